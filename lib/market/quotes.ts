import type { Instrument } from '@/lib/instruments/types';
import type { InstrumentId, Quote } from '@/lib/model';
import type { Cache } from './cache';
import { answer, conclude } from './conclude';
import { createFlights } from './flight';
import { isQuoteFresh } from './freshness';
import { createGathering } from './gather';
import { quotingHoursOf } from './hours';
import type { Router } from './router';
import { isOld, soundQuote } from './sanity';
import type { Asked, Market, Source } from './types';

/** So long a known price may contradict a new one: should it have been the wrong one, that ends. */
const BELIEVED_MS = 3 * 86_400_000;
/** What a popup asks line by line becomes one batch; nobody sees the delay. */
const GATHER_MS = 8;

export interface QuotesSetup {
  cache: Cache;
  router: Router;
  now: () => number;
  /** The sources to ask, in order. */
  sources: () => Promise<readonly Source[]>;
}

/** Quotes from the cache while they live, else from the sources, many lines in one question. */
export function createQuotes({ cache, router, now, sources }: QuotesSetup): Market['quotes'] {
  const flights = createFlights<InstrumentId, Asked<Quote>>();
  const old = (quote: Quote) => isOld(quote, now());

  const askSources = async (instruments: readonly Instrument[]) => {
    const [asked, cached] = await Promise.all([sources(), cache.quotes(instruments.map(({ id }) => id))]);
    const outcome = await router.ask<Quote>({
      operation: 'quote',
      instruments,
      sources: asked,
      ask: (source, batch, context) => source.quotes(batch, context),
      batchOf: ({ batch }) => batch,
      check: (quote, { id }) => {
        const before = cached.get(id);
        const believed = before && now() - before.fetchedAt < BELIEVED_MS;
        return soundQuote(quote, { now: now(), ...(believed && { before }) });
      },
      isWeak: old,
    });
    await cache.keepQuotes([...outcome.found.values()]);
    return outcome;
  };
  const gather = createGathering(GATHER_MS, askSources);

  const fly = async (instruments: readonly Instrument[], watched: boolean) => {
    const asked = await sources();
    const cached = await cache.quotes(instruments.map(({ id }) => id));
    const answers = new Map<InstrumentId, Asked<Quote>>();
    for (const instrument of instruments) {
      const { id } = instrument;
      const quote = cached.get(id);
      const source = asked.find((each) => each.id === quote?.source);
      // A source that the reader switched off is not shown any longer.
      if (!source) cached.delete(id);
      if (!quote || !source) continue;
      const lifetime = { watched, holdsMs: source.holdsMs };
      if (isQuoteFresh(quote.fetchedAt, quotingHoursOf(instrument), now(), lifetime)) {
        answers.set(id, answer(quote, old(quote), [], true));
      }
    }
    const open = instruments.filter(({ id }) => !answers.has(id));
    if (open.length === 0) return answers;
    const outcome = await gather(open);
    for (const { id } of open) answers.set(id, conclude(id, outcome, cached.get(id), old));
    return answers;
  };

  return async (instruments, { watched = false } = {}) => {
    const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
    return flights.board([...byId.keys()], (fresh) =>
      fly(
        fresh.flatMap((id) => byId.get(id) ?? []),
        watched,
      ),
    );
  };
}
