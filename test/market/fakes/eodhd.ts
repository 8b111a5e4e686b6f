import { json, text, type Fake, type FakeRequest } from '../fake';
import type { Line } from '../world';
import { listed } from './listed';
import { barsOf, latest, RIGHT_KEY, withRawSplit } from './yahoo-like';

const SUFFIXES: Record<string, string> = {
  US: '',
  LSE: '.L',
  XETRA: '.DE',
  HK: '.HK',
  PA: '.PA',
  SHG: '.SS',
};
const SPECIAL: Record<string, string> = {
  'GSPC.INDX': '^GSPC',
  'N225.INDX': '^N225',
  'HSI.INDX': '^HSI',
  'DJI.INDX': '^DJI',
};

function lineOf(request: FakeRequest, symbol: string): Line | undefined {
  if (request.has('notFound', symbol)) return undefined;
  if (SPECIAL[symbol]) return request.world.line(SPECIAL[symbol]);
  const [, code = '', exchange = 'US'] = /^(.+)\.([A-Z]+)$/.exec(symbol) ?? [];
  return request.world.line(exchange === 'FOREX' ? `${code}=X` : code + (SUFFIXES[exchange] ?? ''));
}

/** `oddShape`: raw closes with a 4:1 split and dividends taken off `adjusted_close`. CSV when `fmt` is missing. */
export const eodhd: Fake = {
  source: 'eodhd',
  hosts: ['eodhd.com'],
  symbols(url) {
    const path = /^\/api\/(?:real-time|eod)\/(.+)$/.exec(url.pathname);
    const more = url.searchParams.get('s');
    return [decodeURIComponent(path?.[1] ?? ''), ...(more ? more.split(',') : [])];
  },
  answer(request) {
    const { searchParams, pathname } = request.url;
    if (request.has('unauthorized') || searchParams.get('api_token') !== RIGHT_KEY)
      return text('Unauthenticated', 401);
    if (request.has('quota')) return text('You exceeded your daily API requests limit.', 402);
    if (request.has('forbiddenPlan')) return text('Only EOD data allowed for free users.', 403);
    if (searchParams.get('fmt') !== 'json') return text('Date,Open\n');
    if (pathname.startsWith('/api/search/')) return search(request);
    if (pathname.startsWith('/api/real-time/')) return quotes(request);
    return pathname.startsWith('/api/eod/') ? bars(request) : undefined;
  },
};

function search({ url }: FakeRequest) {
  const query = decodeURIComponent(url.pathname.slice('/api/search/'.length));
  const Exchanges: Record<string, string> = { XHKG: 'HK', XLON: 'LSE', XETR: 'XETRA' };
  return json(
    listed(query).map(({ mic, code, name }) => ({
      Code: code,
      Exchange: Exchanges[mic] ?? 'US',
      Name: name,
      Type: 'Common Stock',
    })),
  );
}

function quotes(request: FakeRequest) {
  const rows = eodhd.symbols(request.url).map((symbol) => {
    const line = lineOf(request, symbol);
    const fields = [
      'timestamp',
      'gmtoffset',
      'open',
      'high',
      'low',
      'close',
      'volume',
      'previousClose',
      'change',
      'change_p',
    ];
    if (!line) return { code: symbol, ...Object.fromEntries(fields.map((name) => [name, 'NA'])) };
    const { last, before } = latest(line);
    const change = last.close - before.close;
    return {
      code: symbol,
      timestamp: Math.floor(line.asOf / 1_000),
      gmtoffset: 0,
      open: last.open,
      high: last.high,
      low: last.low,
      close: last.close,
      volume: last.volume,
      previousClose: before.close,
      change,
      change_p: (change / before.close) * 100,
    };
  });
  return json(rows.length === 1 ? rows[0] : rows);
}

function bars(request: FakeRequest) {
  const [symbol = ''] = eodhd.symbols(request.url);
  const line = lineOf(request, symbol);
  if (!line) return text('Ticker Not Found.', 404);
  const plain = barsOf(request, line, symbol, request.url.searchParams.get('from') ?? '');
  const rows = request.has('oddShape')
    ? withRawSplit(plain, 4)
    : plain.map((bar) => ({ ...bar, splitFactor: 1 }));
  return json(
    rows.map(({ date, open, high, low, close, volume }, index) => ({
      date,
      open,
      high,
      low,
      close,
      // One dividend of 2 % in the first third.
      adjusted_close: (plain[index]?.close ?? 0) * (index < rows.length / 3 ? 0.98 : 1),
      volume,
    })),
  );
}
