import { instantOf } from '../../../lib/market/zone';
import { json, type Fake, type FakeRequest } from '../fake';
import { listed } from './listed';
import { barsOf, lineOf, RIGHT_KEY } from './yahoo-like';

/** `oddShape`: `DELAYED`, as in the free plan. */
export const massive: Fake = {
  source: 'massive',
  hosts: ['api.massive.com'],
  symbols: ({ pathname }) => [decodeURIComponent(/\/ticker\/([^/]+)\//.exec(pathname)?.[1] ?? '')],
  answer(request) {
    const [, from, to] = /\/range\/1\/day\/([\d-]+)\/([\d-]+)$/.exec(request.url.pathname) ?? [];
    const [symbol = ''] = massive.symbols(request.url);
    const isSearch = request.url.pathname === '/v3/reference/tickers';
    if (!from && !isSearch) return undefined;
    const refused = (status: string, words: object, code: number) =>
      json({ status, request_id: 'x', ...words }, code);
    if (request.has('unauthorized') || request.headers['authorization'] !== `Bearer ${RIGHT_KEY}`)
      return refused('ERROR', { error: 'Unknown API Key' }, 401);
    if (request.has('quota'))
      return refused(
        'ERROR',
        { error: "You've exceeded the maximum requests per minute, please wait." },
        429,
      );
    if (request.has('forbiddenPlan'))
      return refused('NOT_AUTHORIZED', { message: 'You are not entitled to this data.' }, 403);
    if (isSearch) return search(request);
    const pair = /^[CX]:(.+)$/.exec(symbol)?.[1];
    const line = pair
      ? request.world.line(`${pair}=X`)
      : symbol === 'I:SPX'
        ? request.world.line('^GSPC')
        : lineOf(request, symbol);
    const bars = line && !request.has('notFound', symbol) ? barsOf(request, line, symbol, from, to) : [];
    const status = request.has('oddShape') ? 'DELAYED' : 'OK';
    if (bars.length === 0)
      return json({
        ticker: symbol,
        queryCount: 0,
        resultsCount: 0,
        adjusted: true,
        status,
        request_id: 'x',
      });
    const results = bars.map(({ date, open, high, low, close, volume }) => ({
      v: volume,
      vw: close,
      o: open,
      c: close,
      h: high,
      l: low,
      t: instantOf(date, 0, 'America/New_York'),
      n: 1,
    }));
    return json({
      ticker: symbol,
      queryCount: bars.length,
      resultsCount: bars.length,
      adjusted: true,
      results,
      status,
      request_id: 'x',
    });
  },
};

/** US listings only; those over the counter come without an exchange. */
function search({ url }: FakeRequest) {
  const found = listed(url.searchParams.get('search')).filter(({ mic }) => mic === 'XNAS' || mic === 'XNYS');
  const results = found.map(({ mic, code, name }) => ({
    ticker: code,
    name,
    market: 'stocks',
    locale: 'us',
    primary_exchange: mic,
    type: 'ADRC',
    active: true,
  }));
  return json({
    ...(results.length > 0 && { results }),
    status: 'OK',
    count: results.length,
    request_id: 'x',
  });
}
