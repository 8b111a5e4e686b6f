import type { Instrument } from '@/lib/instruments/types';
import { ok, type Quote, type Result } from '@/lib/model';
import { hoursOf, marketState, type Periods } from '../../hours';
import type { SourceContext } from '../../types';
import { toMajor, unitOf, type Unit } from '../../units';
import { isZone } from '../../zone';
import { defined } from '../../shape';
import { wrong } from '../../wire';
import type { ChartEntry, Meta, SparkV8Entry } from './schema';
import { symbolOf } from './symbols';

const SECOND_MS = 1_000;

/** The exchange's zone as Yahoo states it, else the instrument's. */
export const zoneOf = (meta: Meta, instrument: Instrument): string =>
  meta.exchangeTimezoneName && isZone(meta.exchangeTimezoneName)
    ? meta.exchangeTimezoneName
    : instrument.zone;

/** Trading periods of the session that `meta` belongs to; pre and post only where the line really trades then. */
export function periodsOf(meta: Meta): Periods | undefined {
  const stated = meta.currentTradingPeriod;
  if (!stated) return undefined;
  const span = ({ start, end }: { start: number; end: number }) =>
    [start * SECOND_MS, end * SECOND_MS] as const;
  const extended = meta.hasPrePostMarketData === true;
  return {
    regular: span(stated.regular),
    ...(extended && stated.pre && { pre: span(stated.pre) }),
    ...(extended && stated.post && { post: span(stated.post) }),
  };
}

/**
 * A quote from a series of one day. `chartPreviousClose` is the close before the requested window,
 * hence yesterday's only because exactly one day was asked for.
 */
export function quoteFromDay(
  entry: ChartEntry,
  instrument: Instrument,
  context: SourceContext,
): Result<Quote> {
  const { meta } = entry;
  const unit = unitOf(meta.currency);
  const price = meta.regularMarketPrice;
  const time = meta.regularMarketTime;
  if (price == null || time == null) return wrong('yahoo', 'notFound', 'no price in the answer');
  return ok(
    assemble(instrument, context, {
      unit,
      price,
      asOf: time * SECOND_MS,
      zone: zoneOf(meta, instrument),
      previousClose: meta.previousClose ?? meta.chartPreviousClose ?? undefined,
      meta,
    }),
  );
}

/** A quote from the flat form, which states neither currency nor zone: the instrument's hold. */
export function quoteFromFlat(
  entry: SparkV8Entry,
  instrument: Instrument,
  context: SourceContext,
): Result<Quote> {
  const last = entry.close.findLastIndex((close) => close !== null);
  const price = entry.close[last];
  const time = entry.timestamp[last];
  if (price == null || time === undefined) return wrong('yahoo', 'notFound', 'no price in the answer');
  return ok(
    assemble(instrument, context, {
      unit: { currency: instrument.currency, perMajor: 1 },
      price,
      asOf: time * SECOND_MS,
      zone: instrument.zone,
      previousClose: entry.chartPreviousClose ?? undefined,
    }),
  );
}

interface Parts {
  unit: Unit;
  price: number;
  asOf: number;
  zone: string;
  previousClose: number | undefined;
  meta?: Meta;
}

function assemble(instrument: Instrument, context: SourceContext, parts: Parts): Quote {
  const { unit, asOf, zone, meta } = parts;
  const major = (value: number | null | undefined) => (value == null ? undefined : toMajor(value, unit));
  const hours = hoursOf(instrument);
  const periods = meta && periodsOf(meta);
  const proxy = symbolOf(instrument).proxy;
  return defined<Quote>({
    instrument: instrument.id,
    price: toMajor(parts.price, unit),
    previousClose: major(parts.previousClose),
    dayHigh: major(meta?.regularMarketDayHigh),
    dayLow: major(meta?.regularMarketDayLow),
    volume: meta?.regularMarketVolume ?? undefined,
    yearHigh: major(meta?.fiftyTwoWeekHigh),
    yearLow: major(meta?.fiftyTwoWeekLow),
    currency: unit.currency,
    quotedIn: unit.quotedIn,
    asOf,
    zone,
    state: marketState({ now: context.now(), asOf, hours, ...(periods && { periods }) }),
    name: meta?.longName ?? meta?.shortName ?? undefined,
    decimals: meta?.priceHint == null ? undefined : meta.priceHint + Math.round(Math.log10(unit.perMajor)),
    source: 'yahoo',
    fetchedAt: context.now(),
    proxy,
  });
}
