import type { FakeRequest } from '../fake';
import type { Bar, Line } from '../world';

/** Free plans of keyed sources know the US only; this is what they call elsewhere. */
export const isForeign = (symbol: string): boolean => /\.[A-Z]{1,3}$/.test(symbol) && !/\.[AB]$/.test(symbol);

/** The line behind a symbol that is Yahoo's but for the separator of a US class. */
export function lineOf(request: FakeRequest, symbol: string): Line | undefined {
  if (request.has('notFound', symbol)) return undefined;
  return request.world.line(isForeign(symbol) ? symbol : symbol.replace('.', '-'));
}

/** Bars of a request's window and what a fault leaves of them. */
export function barsOf(request: FakeRequest, line: Line, symbol: string, from = '', to = '9999'): Bar[] {
  if (request.has('noBars', symbol)) return [];
  const bars = line.bars.filter(({ date }) => date >= from && date <= to);
  return request.has('fewBars', symbol) ? bars.slice(-10) : bars;
}

/** Raw closes before a split, for sources that do not adjust: `split` shares for one from the middle of the window on. */
export function withRawSplit(bars: readonly Bar[], ratio: number): (Bar & { splitFactor: number })[] {
  const at = Math.floor(bars.length / 2);
  return bars.map((bar, index) => {
    const factor = index < at ? ratio : 1;
    const { open, high, low, close } = bar;
    return {
      ...bar,
      open: open * factor,
      high: high * factor,
      low: low * factor,
      close: close * factor,
      splitFactor: index === at ? ratio : 1,
    };
  });
}

export const latest = (line: Line): { last: Bar; before: Bar } => {
  const [before, last] = line.bars.slice(-2);
  if (!before || !last) throw new Error(`no bars of ${line.symbol}`);
  return { last, before };
};

/** The key a fake expects; anything else is a wrong one. */
export const RIGHT_KEY = 'test-key-0123456789';
