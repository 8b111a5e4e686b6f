import { z } from 'zod';
import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type History, type Quote, type Result, type SourceErrorKind, type Span } from '@/lib/model';
import { askJson, each, refusalIn, unitOrError } from '../../ask';
import { buildHistory, buildQuote } from '../../build';
import { foundIn, idBehind } from '../../found';
import { hoursOf, sessionsOf } from '../../hours';
import { suffixed } from '../../suffix';
import type { Source, SourceContext } from '../../types';
import { numberOf, optional, positive, wrong } from '../../wire';

const HOST = 'https://www.alphavantage.co';

const quoteAnswer = z.object({
  'Global Quote': z.object({
    '03. high': optional(z.string()),
    '04. low': optional(z.string()),
    '05. price': optional(z.string()),
    '06. volume': optional(z.string()),
    '07. latest trading day': optional(z.string()),
    '08. previous close': optional(z.string()),
    '10. change percent': optional(z.string()),
  }),
});
const rateAnswer = z.object({
  'Realtime Currency Exchange Rate': z.object({
    '5. Exchange Rate': z.string(),
    '6. Last Refreshed': z.string(),
    '7. Time Zone': optional(z.string()),
  }),
});
const bar = z.object({
  '1. open': optional(z.string()),
  '2. high': optional(z.string()),
  '3. low': optional(z.string()),
  '4. close': optional(z.string()),
  '5. volume': optional(z.string()),
});
const seriesAnswer = z.object({
  'Time Series (Daily)': optional(z.record(z.string(), bar)),
  'Time Series FX (Daily)': optional(z.record(z.string(), bar)),
});

const searchAnswer = z.object({
  bestMatches: z.array(
    z.object({
      '1. symbol': z.string(),
      '2. name': optional(z.string()),
      '4. region': optional(z.string()),
    }),
  ),
});

const SUFFIXES: Record<string, string> = {
  XLON: '.LON', XETR: '.DEX', XFRA: '.FRK', XTSE: '.TRT', XTSX: '.TRV', XSHG: '.SHH', XSHE: '.SHZ', XBOM: '.BSE', XPAR: '.PAR',
  XAMS: '.AMS', BVMF: '.SAO',
}; // prettier-ignore

/** A listing's symbol, or a pair. */
export function symbolOf(instrument: Instrument): string | undefined {
  const { venue, local } = parseId(instrument.id);
  return venue === 'FX' || venue === 'CMD' ? local : suffixed(instrument, SUFFIXES, '');
}

/** Alpha Vantage: every error comes with HTTP 200. The key travels in the address; no header is offered. */
export const alphavantage: Source = {
  id: 'alphavantage',
  name: 'Alpha Vantage',
  origins: [HOST],
  needsKey: true,
  onByDefault: false,
  limit: { perSecond: 1, perDay: 25 },
  holdsMs: 3_600_000,
  batch: 1,
  testInstruments: ['XNAS:AAPL'],
  covers: (instrument, operation) =>
    symbolOf(instrument) !== undefined && (operation !== 'history' || instrument.kind !== 'commodity'),
  quotes: (instruments, context) =>
    each(instruments, (instrument) =>
      instrument.kind === 'fx' || instrument.kind === 'commodity'
        ? rateOf(instrument, context)
        : quoteOf(instrument, context),
    ),
  history,
  async search(query, context) {
    const url = address(`function=SYMBOL_SEARCH&keywords=${encodeURIComponent(query)}`, context);
    const answer = await askJson('alphavantage', url, searchAnswer, context, { refusal });
    if (!answer.ok) return answer;
    return ok(
      await foundIn(answer.value.bestMatches, async (row) => ({
        instrument: await idBehind(row['1. symbol'], SUFFIXES, context),
        name: row['2. name'] ?? row['1. symbol'],
        exchange: row['4. region'] ?? '',
      })),
    );
  },
};

