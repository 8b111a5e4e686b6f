import { browser } from '#imports';
import { settings, update, vault } from './view';
import { listOrigins } from '@/lib/instruments/lists/places';
import { registry } from '@/lib/market/registry';
import { sendMessage } from '@/lib/messages';
import { siteGrants } from '@/lib/sites/grants';

export const ownOrigins = [...registry.flatMap(({ origins }) => [...origins]), ...listOrigins];

/** Fills the page and keeps it true to what changes elsewhere. */
export async function load(): Promise<void> {
  const { settings: chosen, reset } = await settings.readWithProblems();
  update({ settings: chosen, reset });
  settings.watch((now) => update({ settings: now }));
  browser.permissions.onAdded.addListener(() => void loadGrants());
  browser.permissions.onRemoved.addListener(() => void loadGrants());
  await Promise.all([loadGrants(), loadKeys(), loadStates(), loadLists(), loadCacheSize()]);
}

/** As the browser wants them. */
export const patternsOf = (origins: readonly string[]) => ({
  origins: origins.map((origin) => `${origin}/*`),
});

async function loadGrants(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const { everySite, hosts } = siteGrants(origins, ownOrigins);
  const allowed = await Promise.all(
    registry.map(({ origins }) => browser.permissions.contains(patternsOf(origins))),
  );
  const refused = registry.flatMap(({ id }, index) => (allowed[index] ? [] : [id]));
  update({ everySite, hosts, refused });
}

export async function loadKeys(): Promise<void> {
  const holders = await vault.holders();
  const masked = await Promise.all(holders.map(async (id) => [id, (await vault.masked(id)) ?? ''] as const));
  update({ keys: Object.fromEntries(masked) });
}

export async function loadStates(): Promise<void> {
  try {
    update({ states: await sendMessage('sourceStates') });
  } catch {
    update({ states: [] });
  }
}

export async function loadLists(): Promise<void> {
  try {
    update({ lists: await sendMessage('listStates') });
  } catch {
    update({ lists: [] });
  }
}

export async function loadCacheSize(): Promise<void> {
  const { usage } = await navigator.storage.estimate();
  if (usage !== undefined) update({ cacheBytes: usage });
}
