import type { Instrument } from '@/lib/instruments/types';
import { fail, type InstrumentId, type Result, type SourceError, type SourceErrorKind } from '@/lib/model';
import type { Cache } from './cache';
import type { Operation, Source, SourceContext } from './types';
import type { Outside, Visits } from './visit';
import { wrong } from './wire';

/** Answers by instrument, and what went wrong on the way, in order. */
export interface Outcome<T> {
  found: Map<InstrumentId, T>;
  missed: Map<InstrumentId, SourceError[]>;
}

/** One question to one source about some instruments; every instrument gets an entry. */
export type Ask<T> = (
  source: Source,
  instruments: readonly Instrument[],
  context: SourceContext,
) => Promise<Map<InstrumentId, Result<T>>>;

export interface Router {
  /**
   * Asks the sources in their order for what is still missing: first those that have the instrument itself, then proxies.
   * Ends after `questionMs` with what it has. `second` thoughts on an answer (too old to be the last word) let the next source try.
   */
  ask<T>(question: Question<T>): Promise<Outcome<T>>;
}

export interface Question<T> {
  operation: Operation;
  instruments: readonly Instrument[];
  sources: readonly Source[];
  ask: Ask<T>;
  /** Instruments of one call of `ask`. */
  batchOf(source: Source): number;
  /** Checks an answer before anyone sees it. */
  check(value: T, instrument: Instrument): Result<T>;
  /** An answer that stays in reserve while another source may know better. */
  isWeak?(value: T): boolean;
}

const DAY_MS = 86_400_000;
const NEGATIVE_MS: Partial<Record<SourceErrorKind, number>> = {
  notFound: DAY_MS,
  forbiddenPlan: 7 * DAY_MS,
};

export function createRouter(outside: Outside, visits: Visits, cache: Cache): Router {
  /** One batch to one source. */
  const askBatch = async <T>(
    question: Question<T>,
    source: Source,
    batch: readonly Instrument[],
    signal: AbortSignal,
  ) => {
    const cost = source.limit.countsInstruments ? batch.length : 1;
    const ask = async (context: SourceContext) => {
      const answers = await question.ask(source, batch, context);
      const checked = new Map<InstrumentId, Result<T>>();
      for (const instrument of batch) {
        const answer = answers.get(instrument.id) ?? wrong(source.id, 'notFound', 'not in the answer');
        checked.set(
          instrument.id,
          answer.ok ? question.check(answer.value, instrument) : blameless(answer, source),
        );
      }
      return checked;
    };
    const answer = await visits.visit(source, cost, signal, ask, verdictOf);
    return answer.ok ? answer.value : all<T>(batch, answer.error);
  };

  /** Everything that one source should know, in parallel batches; empty when it must not be asked. */
  const askSource = async <T>(
    question: Question<T>,
    source: Source,
    wanted: readonly Instrument[],
    signal: AbortSignal,
  ) => {
    const now = outside.now();
    const negatives = await cache.negatives(
      source.id,
      question.operation,
      wanted.map(({ id }) => id),
      now,
    );
    const results = new Map<InstrumentId, Result<T>>();
    for (const [id, { kind }] of negatives) results.set(id, wrong(source.id, kind, 'known from before'));
    const open = wanted.filter(({ id }) => !negatives.has(id));
    if (open.length === 0) return results;
    const closed = await visits.closed(source);
    if (closed) return new Map([...results, ...all<T>(open, closed)]);
    const answers = await Promise.all(
      chunks(open, question.batchOf(source)).map((batch) => askBatch(question, source, batch, signal)),
    );
    for (const part of answers) for (const [id, result] of part) results.set(id, result);
    await remember(question.operation, source, open, results, now);
    return results;
  };

  const remember = async <T>(
    operation: Operation,
    source: Source,
    asked: readonly Instrument[],
    results: ReadonlyMap<InstrumentId, Result<T>>,
    now: number,
  ) => {
    const entries = asked.flatMap(({ id }) => {
      const result = results.get(id);
      const lasts = result?.ok === false ? NEGATIVE_MS[result.error.kind] : undefined;
      if (!result || result.ok || lasts === undefined) return [];
      return [[id, { kind: result.error.kind, until: now + lasts }] as const];
    });
    await cache.keepNegatives(source.id, operation, entries, now);
  };

  return {
    async ask<T>(question: Question<T>) {
      const found = new Map<InstrumentId, T>();
      const weak = new Map<InstrumentId, T>();
      const missed = new Map<InstrumentId, SourceError[]>(question.instruments.map(({ id }) => [id, []]));
      const signal = AbortSignal.timeout(outside.timeouts.questionMs);
      for (const { source, capable } of plan(question)) {
        const wanted = capable.filter(({ id }) => !found.has(id));
        if (wanted.length === 0) continue;
        if (signal.aborted) break;
        const results = await askSource(question, source, wanted, signal);
        for (const [id, result] of results) {
          if (!result.ok) missed.get(id)?.push(result.error);
          else if (question.isWeak?.(result.value)) weak.set(id, weak.get(id) ?? result.value);
          else found.set(id, result.value);
        }
      }
      for (const [id, value] of weak) if (!found.has(id)) found.set(id, value);
      return { found, missed };
    },
  };
}

/** Sources with what they cover, exact ones before proxies. */
function plan<T>({ sources, instruments, operation }: Question<T>) {
  const tier = (wanted: true | 'proxy') =>
    sources.map((source) => ({
      source,
      capable: instruments.filter((instrument) => source.covers(instrument, operation) === wanted),
    }));
  return [...tier(true), ...tier('proxy')].filter(({ capable }) => capable.length > 0);
}

/** Success of any part is success; otherwise one failure for the whole request, not one for each instrument. */
function verdictOf<T>(results: ReadonlyMap<InstrumentId, Result<T>>): SourceError | undefined {
  let first: SourceError | undefined;
  for (const result of results.values()) {
    if (result.ok) return undefined;
    first ??= result.error;
  }
  return first;
}

/** A source without a key cannot be unauthorised: it shut the door. */
function blameless<T>(result: Result<T>, source: Source): Result<T> {
  if (result.ok || source.needsKey || result.error.kind !== 'unauthorized') return result;
  return fail({ ...result.error, kind: 'blocked' });
}

const all = <T>(instruments: readonly Instrument[], error: SourceError): Map<InstrumentId, Result<T>> =>
  new Map(instruments.map(({ id }) => [id, fail(error)]));

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
