import type { Sentence } from './sentence';
import type { Claim } from './types';

type Told = Partial<Claim> & Pick<Claim, 'metric' | 'direction'>;

/** A claim over the items `[at, to)`; its instrument is set by the reader. Field by field: it is made often. */
export function claimAt({ items, provisional }: Sentence, at: number, to: number, told: Told): Claim {
  const start = items[at]?.start ?? 0;
  return {
    start,
    end: items[to - 1]?.end ?? start,
    instrument: null,
    metric: told.metric,
    direction: told.direction,
    value: told.value ?? null,
    unit: told.unit ?? null,
    digit: told.digit ?? null,
    comparator: told.comparator ?? null,
    period: told.period ?? { kind: 'session' },
    ...(told.mayMean && told.mayMean.length > 0 ? { mayMean: told.mayMean } : {}),
    streak: told.streak ?? null,
    anchor: told.anchor ?? null,
    provisional: told.provisional ?? provisional,
    atClose: told.atClose ?? false,
    checkable: told.checkable ?? true,
  };
}
