import { json, type Fake, type FakeRequest } from '../fake';
import type { Line } from '../world';
import { listed } from './listed';
import { barsOf, latest, RIGHT_KEY } from './yahoo-like';

const SUFFIXES: Record<string, string> = { XHKG: '.HK', XLON: '.L', XETR: '.DE', XTKS: '.T', XPAR: '.PA' };
const error = (code: number, message: string, status = code) =>
  json({ code, message, status: 'error' }, status);

function lineOf(request: FakeRequest, symbol: string): Line | undefined {
  if (request.has('notFound', symbol)) return undefined;
  if (symbol.includes('/')) return request.world.line(`${symbol.replace('/', '')}=X`);
  if (symbol === 'SPX') return request.world.line('^GSPC');
  const mic = request.url.searchParams.get('mic_code');
  return request.world.line(mic ? symbol + (SUFFIXES[mic] ?? '') : symbol.replace('.', '-'));
}

/** `quota`, `throttled` and `unauthorized` with HTTP 200, as it likes to do. `forbiddenPlan` comes as 404. `oddShape`: a segment MIC. */
export const twelvedata: Fake = {
  source: 'twelvedata',
  hosts: ['api.twelvedata.com'],
  symbols: ({ searchParams }) => (searchParams.get('symbol') ?? '').split(','),
  answer(request) {
    const refused = refuse(request);
    if (refused) return refused;
    if (request.url.pathname === '/quote') return quotes(request);
    if (request.url.pathname === '/symbol_search') return search(request);
    return request.url.pathname === '/time_series' ? series(request) : undefined;
  },
};

function refuse(request: FakeRequest) {
  if (request.has('quota'))
    return error(429, 'You have run out of API credits for the day. 801 API credits were used.', 200);
  if (request.has('throttledInside'))
    return error(429, 'You have run out of API credits for the current minute.', 200);
  if (request.has('unauthorized') || request.headers['authorization'] !== `apikey ${RIGHT_KEY}`) {
    return error(401, '**apikey** parameter is incorrect or not specified.', 200);
  }
  return undefined;
}

function quotes(request: FakeRequest) {
  const symbols = twelvedata.symbols(request.url);
  const rows = symbols.map((symbol) => [symbol, rowOf(request, symbol)] as const);
  return json(rows.length === 1 ? rows[0]?.[1] : Object.fromEntries(rows));
}

function search({ url }: FakeRequest) {
  const data = listed(url.searchParams.get('symbol')).map(({ mic, code, name }) => ({
    symbol: code,
    instrument_name: name,
    exchange: mic,
    mic_code: mic === 'XNAS' ? 'XNGS' : mic,
    instrument_type: 'Common Stock',
  }));
  return json({ data, status: 'ok' });
}

const PLAN =
  'This symbol is available starting with the Grow or Venture plan. Consider upgrading your API Key now.';

function rowOf(request: FakeRequest, symbol: string) {
  if (request.has('forbiddenPlan', symbol)) return { code: 404, message: PLAN, status: 'error' };
  const line = lineOf(request, symbol);
  if (!line) return { code: 404, message: '**symbol** not found: check it.', status: 'error' };
  const { last, before } = latest(line);
  return {
    symbol,
    name: line.name,
    exchange: 'XXX',
    mic_code: request.has('oddShape') ? 'XNGS' : 'XNAS',
    ...(symbol.includes('/') ? { currency_quote: line.currency } : { currency: line.currency }),
    datetime: last.date,
    timestamp: Math.floor(line.asOf / 1_000) - 60,
    last_quote_at: Math.floor(line.asOf / 1_000),
    open: String(last.open),
    high: String(last.high),
    low: String(last.low),
    close: String(last.close),
    volume: String(last.volume),
    previous_close: String(before.close),
    change: String(last.close - before.close),
    percent_change: String((last.close / before.close - 1) * 100),
    is_market_open: line.trading,
    fifty_two_week: { low: String(last.low), high: String(last.high) },
  };
}

function series(request: FakeRequest) {
  const [symbol = ''] = twelvedata.symbols(request.url);
  if (request.has('forbiddenPlan', symbol)) return error(404, PLAN);
  const line = lineOf(request, symbol);
  if (!line) return error(404, '**symbol** not found: check it.');
  const bars = barsOf(request, line, symbol, request.url.searchParams.get('start_date') ?? '');
  if (bars.length === 0) return error(400, 'No data is available on the specified dates.');
  const meta = symbol.includes('/')
    ? { currency_base: 'X', currency_quote: line.currency }
    : { currency: line.currency };
  return json({
    meta: { symbol, interval: '1day', ...meta },
    values: bars.toReversed().map(({ date, ...rest }) => ({
      datetime: date,
      ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    })),
    status: 'ok',
  });
}
