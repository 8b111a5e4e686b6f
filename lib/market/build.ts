import type { Instrument } from '@/lib/instruments/types';
import type { Candle, History, Instant, Quote, SourceId, Span, Split } from '@/lib/model';
import { expectedState, hoursOf, marketState, type Periods } from './hours';
import { defined } from './shape';
import type { SourceContext } from './types';
import { toMajor, type Unit } from './units';
import { clockIn } from './zone';

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
  span: Span;
  zone?: string;
  /** Whether the last bar is unfinished; from the hours when absent. */
  live?: boolean;
  proxy?: string | undefined;
}

/** A history in major units: bars without a close dropped, the later of two bars of a day kept, ascending. */
export function buildHistory(instrument: Instrument, context: SourceContext, parts: HistoryParts): History {
  const { unit, zone = instrument.zone } = parts;
  const major = (value: Maybe) => (value == null || value <= 0 ? undefined : toMajor(value, unit));
  const byDay = new Map<string, Candle>();
  for (const { date, open, high, low, close, volume } of parts.bars) {
    const price = major(close);
    if (price === undefined) continue;
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
  return defined<History>({
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
  });
}

function isUnfinished(instrument: Instrument, last: string | undefined, now: Instant): boolean {
  const hours = hoursOf(instrument);
  return expectedState(hours, now) !== 'closed' && last !== undefined && last >= clockIn(hours.zone, now).day;
}
