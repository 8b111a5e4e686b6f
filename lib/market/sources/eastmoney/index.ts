import { z } from 'zod';
import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type History, type InstrumentId, type Quote, type Result, type Span } from '@/lib/model';
import { askJson, eachRow } from '../../ask';
import { buildHistory, buildQuote, daysOf, type Bar, type QuoteParts } from '../../build';
import { invertBar, invertQuote } from '../../invert';
import type { Source, SourceContext } from '../../types';
import { unitFor } from '../../units';
import { numberOf, optional, positive, wrong } from '../../wire';

const QUOTES = 'https://push2.eastmoney.com';
const BARS = 'https://push2his.eastmoney.com';
const FIRST_DAY = '1990-01-01';

/** Suspended lines carry `-` in place of numbers. */
const field = optional(z.union([z.number(), z.string()]));
const row = z.object({
  f12: z.union([z.string(), z.number()]).transform(String),
  f13: z.union([z.string(), z.number()]).transform(String),
  f2: field,
  f3: field,
  f14: optional(z.string()),
  f15: field,
  f16: field,
  f18: field,
  f124: field,
});
const quoteAnswer = z.object({ data: z.object({ diff: z.array(row) }).nullable() });
const barsAnswer = z.object({ data: z.object({ klines: z.array(z.string()) }).nullable() });
type Row = z.infer<typeof row>;

const OTHERS: Record<InstrumentId, string> = {
  'IDX:HSTECH': '124.HSTECH', 'IDX:HSI': '100.HSI', 'IDX:N225': '100.N225', 'IDX:SPX': '100.SPX', 'IDX:SHCOMP': '1.000001',
  'IDX:CSI300': '1.000300', 'IDX:SZCOMP': '0.399001', 'IDX:CHINEXT': '0.399006', 'FUT:GC1': '101.GC00Y',
}; // prettier-ignore
const MARKETS: Record<string, string> = {
  XSHG: '1', XSHE: '0', BJSE: '0', XNAS: '105', XNYS: '106', XASE: '107', ARCX: '107', BATS: '107', XHKG: '116',
}; // prettier-ignore

/** `secid`, market and code: `116.09618`, `106.BRK_B`. Dollar pairs exist one way round. */
export function secidOf({ id }: Instrument): { secid: string; inverse?: true } | undefined {
  if (Object.hasOwn(OTHERS, id)) return { secid: OTHERS[id] ?? '' };
  const { venue, local } = parseId(id);
  if (id === 'FX:USDHKD') return { secid: '119.USDHKD' };
  if (id === 'FX:HKDUSD') return { secid: '119.USDHKD', inverse: true };
  const market = Object.hasOwn(MARKETS, venue) ? MARKETS[venue] : undefined;
  if (!market) return undefined;
  return { secid: `${market}.${venue === 'XHKG' ? local.padStart(5, '0') : local.replaceAll('.', '_')}` };
}

/** Eastmoney, from China; it bans addresses that ask too quickly, for a day or more. */
export const eastmoney: Source = {
  id: 'eastmoney',
  name: 'Eastmoney',
  origins: [QUOTES, BARS],
  servers: 'CN',
  needsKey: false,
  onByDefault: false,
  limit: { own: true, perSecond: 1, perMinute: 20 },
  batch: 40,
  testInstruments: ['XHKG:9618', 'XNAS:AAPL'],
  covers: (instrument) => secidOf(instrument) !== undefined,
  quotes,
  history,
};

async function quotes(instruments: readonly Instrument[], context: SourceContext) {
  const secids = [...new Set(instruments.flatMap((instrument) => secidOf(instrument)?.secid ?? []))];
  const url = `${QUOTES}/api/qt/ulist.np/get?secids=${secids.join(',')}&fields=f1,f2,f3,f4,f12,f13,f14,f15,f16,f17,f18,f124&fltt=2`;
  const answer = await askJson('eastmoney', url, quoteAnswer, context);
  const rows = answer.ok
    ? ok(new Map((answer.value.data?.diff ?? []).map((found) => [`${found.f13}.${found.f12}`, found])))
    : answer;
  return eachRow(
    'eastmoney',
    instruments,
    rows,
    (instrument) => secidOf(instrument)?.secid,
    (found, instrument) => quoteFrom(found, instrument, context),
  );
}

function quoteFrom(found: Row, instrument: Instrument, context: SourceContext): Result<Quote> {
  const price = positive(found.f2);
  const seconds = positive(found.f124);
  if (price === undefined) return wrong('eastmoney', 'notFound', 'no price in the row');
  if (seconds === undefined) return wrong('eastmoney', 'badPayload', 'no time of the price');
  const parts: QuoteParts = {
    source: 'eastmoney',
    unit: unitFor(instrument, instrument.currency),
    price,
    asOf: seconds * 1_000,
    previousClose: positive(found.f18),
    changePercent: numberOf(found.f3),
    dayHigh: positive(found.f15),
    dayLow: positive(found.f16),
    name: found.f14,
  };
  return ok(buildQuote(instrument, context, secidOf(instrument)?.inverse ? invertQuote(parts) : parts));
}

/** Unadjusted bars: the adjusted ones take dividends off too. */
async function history(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>> {
  const { secid, inverse } = secidOf(instrument) ?? { secid: '' };
  const { from } = daysOf(instrument.zone, span, context.now(), FIRST_DAY);
  const url = `${BARS}/api/qt/stock/kline/get?secid=${secid}&klt=101&fqt=0&beg=${from.replaceAll('-', '')}&end=20500101&fields1=f1,f2,f3,f4,f5,f6&fields2=f51,f52,f53,f54,f55,f56,f57,f58,f59,f60,f61`;
  const answer = await askJson('eastmoney', url, barsAnswer, context);
  if (!answer.ok) return answer;
  const bars = (answer.value.data?.klines ?? []).flatMap(readBar);
  return buildHistory(instrument, context, {
    source: 'eastmoney',
    unit: unitFor(instrument, instrument.currency),
    bars: inverse ? bars.map(invertBar) : bars,
    span,
    raw: true,
  });
}

/** Date, open, close, high, low, volume, …: the close comes second. */
function readBar(line: string): Bar[] {
  const [date = '', open, close, high, low, volume] = line.split(',');
  return [
    {
      date,
      open: numberOf(open),
      close: numberOf(close),
      high: numberOf(high),
      low: numberOf(low),
      volume: numberOf(volume),
    },
  ];
}
