import type { Instrument } from '@/lib/instruments/types';
import { fail, ok, type History, type InstrumentId, type Quote, type SourceError } from '@/lib/model';
import type { Store } from '@/lib/store';
import { createCache } from './cache';
import { chosenSources, SAMPLE, type Choice } from './choices';
import { createFlights } from './flight';
import { isHistoryFresh, isQuoteFresh } from './freshness';
import { createHealthBook } from './health';
import { hoursOf } from './hours';
import { createRouter, type Outcome, type Outside } from './router';
import { isOld, soundHistory, soundQuote } from './sanity';
import { testSource } from './test';
import type { Answer, Asked, Market, Source } from './types';
import { wrong } from './wire';

export interface MarketSetup extends Omit<Outside, 'timeouts' | 'random' | 'online' | 'keyOf'> {
  registry: readonly Source[];
  store: Store;
  /** The reader's order and switches; sources he has not seen keep their default. */
  choices: () => Promise<readonly Choice[]>;
  /** Instruments that "Test" asks for. */
  instrumentOf: (id: InstrumentId) => Instrument | undefined;
  /** The reader's key for a source. */
  keyOf?: Outside['keyOf'];
  random?: () => number;
  online?: () => boolean;
  timeouts?: Outside['timeouts'];
}

/** So long a known price may contradict a new one: should it have been the wrong one, that ends. */
const BELIEVED_MS = 3 * 86_400_000;
/** One request, and a question with all its failovers. */
const TIMEOUTS = { requestMs: 8_000, questionMs: 10_000 };

/** The market: cache, then the sources in the reader's order. See `Market` for what callers may rely on. */
export function createMarket(setup: MarketSetup): Market {
  const { registry, store, now, choices } = setup;
  const outside: Outside = {
    random: Math.random,
    online: () => true,
    timeouts: TIMEOUTS,
    ...setup,
    keyOf: setup.keyOf ?? (async () => undefined),
  };
  const cache = createCache(store);
  const health = createHealthBook(store);
  const router = createRouter(outside, health, cache);
  const quoteFlights = createFlights<InstrumentId, Asked<Quote>>();
  const historyFlights = createFlights<string, Asked<History>>();

  const sources = async () => chosenSources(registry, await choices());
  /** Answers of sources that are no longer asked are not shown: the reader switched them off. */
  const isWanted = (asked: readonly Source[], id: string) => asked.some((source) => source.id === id);

  const flyQuotes = async (instruments: readonly Instrument[], watched: boolean) => {
    const asked = await sources();
    const cached = await cache.quotes(instruments.map(({ id }) => id));
    for (const [id, quote] of cached) if (!isWanted(asked, quote.source)) cached.delete(id);
    const answers = new Map<InstrumentId, Asked<Quote>>();
    for (const instrument of instruments) {
      const quote = cached.get(instrument.id);
      if (!quote) continue;
      const { holdsMs } = asked.find(({ id }) => id === quote.source) ?? {};
      if (isQuoteFresh(quote.fetchedAt, hoursOf(instrument), now(), { watched, holdsMs })) {
        answers.set(instrument.id, answer(quote, isOld(quote, now()), [], true));
      }
    }
    const open = instruments.filter(({ id }) => !answers.has(id));
    if (open.length === 0) return answers;
    const outcome = await router.ask<Quote>({
      operation: 'quote',
      instruments: open,
      sources: asked,
      ask: (source, batch, context) => source.quotes(batch, context),
      batchOf: ({ batch }) => batch,
      check: (quote, { id }) => {
        const before = cached.get(id);
        const believed = before && now() - before.fetchedAt < BELIEVED_MS;
        return soundQuote(quote, { now: now(), ...(believed && { before }) });
      },
      isWeak: (quote) => isOld(quote, now()),
    });
    await cache.keepQuotes([...outcome.found.values()]);
    for (const { id } of open) {
      answers.set(
        id,
        conclude(id, outcome, cached.get(id), (quote) => isOld(quote, now())),
      );
    }
    return answers;
  };

  const flyHistory = async (instrument: Instrument, span: History['span']): Promise<Asked<History>> => {
    const asked = await sources();
    const hours = hoursOf(instrument);
    const spans = span === 'short' ? (['full', 'short'] as const) : (['full'] as const);
    const kept: History[] = [];
    for (const each of spans) {
      const history = await cache.history(instrument.id, each);
      if (!history || !isWanted(asked, history.source)) continue;
      if (isHistoryFresh(history, hours, now())) return answer(history, false, [], true);
      kept.push(history);
    }
    const outcome = await router.ask<History>({
      operation: 'history',
      instruments: [instrument],
      sources: asked.filter((source) => 'history' in source),
      ask: async (source, _batch, context) => {
        const history = await source.history?.(instrument, span, context);
        return new Map([[instrument.id, history ?? wrong(source.id, 'notCovered', 'no history')]]);
      },
      batchOf: () => 1,
      check: (history) => soundHistory(history, hours),
    });
    const fresh = outcome.found.get(instrument.id);
    if (fresh) await cache.keepHistory(fresh);
    const latest = kept.toSorted((a, b) => b.fetchedAt - a.fetchedAt)[0];
    return conclude(instrument.id, outcome, latest, () => false);
  };

  return {
    async quotes(instruments, { watched = false } = {}) {
      const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
      return quoteFlights.board([...byId.keys()], (fresh) => {
        const wanted = fresh.flatMap((id) => byId.get(id) ?? []);
        return flyQuotes(wanted, watched);
      });
    },
    async history(instrument, span) {
      const key = `${instrument.id}|${span}`;
      const landed = await historyFlights.board(
        [key],
        async () => new Map([[key, await flyHistory(instrument, span)]]),
      );
      return landed.get(key) ?? fail(NOTHING);
    },
    async test(id) {
      const source = registry.find((each) => each.id === id);
      const report = await testSource(source, id, outside, router, setup.instrumentOf);
      if (report.outcome === 'works') await health.forgive(id);
      return report;
    },
    states: () => Promise.all(registry.map(({ id }) => health.state(id, now()))),
    async search(query) {
      const signal = AbortSignal.timeout(outside.timeouts.questionMs);
      let last: SourceError = NOTHING;
      for (const source of await sources()) {
        if (!source.search || !(await outside.granted(source.origins))) continue;
        const found = await source.search(query, await router.contextFor(source, signal));
        if (found.ok) return found;
        last = found.error;
      }
      return fail(last);
    },
    async isSample() {
      const [first, ...more] = await sources();
      return more.length === 0 && first?.id === SAMPLE;
    },
    async forgive(id) {
      await Promise.all([health.forgive(id), cache.forgetNegatives(id)]);
    },
  };
}

const NOTHING: SourceError = {
  kind: 'notCovered',
  source: '',
  detail: 'no source that is switched on covers it',
};

const answer = <T>(value: T, stale: boolean, missed: SourceError[], cached: boolean): Asked<T> =>
  ok<Answer<T>>({ value, stale, missed, cached });

/** Something new, else the old with its age, else the most telling reason. */
function conclude<T>(
  id: InstrumentId,
  outcome: Outcome<T>,
  old: T | undefined,
  isStale: (value: T) => boolean,
): Asked<T> {
  const missed = outcome.missed.get(id) ?? [];
  const fresh = outcome.found.get(id);
  if (fresh !== undefined) return answer(fresh, isStale(fresh), missed, false);
  if (old !== undefined) return answer(old, true, missed, false);
  const telling = missed.find(({ kind }) => kind !== 'notFound' && kind !== 'notCovered');
  return fail(telling ?? missed[0] ?? NOTHING);
}
