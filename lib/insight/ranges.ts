import type { Candle } from '@/lib/model';
import { addMonths } from './calendar';
import { indexAt } from './performance';
import type { Dated, RangeInsight } from './types';

/** Low and high of the sessions in (last date - 1 year, last date], the last one included; null without sessions. */
export function range52Weeks(candles: readonly Candle[]): RangeInsight | null {
  const last = candles.at(-1);
  if (!last) return null;
  const window = candles.slice(indexAt(candles, addMonths(last.date, -12)) + 1);
  const basis = window.every((candle) => candle.high === undefined || candle.low === undefined)
    ? 'close'
    : 'intraday';
  let low = last;
  let high = last;
  for (const candle of window) {
    if (lowOf(candle) < lowOf(low)) low = candle;
    if (highOf(candle) >= highOf(high)) high = candle;
  }
  return { low: lowOf(low), high: highOf(high), lowDate: low.date, highDate: high.date, basis };
}

/** A close outside its own range (some sources round them apart) counts too. */
export const highOf = (candle: Candle): number => Math.max(candle.high ?? candle.close, candle.close);
export const lowOf = (candle: Candle): number => Math.min(candle.low ?? candle.close, candle.close);

/** All-time highs, folded. `run` counts sessions in a row that closed above every earlier close. JSON. */
export interface RecordState {
  close: Dated | null;
  intraday: Dated | null;
  run: number;
}

export const newRecords = (): RecordState => ({ close: null, intraday: null, run: 0 });

/** Adds a bar. Mutates. */
export function addToRecords(records: RecordState, candle: Candle): void {
  if (records.close !== null && candle.close <= records.close.value) records.run = 0;
  else {
    if (records.close !== null) records.run++;
    records.close = { value: candle.close, date: candle.date };
  }
  if (candle.high !== undefined && candle.high > (records.intraday?.value ?? 0)) {
    records.intraday = { value: candle.high, date: candle.date };
  }
}

/** Mean of the last `n` closes; null where there are fewer. */
export function averageClose(candles: readonly Candle[], n: number): number | null {
  if (candles.length < n) return null;
  return candles.slice(-n).reduce((sum, candle) => sum + candle.close, 0) / n;
}
