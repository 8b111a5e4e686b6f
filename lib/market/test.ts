import type { Instrument } from '@/lib/instruments/types';
import type { InstrumentId, SourceErrorKind, SourceId } from '@/lib/model';
import { soundQuote } from './sanity';
import type { Source, TestReport } from './types';
import type { Outside, Visits } from './visit';
import { wrong } from './wire';

const OUTCOMES: Partial<Record<SourceErrorKind, TestReport['outcome']>> = {
  unauthorized: 'wrongKey',
  forbiddenPlan: 'planDoesNotCover',
  rateLimited: 'limitReached',
  quotaExhausted: 'limitReached',
  blocked: 'blocked',
  notGranted: 'notGranted',
};

/** Really asks a source for its test instruments, past cache, budget and breaker, and says exactly what came back. */
export async function testSource(
  source: Source | undefined,
  id: SourceId,
  outside: Outside,
  visits: Visits,
  instrumentOf: (id: InstrumentId) => Instrument | undefined,
): Promise<TestReport> {
  const began = outside.now();
  const report = (rest: Pick<TestReport, 'outcome' | 'answered' | 'error'>): TestReport => ({
    source: id,
    milliseconds: outside.now() - began,
    ...rest,
  });
  const failed = (kind: SourceErrorKind, detail: string) => {
    const { error } = wrong(id, kind, detail);
    return report({ outcome: OUTCOMES[kind] ?? 'failed', answered: [], error });
  };
  if (!source) return failed('notFound', 'no such source');
  if (!(await outside.granted(source.origins))) return failed('notGranted', 'no permission for its host');
  const signal = AbortSignal.timeout(outside.timeouts.questionMs);
  const context = await visits.contextFor(source, signal);
  if (source.needsKey && context.key === undefined) return failed('unauthorized', 'no key entered');
  const instruments = source.testInstruments
    .flatMap((each) => instrumentOf(each) ?? [])
    .slice(0, source.batch);
  const answers = await source.quotes(instruments, context);
  const answered: TestReport['answered'] = [];
  let error: TestReport['error'];
  for (const [instrument, result] of answers) {
    const sound = result.ok ? soundQuote(result.value, { now: outside.now() }) : result;
    if (sound.ok) answered.push({ instrument, price: sound.value.price, currency: sound.value.currency });
    else error ??= sound.error;
  }
  const outcome = answered.length > 0 ? 'works' : ((error && OUTCOMES[error.kind]) ?? 'failed');
  return report({ outcome, answered, ...(error && { error }) });
}
