import { z } from 'zod';
import { optional } from '../../wire';

/** Every number is text, with thousands commas; `UNCH` stands for "unchanged, or nobody knows". */
export const quoteRow = z.object({
  symbol: z.string(),
  code: optional(z.union([z.number(), z.string()])),
  name: optional(z.string()),
  last: optional(z.string()),
  last_time: optional(z.string()),
  open: optional(z.string()),
  high: optional(z.string()),
  low: optional(z.string()),
  change: optional(z.string()),
  change_pct: optional(z.string()),
  currencyCode: optional(z.string()),
  volume: optional(z.string()),
  previous_day_closing: optional(z.string()),
  yrhiprice: optional(z.string()),
  yrloprice: optional(z.string()),
  realTime: optional(z.union([z.string(), z.boolean()])),
  ExtendedMktQuote: optional(
    z.object({ type: z.string(), last: z.string(), change_pct: z.string(), last_time: z.string() }),
  ),
});

/** One row comes bare, several as a list. */
export const quoteAnswer = z.object({
  FormattedQuoteResult: z.object({ FormattedQuote: z.union([z.array(z.unknown()), z.unknown()]) }),
});

export const barsAnswer = z.object({
  barData: optional(
    z.object({
      priceBars: z.array(
        z.object({
          tradeTime: z.union([z.string(), z.number()]).transform(String),
          open: optional(z.union([z.string(), z.number()])),
          high: optional(z.union([z.string(), z.number()])),
          low: optional(z.union([z.string(), z.number()])),
          close: optional(z.union([z.string(), z.number()])),
          volume: optional(z.number()),
        }),
      ),
    }),
  ),
});

/** The first row is about the answer itself and has no symbol. */
export const searchAnswer = z.array(
  z.object({
    symbolName: optional(z.string()),
    companyName: optional(z.string()),
    exchangeName: optional(z.string()),
    countryCode: optional(z.string()),
  }),
);

export type QuoteRow = z.infer<typeof quoteRow>;
export type BarsAnswer = z.infer<typeof barsAnswer>;
