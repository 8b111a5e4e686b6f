import { z } from 'zod';
import { exchangeOf, US_VENUES } from '@/lib/instruments/exchanges';
import { makeId, parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import {
  ok,
  type History,
  type InstrumentId,
  type Quote,
  type Result,
  type SourceErrorKind,
  type Span,
} from '@/lib/model';
import { askJson, refusalIn } from '../../ask';
import { buildHistory, buildQuote, daysOf } from '../../build';
import { foundIn } from '../../found';
import type { Source, SourceContext } from '../../types';
import { unitFor } from '../../units';
import { numberOf, optional, positive, readValue, wrong } from '../../wire';

const HOST = 'https://api.twelvedata.com';
/** The most bars of one answer: about 20 years. */
const MOST_BARS = 5_000;

/** All numbers are text. */
const quoteRow = z.object({
  symbol: z.string(),
  name: optional(z.string()),
  currency: optional(z.string()),
  currency_quote: optional(z.string()),
  timestamp: optional(z.number()),
  last_quote_at: optional(z.number()),
  high: optional(z.string()),
  low: optional(z.string()),
  close: z.string(),
  volume: optional(z.string()),
  previous_close: optional(z.string()),
  percent_change: optional(z.string()),
  fifty_two_week: optional(z.object({ low: optional(z.string()), high: optional(z.string()) })),
});
const errorRow = z.object({ status: z.literal('error'), code: z.number(), message: z.string() });
const seriesAnswer = z.object({
  meta: z.object({ currency: optional(z.string()), currency_quote: optional(z.string()) }),
  values: z.array(
    z.object({
      datetime: z.string(),
      open: optional(z.string()),
      high: optional(z.string()),
      low: optional(z.string()),
      close: optional(z.string()),
      volume: optional(z.string()),
    }),
  ),
});

const searchAnswer = z.object({
  data: z.array(
    z.object({
      symbol: z.string(),
      instrument_name: optional(z.string()),
      exchange: optional(z.string()),
      mic_code: optional(z.string()),
    }),
  ),
});

/** Symbol and, outside the US, the market: `9618` with `mic_code=XHKG`, `HKD/USD`. */
export function askFor({ id, kind }: Instrument): { symbol: string; mic?: string } | undefined {
  const { venue, local } = parseId(id);
  if (venue === 'FX' || venue === 'CMD') return { symbol: `${local.slice(0, 3)}/${local.slice(3)}` };
  if (venue === 'CRYPTO') return { symbol: local.replace(/(USD|EUR)$/, '/$1') };
  if (id === 'IDX:SPX') return { symbol: 'SPX' };
  if (kind === 'index' || kind === 'future') return undefined;
  if (US_VENUES.includes(venue)) return { symbol: local };
  return exchangeOf(venue)
    ? { symbol: venue === 'XHKG' ? local.padStart(4, '0') : local, mic: venue }
    : undefined;
}

/** Twelve Data, with the reader's key in a header. */
export const twelvedata: Source = {
  id: 'twelvedata',
  name: 'Twelve Data',
  origins: [HOST],
  needsKey: true,
  onByDefault: false,
  limit: {
    perMinute: 8,
    perDay: 800,
    countsInstruments: true,
  },
  batch: 8,
  testInstruments: ['XNAS:AAPL'],
  covers: (instrument) => askFor(instrument) !== undefined,
  quotes,
  history,
  async search(query, context) {
    const url = `${HOST}/symbol_search?symbol=${encodeURIComponent(query)}`;
    const answer = await askJson('twelvedata', url, searchAnswer, context, options(context));
    if (!answer.ok) return answer;
    return ok(
      await foundIn(answer.value.data, ({ symbol, instrument_name, exchange, mic_code }) => ({
        instrument: makeId(mic_code ?? '', symbol),
        name: instrument_name ?? symbol,
        exchange: exchange ?? '',
      })),
    );
  },
};

/** Instruments of one market share a request; each answers for itself. */
async function quotes(instruments: readonly Instrument[], context: SourceContext) {
  const byMic = new Map<string, Instrument[]>();
  for (const instrument of instruments) {
    const mic = askFor(instrument)?.mic ?? '';
    byMic.set(mic, [...(byMic.get(mic) ?? []), instrument]);
  }
  const answers = new Map<InstrumentId, Result<Quote>>();
  await Promise.all(
    [...byMic].map(async ([mic, group]) => {
      const symbols = group.map((instrument) => encodeURIComponent(askFor(instrument)?.symbol ?? ''));
      const url = `${HOST}/quote?symbol=${symbols.join(',')}&interval=1day${mic && `&mic_code=${mic}`}`;
      const answer = await askJson(
        'twelvedata',
        url,
        z.record(z.string(), z.unknown()),
        context,
        options(context),
      );
      for (const instrument of group) {
        if (!answer.ok) answers.set(instrument.id, answer);
        else {
          const single = group.length === 1 && 'symbol' in answer.value;
          const found = single ? answer.value : answer.value[askFor(instrument)?.symbol ?? ''];
          answers.set(instrument.id, quoteFrom(found, instrument, context));
        }
      }
    }),
  );
  return answers;
}

function quoteFrom(found: unknown, instrument: Instrument, context: SourceContext): Result<Quote> {
  if (found === undefined) return wrong('twelvedata', 'notFound', 'not in the answer');
  const refused = errorRow.safeParse(found);
  if (refused.success)
    return wrong('twelvedata', kindOf(refused.data.code, refused.data.message), 'refused in the answer');
  const read = readValue('twelvedata', found, quoteRow);
  if (!read.ok) return read;
  const row = read.value;
  const price = positive(row.close);
  const seconds = row.last_quote_at ?? row.timestamp;
  if (price === undefined || !seconds) return wrong('twelvedata', 'badPayload', 'no price or no time');
  return ok(
    buildQuote(instrument, context, {
      source: 'twelvedata',
      unit: unitFor(instrument, row.currency ?? row.currency_quote ?? instrument.currency),
      price,
      asOf: seconds * 1_000,
      previousClose: positive(row.previous_close),
      changePercent: numberOf(row.percent_change),
      dayHigh: positive(row.high),
      dayLow: positive(row.low),
      yearHigh: positive(row.fifty_two_week?.high),
      yearLow: positive(row.fifty_two_week?.low),
      volume: positive(row.volume),
      name: row.name,
    }),
  );
}

async function history(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>> {
  const { symbol = '', mic } = askFor(instrument) ?? {};
  const { from } = daysOf(instrument.zone, span, context.now(), '');
  const start = from && `&start_date=${from}`;
  const url = `${HOST}/time_series?symbol=${encodeURIComponent(symbol)}&interval=1day&outputsize=${MOST_BARS}&adjust=splits${start}${mic ? `&mic_code=${mic}` : ''}`;
  const answer = await askJson('twelvedata', url, seriesAnswer, context, options(context));
  if (!answer.ok) return answer;
  const { meta, values } = answer.value;
  const bars = values.map((bar) => ({
    date: bar.datetime.slice(0, 10),
    open: numberOf(bar.open),
    high: numberOf(bar.high),
    low: numberOf(bar.low),
    close: numberOf(bar.close),
    volume: numberOf(bar.volume),
  }));
  const unit = unitFor(instrument, meta.currency ?? meta.currency_quote ?? instrument.currency);
  return buildHistory(instrument, context, { source: 'twelvedata', unit, bars, span });
}

const options = ({ key = '' }: SourceContext) => ({ headers: { authorization: `apikey ${key}` }, refusal });

/** Errors come with HTTP 200 or their own status; the body has the last word. */
const refusal = refusalIn(errorRow, ({ code, message }) => kindOf(code, message));

function kindOf(code: number, message: string): SourceErrorKind {
  if (/available starting with|upgrad|your (current )?plan/i.test(message)) return 'forbiddenPlan';
  if (code === 401) return 'unauthorized';
  if (code === 403) return 'forbiddenPlan';
  if (code === 429) return /for the day|daily/i.test(message) ? 'quotaExhausted' : 'rateLimited';
  if (code === 404 || code === 400) return 'notFound';
  return code >= 500 ? 'upstream' : 'badPayload';
}
