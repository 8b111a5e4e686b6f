import { browser } from '#imports';
import { loadKeys, loadStates, patternsOf } from './load';
import { update, vault, view } from './view';
import { registry } from '@/lib/market/registry';
import { sendMessage } from '@/lib/messages';

const sourceOf = (id: string) => registry.find((source) => source.id === id);

/** Asks the browser for a source's hosts: the first call in the click. */
export function allow(id: string): Promise<boolean> {
  const origins = sourceOf(id)?.origins ?? [];
  return origins.length > 0 ? browser.permissions.request(patternsOf(origins)) : Promise.resolve(true);
}

/** What failed for want of a key or a permission is asked again. */
export const forgive = (id: string) => sendMessage('forgiveSource', id);

/** Really asks the source, and shows what it answered. */
export async function test(id: string): Promise<void> {
  update({ tests: { ...view.value.tests, [id]: 'running' } });
  const report = await sendMessage('testSource', id);
  update({ tests: { ...view.value.tests, [id]: report } });
  await loadStates();
}

/** Keeps or forgets a key. False for what cannot be one. */
export async function setKey(id: string, key: string | null): Promise<boolean> {
  const holder = sourceOf(id);
  if (!holder) return false;
  const taken = key === null || (await vault.put(holder, key, Date.now()));
  if (key === null) await vault.remove(id);
  if (taken) await forgive(id);
  await loadKeys();
  return taken;
}
