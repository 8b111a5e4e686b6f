import { fail, ok, type InstrumentId, type SourceError } from '@/lib/model';
import type { Outcome } from './router';
import type { Answer, Asked } from './types';

export const NOTHING: SourceError = {
  kind: 'notCovered',
  source: '',
  detail: 'no source that is switched on covers it',
};

export const answer = <T>(value: T, stale: boolean, missed: SourceError[], cached: boolean): Asked<T> =>
  ok<Answer<T>>({ value, stale, missed, cached });

/** Something new, else the old with its age, else the most telling reason. */
export function conclude<T>(
  id: InstrumentId,
  outcome: Outcome<T>,
  old: T | undefined,
  isStale: (value: T) => boolean,
): Asked<T> {
  const missed = outcome.missed.get(id) ?? [];
  const fresh = outcome.found.get(id);
  if (fresh !== undefined) return answer(fresh, isStale(fresh), missed, false);
  if (old !== undefined) return answer(old, true, missed, false);
  const telling = missed.find(({ kind }) => kind !== 'notFound' && kind !== 'notCovered');
  return fail(telling ?? missed[0] ?? NOTHING);
}
