import { wrap, type IDBPDatabase } from 'idb';
import type { History, Quote } from '@/lib/model';

/** Every record carries when it was written: the oldest go first when the disk is full. */
interface Dated {
  at: number;
}

/** What the database holds, by store. Rooms that keep data of their own shape use `unknown` and check what they read. */
export interface Records {
  quotes: Dated & { quote: Quote };
  /** `packed` is the market's own compact form of the candles, `digest` what was made of them once. */
  histories: Dated & { history: Omit<History, 'candles'>; packed: unknown; digest?: unknown };
  /** "This source does not have this": valid until `until`. */
  negatives: Dated & { until: number; kind: string };
  /** Health and budget of one source, so that they outlive the worker. */
  sources: Dated & { state: unknown };
  /** API keys, each bound to the origins it may be sent to. */
  vault: Dated & { key: string; origins: string[] };
  /** Downloaded official listings. */
  lists: Dated & { value: unknown };
}

export type StoreName = keyof Records;

/** Key-value stores that never throw: what cannot be read is absent, what cannot be written stays in memory. */
export interface Store {
  get<N extends StoreName>(name: N, key: string): Promise<Records[N] | undefined>;
  /** In the order of `keys`. */
  getMany<N extends StoreName>(name: N, keys: readonly string[]): Promise<(Records[N] | undefined)[]>;
  put<N extends StoreName>(
    name: N,
    entries: readonly (readonly [key: string, value: Records[N]])[],
  ): Promise<void>;
  remove(name: StoreName, keys: readonly string[]): Promise<void>;
  /** Drops the records written before an instant. */
  prune(name: StoreName, before: number): Promise<void>;
  keys(name: StoreName): Promise<string[]>;
  clear(name: StoreName): Promise<void>;
  /** False when nothing outlives the worker: private window, refused or broken database. */
  persistent(): Promise<boolean>;
  close(): Promise<void>;
}

export interface StoreSetup {
  /** Absent where the browser offers none. */
  indexedDB: IDBFactory | undefined;
  name?: string;
  /** An open that takes longer (another context holds an old version) falls back to memory. */
  timeoutMs?: number;
}

type Database = IDBPDatabase;

const VERSION = 1;
const OPEN_MS = 3_000;
const MEMORY_RECORDS = 400;
const NAMES: readonly StoreName[] = ['quotes', 'histories', 'negatives', 'sources', 'vault', 'lists'];
/** What may be dropped when the disk is full, in this order. Keys and lists never are. */
const EXPENDABLE: readonly StoreName[] = ['histories', 'quotes', 'negatives'];

/** Opens lazily, again after the browser closed it; a corrupted database is deleted and rebuilt once. */
export function openStore(setup: StoreSetup): Store {
  const { name = 'quotemark', timeoutMs = OPEN_MS } = setup;
  const memory = memoryTables();
  let opening: Promise<Database | undefined> | undefined;

  const forget = () => {
    opening = undefined;
  };
  const database = (): Promise<Database | undefined> => {
    const factory = setup.indexedDB;
    if (!factory) return Promise.resolve(undefined);
    opening ??= open(factory, name, timeoutMs, forget).catch(() => rebuild(factory, name, timeoutMs, forget));
    return opening;
  };

  /** Runs `work` on the database; on a failure that a fresh connection may cure, once more; then gives `otherwise`. */
  const attempt = async <T>(
    work: (db: Database) => Promise<T>,
    otherwise: () => T | Promise<T>,
  ): Promise<T> => {
    for (let round = 0; round < 2; round += 1) {
      const db = await database();
      if (!db) return otherwise();
      try {
        return await work(db);
      } catch (cause) {
        if (isFull(cause)) {
          await dropOldest(db).catch(forget);
        } else if (isBroken(cause)) {
          db.close();
          opening = setup.indexedDB && rebuild(setup.indexedDB, name, timeoutMs, forget);
        } else {
          forget();
        }
      }
    }
    return otherwise();
  };

  const readMany = async <N extends StoreName>(name: N, keys: readonly string[]) => {
    const found = await attempt<(Records[N] | undefined)[]>(
      async (db) => {
        const table = db.transaction(name).store;
        return Promise.all(keys.map((key) => table.get(key)));
      },
      () => [],
    );
    return keys.map((key, index) => found[index] ?? memory[name].get(key));
  };

  return {
    async get(name, key) {
      const [found] = await readMany(name, [key]);
      return found;
    },
    getMany: readMany,
    async put(name, entries) {
      await attempt(
        async (db) => {
          const change = db.transaction(name, 'readwrite');
          await Promise.all([...entries.map(([key, value]) => change.store.put(value, key)), change.done]);
          for (const [key] of entries) memory[name].delete(key);
        },
        () => {
          for (const [key, value] of entries) remember(memory[name], key, value);
        },
      );
    },
    async remove(name, keys) {
      for (const key of keys) memory[name].delete(key);
      await attempt(
        async (db) => {
          const change = db.transaction(name, 'readwrite');
          await Promise.all([...keys.map((key) => change.store.delete(key)), change.done]);
        },
        () => undefined,
      );
    },
    async prune(name, before) {
      for (const [key, { at }] of memory[name]) if (at < before) memory[name].delete(key);
      await attempt(
        async (db) => {
          const change = db.transaction(name, 'readwrite');
          const keys = await change.store.index('at').getAllKeys(IDBKeyRange.upperBound(before, true));
          await Promise.all([...keys.map((key) => change.store.delete(key)), change.done]);
        },
        () => undefined,
      );
    },
    async keys(name) {
      const stored = await attempt(
        async (db) => (await db.getAllKeys(name)).map(String),
        () => [],
      );
      return [...new Set([...stored, ...memory[name].keys()])];
    },
    async clear(name) {
      memory[name].clear();
      await attempt(
        (db) => db.clear(name),
        () => undefined,
      );
    },
    async persistent() {
      return (await database()) !== undefined;
    },
    async close() {
      const db = await opening;
      db?.close();
      forget();
    },
  };
}

