import { z } from 'zod';
import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type Quote, type Result } from '@/lib/model';
import { askJson, each, type Refusal } from '../../ask';
import { buildHistory, buildQuote, daysOf, type Bar } from '../../build';
import type { Source, SourceContext } from '../../types';
import { wrong } from '../../wire';
import { addDays, dayIn, instantOf } from '../../zone';

const HOST = 'https://api.frankfurter.dev';
/** Where and when the European Central Bank sets its rates. */
const ZONE = 'Europe/Berlin';
const SET_AT = 16 * 60;
/** Enough for the two latest rates across any holidays. */
const QUOTE_DAYS = 12;
const FIRST_DAY = '1999-01-04';

/** Currencies of the ECB's own list; the others have only the younger interface. */
const ECB = new Set(
  'AUD BGN BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR ISK JPY KRW MXN MYR NOK NZD PHP PLN RON SEK SGD THB TRY USD ZAR'.split(
    ' ',
  ),
);

const rangeV1 = z.object({ rates: z.record(z.string(), z.record(z.string(), z.number())) });
const rangeV2 = z.array(z.object({ date: z.string(), quote: z.string(), rate: z.number() }));

/** Daily reference rates of central banks: open, documented, without a key, one rate per working day. */
export const frankfurter: Source = {
  id: 'frankfurter',
  name: 'Frankfurter (reference rates)',
  origins: [HOST],
  needsKey: false,
  onByDefault: true,
  limit: { own: true, perSecond: 5, perMinute: 60 },
  holdsMs: 6 * 3_600_000,
  batch: 1,
  testInstruments: ['FX:HKDUSD'],
  covers: ({ id }) => parseId(id).venue === 'FX',
  quotes: (instruments, context) => each(instruments, (instrument) => quoteOf(instrument, context)),
  async history(instrument, span, context) {
    const { from } = daysOf(ZONE, span, context.now(), FIRST_DAY);
    const bars = await ratesFrom(instrument, from, context);
    if (!bars.ok) return bars;
    const unit = { currency: instrument.currency, perMajor: 1 };
    return buildHistory(instrument, context, {
      source: 'frankfurter',
      unit,
      bars: bars.value,
      span,
      zone: ZONE,
      live: false,
    });
  },
};

async function quoteOf(instrument: Instrument, context: SourceContext): Promise<Result<Quote>> {
  const bars = await ratesFrom(instrument, addDays(dayIn(ZONE, context.now()), -QUOTE_DAYS), context);
  if (!bars.ok) return bars;
  const [last, before] = [bars.value.at(-1), bars.value.at(-2)];
  if (last?.close == null) return wrong('frankfurter', 'notFound', 'no rate in the answer');
  return ok(
    buildQuote(instrument, context, {
      source: 'frankfurter',
      unit: { currency: instrument.currency, perMajor: 1 },
      price: last.close,
      previousClose: before?.close,
      asOf: instantOf(last.date, SET_AT, ZONE),
      zone: ZONE,
      state: 'closed',
    }),
  );
}

/** Rates from a day to today, ascending. A start on a weekend is moved to the working day before. */
async function ratesFrom(
  instrument: Instrument,
  from: string,
  context: SourceContext,
): Promise<Result<Bar[]>> {
  const { local } = parseId(instrument.id);
  const [base, quote] = [local.slice(0, 3), local.slice(3)];
  const today = dayIn(ZONE, context.now());
  if (ECB.has(base) && ECB.has(quote)) {
    const url = `${HOST}/v1/${from}..${today}?base=${base}&symbols=${quote}`;
    const answer = await askJson('frankfurter', url, rangeV1, context, { refusal });
    if (!answer.ok) return answer;
    return sorted(Object.entries(answer.value.rates).map(([date, rates]) => ({ date, close: rates[quote] })));
  }
  const url = `${HOST}/v2/rates?base=${base.toLowerCase()}&quotes=${quote.toLowerCase()}&from=${from}&to=${today}`;
  const answer = await askJson('frankfurter', url, rangeV2, context, { refusal });
  if (!answer.ok) return answer;
  const rows = answer.value.filter((row) => row.quote.toUpperCase() === quote);
  return sorted(rows.map(({ date, rate }) => ({ date, close: rate })));
}

function sorted(bars: Bar[]): Result<Bar[]> {
  const good = bars.filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date));
  if (good.length === 0) return wrong('frankfurter', 'notFound', 'no rates in the answer');
  return ok(good.sort((a, b) => (a.date < b.date ? -1 : 1)));
}

/** Unknown currencies: 422 in the younger interface, 404 in the older. */
const refusal: Refusal = (_body, status) => (status === 422 || status === 404 ? 'notFound' : undefined);
