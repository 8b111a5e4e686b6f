import { browser } from '#imports';
import { change } from './change';
import { loadLists } from './load';
import { update, view } from './view';
import type { ListId } from '@/lib/instruments/lists/types';
import { sendMessage } from '@/lib/messages';

/** Switches an official list; its host is asked for in the click itself. */
export function switchList(id: ListId, on: boolean): void {
  const host = view.value.lists.find((list) => list.id === id)?.host ?? '';
  const granted = on
    ? browser.permissions.request({ origins: [`https://${host}/*`] })
    : Promise.resolve(true);
  void granted.then((yes) => (yes ? turnList(id, on) : undefined));
}

async function turnList(id: ListId, on: boolean): Promise<void> {
  await change((now) => ({
    ...now,
    lists: on ? [...new Set([...now.lists, id])] : now.lists.filter((other) => other !== id),
  }));
  await (on ? updateLists() : loadLists());
}

/** Downloads the lists that are on, and shows how they stand then. */
export async function updateLists(): Promise<void> {
  update({ updatingLists: true });
  try {
    update({ lists: await sendMessage('updateLists') });
  } finally {
    update({ updatingLists: false });
  }
}
