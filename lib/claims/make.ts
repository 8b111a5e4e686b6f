import type { Sentence } from './sentence';
import type { Claim } from './types';

type Told = Partial<Claim> & Pick<Claim, 'metric' | 'direction'>;

const unstated: Omit<Claim, 'start' | 'end' | 'metric' | 'direction'> = {
  instrument: null,
  value: null,
  unit: null,
  digit: null,
  comparator: null,
  period: { kind: 'session' },
  streak: null,
  anchor: null,
  provisional: false,
  atClose: false,
  checkable: true,
};

/** A claim over the items `[at, to)`; its instrument is set by the reader. */
export function claimAt({ items, provisional }: Sentence, at: number, to: number, told: Told): Claim {
  const start = items[at]?.start ?? 0;
  return { ...unstated, provisional, ...told, start, end: items[to - 1]?.end ?? start };
}
