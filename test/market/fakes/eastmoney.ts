import { json, type Fake, type FakeRequest } from '../fake';
import type { Line } from '../world';
import { barsOf, latest, withRawSplit } from './yahoo-like';

const SPECIAL: Record<string, string> = {
  '124.HSTECH': 'HSTECH.HK', '100.HSI': '^HSI', '100.N225': '^N225', '100.SPX': '^GSPC', '101.GC00Y': 'GC=F', '119.USDHKD': 'HKD=X', '1.000001': '000001.SS',
}; // prettier-ignore

function lineOf(request: FakeRequest, secid: string): Line | undefined {
  if (request.has('notFound', secid)) return undefined;
  if (SPECIAL[secid]) return request.world.line(SPECIAL[secid]);
  const [market = '', code = ''] = secid.split('.');
  if (market === '116') return request.world.line(`${code.replace(/^0/, '')}.HK`);
  if (['105', '106', '107'].includes(market)) return request.world.line(code.replace('_', '-'));
  return request.world.line(`${code}.${market === '1' ? 'SS' : 'SZ'}`);
}

/** `oddShape`: a split among the unadjusted bars. `todayNull`: suspended, `-` for numbers. */
export const eastmoney: Fake = {
  source: 'eastmoney',
  hosts: ['push2.eastmoney.com', 'push2his.eastmoney.com'],
  symbols: ({ searchParams }) => (searchParams.get('secids') ?? searchParams.get('secid') ?? '').split(','),
  answer(request) {
    if (request.url.pathname === '/api/qt/ulist.np/get') return quotes(request);
    return request.url.pathname === '/api/qt/stock/kline/get' ? bars(request) : undefined;
  },
};

function quotes(request: FakeRequest) {
  const diff = eastmoney.symbols(request.url).flatMap((secid) => {
    const line = lineOf(request, secid);
    if (!line) return [];
    const { last, before } = latest(line);
    const [market, code] = secid.split('.');
    const off = request.has('todayNull', secid);
    return [
      {
        f1: 2,
        f2: off ? '-' : last.close,
        f3: off ? '-' : Number(((last.close / before.close - 1) * 100).toFixed(2)),
        f4: off ? '-' : last.close - before.close,
        f12: code,
        f13: Number(market),
        f14: '名',
        f15: off ? '-' : last.high,
        f16: off ? '-' : last.low,
        f17: last.open,
        f18: before.close,
        f124: Math.floor(line.asOf / 1_000),
      },
    ];
  });
  return json({ rc: 0, data: diff.length > 0 ? { total: diff.length, diff } : null });
}

function bars(request: FakeRequest) {
  const [secid = ''] = eastmoney.symbols(request.url);
  const line = lineOf(request, secid);
  const from = (request.url.searchParams.get('beg') ?? '').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const plain = line ? barsOf(request, line, secid, from) : [];
  if (plain.length === 0) return json({ rc: 0, data: null });
  const rows = request.has('oddShape') ? withRawSplit(plain, 4) : plain;
  const klines = rows.map(({ date, open, close, high, low, volume }) =>
    [date, open, close, high, low, volume, 0, 0, 0, 0, 0].join(','),
  );
  return json({ rc: 0, data: { code: secid, klines } });
}
