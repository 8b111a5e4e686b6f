import type { Candle, Day, History, Quote } from '@/lib/model';
import { sessionDay } from './calendar';
import type { Insight } from './types';

export interface LiveBar {
  candle: Candle;
  /** The session is over: its close stands although no history has it yet. */
  finished: boolean;
}

/** Two closes of one session further apart than this are not in the same unit: a split, pence, another line. */
const sameScale = Math.log(1.2);
/** Without a previous close to compare: more than any session moves. */
const plausibleMove = Math.log(3);

const far = (a: number, b: number, limit: number): boolean => Math.abs(Math.log(a / b)) > limit;

/** The bar that a quote adds after, or puts in place of, the last candle; or why it cannot be used. */
export function liveBar(history: History, quote: Quote): LiveBar | Insight['quoteLeftOut'] {
  if ((quote.proxy ?? '') !== (history.proxy ?? '')) return 'proxy';
  if (quote.currency && history.currency && quote.currency !== history.currency) return 'currency';
  const day = sessionDay(quote.asOf, history.zone, history.instrument);
  const last = history.candles.at(-1);
  if (last && day < last.date) return 'older';
  const before = closeBefore(history, day);
  if (before !== undefined && !inScale(quote, before)) return 'scale';
  return { candle: barOf(quote, day, last), finished: quote.state === 'closed' || quote.state === 'post' };
}

const inScale = (quote: Quote, before: number): boolean =>
  quote.previousClose === undefined
    ? !far(quote.price, before, plausibleMove)
    : !far(quote.previousClose, before, sameScale);

const closeBefore = (history: History, day: Day): number | undefined =>
  history.candles.findLast((candle) => candle.date < day)?.close;

function barOf(quote: Quote, day: Day, last: Candle | undefined): Candle {
  const known = last?.date === day ? last : { date: day };
  const high = quote.dayHigh ?? ('high' in known ? known.high : undefined);
  const low = quote.dayLow ?? ('low' in known ? known.low : undefined);
  return {
    ...known,
    close: quote.price,
    ...(high === undefined ? {} : { high: Math.max(high, quote.price) }),
    ...(low === undefined ? {} : { low: Math.min(low, quote.price) }),
  };
}

/** New shares for one old that a split may give; the inverse is a consolidation. Not 100: that would be pence. */
const splitRatios = [1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50];

/**
 * The history in the quote's scale, when a split took place after it was fetched: the quote's previous close then is the
 * last close divided by a ratio. Any other difference is left to `liveBar`, which refuses it.
 */
export function afterSplit(history: History, quote: Quote): History {
  const date = sessionDay(quote.asOf, history.zone, history.instrument);
  const before = closeBefore(history, date);
  if (before === undefined || quote.previousClose === undefined || inScale(quote, before)) return history;
  const factor = before / quote.previousClose;
  const ratio = splitRatios.flatMap((r) => [r, 1 / r]).find((r) => Math.abs(factor / r - 1) < 0.005);
  if (ratio === undefined) return history;
  const candles = history.candles.map((candle) => divided(candle, ratio));
  return { ...history, candles, splits: [...history.splits, { date, ratio }] };
}

function divided(candle: Candle, ratio: number): Candle {
  const result: Candle = { ...candle, close: candle.close / ratio };
  for (const part of ['open', 'high', 'low'] as const) {
    const value = candle[part];
    if (value !== undefined) result[part] = value / ratio;
  }
  return result;
}
