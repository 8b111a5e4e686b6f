import type { SourceId } from '@/lib/model';
import type { Store } from '@/lib/store';

/** A source as the vault sees it: a name and every origin it may ever ask. */
export interface KeyHolder {
  id: SourceId;
  origins: readonly string[];
}

/**
 * The reader's API keys, in the extension's own database and nowhere else: never in settings, a message, a log or an error.
 * A key is bound to the origins that its source declared when it was entered; an update of the extension that adds an origin gets no key
 * until the reader enters it again.
 */
export interface Vault {
  /** False when the text cannot be a key (empty, longer than 200 characters, spaces or anything outside printable ASCII): nothing is kept. */
  put(holder: KeyHolder, key: string, now: number): Promise<boolean>;
  remove(source: SourceId): Promise<void>;
  /** For the fetch alone. */
  keyOf(holder: KeyHolder): Promise<string | undefined>;
  /** What options may show: dots and, of a long key, the last four characters. */
  masked(source: SourceId): Promise<string | undefined>;
  /** Sources that have a key. */
  holders(): Promise<SourceId[]>;
}

const KEY = /^[\x21-\x7e]{1,200}$/;
/** Of a shorter key four characters would be too much of it. */
const LONG_KEY = 16;

export function openVault(store: Store): Vault {
  return {
    async put({ id, origins }, key, now) {
      const trimmed = key.trim();
      if (!KEY.test(trimmed)) return false;
      await store.put('vault', [[id, { at: now, key: trimmed, origins: [...origins] }]]);
      return true;
    },
    remove: (source) => store.remove('vault', [source]),
    async keyOf({ id, origins }) {
      const record = await store.get('vault', id);
      const bound = record && origins.every((origin) => record.origins.includes(origin));
      return bound ? record.key : undefined;
    },
    async masked(source) {
      const record = await store.get('vault', source);
      if (!record) return undefined;
      return `••••${record.key.length >= LONG_KEY ? record.key.slice(-4) : ''}`;
    },
    holders: () => store.keys('vault'),
  };
}
