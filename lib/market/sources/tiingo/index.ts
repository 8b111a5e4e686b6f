import { z } from 'zod';
import { US_VENUES } from '@/lib/instruments/exchanges';
import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type History, type Quote, type Result, type Span } from '@/lib/model';
import { unsplit } from '../../adjust';
import { askJson, eachRow, type Refusal } from '../../ask';
import { buildHistory, buildQuote, daysOf } from '../../build';
import type { Source, SourceContext } from '../../types';
import { barFields, optional, wrong } from '../../wire';

const HOST = 'https://api.tiingo.com';
const FIRST_DAY = '1960-01-01';
const USD = { currency: 'USD', perMajor: 1 };

const row = z.object({
  ticker: z.string(),
  timestamp: optional(z.string()),
  tngoLast: optional(z.number()),
  last: optional(z.number()),
  prevClose: optional(z.number()),
  high: optional(z.number()),
  low: optional(z.number()),
  volume: optional(z.number()),
});
const quoteAnswer = z.array(row);
type Row = z.infer<typeof row>;
const barsAnswer = z.array(
  z.object({
    date: z.string(),
    ...barFields,
    splitFactor: optional(z.number().positive()),
  }),
);

/** US tickers, with `-` before a class. */
export function symbolOf({ id, kind }: Instrument): string | undefined {
  const { venue, local } = parseId(id);
  const listed = kind === 'equity' || kind === 'etf';
  return listed && US_VENUES.includes(venue) ? local.replaceAll('.', '-') : undefined;
}

/** Tiingo, with the reader's key in a header. */
export const tiingo: Source = {
  id: 'tiingo',
  name: 'Tiingo',
  origins: [HOST],
  needsKey: true,
  onByDefault: false,
  limit: { perHour: 50, perDay: 1_000 },
  batch: 50,
  testInstruments: ['XNAS:AAPL'],
  covers: (instrument) => symbolOf(instrument) !== undefined,
  quotes,
  history,
};

async function quotes(instruments: readonly Instrument[], context: SourceContext) {
  const tickers = instruments.map((instrument) => encodeURIComponent(symbolOf(instrument) ?? ''));
  const url = `${HOST}/iex/?tickers=${tickers.join(',')}`;
  const answer = await askJson('tiingo', url, quoteAnswer, context, options(context));
  const rows = answer.ok ? ok(new Map(answer.value.map((row) => [row.ticker.toUpperCase(), row]))) : answer;
  return eachRow('tiingo', instruments, rows, symbolOf, (row, instrument) =>
    quoteFrom(row, instrument, context),
  );
}

function quoteFrom(row: Row, instrument: Instrument, context: SourceContext): Result<Quote> {
  const price = row.tngoLast ?? row.last;
  const asOf = Date.parse(row.timestamp ?? '');
  if (price == null || !Number.isFinite(asOf)) return wrong('tiingo', 'notFound', 'no price in the answer');
  return ok(
    buildQuote(instrument, context, {
      source: 'tiingo',
      unit: USD,
      price,
      asOf,
      previousClose: row.prevClose,
      dayHigh: row.high,
      dayLow: row.low,
      volume: row.volume,
    }),
  );
}

/** Raw closes with the split of each day beside them. */
async function history(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>> {
  const { from } = daysOf(instrument.zone, span, context.now(), FIRST_DAY);
  const ticker = encodeURIComponent(symbolOf(instrument) ?? '');
  const url = `${HOST}/tiingo/daily/${ticker}/prices?startDate=${from}&columns=date,open,high,low,close,volume,splitFactor`;
  const answer = await askJson('tiingo', url, barsAnswer, context, options(context));
  if (!answer.ok) return answer;
  const rows = answer.value
    .map((row) => ({ ...row, date: row.date.slice(0, 10) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const splits = rows.flatMap(({ date, splitFactor }) =>
    splitFactor && splitFactor !== 1 ? [{ date, ratio: splitFactor }] : [],
  );
  return buildHistory(instrument, context, {
    source: 'tiingo',
    unit: USD,
    bars: unsplit(rows, splits),
    splits,
    span,
  });
}

const options = ({ key = '' }: SourceContext) => ({ headers: { authorization: `Token ${key}` }, refusal });

/** A limit is named in the text, sometimes with HTTP 200. */
const refusal: Refusal = (body, status) => {
  const start = body.slice(0, 300);
  if (/monthly/i.test(start) && /allocation|limit/i.test(start)) return 'quotaExhausted';
  if (/(hourly|daily).*(allocation|limit)/i.test(start))
    return /daily/i.test(start) ? 'quotaExhausted' : 'rateLimited';
  if (status === 401 || (status === 403 && /token/i.test(start))) return 'unauthorized';
  return status === 403 ? 'forbiddenPlan' : undefined;
};
