import type { History, Instant, InstrumentId, Quote, SourceErrorKind, SourceId, Span } from '@/lib/model';
import type { Records, Store, StoreName } from '@/lib/store';
import { pack, unpack } from './pack';
import type { Operation } from './types';
import { DAY_MS } from './zone';

/** Makes JSON of a history; what it means is for its maker to know. */
export type Digester = (history: History) => Promise<unknown>;

/** "This source does not have this", until then. */
export interface Negative {
  kind: SourceErrorKind;
  until: Instant;
}

/** Last answers, in memory and in the database; what it gives may be of any age. */
export interface Cache {
  quotes(ids: readonly InstrumentId[]): Promise<Map<InstrumentId, Quote>>;
  keepQuotes(quotes: readonly Quote[]): Promise<void>;
  history(id: InstrumentId, span: Span): Promise<History | undefined>;
  /** A full history makes the short one superfluous. */
  keepHistory(history: History): Promise<void>;
  /** What `digest` made of a history when it was stored. */
  digest(history: History): unknown;
  negatives(
    source: SourceId,
    operation: Operation,
    ids: readonly InstrumentId[],
    now: Instant,
  ): Promise<Map<InstrumentId, Negative>>;
  keepNegatives(
    source: SourceId,
    operation: Operation,
    entries: readonly (readonly [InstrumentId, Negative])[],
    now: Instant,
  ): Promise<void>;
  forgetNegatives(source: SourceId): Promise<void>;
  /** Forgets everything, in memory too. */
  clear(): Promise<void>;
}

const QUOTES_IN_MEMORY = 500;
const NEGATIVES_IN_MEMORY = 2_000;
/** Ten of the longest or a hundred of the usual two years: some 10 MB. */
const CANDLES_IN_MEMORY = 100_000;
const KEPT_MS = 30 * DAY_MS;
const STORES = ['quotes', 'histories', 'negatives'] as const;

/** `digest` is made of a history once, when it is stored, and kept in its record. */
export function createCache(store: Store, digest: Digester = async () => undefined): Cache {
  const quotes = memo(store, 'quotes', QUOTES_IN_MEMORY);
  const negatives = memo(store, 'negatives', NEGATIVES_IN_MEMORY);
  const histories = new Map<string, History>();
  const digests = new WeakMap<History, unknown>();

  /** Once a day, when something new is kept anyway: what nobody has asked for in a month. */
  let pruned = 0;
  const prune = async (now: Instant) => {
    if (now - pruned < DAY_MS) return;
    pruned = now;
    await Promise.all(STORES.map((name) => store.prune(name, now - KEPT_MS)));
  };

  const hold = (key: string, history: History) => {
    histories.delete(key);
    histories.set(key, history);
    let size = 0;
    for (const { candles } of histories.values()) size += candles.length;
    for (const [oldest, { candles }] of histories) {
      if (size <= CANDLES_IN_MEMORY || oldest === key) break;
      histories.delete(oldest);
      size -= candles.length;
    }
  };

  return {
    async quotes(ids) {
      const records = await quotes.get(ids);
      return new Map([...records].map(([id, { quote }]) => [id, quote]));
    },
    keepQuotes: (fresh) =>
      quotes.put(fresh.map((quote) => [quote.instrument, { at: quote.fetchedAt, quote }])),
    async history(id, span) {
      const key = `${id}|${span}`;
      const held = histories.get(key);
      if (held) {
        hold(key, held);
        return held;
      }
      const record = await store.get('histories', key);
      const candles = record && unpack(record.packed);
      if (!record || !candles) return undefined;
      const history = { ...record.history, candles };
      hold(key, history);
      digests.set(history, record.digest);
      return history;
    },
    digest: (history) => digests.get(history),
    async keepHistory(history) {
      const { candles, ...facts } = history;
      const key = `${history.instrument}|${history.span}`;
      hold(key, history);
      const made = await digest(history);
      digests.set(history, made);
      const record = { at: history.fetchedAt, history: facts, packed: pack(candles), digest: made };
      await store.put('histories', [[key, record]]);
      if (history.span === 'full') {
        const short = `${history.instrument}|short`;
        histories.delete(short);
        await store.remove('histories', [short]);
      }
      await prune(history.fetchedAt);
    },
    async negatives(source, operation, ids, now) {
      const records = await negatives.get(ids.map((id) => `${source}|${operation}|${id}`));
      const valid = [...records].flatMap(([key, { until, kind }]): [InstrumentId, Negative][] =>
        until > now
          ? [[key.slice(source.length + operation.length + 2), { until, kind: kind as SourceErrorKind }]]
          : [],
      );
      return new Map(valid);
    },
    keepNegatives: (source, operation, entries, now) =>
      negatives.put(
        entries.map(([id, { kind, until }]) => [`${source}|${operation}|${id}`, { at: now, until, kind }]),
      ),
    async forgetNegatives(source) {
      negatives.forget();
      const keys = await store.keys('negatives');
      const own = keys.filter((key) => key.startsWith(`${source}|`));
      await store.remove('negatives', own);
    },
    async clear() {
      quotes.forget();
      negatives.forget();
      histories.clear();
      await Promise.all(STORES.map((name) => store.clear(name)));
    },
  };
}

/** Records of one store with the latest used in memory, also that there is none: nothing else writes these stores. */
function memo<N extends StoreName>(store: Store, name: N, most: number) {
  const held = new Map<string, Records[N] | null>();
  const hold = (key: string, record: Records[N] | null) => {
    held.delete(key);
    held.set(key, record);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
  };
  return {
    async get(keys: readonly string[]): Promise<Map<string, Records[N]>> {
      const unknown = keys.filter((key) => !held.has(key));
      const found = new Map<string, Records[N]>();
      for (const key of keys) {
        const record = held.get(key);
        if (record) found.set(key, record);
      }
      if (unknown.length === 0) return found;
      const records = await store.getMany(name, unknown);
      for (const [index, key] of unknown.entries()) {
        // A write may have overtaken this read.
        if (!held.has(key)) hold(key, records[index] ?? null);
        const record = held.get(key);
        if (record) found.set(key, record);
      }
      return found;
    },
    async put(entries: readonly (readonly [string, Records[N]])[]): Promise<void> {
      if (entries.length === 0) return;
      for (const [key, record] of entries) hold(key, record);
      await store.put(name, entries);
    },
    forget: () => held.clear(),
  };
}
