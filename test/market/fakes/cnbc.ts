import { json, type Fake, type FakeRequest } from '../fake';
import { extendedPrice, outside, type Line } from '../world';
import { listed, withSuffix } from './listed';

const SPECIAL: Record<string, string> = {
  '.SPX': '^GSPC', '.DJI': '^DJI', '.IXIC': '^IXIC', '.NDX': '^NDX', '.FTSE': '^FTSE', '.GDAXI': '^GDAXI', '.N225': '^N225',
  '.TOPX': '^TOPX', '.HSI': '^HSI', '.HSCE': '^HSCE', '.HSTECH': 'HSTECH.HK', '@GC.1': 'GC=F', '@SI.1': 'SI=F',
  'XAU=': 'XAUUSD=X', 'XAG=': 'XAGUSD=X', 'EUR=': 'EURUSD=X', 'GBP=': 'GBPUSD=X', 'HKD=': 'HKD=X', 'JPY=': 'JPY=X',
}; // prettier-ignore
const SUFFIXES: Record<string, string> = {
  HK: '.HK', GB: '.L', DE: '.DE', FR: '.PA', CH: '.SW', NL: '.AS', SE: '.ST', CA: '.TO', AU: '.AX', IN: '.NS', JP: '',
}; // prettier-ignore
/** Small caps and OTC lines that this source does not have. */
const UNKNOWN = new Set(['GETB-GB', 'N4G-DE', 'XIACF']);

function lineOf(request: FakeRequest, symbol: string): Line | undefined {
  if (UNKNOWN.has(symbol) || request.has('notFound', symbol)) return undefined;
  const special = SPECIAL[symbol];
  if (special) return request.world.line(special);
  const [, code = '', country] = /^(.+?)(?:-([A-Z]{2}))?$/.exec(symbol) ?? [];
  if (!country) return request.world.line(code.replace('.', '-'));
  const local = (country === 'HK' ? code.padStart(4, '0') : code).replace(/\.$/, '');
  return request.world.line(
    `${country === 'JP' ? local : local.replace('.', '-')}${SUFFIXES[country] ?? ''}`,
  );
}

/** `oddShape`: a single row as an object, bars unsorted with a Sunday placeholder. `todayNull`: a day off, `UNCH` with the close rolled on. */
export const cnbc: Fake = {
  source: 'cnbc',
  hosts: ['quote.cnbc.com', 'ts-api.cnbc.com', 'symlookup.cnbc.com'],
  symbols(url) {
    const bars = /^\/harmony\/app\/bars\/([^/]+)\//.exec(url.pathname);
    if (bars?.[1]) return [decodeURIComponent(bars[1])];
    return url.searchParams.get('symbols')?.split('|') ?? [];
  },
  answer(request) {
    if (request.url.pathname.startsWith('/quote-html-webservice/restQuote/')) return quotes(request);
    if (request.url.pathname === '/symlookup.do') return search(request);
    return request.url.pathname.startsWith('/harmony/app/bars/') ? bars(request) : undefined;
  },
};

function search({ url }: FakeRequest) {
  const rows = listed(url.searchParams.get('prefix')).flatMap((line) =>
    withSuffix(line, { XHKG: '-HK', XLON: '-GB', XETR: '-DE' }).map((symbolName) => ({
      symbolName,
      companyName: line.name,
      issueType: 'STOCK',
      countryCode: symbolName.split('-')[1] ?? 'US',
    })),
  );
  return json([{ count: rows.length }, ...rows]);
}

function quotes(request: FakeRequest) {
  const rows = cnbc.symbols(request.url).map((symbol) => {
    const line = lineOf(request, symbol);
    return line ? rowOf(request, symbol, line) : { symbol, code: 1, name: null, last: null };
  });
  const single = rows.length === 1 && request.has('oddShape');
  return json({ FormattedQuoteResult: { FormattedQuote: single ? rows[0] : rows } });
}

function rowOf(request: FakeRequest, symbol: string, line: Line) {
  const [before, last] = line.bars.slice(-2);
  const price = last?.close ?? 0;
  const previous = before?.close ?? price;
  const off = request.has('todayNull', symbol);
  const session = outside(request, line);
  const comma = (value: number) =>
    value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 8 });
  const signed = (value: number) => `${value > 0 ? '+' : ''}${comma(value)}`;
  const currency =
    line.kind === 'EQUITY' && !request.has('noCurrency', symbol) ? { currencyCode: line.currency } : {};
  return {
    symbol,
    symbolType: 'symbol',
    code: 0,
    name: line.name,
    last: comma(price),
    last_time: new Date(line.asOf).toISOString().replace('Z', '+0000'),
    open: off ? '0.00' : comma(last?.open ?? 0),
    high: off ? comma(price) : comma(last?.high ?? 0),
    low: off ? comma(price) : comma(last?.low ?? 0),
    change: off ? 'UNCH' : signed(price - previous),
    change_pct: off ? 'UNCH' : `${((price / previous - 1) * 100).toFixed(2)}%`,
    ...currency,
    volume: comma(last?.volume ?? 0),
    previous_day_closing: comma(off ? price : previous),
    realTime: line.zone === 'America/New_York' ? 'true' : 'false',
    curmktstatus: 'REG_MKT',
    yrhiprice: comma(Math.max(...line.bars.slice(-252).map(({ high }) => high))),
    ...(session && {
      ExtendedMktQuote: {
        type: session === 'pre' ? 'PRE_MKT' : 'POST_MKT',
        last: comma(extendedPrice(line)),
        change: signed(extendedPrice(line) - price),
        change_pct: '+1.00%',
        last_time: new Date(request.world.now() - 60_000).toISOString().replace('Z', '+0000'),
      },
    }),
    yrloprice: '0.00',
  };
}

function bars(request: FakeRequest) {
  const [symbol = ''] = cnbc.symbols(request.url);
  const line = lineOf(request, symbol);
  if (!line || request.has('noBars', symbol)) return json({ status: 'ERROR', message: 'no data' });
  const [, from = '', to = ''] = /\/1D\/(\d{8})\d{6}\/(\d{8})\d{6}\//.exec(request.url.pathname) ?? [];
  const compact = (date: string) => date.replaceAll('-', '');
  const rows = line.bars
    .filter(({ date }) => compact(date) >= from && compact(date) <= to)
    .map((bar, index) => ({
      tradeTime: `${compact(bar.date)}000000`,
      tradeTimeinMills: index % 2 ? Date.parse(bar.date) : String(Date.parse(bar.date)),
      ...(request.has('nullHoles', symbol) && index % 7 === 3
        ? { open: null, high: null, low: null, close: null }
        : { open: String(bar.open), high: String(bar.high), low: String(bar.low), close: String(bar.close) }),
      volume: bar.volume,
    }));
  if (request.has('fewBars', symbol)) rows.splice(0, rows.length - 10);
  if (request.has('oddShape')) {
    const flat = { open: '1.0', high: '1.0', low: '1.0', close: '1.0', volume: 0 };
    rows.push({ tradeTime: '20261004000000', tradeTimeinMills: 0, ...flat });
    rows.reverse();
  }
  return json({ barData: { priceBars: rows } });
}
