import { json, type Fake, type FakeRequest } from '../fake';
import { listed, withSuffix, YAHOO_SUFFIXES } from './listed';
import { isForeign, latest, lineOf, RIGHT_KEY } from './yahoo-like';

export const finnhub: Fake = {
  source: 'finnhub',
  hosts: ['finnhub.io'],
  symbols: ({ searchParams }) => [searchParams.get('symbol') ?? ''],
  answer(request) {
    const [symbol = ''] = finnhub.symbols(request.url);
    if (request.has('unauthorized') || request.headers['x-finnhub-token'] !== RIGHT_KEY)
      return json({ error: 'Invalid API key' }, 401);
    if (request.has('quota'))
      return json({ error: 'API limit reached. Please try again later. Remaining Limit: 0' }, 429);
    if (request.has('forbiddenPlan') || isForeign(symbol))
      return json({ error: "You don't have access to this resource." }, 403);
    if (request.url.pathname === '/api/v1/search') return search(request);
    if (request.url.pathname !== '/api/v1/quote') return undefined;
    const line = lineOf(request, symbol);
    if (!line) return json({ c: 0, d: null, dp: null, h: 0, l: 0, o: 0, pc: 0, t: 0 });
    const { last, before } = latest(line);
    const change = last.close - before.close;
    return json({
      c: last.close,
      d: change,
      dp: (change / before.close) * 100,
      h: last.high,
      l: last.low,
      o: last.open,
      pc: before.close,
      t: Math.floor(line.asOf / 1_000),
    });
  },
};

function search({ url }: FakeRequest) {
  const result = listed(url.searchParams.get('q')).flatMap((line) =>
    withSuffix(line, YAHOO_SUFFIXES).map((symbol) => ({
      description: line.name.toUpperCase(),
      displaySymbol: symbol,
      symbol,
      type: 'Common Stock',
    })),
  );
  return json({ count: result.length, result });
}
