import type { Bar, QuoteParts } from './build';

const over = (value: number | null | undefined) => (value ? 1 / value : undefined);

/** A pair seen from its other side: highs become lows, the percent follows from the two prices. */
export function invertQuote(parts: QuoteParts): QuoteParts {
  const { changePercent } = parts;
  return {
    ...parts,
    price: 1 / parts.price,
    previousClose: over(parts.previousClose),
    changePercent: changePercent == null ? undefined : (1 / (1 + changePercent / 100) - 1) * 100,
    dayHigh: over(parts.dayLow),
    dayLow: over(parts.dayHigh),
    yearHigh: over(parts.yearLow),
    yearLow: over(parts.yearHigh),
    decimals: undefined,
  };
}

export const invertBar = ({ date, open, high, low, close }: Bar): Bar => ({
  date,
  open: over(open),
  high: over(low),
  low: over(high),
  close: over(close),
});
