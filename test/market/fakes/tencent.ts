import { clockIn } from '../../../lib/market/zone';
import { gbk } from '../gbk';
import { json, type Fake, type FakeRequest } from '../fake';
import type { Line } from '../world';
import { listed } from './listed';

const SPECIAL: Record<string, string> = {
  hkHSI: '^HSI', hkHSTECH: 'HSTECH.HK', hkHSCEI: '^HSCE', usINX: '^GSPC', usDJI: '^DJI', usIXIC: '^IXIC', usNDX: '^NDX',
}; // prettier-ignore

function lineOf(request: FakeRequest, code: string): Line | undefined {
  if (request.has('notFound', code) || code === 'usXIACF') return undefined;
  const special = SPECIAL[code];
  if (special) return request.world.line(special);
  const [, market = '', local = ''] = /^(hk|us|sh|sz|bj)(.+)$/.exec(code) ?? [];
  if (market === 'hk') return request.world.line(`${local.replace(/^0/, '')}.HK`);
  if (market === 'us') return request.world.line(local.replace('.', '-'));
  return request.world.line(`${local}.${market === 'sh' ? 'SS' : 'SZ'}`);
}

/** Nasdaq tickers end in `.OQ` in this world, those of New York in `.N`. */
const NASDAQ = new Set(['AAPL', 'JD', 'BIDU', 'NVDA', 'MSFT']);
const ticker = (code: string) => `${code.slice(2)}.${NASDAQ.has(code.slice(2)) ? 'OQ' : 'N'}`;

/** `oddShape`: bars under `qfqday`. JSON is served as text/html, as the real service does. */
export const tencent: Fake = {
  source: 'tencent',
  hosts: ['qt.gtimg.cn', 'web.ifzq.gtimg.cn', 'proxy.finance.qq.com'],
  symbols(url) {
    if (url.pathname.startsWith('/q=')) return url.pathname.slice(3).split(',');
    return [url.searchParams.get('param')?.split(',')[0] ?? ''];
  },
  answer(request) {
    if (request.url.pathname.startsWith('/q=')) return quotes(request);
    if (request.url.pathname === '/ifzqgtimg/appstock/smartbox/search/get') return search(request);
    return /^\/appstock\/app\/(us|hk)?fqkline\/get$/.test(request.url.pathname) ? bars(request) : undefined;
  },
};

function search({ url }: FakeRequest) {
  const stock = listed(url.searchParams.get('q')).flatMap(({ mic, code, name }) => {
    if (mic === 'XHKG') return [['hk', code.padStart(5, '0'), name, 'x', 'GP']];
    const place = { XNAS: 'oq', XNYS: 'n' }[mic];
    return place ? [['us', `${code.toLowerCase()}.${place}`, name, 'x', 'GP']] : [];
  });
  return { ...json({ code: 0, msg: '', data: { stock } }), type: 'text/html' };
}

function quotes(request: FakeRequest) {
  const rows = tencent.symbols(request.url).flatMap((code) => {
    const line = lineOf(request, code);
    return line ? [`v_${code}="${fieldsOf(code, line).join('~')}";`] : [];
  });
  const body = rows.length > 0 ? rows.join('\n') : 'v_pv_none_match="1";';
  return { body: gbk(body), type: 'text/html' };
}

function fieldsOf(code: string, line: Line): (string | number)[] {
  const [before, last] = line.bars.slice(-2);
  const market = /^(hk|us)/.exec(code)?.[0] ?? 'cn';
  const price = last?.close ?? 0;
  const previous = before?.close ?? price;
  const fields: (string | number)[] = Array.from({ length: 85 }, () => '');
  const { day, minutes } = clockIn(line.zone, line.asOf);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(new Date(line.asOf).getUTCSeconds())}`;
  fields[0] = { hk: 100, us: 200 }[market] ?? 1;
  fields[1] = '京东';
  fields[2] = market === 'us' ? (code === 'usINX' ? '.INX' : ticker(code)) : code.slice(2);
  fields[3] = price;
  fields[4] = previous;
  fields[5] = last?.open ?? 0;
  fields[6] = market === 'cn' ? Math.floor((last?.volume ?? 0) / 100) : (last?.volume ?? 0);
  fields[30] =
    { hk: `${day.replaceAll('-', '/')} ${time}`, us: `${day} ${time}` }[market] ??
    `${day} ${time}`.replaceAll(/\D/g, '');
  fields[31] = (price - previous).toFixed(4);
  fields[32] = ((price / previous - 1) * 100).toFixed(2);
  fields[33] = last?.high ?? 0;
  fields[34] = last?.low ?? 0;
  if (market === 'us') fields[35] = line.currency;
  if (market === 'hk') fields[75] = line.currency;
  if (market === 'cn') fields[82] = line.currency;
  if (market !== 'cn') {
    fields[46] = line.name;
    fields[48] = Math.max(...line.bars.slice(-252).map(({ high }) => high));
    fields[49] = Math.min(...line.bars.slice(-252).map(({ low }) => low));
  }
  return fields;
}

function bars(request: FakeRequest) {
  const [full = '', , , to, count] = (request.url.searchParams.get('param') ?? '').split(',');
  const us = full.startsWith('us');
  const bare = us && !full.includes('.');
  const code = full.replace('us.', 'us').replace(/\.(OQ|N|A|AM|PS)$/, '');
  const line = lineOf(request, code);
  if (!line || request.has('noBars', full))
    return { ...json({ code: 0, msg: '', data: [] }), type: 'text/html' };
  const all = line.bars.filter(({ date }) => !to || date <= to).slice(-Math.min(640, Number(count) || 320));
  const chosen = bare
    ? [{ ...line.bars[0], date: '2011-05-02' } as (typeof all)[number]]
    : request.has('fewBars', full)
      ? all.slice(-10)
      : all;
  const rows = chosen.map(({ date, open, close, high, low, volume }) => [
    date,
    ...[open, close, high, low, volume].map(String),
  ]);
  const key = request.has('oddShape') ? 'qfqday' : 'day';
  return {
    ...json({ code: 0, msg: '', data: { [full]: { [key]: rows, qt: {}, version: '1' } } }),
    type: 'text/html',
  };
}
