import { clean } from '@/lib/insight/clean';
import { weekOf, monthOf, quarterOf, yearOf } from '@/lib/insight/calendar';
import { indexAt } from '@/lib/insight/performance';
import type { Candle, Day, History } from '@/lib/model';
import type { SpanUnit } from '../types';

/** A history ready to be judged by: sessions only, with what turns its prices into printed ones. */
export interface Series {
  candles: readonly Candle[];
  currency: string | null;
  /** Units that the exchange quotes in, a major one: 100 for pence. */
  perMajor: number;
  weekStart: 1 | 7;
  /** New shares that one share of that day has become. */
  factorAfter: (day: Day) => number;
}

export function seriesOf(history: History, weekStart: 1 | 7 = 1): Series {
  const rows = history.live ? history.candles.slice(0, -1) : history.candles;
  const splits = [...history.splits].sort((a, b) => (a.date < b.date ? 1 : -1));
  return {
    candles: clean(rows, history.zone),
    currency: history.currency,
    perMajor: history.quotedIn?.perMajor ?? 1,
    weekStart,
    factorAfter: (day) =>
      splits.reduce((product, { date, ratio }) => (date > day ? product * ratio : product), 1),
  };
}

/** Index of the last session on or before a day, -1 when there is none. */
export const sessionAt = ({ candles }: Series, day: Day): number => indexAt(candles, day);

/** A price of session `i` as newspapers printed it that day: before later splits, in pence where `unit` says so. */
export function printed(series: Series, i: number, price: number, unit: string | null): number {
  const day = series.candles[i]?.date ?? '';
  const minor = unit === 'pence' || unit === 'cents' ? 100 : 1;
  return price * series.factorAfter(day) * minor;
}

/** Countries that write their own dollar as "$". */
const dollars = new Set(['AUD', 'CAD', 'HKD', 'SGD', 'NZD', 'TWD', 'MXN', 'BRL']);

/** Whether the claim's unit is the money of the series; `perhaps` for a bare "$" where another dollar is at home. */
export function sameMoney({ currency }: Series, unit: string | null): 'yes' | 'no' | 'perhaps' {
  if (unit === null || unit === 'points' || currency === null) return 'yes';
  const code = unit === 'pence' ? 'GBP' : unit === 'cents' ? 'USD' : unit;
  if (code === currency) return 'yes';
  return code === 'USD' && dollars.has(currency) ? 'perhaps' : 'no';
}

export const hasRange = (candle: Candle | undefined): candle is Candle & { high: number; low: number } =>
  candle?.high !== undefined && candle.low !== undefined && candle.high >= candle.low;

/** Number of the calendar period that a day falls in. */
export function keyOf(unit: SpanUnit, day: Day, weekStart: 1 | 7): number {
  switch (unit) {
    case 'week':
      return weekOf(day, weekStart);
    case 'month':
      return monthOf(day);
    case 'quarter':
      return quarterOf(day);
    case 'year':
      return yearOf(day);
    case 'session':
      return 0;
  }
}

/** Last session of the period before the one of session `i`, -1 when the data begin in it. */
export function endOfPeriodBefore({ candles, weekStart }: Series, unit: SpanUnit, i: number): number {
  if (unit === 'session') return i - 1;
  const key = keyOf(unit, candles[i]?.date ?? '', weekStart);
  let j = i;
  while (j >= 0 && keyOf(unit, candles[j]?.date ?? '', weekStart) === key) j--;
  return j;
}
