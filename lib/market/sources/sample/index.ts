import type { Instrument } from '@/lib/instruments/types';
import { ok, type Candle, type History, type Instant, type Quote } from '@/lib/model';
import { hoursOf, lastClose, marketState, sessionsOf, type Hours } from '../../hours';
import type { Source } from '../../types';
import { addDays, clockIn, weekdayOf } from '../../zone';
import { hashOf, levelOf, randomOf, restlessness, walkOf } from './prices';

/** First day of every invented history. */
const FIRST_DAY = '2014-01-02';
const SHORT_DAYS = 745;
const YEAR_SESSIONS = 252;

/**
 * Invented prices that depend on the instrument and the clock, on nothing else: works offline, is the same every time.
 * Never stands in for another source; every surface says "Sample data".
 */
export const sample: Source = {
  id: 'sample',
  name: 'Sample data',
  origins: [],
  needsKey: false,
  onByDefault: false,
  limit: {},
  batch: 1_000,
  testInstruments: ['XNAS:AAPL', 'XHKG:9618'],
  covers: () => true,
  async quotes(instruments, context) {
    return new Map(instruments.map((instrument) => [instrument.id, ok(quoteOf(instrument, context.now()))]));
  },
  async history(instrument, span, context) {
    const now = context.now();
    const { candles, live } = walk(instrument, now);
    const from =
      span === 'short' ? addDays(clockIn(hoursOf(instrument).zone, now).day, -SHORT_DAYS) : FIRST_DAY;
    return ok<History>({
      instrument: instrument.id,
      source: 'sample',
      currency: instrument.currency,
      zone: instrument.zone,
      candles: candles.filter(({ date }) => date >= from),
      splits: [],
      span,
      live,
      fetchedAt: now,
    });
  },
};

function quoteOf(instrument: Instrument, now: Instant): Quote {
  const hours = hoursOf(instrument);
  const { candles, live } = walk(instrument, now);
  const year = candles.slice(-YEAR_SESSIONS);
  const last = candles.at(-1);
  const previousClose = candles.at(-2)?.close ?? 0;
  const price = last?.close ?? 0;
  const asOf = live ? now : lastClose(hours, now).at;
  return {
    instrument: instrument.id,
    price,
    previousClose,
    change: price - previousClose,
    changePercent: (price / previousClose - 1) * 100,
    ...(last?.high !== undefined && { dayHigh: last.high }),
    ...(last?.low !== undefined && { dayLow: last.low }),
    yearHigh: Math.max(...year.map(({ high, close }) => high ?? close)),
    yearLow: Math.min(...year.map(({ low, close }) => low ?? close)),
    currency: instrument.currency,
    asOf,
    zone: instrument.zone,
    state: marketState({ now, asOf, hours }),
    source: 'sample',
    fetchedAt: now,
  };
}

/** Every session up to `now`; a running one ends on the way from its open to its close. */
function walk(instrument: Instrument, now: Instant): { candles: Candle[]; live: boolean } {
  const hours = hoursOf(instrument);
  const random = randomOf(hashOf(walkOf(instrument)));
  const level = levelOf(instrument);
  const step = restlessness(instrument);
  const digits = level < 10 ? 4 : 2;
  const round = (value: number) => Number(value.toFixed(digits));
  const until = clockIn(hours.zone, now).day;
  const candles: Candle[] = [];
  let away = 0;
  let close = level;
  let live = false;
  // A day more than the local one: a trading day may begin the evening before.
  const end = addDays(until, 1);
  for (let date = FIRST_DAY; date <= end; date = addDays(date, 1)) {
    if (!hours.days.includes(weekdayOf(date))) continue;
    const open = close * (1 + (random() - 0.5) * step * 0.5);
    // Three uniform numbers make a bell; the pull home keeps decades plausible.
    away = away * 0.998 + (random() + random() + random() - 1.48) * 2 * step;
    const progress = date < until ? 1 : progressOf(hours, date, now);
    if (progress === 0) break;
    live = progress < 1;
    close = round(open + (level * Math.exp(away) - open) * progress);
    const stretch = [random(), random()].map((part) => part * step * 0.6) as [number, number];
    candles.push({
      date,
      open: round(open),
      high: round(Math.max(open, close) * (1 + stretch[0])),
      low: round(Math.min(open, close) * (1 - stretch[1])),
      close,
      volume: Math.floor(random() * 20_000_000),
    });
  }
  return { candles, live };
}

/** How much of a session is over, 0 to 1. */
function progressOf(hours: Hours, day: string, now: Instant): number {
  const spans = sessionsOf(hours, day);
  const from = spans[0]?.[0] ?? now;
  const to = spans.at(-1)?.[1] ?? now;
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}
