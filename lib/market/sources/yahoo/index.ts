import type { Instrument } from '@/lib/instruments/types';
import { ok, type InstrumentId, type Quote, type Result } from '@/lib/model';
import { askJson, type Refusal } from '../../ask';
import { SHORT_DAYS } from '../../build';
import { foundIn } from '../../found';
import type { Source, SourceContext } from '../../types';
import { certainUnit } from '../../units';
import { forAll, fromNet, readValue, wrong } from '../../wire';
import { withExtended } from './extended';
import { historyFrom } from './history';
import { quoteFromDay, quoteFromFlat } from './quote';
import { chartAnswer, chartEntry, searchAnswer, sparkV8Entry } from './schema';
import { HOST, MIRROR, readSpark, sparkOf } from './spark';
import { idOf, symbolOf } from './symbols';

const SECOND_MS = 1_000;
const DAY_S = 86_400;
/** 1 January 1900: before the oldest index Yahoo has; `range=max` may answer months instead of days. */
const FIRST_S = -2_208_988_800;

/** Yahoo Finance, the paths that need neither cookie nor crumb: spark for quotes, chart for history, search. */
export const yahoo: Source = {
  id: 'yahoo',
  name: 'Yahoo Finance',
  origins: [HOST, MIRROR],
  mirrors: { [HOST]: MIRROR, [MIRROR]: HOST },
  needsKey: false,
  onByDefault: true,
  limit: { own: true, perSecond: 5, perMinute: 60 },
  batch: 20,
  testInstruments: ['XNAS:AAPL', 'XHKG:9618', 'XLON:IGG'],
  covers: (instrument) => (symbolOf(instrument).proxy === undefined ? true : 'proxy'),
  quotes,
  async history(instrument, span, context) {
    const now = Math.floor(context.now() / SECOND_MS);
    const from = span === 'short' ? now - SHORT_DAYS * DAY_S : FIRST_S;
    const { symbol } = symbolOf(instrument);
    const query = `interval=1d&period1=${from}&period2=${now}&events=split&includeAdjustedClose=false`;
    const entry = await chart(symbol, query, context);
    return entry.ok ? historyFrom(entry.value, instrument, span, context) : entry;
  },
  async search(query, context) {
    const url = `${HOST}/v1/finance/search?q=${encodeURIComponent(query)}&quotesCount=8&newsCount=0&listsCount=0&enableFuzzyQuery=false`;
    const read = await askJson('yahoo', url, searchAnswer, context);
    if (!read.ok) return read;
    const rows = read.value.quotes.filter(({ isYahooFinance }) => isYahooFinance !== false);
    return ok(
      await foundIn(rows, ({ symbol, exchange, exchDisp, longname, shortname }) => ({
        instrument: symbol && exchange ? idOf(symbol, exchange) : undefined,
        name: longname ?? shortname ?? symbol ?? '',
        exchange: exchDisp ?? exchange ?? '',
      })),
    );
  },
};

async function quotes(instruments: readonly Instrument[], context: SourceContext) {
  const answer = await context.fetch(sparkOf(instruments), { signal: context.signal });
  const ids = instruments.map(({ id }) => id);
  if (!answer.ok) {
    const { error } = fromNet('yahoo', answer.error);
    // One answer for many says nothing about each of them.
    const vague = error.kind === 'notFound' && ids.length > 1;
    return forAll<Quote>(ids, vague ? { ...error, kind: 'badPayload' } : error);
  }
  const entries = readSpark(answer.value);
  if (!entries.ok) return forAll<Quote>(ids, entries.error);
  const found: [InstrumentId, Result<Quote>][] = await Promise.all(
    instruments.map(async (instrument) => {
      const entry = entries.value.get(symbolOf(instrument).symbol);
      return [instrument.id, await quoteOf(instrument, entry, context)];
    }),
  );
  return withExtended(new Map(found), instruments, context);
}

async function quoteOf(
  instrument: Instrument,
  entry: unknown,
  context: SourceContext,
): Promise<Result<Quote>> {
  if (entry == null) return wrong('yahoo', 'notFound', 'not in the answer');
  const full = readValue('yahoo', entry, chartEntry);
  if (full.ok) return quoteFromDay(full.value, instrument, context);
  const flat = readValue('yahoo', entry, sparkV8Entry);
  if (!flat.ok) return full;
  const unit = certainUnit(instrument);
  if (unit) return quoteFromFlat(flat.value, unit, instrument, context);
  // Without a currency a price in London may be pence or pounds: only the chart says which.
  const day = await chart(symbolOf(instrument).symbol, 'range=1d&interval=5m', context);
  return day.ok ? quoteFromDay(day.value, instrument, context) : day;
}

async function chart(symbol: string, query: string, context: SourceContext) {
  const url = `${HOST}/v8/finance/chart/${encodeURIComponent(symbol)}?${query}`;
  const read = await askJson('yahoo', url, chartAnswer, context, { refusal });
  if (!read.ok) return read;
  const [entry] = read.value.chart.result;
  return entry ? ok(entry) : wrong('yahoo', 'notFound', 'no result');
}

/** How a line without bars in the window answers. */
const refusal: Refusal = (body, status) =>
  status === 400 && body.includes("Data doesn't exist") ? 'notFound' : undefined;
