import type { Candle, Day } from '@/lib/model';
import { addDays, addMonths } from './calendar';
import type { Performance, PerformanceSpan } from './types';

/** Index of the last candle on or before `day`, -1 when all are later. Dates ascend. */
export function indexAt(candles: readonly { date: Day }[], day: Day): number {
  let low = 0;
  let high = candles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candles[middle]?.date ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export const change = (from: number, to: number): number => (to / from - 1) * 100;

/** Change of the last close against the last session on or before `day`; null when the data begin later. */
export function performanceSince(candles: readonly Candle[], day: Day): Performance | null {
  const last = candles.at(-1);
  const from = candles[indexAt(candles, day)];
  if (!last || !from || from === last) return null;
  return { percent: change(from.close, last.close), from: { date: from.date, close: from.close } };
}

const lastDayBefore = (first: Day): Day => addDays(first, -1);

/**
 * Changes of the last close in percent points. Year to date is measured from the last close of the previous calendar year;
 * where the data begin in this year there is none, and `listing` measures from the first close instead.
 */
export function performances(candles: readonly Candle[]): Partial<Record<PerformanceSpan, Performance>> {
  const last = candles.at(-1);
  if (!last) return {};
  const year = last.date.slice(0, 4);
  const quarterMonth = String(Math.floor((+last.date.slice(5, 7) - 1) / 3) * 3 + 1).padStart(2, '0');
  const from: [PerformanceSpan, Day | undefined][] = [
    ['day', candles.at(-2)?.date],
    ['week', addDays(last.date, -7)],
    ['month', addMonths(last.date, -1)],
    ['quarter', lastDayBefore(`${year}-${quarterMonth}-01`)],
    ['ytd', lastDayBefore(`${year}-01-01`)],
    ['year', addMonths(last.date, -12)],
  ];
  const spans: Partial<Record<PerformanceSpan, Performance>> = {};
  for (const [span, day] of from) {
    const performance = day === undefined ? null : performanceSince(candles, day);
    if (performance) spans[span] = performance;
  }
  const first = candles[0];
  const listing = spans.ytd || !first ? null : performanceSince(candles, first.date);
  return listing ? { ...spans, listing } : spans;
}
