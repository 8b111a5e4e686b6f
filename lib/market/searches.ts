import { fail, ok, type Result, type SourceError } from '@/lib/model';
import { NOTHING } from './conclude';
import { createFlights } from './flight';
import type { Found, Market, Source } from './types';
import type { Outside, Visits } from './visit';

interface SearchesSetup {
  outside: Outside;
  visits: Visits;
  sources: () => Promise<readonly Source[]>;
}

/** What a name or a code leads to hardly changes. */
const KEPT_MS = 7 * 86_400_000;
/** So many searches are remembered while the worker lives. */
const MOST = 50;

/** Instruments by name or code: the sources are asked in turn until one finds something. */
export function createSearches({ outside, visits, sources }: SearchesSetup): Market['search'] {
  const { now, timeouts } = outside;
  const flights = createFlights<string, Result<Found[]>>();
  const kept = new Map<string, { at: number; found: Found[] }>();

  const keep = (query: string, found: Found[]) => {
    kept.delete(query);
    kept.set(query, { at: now(), found });
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  };

  const fly = async (query: string): Promise<Result<Found[]>> => {
    const signal = AbortSignal.timeout(timeouts.questionMs);
    let failed: SourceError | undefined;
    let nothing = false;
    for (const source of await sources()) {
      if (!source.search || signal.aborted) continue;
      const closed = await visits.closed(source);
      const visit =
        closed ??
        (await visits.visit(
          source,
          1,
          signal,
          async (context) => (await source.search?.(query, context)) ?? ok([]),
          (answer) => (answer.ok ? undefined : answer.error),
        ));
      const answer = 'ok' in visit ? (visit.ok ? visit.value : visit) : fail(visit);
      if (!answer.ok) failed ??= answer.error;
      else if (answer.value.length === 0) nothing = true;
      else {
        keep(query, answer.value);
        return answer;
      }
    }
    // That one source knows nothing is an answer; that another failed does not make it less of one.
    return nothing ? ok([]) : fail(failed ?? NOTHING);
  };

  return async (words) => {
    const query = words.trim();
    const known = kept.get(query);
    const age = known && now() - known.at;
    if (known && age !== undefined && age >= 0 && age < KEPT_MS) return ok(known.found);
    const landed = await flights.board([query], async () => new Map([[query, await fly(query)]]));
    return landed.get(query) ?? fail(NOTHING);
  };
}
