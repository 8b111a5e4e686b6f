import { browser } from '#imports';
import { loadDirectory } from '@/lib/instruments/load';
import { instrumentFromId } from '@/lib/instruments/unlisted';
import { createMarket } from '@/lib/market/market';
import { registry } from '@/lib/market/registry';
import { createRecogniser } from '@/lib/recognition/recogniser';
import { createSettings } from '@/lib/settings/storage';
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
  const directory = once(async () => {
    const shipped = async () => (await fetch(browser.runtime.getURL('/directory.bin'))).arrayBuffer();
    const opened = await loadDirectory(shipped);
    if (!opened) throw new Error('directory.bin does not fit this version: the installation is damaged');
    return opened;
  });
  const recogniser = once(async () => createRecogniser(await directory()));
  const store = openStore({ indexedDB: globalThis.indexedDB });
  const market = createMarket({
    registry,
    store,
    now,
    fetch: (input, init) => fetch(input, init),
    online: () => navigator.onLine,
    granted: (origins) => browser.permissions.contains({ origins: origins.map((origin) => `${origin}/*`) }),
    choices: async () => {
      const { welcomed, sources } = await settings.read();
      return welcomed ? sources : OFFLINE;
    },
    instrumentOf: instrumentFromId,
  });
  return { now, exclusive, settings, directory, recogniser, store, market, ownOrigins };
}

const ownOrigins = registry.flatMap(({ origins }) => origins);

/** Runs `make` at the first call; a failure is forgotten, so that the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
