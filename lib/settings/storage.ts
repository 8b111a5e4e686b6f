import { readSettings, type KnownSource, type ReadSettings } from './read';
import type { Settings } from './schema';

/** The part of `browser.storage.local` that settings need. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** `browser.storage.onChanged`, or a fake. */
export interface ChangeEvent {
  addListener(listener: ChangeListener): void;
  removeListener(listener: ChangeListener): void;
}

type ChangeListener = (
  changes: Record<string, { newValue?: unknown; oldValue?: unknown }>,
  area: string,
) => void;

export interface SettingsStore {
  /** The present settings, always valid. */
  read(): Promise<Settings>;
  /** As `read`, telling which sections could not be read. */
  readWithProblems(): Promise<ReadSettings>;
  /** Changes what is stored; changes asked for at once, in any context, follow one another. Answers what is stored then. */
  update(change: (settings: Settings) => Settings): Promise<Settings>;
  /** Calls `listener` after every change, also those of other contexts, until `signal` aborts. */
  watch(listener: (settings: Settings, before: Settings) => void, signal?: AbortSignal): void;
}

const KEY = 'settings';

/**
 * Settings over a storage area. `known` is the registry of sources in its default order; a context that has nothing to do
 * with sources leaves it out and finds them as they are stored. `exclusive` runs one change at a time.
 */
export function createSettings(
  area: Area,
  changed: ChangeEvent,
  known?: readonly KnownSource[],
  exclusive: Exclusive = createExclusive(),
): SettingsStore {
  const readWithProblems = async () => readSettings((await area.get(KEY))[KEY], known);
  const read = async () => (await readWithProblems()).settings;
  return {
    read,
    readWithProblems,
    update: (change) =>
      exclusive(async () => {
        const { settings } = readSettings(change(await read()), known);
        await area.set({ [KEY]: settings });
        return settings;
      }),
    watch(listener, signal) {
      const onChanged: ChangeListener = (changes, areaName) => {
        const change = changes[KEY];
        if (areaName !== 'local' || !change) return;
        listener(
          readSettings(change.newValue, known).settings,
          readSettings(change.oldValue, known).settings,
        );
      };
      changed.addListener(onChanged);
      signal?.addEventListener('abort', () => changed.removeListener(onChanged), { once: true });
    },
  };
}

export type Exclusive = <T>(run: () => Promise<T>) => Promise<T>;

/** One change at a time: among all contexts of the extension where the browser has locks, else within this one. */
function createExclusive(): Exclusive {
  const locks = globalThis.navigator?.locks;
  if (locks) return async (run) => await locks.request('settings', run);
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };
}
