import { clockIn, instantOf, minutesOf } from '../../../lib/market/zone';
import { json, type Fake, type FakeRequest } from '../fake';
import { extendedPrice, outside, type Bar, type Line } from '../world';
import { listed, withSuffix, YAHOO_SUFFIXES } from './listed';

const seconds = (at: number) => Math.floor(at / 1_000);

/** `oddShape`: spark as a flat object, see `flat`. Knows no Topix, no spot gold, no `^HSTECH`. */
export const yahoo: Fake = {
  source: 'yahoo',
  hosts: ['query1.finance.yahoo.com', 'query2.finance.yahoo.com'],
  symbols(url) {
    const chart = /^\/v8\/finance\/chart\/(.+)$/.exec(url.pathname);
    if (chart?.[1]) return [decodeURIComponent(chart[1])];
    return url.searchParams.get('symbols')?.split(',') ?? [];
  },
  answer(request) {
    const { pathname } = request.url;
    if (pathname.startsWith('/v8/finance/chart/')) return chart(request);
    if (/^\/v[78]\/finance\/spark$/.test(pathname)) return spark(request);
    return pathname === '/v1/finance/search' ? search(request) : undefined;
  },
};

const UNKNOWN = new Set(['^TPX', '^TOPX', '998405.T', '^HSTECH', 'XAUUSD=X', 'XAGUSD=X']);
const isUnknown = (request: FakeRequest, symbol: string) =>
  UNKNOWN.has(symbol) || request.has('notFound', symbol);

function chart(request: FakeRequest) {
  const [symbol = ''] = yahoo.symbols(request.url);
  if (isUnknown(request, symbol)) {
    return json(
      {
        chart: {
          result: null,
          error: { code: 'Not Found', description: 'No data found, symbol may be delisted' },
        },
      },
      404,
    );
  }
  const line = request.world.line(symbol);
  const query = request.url.searchParams;
  const from = Number(query.get('period1')) * 1_000;
  const bars = query.has('period1')
    ? line.bars.filter(({ date }) => opening(line, date) >= from)
    : line.bars.slice(-1);
  return json({ chart: { result: [entryOf(request, line, bars)], error: null } });
}

function spark(request: FakeRequest) {
  const symbols = yahoo.symbols(request.url);
  if (symbols.length > 20) {
    return json(
      { spark: { result: null, error: { code: 'Bad Request', description: 'Too many symbols' } } },
      400,
    );
  }
  const known = symbols.filter((symbol) => !isUnknown(request, symbol));
  if (request.has('flat') || request.url.pathname.startsWith('/v8')) {
    return json(Object.fromEntries(known.map((symbol) => [symbol, flatOf(request.world.line(symbol))])));
  }
  const result = known.map((symbol) => {
    const line = request.world.line(symbol);
    return {
      symbol,
      response: [entryOf(request, line, line.bars.slice(-1), true)],
    };
  });
  return json({ spark: { result, error: null } });
}

function flatOf(line: Line) {
  const last = line.bars.at(-1);
  return {
    symbol: line.symbol,
    timestamp: [seconds(line.asOf) - 300, seconds(line.asOf)],
    close: [last?.open ?? null, last?.close ?? null],
    previousClose: null,
    chartPreviousClose: line.bars.at(-2)?.close ?? null,
    start: null,
    end: null,
    dataGranularity: 300,
  };
}

