import { json, type Fake, type FakeRequest } from '../fake';
import { listed, withSuffix } from './listed';
import { barsOf, latest, RIGHT_KEY, withRawSplit } from './yahoo-like';

const SUFFIXES: Record<string, string> = { LON: '.L', DEX: '.DE', PAR: '.PA', SHH: '.SS' };

function lineOf(request: FakeRequest, symbol: string) {
  if (request.has('notFound', symbol)) return undefined;
  const [, code = '', suffix] = /^(.+?)(?:\.([A-Z]{3}))?$/.exec(symbol) ?? [];
  return request.world.line(suffix ? code + (SUFFIXES[suffix] ?? '') : code);
}

/** Every refusal comes with HTTP 200. `oddShape`: a split among the raw bars. */
export const alphavantage: Fake = {
  source: 'alphavantage',
  hosts: ['www.alphavantage.co'],
  symbols({ searchParams }) {
    const pair = `${searchParams.get('from_currency') ?? searchParams.get('from_symbol') ?? ''}${searchParams.get('to_currency') ?? searchParams.get('to_symbol') ?? ''}`;
    return [searchParams.get('symbol') ?? pair];
  },
  answer(request) {
    const { searchParams } = request.url;
    const [symbol = ''] = alphavantage.symbols(request.url);
    if (request.has('unauthorized') || searchParams.get('apikey') !== RIGHT_KEY) {
      return json({ 'Error Message': 'the parameter apikey is invalid or missing.' });
    }
    if (request.has('quota'))
      return json({
        Information: `We have detected your API key as ${RIGHT_KEY} and our standard API rate limit is 25 requests per day.`,
      });
    if (request.has('throttledInside'))
      return json({
        Note: 'Thank you! Please consider spreading out your requests more sparingly (1 request per second).',
      });
    if (request.has('forbiddenPlan'))
      return json({ Information: 'Thank you for using Alpha Vantage! This is a premium endpoint.' });
    switch (searchParams.get('function')) {
      case 'GLOBAL_QUOTE':
        return quote(request, symbol);
      case 'SYMBOL_SEARCH':
        return search(request);
      case 'CURRENCY_EXCHANGE_RATE':
        return rate(request, symbol);
      case 'TIME_SERIES_DAILY':
      case 'FX_DAILY':
        return series(request, symbol);
      default:
        return undefined;
    }
  },
};

function search({ url }: FakeRequest) {
  const bestMatches = listed(url.searchParams.get('keywords')).flatMap((line) =>
    withSuffix(line, { XLON: '.LON', XETR: '.DEX' }).map((symbol) => ({
      '1. symbol': symbol,
      '2. name': line.name,
      '3. type': 'Equity',
      '4. region': 'United States',
      '9. matchScore': '0.8',
    })),
  );
  return json({ bestMatches });
}

function quote(request: FakeRequest, symbol: string) {
  const line = lineOf(request, symbol);
  if (!line) return json({ 'Global Quote': {} });
  const { last, before } = latest(line);
  const change = last.close - before.close;
  return json({
    'Global Quote': {
      '01. symbol': symbol,
      '02. open': String(last.open),
      '03. high': String(last.high),
      '04. low': String(last.low),
      '05. price': String(last.close),
      '06. volume': String(last.volume),
      '07. latest trading day': last.date,
      '08. previous close': String(before.close),
      '09. change': String(change),
      '10. change percent': `${((change / before.close) * 100).toFixed(4)}%`,
    },
  });
}

function rate(request: FakeRequest, pair: string) {
  const line = request.world.line(`${pair}=X`);
  return json({
    'Realtime Currency Exchange Rate': {
      '5. Exchange Rate': String(latest(line).last.close),
      '6. Last Refreshed': new Date(line.asOf).toISOString().slice(0, 19).replace('T', ' '),
      '7. Time Zone': 'UTC',
    },
  });
}

function series(request: FakeRequest, symbol: string) {
  const fx = request.url.searchParams.get('function') === 'FX_DAILY';
  const line = fx ? request.world.line(`${symbol}=X`) : lineOf(request, symbol);
  if (!line) return json({ 'Error Message': 'Invalid API call. Please retry or visit the documentation.' });
  const plain = barsOf(request, line, symbol).slice(-100);
  const bars = request.has('oddShape') ? withRawSplit(plain, 4) : plain;
  const rows = bars.toReversed().map(({ date, open, high, low, close, volume }) => [
    date,
    {
      '1. open': String(open),
      '2. high': String(high),
      '3. low': String(low),
      '4. close': String(close),
      '5. volume': String(volume),
    },
  ]);
  return json({
    'Meta Data': {},
    [fx ? 'Time Series FX (Daily)' : 'Time Series (Daily)']: Object.fromEntries(rows),
  });
}
