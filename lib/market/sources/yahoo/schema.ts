import { z } from 'zod';
import { optional, series } from '../../wire';

const period = z.object({ start: z.number(), end: z.number() });

/** Facts that come with every series. Only the symbol is certain. */
const meta = z.object({
  symbol: z.string(),
  currency: optional(z.string()),
  regularMarketPrice: optional(z.number()),
  regularMarketTime: optional(z.number()),
  chartPreviousClose: optional(z.number()),
  previousClose: optional(z.number()),
  regularMarketDayHigh: optional(z.number()),
  regularMarketDayLow: optional(z.number()),
  regularMarketVolume: optional(z.number()),
  fiftyTwoWeekHigh: optional(z.number()),
  fiftyTwoWeekLow: optional(z.number()),
  exchangeTimezoneName: optional(z.string()),
  hasPrePostMarketData: optional(z.boolean()),
  priceHint: optional(z.number().int().min(0).max(8)),
  longName: optional(z.string()),
  shortName: optional(z.string()),
  dataGranularity: optional(z.string()),
  currentTradingPeriod: optional(
    z.object({ pre: optional(period), regular: period, post: optional(period) }),
  ),
});

const split = z.object({
  date: z.number(),
  numerator: z.number().positive(),
  denominator: z.number().positive(),
});

const bars = z.object({
  open: optional(series),
  high: optional(series),
  low: optional(series),
  close: optional(series),
  volume: optional(series),
});

/** One symbol's answer, in chart and in spark v7. A valid symbol without bars has `quote: [{}]` and no timestamps. */
export const chartEntry = z.object({
  meta,
  timestamp: optional(z.array(z.number())),
  events: optional(z.object({ splits: optional(z.record(z.string(), split)) })),
  indicators: z.object({ quote: z.array(bars) }),
});

export const chartAnswer = z.object({ chart: z.object({ result: z.array(chartEntry).min(1) }) });

export const sparkV7 = z.object({
  spark: z.object({ result: z.array(z.object({ symbol: z.string(), response: z.array(z.unknown()) })) }),
});

/** The flat form: closes only, no currency, no zone. */
export const sparkV8Entry = z.object({
  symbol: z.string(),
  timestamp: z.array(z.number()),
  close: series,
  chartPreviousClose: optional(z.number()),
});

export const sparkV8 = z.record(z.string(), z.unknown());

export const searchAnswer = z.object({
  quotes: z.array(
    z.object({
      symbol: optional(z.string()),
      exchange: optional(z.string()),
      exchDisp: optional(z.string()),
      shortname: optional(z.string()),
      longname: optional(z.string()),
      quoteType: optional(z.string()),
      isYahooFinance: optional(z.boolean()),
    }),
  ),
});

export type Meta = z.infer<typeof meta>;
export type ChartEntry = z.infer<typeof chartEntry>;
export type SparkV8Entry = z.infer<typeof sparkV8Entry>;
