import type { Instrument } from '@/lib/instruments/types';
import { ok, type Quote, type Result } from '@/lib/model';
import { buildQuote } from '../../build';
import type { Periods } from '../../hours';
import type { SourceContext } from '../../types';
import { unitFor, type Unit } from '../../units';
import { isZone } from '../../zone';
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
  const price = meta.regularMarketPrice;
  const time = meta.regularMarketTime;
  if (price == null || time == null) return wrong('yahoo', 'notFound', 'no price in the answer');
  return ok(
    buildQuote(instrument, context, {
      source: 'yahoo',
      unit: unitFor(instrument, meta.currency),
      price,
      asOf: time * SECOND_MS,
      zone: zoneOf(meta, instrument),
      previousClose: meta.previousClose ?? meta.chartPreviousClose,
      dayHigh: meta.regularMarketDayHigh,
      dayLow: meta.regularMarketDayLow,
      yearHigh: meta.fiftyTwoWeekHigh,
      yearLow: meta.fiftyTwoWeekLow,
      volume: meta.regularMarketVolume,
      periods: periodsOf(meta),
      name: meta.longName ?? meta.shortName,
      decimals: meta.priceHint,
      proxy: symbolOf(instrument).proxy,
    }),
  );
}

/** A quote from the flat form, which states neither currency nor zone: the instrument's hold. */
export function quoteFromFlat(
  entry: SparkV8Entry,
  unit: Unit,
  instrument: Instrument,
  context: SourceContext,
): Result<Quote> {
  const last = entry.close.findLastIndex((close) => close !== null);
  const price = entry.close[last];
  const time = entry.timestamp[last];
  if (price == null || time === undefined) return wrong('yahoo', 'notFound', 'no price in the answer');
  return ok(
    buildQuote(instrument, context, {
      source: 'yahoo',
      unit,
      price,
      asOf: time * SECOND_MS,
      previousClose: entry.chartPreviousClose,
      proxy: symbolOf(instrument).proxy,
    }),
  );
}
