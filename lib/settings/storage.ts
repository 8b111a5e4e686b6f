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

type ChangeListener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

export interface SettingsStore {
  /** The present settings, always valid. */
  read(): Promise<Settings>;
  /** As `read`, telling which sections could not be read. */
  readWithProblems(): Promise<ReadSettings>;
  /** Changes what is stored; changes asked for at once, in any context, follow one another. Answers what is stored then. */
  update(change: (settings: Settings) => Settings): Promise<Settings>;
  /** Calls `listener` after every change, also those of other contexts, until `signal` aborts. */
  watch(listener: (settings: Settings) => void, signal?: AbortSignal): void;
}

const KEY = 'settings';

/**
 * Settings over a storage area. `known` is the registry of sources in its default order.
 * `exclusive` runs one change at a time; `navigator.locks` makes that hold between worker and pages.
 */
export function createSettings(
  area: Area,
  changed: ChangeEvent,
  known: readonly KnownSource[],
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
        if (areaName === 'local' && change) listener(readSettings(change.newValue, known).settings);
      };
      changed.addListener(onChanged);
      signal?.addEventListener('abort', () => changed.removeListener(onChanged), { once: true });
    },
  };
}

export type Exclusive = <T>(run: () => Promise<T>) => Promise<T>;

/** Exclusive within this context only. */
function createExclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run, run);
    last = next.catch(() => undefined);
    return next;
  };
}
