import type { Day } from '@/lib/model';
import type { Saying, Verdict } from '../types';

export const cannotTell = (
  told: Saying | readonly Saying[],
  words = '',
  date: Day | null = null,
): Verdict => ({
  verdict: 'cannot tell',
  computed: null,
  basis: { date, words },
  told: 'say' in told ? [told] : told,
});

/** Rounds away floating noise; four digits after the point are finer than any claim. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
