import type { Instant } from '@/lib/model';

/** One line of a company, in the major unit of its currency. */
export interface PricedLine {
  price: number;
  currency: string;
  /** When the price was made. */
  asOf: Instant;
}

export interface Premium {
  /** What the American line costs above its home shares, percent points; negative: a discount. */
  percent: number;
  /** Home shares that one depositary share stands for. */
  ratio: number;
  /** The ratio that the two prices alone would suggest. */
  implied: number;
  /** The two prices are not of one moment: both times belong beside the figure. */
  times: { line: Instant; home: Instant };
}

/** Beyond this a stale ratio or a split on one side is likelier than a premium. */
const plausible = 0.2;

/**
 * Premium of a depositary line over its home shares: line x FX / (ratio x home) - 1. `rate` is the home currency's price of one
 * unit of the line's currency (USD/HKD for an ADS of a Hong Kong share). Null where the ratio is unsure, a price or the rate is
 * missing, or |ln(implied / ratio)| exceeds 0.2.
 */
export function premium(
  line: PricedLine,
  home: PricedLine,
  ratio: number | undefined,
  rate: number | undefined,
): Premium | null {
  const exchange = line.currency === home.currency ? 1 : rate;
  if (ratio === undefined || exchange === undefined) return null;
  if (!(ratio > 0 && exchange > 0 && line.price > 0 && home.price > 0)) return null;
  const implied = (line.price * exchange) / home.price;
  if (Math.abs(Math.log(implied / ratio)) > plausible) return null;
  return {
    percent: (implied / ratio - 1) * 100,
    ratio,
    implied,
    times: { line: line.asOf, home: home.asOf },
  };
}
