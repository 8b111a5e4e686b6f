import { exchangeOf, US_VENUES } from '@/lib/instruments/exchanges';
import type { Exchange, Instrument } from '@/lib/instruments/types';
import type { Day, Instant, MarketState } from '@/lib/model';
import { addDays, clockIn, instantOf, isInstant, minutesOf, weekdayOf } from './zone';

/**
 * When a market trades in an ordinary week. Holidays are not known and need not be: what the data say
 * (no trade since yesterday) decides, the hours only say when to expect news.
 */
export interface Hours {
  zone: string;
  /** Minutes after midnight of the trading day; negative: the evening before. */
  sessions: readonly (readonly [open: number, close: number])[];
  /** Trading weekdays, 1 = Monday. */
  days: readonly number[];
}

const WORKDAYS = [1, 2, 3, 4, 5];
const SUNDAY_WEEK = [7, 1, 2, 3, 4];
/** Sunday 17:00 to Friday 17:00 in New York; a day ends at 17:00. */
const FX: Hours = { zone: 'America/New_York', sessions: [[-420, 1020]], days: WORKDAYS };
/** COMEX and NYMEX: an hour's pause at 17:00. */
const FUTURES: Hours = { zone: 'America/New_York', sessions: [[-360, 1020]], days: WORKDAYS };
const ALWAYS: Hours = { zone: 'UTC', sessions: [[0, 1440]], days: [1, 2, 3, 4, 5, 6, 7] };

/** Trading hours of an instrument. Futures and metals have an exchange too, but not its hours. */
export function hoursOf({ kind, exchange, zone }: Instrument): Hours {
  if (kind === 'crypto') return ALWAYS;
  if (kind === 'future') return FUTURES;
  if (kind === 'fx' || kind === 'commodity') return FX;
  const row = exchange === null ? undefined : exchangeOf(exchange);
  if (!row) return { zone, sessions: [[540, 1050]], days: WORKDAYS };
  let hours = byExchange.get(row);
  if (!hours) {
    hours = {
      zone: row.zone,
      sessions: row.sessions.map(([open, close]) => [minutesOf(open), minutesOf(close)]),
      days: row.weekStart === 7 ? SUNDAY_WEEK : WORKDAYS,
    };
    byExchange.set(row, hours);
  }
  return hours;
}

/** Shares of the US are also traded from 4:00 to 20:00 in New York: prices beside the close, on the same days. */
const EXTENDED: Hours = { zone: 'America/New_York', sessions: [[240, 1200]], days: WORKDAYS };

/** When a quote may change: the trading hours, with the sessions before and after them where there are such. */
export function quotingHoursOf(instrument: Instrument): Hours {
  const { kind, exchange } = instrument;
  const share = kind === 'equity' || kind === 'etf';
  const extended = share && exchange !== null && exchange !== 'OTCM' && US_VENUES.includes(exchange);
  return extended ? EXTENDED : hoursOf(instrument);
}

const byExchange = new WeakMap<Exchange, Hours>();

/** What the hours alone say. */
export function expectedState(hours: Hours, at: Instant): 'open' | 'break' | 'closed' {
  const today = clockIn(hours.zone, at).day;
  for (const day of [today, addDays(today, 1)]) {
    const spans = sessionsOf(hours, day);
    if (spans.some(([open, close]) => open <= at && at < close)) return 'open';
    const [first] = spans;
    const last = spans.at(-1);
    if (first && last && first[0] <= at && at < last[1]) return 'break';
  }
  return 'closed';
}

/** The end of the latest session that is over. */
export function lastClose(hours: Hours, at: Instant): { at: Instant; day: Day } {
  const today = clockIn(hours.zone, at).day;
  for (let back = 0; back <= 8; back += 1) {
    const day = addDays(today, -back);
    const close = sessionsOf(hours, day).at(-1)?.[1];
    if (close !== undefined && close <= at) return { at: close, day };
  }
  return { at: 0, day: today };
}

/** When trading is expected to begin next, strictly after `at`. */
export function nextOpen(hours: Hours, at: Instant): Instant {
  const today = clockIn(hours.zone, at).day;
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const open = sessionsOf(hours, addDays(today, ahead)).find(([start]) => start > at)?.[0];
    if (open !== undefined) return open;
  }
  return at;
}

/** Periods that a source states, epoch milliseconds. */
export interface Periods {
  pre?: readonly [Instant, Instant];
  regular: readonly [Instant, Instant];
  post?: readonly [Instant, Instant];
}

export interface StateQuestion {
  now: Instant;
  /** When the price was made. */
  asOf: Instant;
  hours: Hours;
  /** The source's own periods; used while they are of today. */
  periods?: Periods;
}

const MINUTE_MS = 60_000;
/** Feeds lag up to 20 minutes (Tokyo), and a liquid line trades every few: older than both is no trading. */
const SILENCE_MS = 40 * MINUTE_MS;
/** After the bell the first delayed trade is still on its way. */
const OPENING_MS = 40 * MINUTE_MS;

/** The market's state from the data: inside the hours without a fresh trade is a holiday or a halt, hence closed. */
export function marketState({ now, asOf, hours, periods }: StateQuestion): MarketState {
  if (!isInstant(asOf)) return 'unknown';
  const today = clockIn(hours.zone, now).day;
  const begins = periods?.regular[0] ?? Number.NaN;
  const stated = isInstant(begins) && clockIn(hours.zone, begins).day === today ? periods : undefined;
  if (stated?.pre && within(stated.pre, now)) return 'pre';
  if (stated?.post && within(stated.post, now)) return 'post';
  const expected = expectedState(hours, now);
  if (expected === 'closed' || (stated && !within(stated.regular, now))) return 'closed';
  const traded = clockIn(hours.zone, asOf).day === today || now - asOf < SILENCE_MS;
  if (expected === 'break') return traded ? 'break' : 'closed';
  const fresh = now - asOf < SILENCE_MS;
  return fresh || expectedState(hours, now - OPENING_MS) !== 'open' ? 'open' : 'closed';
}

const within = ([from, to]: readonly [Instant, Instant], at: Instant) => from <= at && at < to;

/** The sessions of a trading day as instants; none on other days. */
export function sessionsOf(hours: Hours, day: Day): readonly (readonly [Instant, Instant])[] {
  let days = spans.get(hours);
  if (!days || days.size > DAYS_KEPT) {
    days = new Map();
    spans.set(hours, days);
  }
  let found = days.get(day);
  if (!found) {
    const trades = !Number.isNaN(Date.parse(day)) && hours.days.includes(weekdayOf(day));
    found = (trades ? hours.sessions : []).map(([open, close]) => [
      instantOf(day, open, hours.zone),
      instantOf(day, close, hours.zone),
    ]);
    days.set(day, found);
  }
  return found;
}

/** Zones are slow to compute in, and every snapshot asks about the same few days. */
const spans = new WeakMap<Hours, Map<Day, readonly (readonly [Instant, Instant])[]>>();
const DAYS_KEPT = 64;
