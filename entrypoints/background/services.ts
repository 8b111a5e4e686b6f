import { browser } from '#imports';
import { OFFICIAL_LISTS } from '@/lib/instruments/lists/lists';
import { createLists } from '@/lib/instruments/lists/update';
import { loadDirectory } from '@/lib/instruments/load';
import { instrumentFromId } from '@/lib/instruments/unlisted';
import { createMarket } from '@/lib/market/market';
import { registry } from '@/lib/market/registry';
import { createRecogniser } from '@/lib/recognition/recogniser';
import { createSettings } from '@/lib/settings/storage';
import { createDownload } from '@/lib/net';
import { openStore } from '@/lib/store';

/** Until the welcome page is answered nothing is sent anywhere: only the offline sample answers. */
const OFFLINE = registry.map(({ id }) => ({ id, on: id === 'sample' }));

export type Services = ReturnType<typeof createServices>;

/** What the handlers share, made anew whenever the worker starts. Everything opens lazily; nothing is awaited here. */
export function createServices() {
  /** The one place where the product reads the clock. */
  const now = () => Date.now();
  const exclusive = <T>(lock: string, run: () => Promise<T>): Promise<T> =>
    navigator.locks.request(lock, run);
  const settings = createSettings(browser.storage.local, browser.storage.onChanged, registry, (run) =>
    exclusive('settings', run),
  );
  const store = openStore({ indexedDB: globalThis.indexedDB });
  const online = () => navigator.onLine;
  const shipped = async () => (await fetch(browser.runtime.getURL('/directory.bin'))).arrayBuffer();
  const granted = (origins: readonly string[]) =>
    browser.permissions.contains({ origins: origins.map((origin) => `${origin}/*`) });
  const lists = createLists({
    store,
    now,
    core: shipped,
    version: browser.runtime.getManifest().version,
    download: createDownload({
      fetch: (input, init) => fetch(input, init),
      origins: listOrigins,
      now,
      online,
      timeoutMs: LIST_TIMEOUT_MS,
    }),
  });
  const directory = once(async () => {
    const opened = await loadDirectory(() => lists.merged(), shipped);
    if (!opened) throw new Error('directory.bin does not fit this version: the installation is damaged');
    return opened;
  });
  const recogniser = once(async () => createRecogniser(await directory()));
  const market = createMarket({
    registry,
    store,
    now,
    fetch: (input, init) => fetch(input, init),
    online,
    granted,
    choices: async () => {
      const { welcomed, sources } = await settings.read();
      return welcomed ? sources : OFFLINE;
    },
    instrumentOf: instrumentFromId,
  });
  /** The lists changed: the next question opens the directory anew. */
  const reopen = () => {
    directory.forget();
    recogniser.forget();
  };
  return {
    now,
    exclusive,
    settings,
    directory,
    recogniser,
    reopen,
    store,
    market,
    lists,
    granted,
    ownOrigins,
  };
}

const listOrigins = OFFICIAL_LISTS.map(({ url }) => new URL(url).origin);
const ownOrigins = [...registry.flatMap(({ origins }) => origins), ...listOrigins];

/** Lists have a megabyte or two; still below the 30 s after which the browser kills a waiting worker. */
const LIST_TIMEOUT_MS = 20_000;

/** Runs `make` at the first call; a failure is forgotten, so that the next call tries again. */
function once<T>(make: () => Promise<T>): (() => Promise<T>) & { forget(): void } {
  let made: Promise<T> | undefined;
  const forget = () => {
    made = undefined;
  };
  const get = () => {
    made ??= make().catch((error: unknown) => {
      forget();
      throw error;
    });
    return made;
  };
  return Object.assign(get, { forget });
}