function entryOf(request: FakeRequest, line: Line, window: Bar[], intraday = false) {
  const has = (kind: Parameters<FakeRequest['has']>[0]) => request.has(kind, line.symbol);
  const bars = has('noBars') ? [] : has('fewBars') ? window.slice(-10) : window;
  const last = line.bars.at(-1);
  const first = bars[0];
  const before = first && line.bars[line.bars.indexOf(first) - 1];
  const year = line.bars.slice(-252);
  const [openAt, closeAt] = line.session.map((time) =>
    instantOf(clockIn(line.zone, request.world.now()).day, minutesOf(time), line.zone),
  ) as [number, number];
  const period = (start: number, end: number) => ({
    timezone: 'XXX',
    start: seconds(start),
    end: seconds(end),
    gmtoffset: 0,
  });
  const hour = 3_600_000;
  const meta = {
    ...(!has('noCurrency') && { currency: has('unitFlip') ? line.currency.toUpperCase() : line.currency }),
    symbol: line.symbol,
    instrumentType: line.kind,
    regularMarketTime: seconds(line.asOf),
    hasPrePostMarketData: line.zone === 'America/New_York' && line.kind === 'EQUITY',
    gmtoffset: 0,
    exchangeTimezoneName: line.zone,
    regularMarketPrice: last?.close,
    fiftyTwoWeekHigh: Math.max(...year.map(({ high }) => high)),
    fiftyTwoWeekLow: Math.min(...year.map(({ low }) => low)),
    regularMarketDayHigh: last?.high,
    regularMarketDayLow: last?.low,
    regularMarketVolume: last?.volume,
    longName: line.name,
    shortName: line.name.toUpperCase(),
    chartPreviousClose: before?.close,
    ...(intraday && { previousClose: before?.close }),
    priceHint: 2,
    currentTradingPeriod: {
      pre: period(openAt - 5 * hour, openAt),
      regular: period(openAt, closeAt),
      post: period(closeAt, closeAt + 4 * hour),
    },
    dataGranularity: intraday ? '5m' : has('coarse') ? '1mo' : '1d',
    range: '',
  };
  if (bars.length === 0) return { meta, indicators: { quote: [{}] } };
  const rows = bars.map((bar, index) => {
    const isLast = index === bars.length - 1;
    const stamp = isLast && line.trading ? seconds(line.asOf) : seconds(opening(line, bar.date));
    const hole = (has('nullHoles') && index % 7 === 3) || (has('todayNull') && isLast && !intraday);
    return { stamp, bar: hole ? undefined : bar };
  });
  const lastRow = rows.at(-1);
  if (has('duplicateLive') && last && lastRow) {
    rows.splice(-1, 0, { stamp: seconds(opening(line, last.date)), bar: { ...last, close: last.open } });
  }
  if (
    intraday &&
    last &&
    request.url.searchParams.get('includePrePost') === 'true' &&
    outside(request, line)
  ) {
    const now = seconds(request.world.now());
    rows.push(
      { stamp: now - 60, bar: { ...last, close: extendedPrice(line) } },
      { stamp: now, bar: undefined },
    );
  }
  const column = (pick: (bar: Bar) => number) => rows.map(({ bar }) => (bar ? pick(bar) : null));
  const splits = line.splits.map(({ date, ratio }) => {
    const at = seconds(opening(line, date));
    return [String(at), { date: at, numerator: ratio, denominator: 1, splitRatio: `${ratio}:1` }];
  });
  return {
    meta,
    timestamp: rows.map(({ stamp }) => stamp),
    ...(splits.length > 0 && { events: { splits: Object.fromEntries(splits) } }),
    indicators: {
      quote: [
        intraday
          ? { close: column(({ close }) => close) }
          : {
              open: column(({ open }) => open),
              high: column(({ high }) => high),
              low: column(({ low }) => low),
              close: column(({ close }) => close),
              volume: column(({ volume }) => volume),
            },
      ],
    },
  };
}

/** Stamp of a daily bar: the session's opening for shares, local midnight for futures and currencies. */
function opening(line: Line, date: string): number {
  const midnight = line.kind === 'FUTURE' || line.kind === 'CURRENCY';
  return instantOf(date, midnight ? 0 : minutesOf(line.session[0]), line.zone);
}

function search(request: FakeRequest) {
  const query = request.url.searchParams.get('q') ?? '';
  const known = listed(query);
  if (known.length > 0) {
    const CODES: Record<string, string> = { XNAS: 'NMS', XNYS: 'NYQ', XHKG: 'HKG', XLON: 'LSE', XETR: 'GER' };
    const found = known.map((line) => ({
      exchange: CODES[line.mic],
      longname: line.name,
      quoteType: 'EQUITY',
      symbol: withSuffix(line, YAHOO_SUFFIXES)[0],
      isYahooFinance: true,
    }));
    return json({ count: found.length, quotes: found, news: [], lists: [] });
  }
  const quotes = /^[A-Z]{1,5}$/.test(query)
    ? [
        {
          exchange: 'NYQ',
          shortname: `${query} Inc`,
          quoteType: 'EQUITY',
          symbol: query,
          exchDisp: 'NYSE',
          isYahooFinance: true,
        },
      ]
    : [];
  return json({ count: quotes.length, quotes, news: [], lists: [] });
}
