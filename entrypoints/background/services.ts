import { browser } from '#imports';
import { digestOf } from '@/lib/insight/digest';
import { optionsOf } from './facts';
import { createKnown } from './known';
import { US_VENUES } from '@/lib/instruments/exchanges';
import { parseId } from '@/lib/instruments/ids';
import { listOrigins } from '@/lib/instruments/lists/places';
import { instrumentFromId } from '@/lib/instruments/unlisted';
import { createMarket } from '@/lib/market/market';
import { registry } from '@/lib/market/registry';
import { createSettings } from '@/lib/settings/storage';
import { openVault } from '@/lib/settings/vault';
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
  const vault = openVault(store);
  const online = () => navigator.onLine;
  const granted = (origins: readonly string[]) =>
    browser.permissions.contains({ origins: origins.map((origin) => `${origin}/*`) });
  const known = createKnown({ store, now, online });
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
    digest: async (history) => {
      const [directory, { indicators }] = await Promise.all([known.directory(), settings.read()]);
      return digestOf(history, optionsOf(directory.get(history.instrument), indicators));
    },
    keyOf: (source) => vault.keyOf(source),
    usListing: async (ticker) => (await known.directory()).byCode(ticker).find(isUs),
  });
  return { now, exclusive, settings, store, market, granted, ownOrigins, ...known };
}

const isUs = (id: string) => US_VENUES.includes(parseId(id).venue);

const ownOrigins = [...registry.flatMap(({ origins }) => origins), ...listOrigins];
