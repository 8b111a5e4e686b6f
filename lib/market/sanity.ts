import { ok, type Candle, type History, type Instant, type Quote, type Result } from '@/lib/model';
import type { Hours } from './hours';
import { wrong } from './wire';
import { DAY_MS, isInstant, weekdayOf } from './zone';

const MINUTE_MS = 60_000;
/** Clocks of sources run ahead by minutes, not more. */
const AHEAD_MS = 10 * MINUTE_MS;
/** Five trading days with the longest usual holiday around them. */
const OLD_MS = 11 * DAY_MS;
/** A larger move in one session, which the source itself does not state as a move, is a mistake. */
const WILD = 0.6;
/** Percent points by which a source's own change may differ from ours. */
const TOLERANCE = 0.05;

/** What is known when a quote arrives. */
export interface Known {
  now: Instant;
  /** The last price that passed, from any source. */
  before?: Pick<Quote, 'price' | 'currency' | 'proxy'>;
}

/**
 * A quote that may be shown: finite, positive, of a plausible time and size, its change computed from its own two prices.
 * A price about 100 times (or a hundredth of) the known one is taken for pence mistaken for pounds and refused.
 */
export function soundQuote(quote: Quote, { now, before }: Known): Result<Quote> {
  const refuse = (detail: string) => wrong(quote.source, 'badPayload', detail);
  const { price, asOf } = quote;
  if (!usable(price)) return refuse('price is not a plausible number');
  if (!isInstant(asOf) || asOf <= 0) return refuse('no time of the price');
  if (asOf > now + AHEAD_MS) return refuse('the price is from the future');
  const comparable = before && before.currency === quote.currency && before.proxy === quote.proxy;
  if (comparable && isHundredfold(price / before.price)) {
    return refuse('a hundred times the known price: minor unit mistaken');
  }
  const { change: _change, changePercent: stated, previousClose: statedClose, ...rest } = quote;
  const previousClose = usable(statedClose) && !isHundredfold(price / statedClose) ? statedClose : undefined;
  if (previousClose === undefined) return ok(withoutNonsense(rest));
  const change = Number((price - previousClose).toPrecision(12));
  const changePercent = (change / previousClose) * 100;
  const gap = Math.abs((stated ?? changePercent) - changePercent);
  const disputed = gap > Math.max(TOLERANCE, Math.abs(changePercent) * 0.01);
  const wild = stated === undefined && Math.abs(changePercent) >= WILD * 100;
  if (disputed || wild) return ok(withoutNonsense(rest));
  return ok(withoutNonsense({ ...rest, previousClose, change, changePercent }));
}

/** Frozen prices of delisted lines keep coming for years. */
export const isOld = (quote: Quote, now: Instant): boolean => now - quote.asOf > OLD_MS;

/** A history that may be computed with: ascending unique days that the market trades on, positive prices, lone hundredfold rows gone. */
export function soundHistory(history: History, hours: Hours): Result<History> {
  const byDay = new Map<string, Candle>();
  for (const candle of history.candles) {
    if (!usable(candle.close) || !isDay(candle.date)) continue;
    if (!isTradingDay(candle.date, hours)) continue;
    byDay.set(candle.date, soundBar(candle));
  }
  const ascending = [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const candles = ascending.filter(
    (candle, index) => !isOutlier(candle, ascending[index - 1], ascending[index + 1]),
  );
  if (candles.length === 0) return wrong(history.source, 'notFound', 'no bar survived the checks');
  const splits = history.splits.filter(({ ratio }) => usable(ratio));
  const live = history.live && candles.at(-1)?.date === history.candles.at(-1)?.date;
  return ok({ ...history, candles, splits, live });
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Tel Aviv traded Sunday to Thursday until 2026, Riyadh still does: a weekend in either week is none. */
function isTradingDay(day: string, hours: Hours): boolean {
  const weekday = weekdayOf(day);
  return hours.days.includes(weekday) || (hours.zone === 'Asia/Jerusalem' && weekday === 7);
}

/** A bar whose range contradicts its close keeps the close alone. */
function soundBar(candle: Candle): Candle {
  const { open, high, low, close, volume, date } = candle;
  const slack = close * 0.002;
  const contradicts =
    (high !== undefined && (!usable(high) || high < close - slack)) ||
    (low !== undefined && (!usable(low) || low > close + slack)) ||
    (open !== undefined && !usable(open));
  if (contradicts) return { date, close, ...(isCount(volume) && { volume }) };
  return {
    date,
    ...(open !== undefined && { open }),
    ...(high !== undefined && { high }),
    ...(low !== undefined && { low }),
    close,
    ...(isCount(volume) && { volume }),
  };
}

/** One row in another unit than both its neighbours. */
function isOutlier(candle: Candle, before: Candle | undefined, after: Candle | undefined): boolean {
  if (!before || !after) return false;
  return isHundredfold(candle.close / before.close) && isHundredfold(candle.close / after.close);
}

/** Within 20 % of 100 or a hundredth: a day's move may come on top of the wrong unit. */
const isHundredfold = (ratio: number) => (ratio > 80 && ratio < 125) || (ratio > 0.008 && ratio < 0.0125);

/** The cheapest coin and the dearest index in the weakest currency lie well within. */
const LEAST = 1e-10;
const MOST = 1e12;

const usable = (value: number | undefined): value is number =>
  value !== undefined && value > LEAST && value < MOST;

const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;

type Extras =
  | 'dayHigh'
  | 'dayLow'
  | 'yearHigh'
  | 'yearLow'
  | 'volume'
  | 'extended'
  | 'delayMinutes'
  | 'decimals';

/** Longer is no name but an accident. */
const NAME_LENGTH = 120;
const MOST_DECIMALS = 10;

/** Drops side facts that cannot be true; they never cost the price. */
function withoutNonsense(quote: Quote): Quote {
  const bad = new Set<Extras>();
  for (const name of ['dayHigh', 'dayLow', 'yearHigh', 'yearLow'] as const) {
    if (quote[name] !== undefined && (!usable(quote[name]) || isHundredfold(quote[name] / quote.price)))
      bad.add(name);
  }
  if (!isCount(quote.volume)) bad.add('volume');
  if (!isCount(quote.delayMinutes)) bad.add('delayMinutes');
  if (!isCount(quote.decimals) || quote.decimals > MOST_DECIMALS) bad.add('decimals');
  const { extended } = quote;
  if (
    extended &&
    !(usable(extended.price) && isInstant(extended.asOf) && Math.abs(extended.changePercent) < WILD * 100)
  ) {
    bad.add('extended');
  }
  const kept = Object.entries(quote).filter(([name]) => !bad.has(name as Extras));
  const name = quote.name && { name: quote.name.slice(0, NAME_LENGTH) };
  return { ...Object.fromEntries(kept), ...name } as Quote;
}
