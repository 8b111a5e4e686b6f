import { z } from 'zod';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type Quote, type Result } from '@/lib/model';
import { askJson, each, refusalIn, unitOrError } from '../../ask';
import { buildQuote } from '../../build';
import { yahooLike } from '../../suffix';
import { foundIn, idBehindLabel } from '../../found';
import type { Source, SourceContext } from '../../types';
import { optional, wrong } from '../../wire';

const HOST = 'https://finnhub.io';

const quoteAnswer = z.object({
  c: z.number(),
  dp: optional(z.number()),
  h: optional(z.number()),
  l: optional(z.number()),
  pc: optional(z.number()),
  t: z.number(),
});

const searchAnswer = z.object({
  result: z.array(
    z.object({ symbol: z.string(), description: optional(z.string()), type: optional(z.string()) }),
  ),
});

/** Finnhub: quotes only, histories are not in the free plan. */
export const finnhub: Source = {
  id: 'finnhub',
  name: 'Finnhub',
  origins: [HOST],
  needsKey: true,
  onByDefault: false,
  limit: { perSecond: 10, perMinute: 60 },
  batch: 1,
  testInstruments: ['XNAS:AAPL'],
  covers: (instrument, operation) => operation === 'quote' && yahooLike(instrument, '.') !== undefined,
  quotes: (instruments, context) => each(instruments, (instrument) => quoteOf(instrument, context)),
  async search(query, context) {
    const url = `${HOST}/api/v1/search?q=${encodeURIComponent(query)}`;
    const answer = await askJson('finnhub', url, searchAnswer, context, options(context));
    if (!answer.ok) return answer;
    return ok(
      await foundIn(answer.value.result, async ({ symbol, description, type }) => ({
        instrument: await idBehindLabel(symbol, context),
        name: description ?? symbol,
        exchange: type ?? '',
      })),
    );
  },
};

async function quoteOf(instrument: Instrument, context: SourceContext): Promise<Result<Quote>> {
  const unit = await unitOrError('finnhub', instrument, context);
  if (!unit.ok) return unit;
  const url = `${HOST}/api/v1/quote?symbol=${encodeURIComponent(yahooLike(instrument, '.') ?? '')}`;
  const answer = await askJson('finnhub', url, quoteAnswer, context, options(context));
  if (!answer.ok) return answer;
  const { c: price, dp, h, l, pc, t } = answer.value;
  // Unknown and uncovered symbols answer with zeros.
  if (price === 0 || t === 0) return wrong('finnhub', 'notFound', 'all zeros');
  return ok(
    buildQuote(instrument, context, {
      source: 'finnhub',
      unit: unit.value,
      price,
      asOf: t * 1_000,
      previousClose: pc,
      changePercent: dp,
      dayHigh: h || undefined,
      dayLow: l || undefined,
    }),
  );
}

const options = ({ key = '' }: SourceContext) => ({ headers: { 'x-finnhub-token': key }, refusal });

const refusal = refusalIn(z.object({ error: z.string() }), ({ error }, status) => {
  if (/api key/i.test(error)) return 'unauthorized';
  if (/limit/i.test(error)) return 'rateLimited';
  return status === 403 || /access/i.test(error) ? 'forbiddenPlan' : undefined;
});
