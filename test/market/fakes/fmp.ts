import { json, text, type Fake, type FakeRequest } from '../fake';
import { listed, withSuffix, YAHOO_SUFFIXES } from './listed';
import { barsOf, isForeign, latest, lineOf, RIGHT_KEY } from './yahoo-like';

export const fmp: Fake = {
  source: 'fmp',
  hosts: ['financialmodelingprep.com'],
  symbols: ({ searchParams }) => [searchParams.get('symbol') ?? ''],
  answer(request) {
    const { searchParams, pathname } = request.url;
    const [symbol = ''] = fmp.symbols(request.url);
    if (request.has('unauthorized') || searchParams.get('apikey') !== RIGHT_KEY) {
      return json({ 'Error Message': 'Invalid API KEY. Please retry or visit our documentation.' }, 401);
    }
    if (request.has('quota')) return json({ 'Error Message': 'Limit Reach. Please upgrade your plan.' }, 429);
    if (/^\/stable\/search-(symbol|name)$/.test(pathname) && !request.has('forbiddenPlan'))
      return search(request);
    if (request.has('forbiddenPlan') || isForeign(symbol)) {
      return text(
        "Special Endpoint : This value set for 'symbol' is not available under your current subscription",
        402,
      );
    }
    const line = /^[A-Z]{6}$/.test(symbol) ? request.world.line(`${symbol}=X`) : lineOf(request, symbol);
    if (!line || request.has('notFound', symbol)) return json([]);
    if (pathname === '/stable/quote') {
      const { last, before } = latest(line);
      const change = last.close - before.close;
      return json([
        {
          symbol,
          name: line.name,
          price: last.close,
          changePercentage: (change / before.close) * 100,
          change,
          volume: last.volume,
          dayLow: last.low,
          dayHigh: last.high,
          yearHigh: last.high,
          yearLow: last.low,
          open: last.open,
          previousClose: before.close,
          timestamp: Math.floor(line.asOf / 1_000),
        },
      ]);
    }
    if (pathname !== '/stable/historical-price-eod/full') return undefined;
    const bars = barsOf(request, line, symbol, searchParams.get('from') ?? '', searchParams.get('to') ?? '');
    return json(
      bars.toReversed().map((bar) => ({ symbol, ...bar, change: 0, changePercent: 0, vwap: bar.close })),
    );
  },
};

function search({ url }: FakeRequest) {
  const EXCHANGES: Record<string, string> = {
    XNAS: 'NASDAQ',
    XNYS: 'NYSE',
    XHKG: 'HKSE',
    XLON: 'LSE',
    XETR: 'XETRA',
  };
  const byCode = url.pathname.endsWith('symbol');
  const found = listed(url.searchParams.get('query')).filter(
    ({ code }) => !byCode || code === url.searchParams.get('query'),
  );
  return json(
    found.flatMap((line) =>
      withSuffix(line, YAHOO_SUFFIXES).map((symbol) => ({
        symbol,
        name: line.name,
        currency: 'USD',
        exchangeFullName: line.mic,
        exchange: EXCHANGES[line.mic],
      })),
    ),
  );
}
