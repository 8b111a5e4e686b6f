import type { Instrument } from '@/lib/instruments/types';
import type { InstrumentId, SourceId } from '@/lib/model';
import type { Store } from '@/lib/store';
import { createCache, type Digester } from './cache';
import { chosenSources, SAMPLE, type Choice } from './choices';
import { createHealthBook } from './health';
import { createHistories } from './histories';
import { createQuotes } from './quotes';
import { createRouter } from './router';
import { createSearches } from './searches';
import { testSource } from './test';
import type { Market, Source } from './types';
import { createVisits, type Outside } from './visit';

export interface MarketSetup extends Omit<Outside, 'timeouts' | 'random' | 'online' | 'keyOf' | 'usListing'> {
  registry: readonly Source[];
  store: Store;
  /** The reader's order and switches; sources he has not seen keep their default. */
  choices: () => Promise<readonly Choice[]>;
  /** Instruments that "Test" asks for. */
  instrumentOf: (id: InstrumentId) => Instrument | undefined;
  /** The reader's key for a source. */
  keyOf?: Outside['keyOf'];
  usListing?: Outside['usListing'];
  /** What to make of a history once, when it is stored. */
  digest?: Digester;
  random?: () => number;
  online?: () => boolean;
  timeouts?: Outside['timeouts'];
}

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
    usListing: setup.usListing ?? (async () => undefined),
  };
  const cache = createCache(store, setup.digest);
  const health = createHealthBook(store);
  const visits = createVisits(outside, health, cache);
  const router = createRouter(outside, visits, cache);
  const sources = async () => chosenSources(registry, await choices());
  const forgive = async (id: SourceId) => {
    await Promise.all([health.forgive(id), cache.forgetNegatives(id)]);
  };
  const parts = { cache, router, now, sources };

  return {
    quotes: createQuotes(parts),
    history: createHistories(parts),
    digest: (history) => cache.digest(history),
    async test(id) {
      const source = registry.find((each) => each.id === id);
      const report = await testSource(source, id, outside, visits, setup.instrumentOf);
      const reached = report.answered.length > 0 || report.error?.status !== undefined;
      const cost = source?.limit.countsInstruments ? source.testInstruments.length : 1;
      if (reached) await health.count(id, cost, now());
      if (report.outcome === 'works') await forgive(id);
      return report;
    },
    states: () => Promise.all(registry.map(({ id }) => health.state(id, now()))),
    search: createSearches({ outside, visits, sources }),
    async isSample() {
      const [first, ...more] = await sources();
      return more.length === 0 && first?.id === SAMPLE;
    },
    forgive,
    clear: () => cache.clear(),
  };
}
