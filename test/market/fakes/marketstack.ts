import { json, type Fake, type FakeRequest } from '../fake';
import { barsOf, RIGHT_KEY, withRawSplit } from './yahoo-like';

const SUFFIXES: Record<string, string> = { XHKG: '.HK', XLON: '.L', XETR: '.DE', XTKS: '.T', XPAR: '.PA' };
const error = (code: string, status: number) => json({ error: { code, message: 'words' } }, status);

function lineOf(request: FakeRequest, symbol: string) {
  if (request.has('notFound', symbol)) return undefined;
  const [, code = '', mic] = /^(.+?)(?:\.(X[A-Z]{3}))?$/.exec(symbol) ?? [];
  return request.world.line(mic ? code + (SUFFIXES[mic] ?? '') : code);
}

/** `oddShape`: raw closes with a 4:1 split named in `split_factor`. Newest first. */
export const marketstack: Fake = {
  source: 'marketstack',
  hosts: ['api.marketstack.com'],
  symbols: ({ searchParams }) => (searchParams.get('symbols') ?? '').split(','),
  answer(request) {
    const { searchParams, pathname } = request.url;
    if (request.has('unauthorized') || searchParams.get('access_key') !== RIGHT_KEY)
      return error('invalid_access_key', 401);
    if (request.has('quota')) return error('usage_limit_reached', 429);
    if (request.has('forbiddenPlan')) return error('function_access_restricted', 403);
    if (pathname !== '/v2/eod') return undefined;
    const symbols = marketstack.symbols(request.url);
    const rows = symbols.flatMap((symbol) => {
      const line = lineOf(request, symbol);
      const plain = line ? barsOf(request, line, symbol, searchParams.get('date_from') ?? '') : [];
      const bars = request.has('oddShape')
        ? withRawSplit(plain, 4)
        : plain.map((bar) => ({ ...bar, splitFactor: 1 }));
      return bars.map(({ date, splitFactor, ...bar }) => ({
        symbol,
        exchange: 'X',
        date: `${date}T00:00:00+0000`,
        ...bar,
        adj_close: bar.close,
        split_factor: splitFactor,
        dividend: 0,
      }));
    });
    if (rows.length === 0 && symbols.length === 1 && request.has('notFound'))
      return error('no_valid_symbols_provided', 422);
    const data = rows
      .sort((a, b) => (a.date < b.date ? 1 : -1))
      .slice(0, Number(searchParams.get('limit') ?? 100));
    return json({ pagination: { limit: 1_000, offset: 0, count: data.length, total: rows.length }, data });
  },
};
