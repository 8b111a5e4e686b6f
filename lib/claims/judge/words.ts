import type { Day } from '@/lib/model';
import type { SpanUnit, Verdict } from '../types';

const months = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

export const dayWords = (day: Day): string =>
  `${+day.slice(8)} ${months[+day.slice(5, 7) - 1] ?? ''} ${day.slice(0, 4)}`;

export function number(value: number, decimals = 2): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** "+1.3 %", "−2.9 %". */
export const percent = (value: number): string =>
  `${value < 0 ? '−' : '+'}${number(Math.abs(value), Math.abs(value) < 0.1 ? 2 : 1)} %`;

export const unitWords = (unit: SpanUnit, n: number): string => `${n} ${unit}${Math.abs(n) === 1 ? '' : 's'}`;

export const cannotTell = (sentence: string, words = '', date: Day | null = null): Verdict => ({
  verdict: 'cannot tell',
  computed: null,
  basis: { date, words },
  sentence,
});

/** Rounds away floating noise; four digits after the point are finer than any claim. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
