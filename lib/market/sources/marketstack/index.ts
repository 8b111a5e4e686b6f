import { z } from 'zod';
import { exchangeOf, US_VENUES } from '@/lib/instruments/exchanges';
import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type History, type Quote, type Result, type SourceErrorKind, type Span } from '@/lib/model';
import { unsplit } from '../../adjust';
import { askJson, eachRow, refusalIn, unitOrError } from '../../ask';
import { buildHistory, buildQuote, daysOf } from '../../build';
import { hoursOf, sessionsOf } from '../../hours';
import type { Source, SourceContext } from '../../types';
import { barFields, optional, wrong } from '../../wire';
import { addDays, clockIn } from '../../zone';

const HOST = 'https://api.marketstack.com';
const FULL_DAYS = 3_653;
const QUOTE_DAYS = 10;
const MOST_ROWS = 1_000;

const row = z.object({
  symbol: z.string(),
  date: z.string(),
  ...barFields,
  split_factor: optional(z.number().positive()),
});
const eodAnswer = z.object({ data: z.array(row) });
type Row = z.infer<typeof row>;

/** `AAPL`, `9618.XHKG`. */
export function symbolOf({ id, kind }: Instrument): string | undefined {
  if (kind !== 'equity' && kind !== 'etf') return undefined;
  const { venue, local } = parseId(id);
  if (US_VENUES.includes(venue)) return local.replaceAll('.', '-');
  return exchangeOf(venue) ? `${venue === 'XHKG' ? local.padStart(4, '0') : local}.${venue}` : undefined;
}

/** Marketstack: ends of day, about a hundred requests a month in the free plan. The key travels in the address; no header is offered. */
export const marketstack: Source = {
  id: 'marketstack',
  name: 'Marketstack',
  origins: [HOST],
  needsKey: true,
  onByDefault: false,
  limit: { perSecond: 2, perMonth: 100 },
  holdsMs: 4 * 3_600_000,
  batch: 50,
  testInstruments: ['XNAS:AAPL'],
  covers: (instrument) => symbolOf(instrument) !== undefined,
  quotes,
  history,
};

async function quotes(instruments: readonly Instrument[], context: SourceContext) {
  const from = addDays(clockIn('UTC', context.now()).day, -QUOTE_DAYS);
  const symbols = instruments.flatMap((instrument) => symbolOf(instrument) ?? []);
  const answer = await rowsFrom(symbols, from, context);
  const rows = answer.ok
    ? ok(new Map(symbols.map((of) => [of, answer.value.filter(({ symbol }) => symbol === of)])))
    : answer;
  return eachRow('marketstack', instruments, rows, symbolOf, (found, instrument) =>
    quoteFrom(found, instrument, context),
  );
}

async function quoteFrom(
  rows: Row[],
  instrument: Instrument,
  context: SourceContext,
): Promise<Result<Quote>> {
  const [last, before] = [rows.at(-1), rows.at(-2)];
  if (!last) return wrong('marketstack', 'notFound', 'not in the answer');
  const unit = await unitOrError('marketstack', instrument, context);
  if (!unit.ok) return unit;
  const close = sessionsOf(hoursOf(instrument), last.date).at(-1)?.[1] ?? Date.parse(last.date);
  return ok(
    buildQuote(instrument, context, {
      source: 'marketstack',
      unit: unit.value,
      price: last.close,
      asOf: Math.min(close, context.now()),
      previousClose: before && before.close / (last.split_factor ?? 1),
      dayHigh: last.high,
      dayLow: last.low,
      volume: last.volume,
    }),
  );
}

async function history(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>> {
  const unit = await unitOrError('marketstack', instrument, context);
  if (!unit.ok) return unit;
  const { from } = daysOf(instrument.zone, span, context.now(), FULL_DAYS);
  const answer = await rowsFrom([symbolOf(instrument) ?? ''], from, context);
  if (!answer.ok) return answer;
  const splits = answer.value.flatMap(({ date, split_factor: ratio }) =>
    ratio && ratio !== 1 ? [{ date, ratio }] : [],
  );
  const bars = unsplit(answer.value, splits);
  return buildHistory(instrument, context, { source: 'marketstack', unit: unit.value, bars, splits, span });
}

/** Rows come newest first; here they ascend. */
async function rowsFrom(
  symbols: readonly string[],
  from: string,
  context: SourceContext,
): Promise<Result<Row[]>> {
  const list = symbols.map(encodeURIComponent).join(',');
  const url = `${HOST}/v2/eod?access_key=${encodeURIComponent(context.key ?? '')}&symbols=${list}&date_from=${from}&limit=${MOST_ROWS}`;
  const answer = await askJson('marketstack', url, eodAnswer, context, { refusal });
  if (!answer.ok) return answer;
  const rows = answer.value.data.map((each) => ({ ...each, date: each.date.slice(0, 10) }));
  return ok(rows.sort((a, b) => (a.date < b.date ? -1 : 1)));
}

const KINDS: Record<string, SourceErrorKind> = {
  invalid_access_key: 'unauthorized',
  missing_access_key: 'unauthorized',
  usage_limit_reached: 'quotaExhausted',
  rate_limit_reached: 'rateLimited',
  function_access_restricted: 'forbiddenPlan',
  https_access_restricted: 'forbiddenPlan',
  no_valid_symbols_provided: 'notFound',
};

const refusal = refusalIn(z.object({ error: z.object({ code: z.string() }) }), ({ error: { code } }) =>
  Object.hasOwn(KINDS, code) ? KINDS[code] : undefined,
);
