import { z } from 'zod';
import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type History, type InstrumentId, type Quote, type Result, type Span } from '@/lib/model';
import { splitsBetween, unsplit } from '../../adjust';
import { askJson, eachRow, unitOrError, type Refusal } from '../../ask';
import { buildHistory, buildQuote, daysOf } from '../../build';
import { suffixed } from '../../suffix';
import { foundIn, idBehind } from '../../found';
import type { Source, SourceContext } from '../../types';
import { numberOf, optional, positive, wrong } from '../../wire';

const HOST = 'https://eodhd.com';

/** Unknown symbols carry `NA` in every field. */
const field = optional(z.union([z.number(), z.string()]));
const row = z.object({
  code: z.string(),
  timestamp: field,
  high: field,
  low: field,
  close: field,
  volume: field,
  previousClose: field,
  change_p: field,
});
const quoteAnswer = z.union([z.array(row), row]);
const barsAnswer = z.array(
  z.object({
    date: z.string(),
    open: field,
    high: field,
    low: field,
    close: z.number(),
    adjusted_close: z.number(),
    volume: field,
  }),
);

const searchAnswer = z.array(
  z.object({ Code: z.string(), Exchange: z.string(), Name: optional(z.string()) }),
);

/** Tokyo and the Emirates have no prices there. */
const SUFFIXES: Record<string, string> = {
  XLON: '.LSE', XETR: '.XETRA', XFRA: '.F', XHKG: '.HK', XSHG: '.SHG', XSHE: '.SHE', XTSE: '.TO', XTSX: '.V', XPAR: '.PA',
  XAMS: '.AS', XBRU: '.BR', XLIS: '.LS', XSWX: '.SW', XWBO: '.VI', XMAD: '.MC', XSTO: '.ST', XCSE: '.CO', XHEL: '.HE',
  XOSL: '.OL', XDUB: '.IR', XWAR: '.WAR', XASX: '.AU', XKRX: '.KO', XKOS: '.KQ', XTAI: '.TW', ROCO: '.TWO', XNSE: '.NSE',
  BVMF: '.SA', XMEX: '.MX', XJSE: '.JSE', XTAE: '.TA',
}; // prettier-ignore
const INDICES: Record<InstrumentId, string> = {
  'IDX:SPX': 'GSPC.INDX', 'IDX:N225': 'N225.INDX', 'IDX:DJI': 'DJI.INDX', 'IDX:HSI': 'HSI.INDX',
}; // prettier-ignore

/** Without a suffix a code would mean the US. */
export function symbolOf(instrument: Instrument): string | undefined {
  if (Object.hasOwn(INDICES, instrument.id)) return INDICES[instrument.id];
  const { venue, local } = parseId(instrument.id);
  if (venue === 'FX' || venue === 'CMD') return `${local}.FOREX`;
  return suffixed(instrument, SUFFIXES, '.US');
}

/** EODHD: broad coverage, quotes 15 to 20 minutes late. The key travels in the address; no header is offered. */
export const eodhd: Source = {
  id: 'eodhd',
  name: 'EODHD',
  origins: [HOST],
  needsKey: true,
  onByDefault: false,
  limit: {
    perMinute: 1_000,
    perDay: 20,
    countsInstruments: true,
  },
  batch: 20,
  testInstruments: ['XNAS:AAPL'],
  covers: (instrument) => symbolOf(instrument) !== undefined,
  quotes,
  history,
  async search(query, context) {
    const url = `${HOST}/api/search/${encodeURIComponent(query)}?${auth(context)}`;
    const answer = await askJson('eodhd', url, searchAnswer, context, { refusal });
    if (!answer.ok) return answer;
    return ok(
      await foundIn(answer.value, async ({ Code, Exchange, Name }) => ({
        instrument: await idBehind(Exchange === 'US' ? Code : `${Code}.${Exchange}`, SUFFIXES, context),
        name: Name ?? Code,
        exchange: Exchange,
      })),
    );
  },
};

async function quotes(instruments: readonly Instrument[], context: SourceContext) {
  const [first = '', ...more] = instruments.map((instrument) =>
    encodeURIComponent(symbolOf(instrument) ?? ''),
  );
  const others = more.length > 0 ? `s=${more.join(',')}&` : '';
  const url = `${HOST}/api/real-time/${first}?${others}${auth(context)}`;
  const answer = await askJson('eodhd', url, quoteAnswer, context, { refusal });
  const rows = answer.ok ? ok(new Map([answer.value].flat().map((found) => [found.code, found]))) : answer;
  return eachRow('eodhd', instruments, rows, symbolOf, (found, instrument) =>
    quoteFrom(found, instrument, context),
  );
}

async function quoteFrom(
  found: z.infer<typeof row>,
  instrument: Instrument,
  context: SourceContext,
): Promise<Result<Quote>> {
  const price = positive(found.close);
  const seconds = positive(found.timestamp);
  if (price === undefined || seconds === undefined) return wrong('eodhd', 'notFound', 'no price in the row');
  const unit = await unitOrError('eodhd', instrument, context);
  if (!unit.ok) return unit;
  return ok(
    buildQuote(instrument, context, {
      source: 'eodhd',
      unit: unit.value,
      price,
      asOf: seconds * 1_000,
      previousClose: positive(found.previousClose),
      changePercent: numberOf(found.change_p),
      dayHigh: positive(found.high),
      dayLow: positive(found.low),
      volume: positive(found.volume),
      delayMinutes: 15,
    }),
  );
}

/** `close` is raw, `adjusted_close` is without dividends too: the splits are read off their ratio and applied to the raw one. */
async function history(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>> {
  const unit = await unitOrError('eodhd', instrument, context);
  if (!unit.ok) return unit;
  const { from } = daysOf(instrument.zone, span, context.now(), '');
  const url = `${HOST}/api/eod/${encodeURIComponent(symbolOf(instrument) ?? '')}?${from && `from=${from}&`}period=d&order=a&${auth(context)}`;
  const answer = await askJson('eodhd', url, barsAnswer, context, { refusal });
  if (!answer.ok) return answer;
  const rows = answer.value.filter(({ close }) => close > 0).sort((a, b) => (a.date < b.date ? -1 : 1));
  const splits = splitsBetween(rows.map((bar) => ({ ...bar, adjusted: bar.adjusted_close })));
  const bars = rows.map(({ date, open, high, low, close, volume }) => ({
    date,
    open: numberOf(open),
    high: numberOf(high),
    low: numberOf(low),
    close,
    volume: numberOf(volume),
  }));
  return buildHistory(instrument, context, {
    source: 'eodhd',
    unit: unit.value,
    bars: unsplit(bars, splits),
    splits,
    span,
  });
}

const auth = ({ key = '' }: SourceContext) => `api_token=${encodeURIComponent(key)}&fmt=json`;

/** Errors are plain text. */
const refusal: Refusal = (body, status) => {
  if (status === 402) return 'quotaExhausted';
  if (status === 401) return 'unauthorized';
  if (status === 403) return /unauthenticated|token|api key/i.test(body) ? 'unauthorized' : 'forbiddenPlan';
  return status === 404 ? 'notFound' : undefined;
};
