import { z } from 'zod';
import { US_VENUES } from '@/lib/instruments/exchanges';
import { makeId, parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type Quote, type Result } from '@/lib/model';
import { askJson, each, refusalIn } from '../../ask';
import { buildHistory, buildQuote, daysOf, type Bar } from '../../build';
import { foundIn, usId } from '../../found';
import { hoursOf, sessionsOf } from '../../hours';
import type { Source, SourceContext } from '../../types';
import { optional, wrong } from '../../wire';
import { addDays, dayIn, isInstant } from '../../zone';

const HOST = 'https://api.massive.com';
const NEW_YORK = 'America/New_York';
/** The free plan reaches back two years; a paid one to here. */
const FIRST_DAY = '2003-09-10';
/** Enough for the two latest sessions across any holidays. */
const QUOTE_DAYS = 10;

const aggregates = z.object({
  results: optional(
    z.array(
      z.object({
        t: z.number(),
        o: optional(z.number()),
        h: optional(z.number()),
        l: optional(z.number()),
        c: z.number(),
        v: optional(z.number()),
      }),
    ),
  ),
});

const tickers = z.object({
  results: optional(
    z.array(
      z.object({
        ticker: z.string(),
        name: optional(z.string()),
        primary_exchange: optional(z.string()),
      }),
    ),
  ),
});

export function symbolOf({ id, kind }: Instrument): string | undefined {
  const { venue, local } = parseId(id);
  if (venue === 'FX' || id === 'CMD:XAUUSD') return `C:${local}`;
  if (venue === 'CRYPTO') return `X:${local}`;
  if (id === 'IDX:SPX') return 'I:SPX';
  return (kind === 'equity' || kind === 'etf') && US_VENUES.includes(venue) ? local : undefined;
}

/** Massive (Polygon.io until October 2025): ends of day in the free plan. The key travels in a header. */
export const massive: Source = {
  id: 'massive',
  name: 'Massive (Polygon.io)',
  origins: [HOST],
  needsKey: true,
  onByDefault: false,
  limit: { perMinute: 5 },
  holdsMs: 3_600_000,
  batch: 1,
  testInstruments: ['XNAS:AAPL'],
  covers: (instrument) => symbolOf(instrument) !== undefined,
  quotes: (instruments, context) => each(instruments, (instrument) => quoteOf(instrument, context)),
  async history(instrument, span, context) {
    const { from } = daysOf(NEW_YORK, span, context.now(), FIRST_DAY);
    const bars = await barsFrom(instrument, from, context);
    if (!bars.ok) return bars;
    return buildHistory(instrument, context, {
      source: 'massive',
      unit: unit(instrument),
      bars: bars.value,
      span,
    });
  },
  async search(query, context) {
    const url = `${HOST}/v3/reference/tickers?search=${encodeURIComponent(query)}&market=stocks&active=true&limit=10`;
    const answer = await askJson('massive', url, tickers, context, options(context));
    if (!answer.ok) return answer;
    return ok(
      await foundIn(answer.value.results ?? [], async ({ ticker, name, primary_exchange: mic }) => ({
        instrument: mic ? makeId(mic, ticker) : await usId(ticker, context),
        name: name ?? ticker,
        exchange: mic ?? '',
      })),
    );
  },
};

async function quoteOf(instrument: Instrument, context: SourceContext): Promise<Result<Quote>> {
  const bars = await barsFrom(instrument, addDays(dayIn(NEW_YORK, context.now()), -QUOTE_DAYS), context);
  if (!bars.ok) return bars;
  const [last, before] = [bars.value.at(-1), bars.value.at(-2)];
  if (last?.close == null) return wrong('massive', 'notFound', 'no bars in the answer');
  const close = sessionsOf(hoursOf(instrument), last.date).at(-1)?.[1] ?? Date.parse(last.date);
  return ok(
    buildQuote(instrument, context, {
      source: 'massive',
      unit: unit(instrument),
      price: last.close,
      asOf: Math.min(close, context.now()),
      previousClose: before?.close,
      dayHigh: last.high,
      dayLow: last.low,
      volume: last.volume,
    }),
  );
}

/** Split-adjusted bars, ascending; `t` is New York's midnight in milliseconds. */
async function barsFrom(
  instrument: Instrument,
  from: string,
  context: SourceContext,
): Promise<Result<Bar[]>> {
  const symbol = encodeURIComponent(symbolOf(instrument) ?? '');
  const today = dayIn(NEW_YORK, context.now());
  const url = `${HOST}/v2/aggs/ticker/${symbol}/range/1/day/${from}/${today}?adjusted=true&sort=asc&limit=50000`;
  const answer = await askJson('massive', url, aggregates, context, options(context));
  if (!answer.ok) return answer;
  const bars = (answer.value.results ?? [])
    .filter(({ t }) => isInstant(t))
    .map(({ t, o, h, l, c, v }) => ({
      date: dayIn(NEW_YORK, t),
      open: o,
      high: h,
      low: l,
      close: c,
      volume: v,
    }));
  return bars.length > 0 ? ok(bars) : wrong('massive', 'notFound', 'no bars in the answer');
}

const unit = ({ currency }: Instrument) => ({ currency, perMajor: 1 });

const options = ({ key = '' }: SourceContext) => ({ headers: { authorization: `Bearer ${key}` }, refusal });

const refusal = refusalIn(
  z.object({ status: z.string(), error: optional(z.string()), message: optional(z.string()) }),
  ({ status, error, message }, code) => {
    const words = error ?? message ?? '';
    if (status === 'NOT_AUTHORIZED' || code === 403) return 'forbiddenPlan';
    if (/maximum requests/i.test(words) || code === 429) return 'rateLimited';
    return code === 401 || /api key/i.test(words) ? 'unauthorized' : undefined;
  },
);
