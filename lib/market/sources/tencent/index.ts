import { z } from 'zod';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type History, type Result, type Span } from '@/lib/model';
import { askJson, askText, eachRow } from '../../ask';
import { buildHistory, type Bar } from '../../build';
import { foundIn } from '../../found';
import type { Source, SourceContext } from '../../types';
import { unitFor } from '../../units';
import { numberOf, optional, readValue, wrong } from '../../wire';
import { quoteFrom, readRows } from './quote';
import { codeOf, idOf } from './symbols';

const QUOTES = 'https://qt.gtimg.cn';
const BARS = 'https://web.ifzq.gtimg.cn';
const NAMES = 'https://proxy.finance.qq.com';
/** The service gives no more; a start date is ignored. */
const MOST_BARS = 640;

const rows = z.array(z.array(z.unknown()));
const barsAnswer = z.object({ data: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]) });
/** Market, code, name, and more that nobody needs. */
const listing = z.tuple([z.string(), z.string(), z.string()]).rest(z.unknown());
const searchAnswer = z.object({ data: z.object({ stock: optional(z.array(listing)) }) });
const block = z.object({ day: optional(rows), qfqday: optional(rows) });

/** Tencent's quote service: Hong Kong, mainland China and the US. A host in mainland China. */
export const tencent: Source = {
  id: 'tencent',
  name: 'Tencent',
  origins: [QUOTES, BARS, NAMES],
  servers: 'CN',
  needsKey: false,
  onByDefault: true,
  limit: { own: true, perSecond: 5, perMinute: 60 },
  batch: 60,
  testInstruments: ['XHKG:9618', 'XNAS:AAPL'],
  covers: (instrument) => codeOf(instrument) !== undefined,
  quotes,
  history,
  async search(query, context) {
    const url = `${NAMES}/ifzqgtimg/appstock/smartbox/search/get?q=${encodeURIComponent(query)}`;
    const answer = await askJson('tencent', url, searchAnswer, context);
    if (!answer.ok) return answer;
    return ok(
      await foundIn(answer.value.data.stock ?? [], async ([market, code, name]) => ({
        instrument: await idOf(market, code, context),
        name,
        exchange: market.toUpperCase(),
      })),
    );
  },
};

async function quotes(instruments: readonly Instrument[], context: SourceContext) {
  return eachRow('tencent', instruments, await askRows(instruments, context), codeOf, (fields, instrument) =>
    quoteFrom(fields, codeOf(instrument) ?? '', instrument, context),
  );
}

async function askRows(
  instruments: readonly Instrument[],
  context: SourceContext,
): Promise<Result<Map<string, string[]>>> {
  const codes = instruments.flatMap((instrument) => codeOf(instrument) ?? []);
  const text = await askText('tencent', `${QUOTES}/q=${codes.join(',')}`, context, { encoding: 'gbk' });
  if (!text.ok) return text;
  const rows = readRows(text.value);
  return rows.size > 0 ? ok(rows) : wrong('tencent', 'badPayload', 'no row of the expected shape');
}

/** Unadjusted bars: the adjusted ones take dividends off too. */
async function history(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>> {
  const code = codeOf(instrument) ?? '';
  const full = await fullCode(instrument, code, context);
  if (!full.ok) return full;
  const path = code.startsWith('us') ? 'usfqkline' : 'fqkline';
  const url = `${BARS}/appstock/app/${path}/get?param=${full.value},day,,,${MOST_BARS},`;
  const answer = await askJson('tencent', url, barsAnswer, context);
  if (!answer.ok) return answer;
  const { data } = answer.value;
  const found = readValue(
    'tencent',
    Array.isArray(data) ? {} : (data[full.value] ?? data[code] ?? {}),
    block,
  );
  if (!found.ok) return found;
  const bars = (found.value.day ?? found.value.qfqday ?? []).flatMap(readBar);
  // A bare US code answers with one bar of 2011; a service that has enough of us answers with none.
  if (bars.length < 2) return wrong('tencent', 'notFound', 'no bars in the answer');
  const unit = unitFor(instrument, instrument.currency);
  return buildHistory(instrument, context, { source: 'tencent', unit, bars, span, raw: true });
}

/** US histories need the market behind the ticker (`usAAPL.OQ`), which only the quote tells: field 2. */
async function fullCode(
  instrument: Instrument,
  code: string,
  context: SourceContext,
): Promise<Result<string>> {
  if (!code.startsWith('us')) return ok(code);
  if (instrument.kind === 'index') return ok(code.replace('us', 'us.'));
  const rows = await askRows([instrument], context);
  if (!rows.ok) return rows;
  const ticker = rows.value.get(code)?.[2];
  return ticker ? ok(`us${ticker}`) : wrong('tencent', 'notFound', 'not in the answer');
}

/** Date, open, close, high, low, volume: the close comes second. */
function readBar([date, open, close, high, low, volume]: readonly unknown[]): Bar[] {
  const number = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? numberOf(value) : undefined;
  if (typeof date !== 'string') return [];
  return [
    {
      date,
      open: number(open),
      close: number(close),
      high: number(high),
      low: number(low),
      volume: number(volume),
    },
  ];
}
