import { json, type Fake, type FakeRequest } from '../fake';
import type { Line } from '../world';
import { barsOf, latest } from './yahoo-like';

const INDICES: Record<string, string> = {
  '.INX': '^GSPC', '.DJI': '^DJI', '.IXIC': '^IXIC', '.NDX': '^NDX', '.N225': '^N225', '.TOPX': '^TOPX', '.HSI': '^HSI', '.HSCE': '^HSCE', '.HSTECH': 'HSTECH.HK', '.SSEC': '000001.SS',
}; // prettier-ignore

/** New York's lines end in `.K` in this world. */
function lineOf(request: FakeRequest, code: string): Line | undefined {
  if (request.has('notFound', code)) return undefined;
  if (code.startsWith('.')) return INDICES[code] ? request.world.line(INDICES[code]) : undefined;
  const [, root = '', suffix = ''] = /^(.+)(\.[A-Z]+)$/.exec(code) ?? [];
  if (suffix === '.N') return undefined;
  const local = root.replace(/([a-z])$/, (letter) => `-${letter.toUpperCase()}`);
  return request.world.line(['.O', '.K', '.A'].includes(suffix) ? local : local + suffix);
}

/** `oddShape`: falls without their sign. */
export const naver: Fake = {
  source: 'naver',
  hosts: ['polling.finance.naver.com', 'api.stock.naver.com'],
  symbols(url) {
    const quote = /\/worldstock\/(?:stock|index)\/(.+)$/.exec(url.pathname);
    const bars = /\/chart\/foreign\/(?:item|index)\/([^/]+)\/day$/.exec(url.pathname);
    return (quote?.[1] ?? bars?.[1] ?? '').split(/,|%2C/).map(decodeURIComponent);
  },
  answer(request) {
    if (request.url.pathname.startsWith('/api/realtime/worldstock/')) return quotes(request);
    return request.url.pathname.startsWith('/chart/foreign/') ? bars(request) : undefined;
  },
};

function quotes(request: FakeRequest) {
  const datas = naver.symbols(request.url).flatMap((code) => {
    const line = lineOf(request, code);
    if (!line) return [];
    const { last, before } = latest(line);
    const change = last.close - before.close;
    const sign = request.has('oddShape') ? Math.abs(change) : change;
    const comma = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 8 });
    return [
      {
        reutersCode: code,
        stockName: '애플',
        stockExchangeType: { code: 'XXX', delayTime: 0 },
        closePrice: comma(last.close),
        openPrice: comma(last.open),
        highPrice: comma(last.high),
        lowPrice: comma(last.low),
        compareToPreviousClosePrice: comma(sign),
        compareToPreviousPrice: change < 0 ? { code: '5', name: 'FALLING' } : { code: '2', name: 'RISING' },
        fluctuationsRatio: (Math.sign(sign) * Math.abs((change / before.close) * 100)).toFixed(2),
        currencyType: { code: line.currency },
        marketStatus: line.trading ? 'OPEN' : 'CLOSE',
        localTradedAt: new Date(line.asOf).toISOString(),
      },
    ];
  });
  return json({ pollingInterval: 70_000, datas });
}

function bars(request: FakeRequest) {
  const [code = ''] = naver.symbols(request.url);
  const line = lineOf(request, code);
  if (!line) return json([]);
  const day = (name: string) =>
    (request.url.searchParams.get(name) ?? '').replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
  return json(
    barsOf(request, line, code, day('startDateTime'), day('endDateTime')).map((bar) => ({
      localDate: bar.date.replaceAll('-', ''),
      openPrice: bar.open,
      highPrice: bar.high,
      lowPrice: bar.low,
      closePrice: bar.close,
      accumulatedTradingVolume: bar.volume,
    })),
  );
}
