import { loadKeys, loadStates } from './load';
import { update, vault, view } from './view';
import { registry } from '@/lib/market/registry';
import { sendMessage } from '@/lib/messages';

export const sourceOf = (id: string) => registry.find((source) => source.id === id);

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
  if (taken) await sendMessage('forgiveSource', id);
  await loadKeys();
  return taken;
}
