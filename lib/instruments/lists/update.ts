import { z } from 'zod';
import type { Download, Validators } from '@/lib/net';
import type { Instant } from '@/lib/model';
import type { Store } from '@/lib/store';
import { buildDirectory, readBack } from '../directory';
import { OFFICIAL_LISTS } from './lists';
import { mergeLists } from './merge';
import type { ListId, OfficialList, OfficialRow } from './types';

/** What the options page says of a list. */
export interface ListState {
  id: ListId;
  name: string;
  /** Host that it is downloaded from. */
  host: string;
  /** Shares and funds in the copy that is kept; 0 when there is none. */
  rows: number;
  /** When that copy was downloaded; null when there is none. */
  updatedAt: Instant | null;
  /** When it was last asked for. */
  checkedAt: Instant | null;
  /** Why the last update was not taken, in English; null when it was. */
  problem: string | null;
}

export interface ListsSetup {
  store: Store;
  download: Download;
  now: () => Instant;
  /** The compiled core list of the package. */
  core: () => Promise<ArrayBuffer>;
  /** The package's version: a directory merged with another version's core list is made anew. */
  version: string;
  lists?: readonly OfficialList[];
}

export interface Lists {
  /** Downloads the lists that are on and changed, then merges anew. True when the directory changed. */
  update(on: readonly ListId[], signal?: AbortSignal): Promise<boolean>;
  /**
   * Merges the kept lists that are on into this version's core list, without asking anybody, unless that is what is kept already.
   * True when the directory changed.
   */
  rebuild(on: readonly ListId[]): Promise<boolean>;
  /** The merged directory of this version, for `loadDirectory`; undefined when there is none. */
  merged(): Promise<Uint8Array | undefined>;
  states(): Promise<ListState[]>;
}

const kept = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['equity', 'etf']),
      name: z.string(),
      isin: z.string().optional(),
      cik: z.number().optional(),
    }),
  ),
  updatedAt: z.number().nullable(),
  checkedAt: z.number(),
  problem: z.string().nullable(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});
type Kept = Omit<z.infer<typeof kept>, 'rows' | keyof Validators> & { rows: OfficialRow[] } & Validators;

const DIRECTORY = 'directory';
const mergedRecord = z.object({ version: z.string(), of: z.string(), bytes: z.instanceof(Uint8Array) });

/** Official lists: kept beside the core list, and merged into one directory of bytes whenever one of them changes. */
export function createLists(setup: ListsSetup): Lists {
  const { store, now, version, lists = OFFICIAL_LISTS } = setup;

  async function read(id: ListId): Promise<Kept | undefined> {
    const record = await store.get('lists', id);
    const parsed = kept.safeParse(record?.value);
    return parsed.success ? (parsed.data as Kept) : undefined;
  }
  const write = (id: string, value: unknown): Promise<void> =>
    store.put('lists', [[id, { at: now(), value }]]);

  /** Asks for one list; true when it brought other rows. */
  async function refresh(list: OfficialList, signal: AbortSignal | undefined): Promise<boolean> {
    const old = await read(list.id);
    const { rows = [], updatedAt = null, etag, lastModified } = old ?? {};
    const validators = {
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    };
    const asked = await setup.download(list.url, {
      maxBytes: list.maxBytes,
      ...validators,
      ...(signal && { signal }),
    });
    const keep = (problem: string | null): Promise<void> =>
      write(list.id, { rows, updatedAt, ...validators, checkedAt: now(), problem } satisfies Kept);
    if (!asked.ok) {
      await keep(`${asked.error.kind}: ${asked.error.detail}`);
      return false;
    }
    if (asked.value === 'unchanged') {
      await keep(null);
      return false;
    }
    const { bytes, ...fresh } = asked.value;
    const parsed = await list.read(bytes);
    const problem = parsed.ok ? absurd(parsed.value.length, rows.length) : parsed.error.detail;
    if (!parsed.ok || problem !== null) {
      await keep(problem);
      return false;
    }
    await write(list.id, {
      rows: parsed.value,
      updatedAt: now(),
      checkedAt: now(),
      problem: null,
      ...fresh,
    } satisfies Kept);
    return true;
  }

  async function merge(on: readonly ListId[]): Promise<void> {
    const chosen = lists.filter((l) => on.includes(l.id));
    const rows = (await Promise.all(chosen.map((l) => read(l.id)))).flatMap((k) => k?.rows ?? []);
    if (rows.length === 0) return store.remove('lists', [DIRECTORY]);
    const core = readBack(new Uint8Array(await setup.core()));
    if (!core) return undefined;
    const bytes = buildDirectory(mergeLists(core.instruments, rows), core.privates);
    return write(DIRECTORY, { version, of: await copiesOf(on), bytes });
  }

  /** Names the copies of lists that a directory is merged of: a worker that died before merging leaves newer ones. */
  async function copiesOf(on: readonly ListId[]): Promise<string> {
    const chosen = lists.filter(({ id }) => on.includes(id));
    const copies = await Promise.all(
      chosen.map(async ({ id }) => `${id} ${(await read(id))?.updatedAt ?? ''}`),
    );
    return copies.join('\n');
  }

  async function isMerged(on: readonly ListId[]): Promise<boolean> {
    const present = await readMerged();
    return present ? present.of === (await copiesOf(on)) : on.length === 0;
  }

  async function readMerged(): Promise<z.infer<typeof mergedRecord> | undefined> {
    const record = await store.get('lists', DIRECTORY);
    const parsed = mergedRecord.safeParse(record?.value);
    return parsed.success && parsed.data.version === version ? parsed.data : undefined;
  }

  return {
    async rebuild(on) {
      if (await isMerged(on)) return false;
      await merge(on);
      return true;
    },
    async update(on, signal) {
      let changed = false;
      // One after the other: four parses at once would hold the worker for seconds.
      for (const list of lists) {
        if (on.includes(list.id) && (await refresh(list, signal))) changed = true;
      }
      if (!changed && (await isMerged(on))) return false;
      await merge(on);
      return true;
    },
    merged: async () => (await readMerged())?.bytes,
    states: () =>
      Promise.all(
        lists.map(async ({ id, name, url }) => {
          const { rows = [], updatedAt = null, checkedAt = null, problem = null } = (await read(id)) ?? {};
          return { id, name, host: new URL(url).hostname, rows: rows.length, updatedAt, checkedAt, problem };
        }),
      ),
  };
}

/** A list that lost more than half of its rows, or has none, is broken: the old one is better. */
function absurd(fresh: number, old: number): string | null {
  if (fresh === 0) return 'the list is empty';
  return fresh * 2 < old ? `only ${fresh} rows instead of ${old}` : null;
}