async function quoteOf(instrument: Instrument, context: SourceContext): Promise<Result<Quote>> {
  const unit = await unitOrError('alphavantage', instrument, context);
  if (!unit.ok) return unit;
  const url = address(
    `function=GLOBAL_QUOTE&symbol=${encodeURIComponent(symbolOf(instrument) ?? '')}`,
    context,
  );
  const answer = await askJson('alphavantage', url, quoteAnswer, context, { refusal });
  if (!answer.ok) return answer;
  const row = answer.value['Global Quote'];
  const price = positive(row['05. price']);
  const day = row['07. latest trading day'] ?? '';
  if (price === undefined || Number.isNaN(Date.parse(day)))
    return wrong('alphavantage', 'notFound', 'an empty quote');
  // Only the day is known: its close, or now while it lasts.
  const close = sessionsOf(hoursOf(instrument), day).at(-1)?.[1] ?? Date.parse(day);
  return ok(
    buildQuote(instrument, context, {
      source: 'alphavantage',
      unit: unit.value,
      price,
      asOf: Math.min(close, context.now()),
      previousClose: positive(row['08. previous close']),
      changePercent: numberOf(row['10. change percent']),
      dayHigh: positive(row['03. high']),
      dayLow: positive(row['04. low']),
      volume: positive(row['06. volume']),
    }),
  );
}

async function rateOf(instrument: Instrument, context: SourceContext): Promise<Result<Quote>> {
  const { local } = parseId(instrument.id);
  const query = `function=CURRENCY_EXCHANGE_RATE&from_currency=${local.slice(0, 3)}&to_currency=${local.slice(3)}`;
  const answer = await askJson('alphavantage', address(query, context), rateAnswer, context, { refusal });
  if (!answer.ok) return answer;
  const row = answer.value['Realtime Currency Exchange Rate'];
  const price = positive(row['5. Exchange Rate']);
  const asOf = Date.parse(`${row['6. Last Refreshed'].replace(' ', 'T')}Z`);
  if (price === undefined || !Number.isFinite(asOf))
    return wrong('alphavantage', 'badPayload', 'no rate or no time');
  const unit = { currency: instrument.currency, perMajor: 1 };
  return ok(buildQuote(instrument, context, { source: 'alphavantage', unit, price, asOf }));
}

/** The last hundred bars, raw. */
async function history(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>> {
  const unit = await unitOrError('alphavantage', instrument, context);
  if (!unit.ok) return unit;
  const symbol = symbolOf(instrument) ?? '';
  const query =
    instrument.kind === 'fx'
      ? `function=FX_DAILY&from_symbol=${symbol.slice(0, 3)}&to_symbol=${symbol.slice(3)}`
      : `function=TIME_SERIES_DAILY&symbol=${encodeURIComponent(symbol)}`;
  const answer = await askJson(
    'alphavantage',
    address(`${query}&outputsize=compact`, context),
    seriesAnswer,
    context,
    { refusal },
  );
  if (!answer.ok) return answer;
  const series = answer.value['Time Series (Daily)'] ?? answer.value['Time Series FX (Daily)'];
  if (!series) return wrong('alphavantage', 'badPayload', 'no series in the answer');
  const bars = Object.entries(series).map(([date, row]) => ({
    date,
    open: numberOf(row['1. open']),
    high: numberOf(row['2. high']),
    low: numberOf(row['3. low']),
    close: numberOf(row['4. close']),
    volume: numberOf(row['5. volume']),
  }));
  return buildHistory(instrument, context, {
    source: 'alphavantage',
    unit: unit.value,
    bars,
    span,
    raw: true,
  });
}

const address = (query: string, { key = '' }: SourceContext) =>
  `${HOST}/query?${query}&apikey=${encodeURIComponent(key)}`;

const refusal = refusalIn(
  z.object({
    Note: optional(z.string()),
    Information: optional(z.string()),
    'Error Message': optional(z.string()),
  }),
  (read): SourceErrorKind | undefined => {
    const words = read.Information ?? read.Note;
    if (read['Error Message'])
      return /apikey|api key/i.test(read['Error Message']) ? 'unauthorized' : 'notFound';
    if (!words) return undefined;
    if (/per day|daily/i.test(words)) return 'quotaExhausted';
    return /premium/i.test(words) && !/rate limit|per (minute|second)/i.test(words)
      ? 'forbiddenPlan'
      : 'rateLimited';
  },
);