/** Resolves to undefined when the database cannot be had in time: the caller works in memory. */
async function open(
  factory: IDBFactory,
  name: string,
  timeoutMs: number,
  onLost: () => void,
): Promise<Database | undefined> {
  const request = factory.open(name, VERSION);
  request.addEventListener('upgradeneeded', () => {
    for (const store of NAMES) request.result.createObjectStore(store).createIndex('at', 'at');
  });
  const opened = wrap(request);
  const first = await within(opened, timeoutMs);
  if (!first) {
    void opened.then(
      (late) => late?.close(),
      () => undefined,
    );
    return undefined;
  }
  // Another context wants to upgrade or delete: stand aside, the next question opens anew.
  first.addEventListener('versionchange', () => {
    first.close();
    onLost();
  });
  first.addEventListener('close', onLost);
  return first;
}

async function rebuild(
  factory: IDBFactory,
  name: string,
  timeoutMs: number,
  onLost: () => void,
): Promise<Database | undefined> {
  try {
    await within(wrap(factory.deleteDatabase(name)), timeoutMs);
    return await open(factory, name, timeoutMs, onLost);
  } catch {
    return undefined;
  }
}

/** What `work` gives, or undefined when it takes longer than `ms`. */
function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(resolve, ms, undefined);
    void work.then(resolve, reject).finally(() => clearTimeout(alarm));
  });
}

/** Drops the older half of what can be fetched again. */
async function dropOldest(db: Database): Promise<void> {
  for (const name of EXPENDABLE) {
    const change = db.transaction(name, 'readwrite');
    const keys = await change.store.index('at').getAllKeys();
    await Promise.all([
      ...keys.slice(0, Math.ceil(keys.length / 2)).map((key) => change.store.delete(key)),
      change.done,
    ]);
  }
}

const isFull = (cause: unknown) => nameOf(cause) === 'QuotaExceededError';

/** Names that browsers give to a damaged database, or one of a later version of the extension. */
const isBroken = (cause: unknown) =>
  ['UnknownError', 'NotFoundError', 'VersionError', 'NotReadableError'].includes(nameOf(cause));

const nameOf = (cause: unknown) => (cause instanceof Error ? cause.name : '');

type Tables = { [N in StoreName]: Map<string, Records[N]> };

/** Without a database the tables must not grow with every page read. */
function remember<T>(table: Map<string, T>, key: string, value: T): void {
  table.delete(key);
  table.set(key, value);
  const [oldest] = table.keys();
  if (table.size > MEMORY_RECORDS && oldest !== undefined) table.delete(oldest);
}

const memoryTables = (): Tables => ({
  quotes: new Map(),
  histories: new Map(),
  negatives: new Map(),
  sources: new Map(),
  vault: new Map(),
  lists: new Map(),
});
