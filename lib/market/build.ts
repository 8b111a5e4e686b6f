import type { Instrument } from '@/lib/instruments/types';
import {
  ok,
  type Candle,
  type Day,
  type History,
  type Instant,
  type Quote,
  type Result,
  type SourceId,
  type Span,
  type Split,
} from '@/lib/model';
import { hasCliff } from './adjust';
import { expectedState, hoursOf, marketState, type Periods } from './hours';
import { defined } from './shape';
import type { SourceContext } from './types';
import { toMajor, type Unit } from './units';
import { wrong } from './wire';
import { addDays, clockIn } from './zone';

type Maybe = number | null | undefined;

/** What a source says, in the unit it quotes in. Change and percent are checked against the two prices later. */
export interface QuoteParts {
  source: SourceId;
  unit: Unit;
  price: number;
  asOf: Instant;
  zone?: string;
  previousClose?: Maybe;
  changePercent?: Maybe;
  dayHigh?: Maybe;
  dayLow?: Maybe;
  yearHigh?: Maybe;
  yearLow?: Maybe;
  volume?: Maybe;
  periods?: Periods | undefined;
  /** The market's state where the source is to be believed or no hours apply. */
  state?: Quote['state'];
  extended?: { session: 'pre' | 'post'; price: number; changePercent: number; asOf: Instant } | undefined;
  delayMinutes?: Maybe;
  name?: string | null | undefined;
  /** Decimals of the price as quoted. */
  decimals?: Maybe;
  proxy?: string | undefined;
}

/** A quote in major units with the market's state. */
export function buildQuote(instrument: Instrument, context: SourceContext, parts: QuoteParts): Quote {
  const { unit, asOf, periods, extended } = parts;
  const major = (value: Maybe) => (value == null ? undefined : toMajor(value, unit));
  const now = context.now();
  return defined<Quote>({
    instrument: instrument.id,
    price: toMajor(parts.price, unit),
    previousClose: major(parts.previousClose),
    changePercent: parts.changePercent ?? undefined,
    dayHigh: major(parts.dayHigh),
    dayLow: major(parts.dayLow),
    yearHigh: major(parts.yearHigh),
    yearLow: major(parts.yearLow),
    volume: parts.volume ?? undefined,
    currency: unit.currency,
    quotedIn: unit.quotedIn,
    asOf,
    zone: parts.zone ?? instrument.zone,
    state: parts.state ?? marketState({ now, asOf, hours: hoursOf(instrument), ...(periods && { periods }) }),
    extended: extended && { ...extended, price: toMajor(extended.price, unit) },
    delayMinutes: parts.delayMinutes ?? undefined,
    name: parts.name || undefined,
    decimals: parts.decimals == null ? undefined : parts.decimals + Math.round(Math.log10(unit.perMajor)),
    source: parts.source,
    fetchedAt: now,
    proxy: parts.proxy,
  });
}

/** One daily bar as a source writes it. */
export interface Bar {
  date: string;
  open?: Maybe;
  high?: Maybe;
  low?: Maybe;
  close: Maybe;
  volume?: Maybe;
}

export interface HistoryParts {
  source: SourceId;
  unit: Unit;
  bars: readonly Bar[];
  /** Splits that the bars are already adjusted for. */
  splits?: Split[];
  /** The bars are as traded: a split among them makes the series useless, hence refused. */
  raw?: true;
  span: Span;
  zone?: string;
  /** Whether the last bar is unfinished; from the hours when absent. */
  live?: boolean;
  proxy?: string | undefined;
}

/**
 * A history in major units: bars without a date or a close dropped, the later of two bars of a day kept, ascending.
 * `notFound` when no bar is left.
 */
export function buildHistory(
  instrument: Instrument,
  context: SourceContext,
  parts: HistoryParts,
): Result<History> {
  const { unit, zone = instrument.zone } = parts;
  const major = (value: Maybe) => (value == null || value <= 0 ? undefined : toMajor(value, unit));
  const byDay = new Map<string, Candle>();
  for (const { date, open, high, low, close, volume } of parts.bars) {
    const price = major(close);
    if (price === undefined || !DATE.test(date)) continue;
    byDay.set(
      date,
      defined<Candle>({
        date,
        open: major(open),
        high: major(high),
        low: major(low),
        close: price,
        volume: volume ?? undefined,
      }),
    );
  }
  const candles = [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (candles.length === 0) return wrong(parts.source, 'notFound', 'no bars in the answer');
  if (parts.raw && hasCliff(candles))
    return wrong(parts.source, 'badPayload', 'a split inside unadjusted bars');
  return ok(
    defined<History>({
      instrument: instrument.id,
      source: parts.source,
      currency: unit.currency,
      quotedIn: unit.quotedIn,
      zone,
      candles,
      splits: parts.splits ?? [],
      span: parts.span,
      live: parts.live ?? isUnfinished(instrument, candles.at(-1)?.date, context.now()),
      fetchedAt: context.now(),
      proxy: parts.proxy,
    }),
  );
}

function isUnfinished(instrument: Instrument, last: string | undefined, now: Instant): boolean {
  const hours = hoursOf(instrument);
  return expectedState(hours, now) !== 'closed' && last !== undefined && last >= clockIn(hours.zone, now).day;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Two years and two weeks: a year's range and its last close before, at any time of the year. */
export const SHORT_DAYS = 745;

/** The days to ask for, in a zone: two years for a short history; for a full one from the source's first day, or so many days back. */
export function daysOf(
  zone: string,
  span: Span,
  now: Instant,
  first: Day | number,
): { from: Day; today: Day } {
  const today = clockIn(zone, now).day;
  const whole = typeof first === 'number' ? addDays(today, -first) : first;
  return { from: span === 'short' ? addDays(today, -SHORT_DAYS) : whole, today };
}
