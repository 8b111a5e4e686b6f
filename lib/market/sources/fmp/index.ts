import { z } from 'zod';
import { makeId, parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type History, type InstrumentId, type Quote, type Result, type Span } from '@/lib/model';
import { askJson, each, unitOrError, type Refusal } from '../../ask';
import { buildHistory, buildQuote, daysOf } from '../../build';
import { foundIn, idBehindLabel } from '../../found';
import { yahooLike } from '../../suffix';
import type { Source, SourceContext } from '../../types';
import { barFields, optional, wrong } from '../../wire';

const HOST = 'https://financialmodelingprep.com';
/** One answer reaches back about five years. */
const FULL_DAYS = 1_826;

const quoteAnswer = z.array(
  z.object({
    symbol: z.string(),
    name: optional(z.string()),
    price: z.number(),
    changePercentage: optional(z.number()),
    volume: optional(z.number()),
    dayLow: optional(z.number()),
    dayHigh: optional(z.number()),
    yearHigh: optional(z.number()),
    yearLow: optional(z.number()),
    previousClose: optional(z.number()),
    timestamp: z.number(),
  }),
);
const barsAnswer = z.array(
  z.object({
    date: z.string(),
    ...barFields,
  }),
);

const searchAnswer = z.array(
  z.object({ symbol: z.string(), name: optional(z.string()), exchange: optional(z.string()) }),
);

const OTHERS: Record<InstrumentId, string> = {
  'IDX:SPX': '^GSPC',
  'IDX:N225': '^N225',
  'IDX:DJI': '^DJI',
  'IDX:COMP': '^IXIC',
};

export function symbolOf(instrument: Instrument): string | undefined {
  if (Object.hasOwn(OTHERS, instrument.id)) return OTHERS[instrument.id];
  const { venue, local } = parseId(instrument.id);
  return venue === 'FX' ? local : yahooLike(instrument, '-');
}

/** Financial Modeling Prep. The key travels in the address; no header is offered. */
export const fmp: Source = {
  id: 'fmp',
  name: 'Financial Modeling Prep',
  origins: [HOST],
  needsKey: true,
  onByDefault: false,
  limit: { perMinute: 60, perDay: 250 },
  batch: 1,
  testInstruments: ['XNAS:AAPL'],
  covers: (instrument) => symbolOf(instrument) !== undefined,
  quotes: (instruments, context) => each(instruments, (instrument) => quoteOf(instrument, context)),
  history,
  async search(query, context) {
    // Codes and names have an address each.
    const path = /^[A-Z0-9.^-]{1,10}$/.test(query) ? 'search-symbol' : 'search-name';
    const url = `${HOST}/stable/${path}?query=${encodeURIComponent(query)}&limit=8&${auth(context)}`;
    const answer = await askJson('fmp', url, searchAnswer, context, { refusal });
    if (!answer.ok) return answer;
    return ok(
      await foundIn(answer.value, async ({ symbol: label, name, exchange }) => ({
        instrument: await idOf(label, exchange ?? '', context),
        name: name ?? label,
        exchange: exchange ?? '',
      })),
    );
  },
};

/** Two of the exchanges of the US are named without doubt. */
const idOf = (label: string, exchange: string, context: SourceContext) => {
  const mic = { NASDAQ: 'XNAS', NYSE: 'XNYS' }[exchange];
  return mic ? makeId(mic, label) : idBehindLabel(label, context);
};

async function quoteOf(instrument: Instrument, context: SourceContext): Promise<Result<Quote>> {
  const unit = await unitOrError('fmp', instrument, context);
  if (!unit.ok) return unit;
  const url = `${HOST}/stable/quote?symbol=${symbol(instrument)}&${auth(context)}`;
  const answer = await askJson('fmp', url, quoteAnswer, context, { refusal });
  if (!answer.ok) return answer;
  const [row] = answer.value;
  if (!row) return wrong('fmp', 'notFound', 'an empty list');
  return ok(
    buildQuote(instrument, context, {
      source: 'fmp',
      unit: unit.value,
      price: row.price,
      asOf: row.timestamp * 1_000,
      previousClose: row.previousClose,
      changePercent: row.changePercentage,
      dayHigh: row.dayHigh,
      dayLow: row.dayLow,
      yearHigh: row.yearHigh,
      yearLow: row.yearLow,
      volume: row.volume,
      name: row.name,
    }),
  );
}

async function history(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>> {
  const unit = await unitOrError('fmp', instrument, context);
  if (!unit.ok) return unit;
  const { from, today } = daysOf(instrument.zone, span, context.now(), FULL_DAYS);
  const url = `${HOST}/stable/historical-price-eod/full?symbol=${symbol(instrument)}&from=${from}&to=${today}&${auth(context)}`;
  const answer = await askJson('fmp', url, barsAnswer, context, { refusal });
  if (!answer.ok) return answer;
  const bars = answer.value.map((bar) => ({ ...bar, date: bar.date.slice(0, 10) }));
  return buildHistory(instrument, context, { source: 'fmp', unit: unit.value, bars, span });
}

const symbol = (instrument: Instrument) => encodeURIComponent(symbolOf(instrument) ?? '');
const auth = ({ key = '' }: SourceContext) => `apikey=${encodeURIComponent(key)}`;

/** Refusals come as JSON or as text. */
const refusal: Refusal = (body, status) => {
  if (status === 402 || /premium query|special endpoint|current subscription/i.test(body.slice(0, 400)))
    return 'forbiddenPlan';
  if (status === 401 || /invalid api key/i.test(body.slice(0, 200))) return 'unauthorized';
  if (/limit reach/i.test(body.slice(0, 200))) return 'quotaExhausted';
  return status === 403 ? 'forbiddenPlan' : undefined;
};
