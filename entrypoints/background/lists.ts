import { browser } from '#imports';
import { LIST_PLACES } from '@/lib/instruments/lists/places';
import type { ListId } from '@/lib/instruments/lists/types';
import { onMessage } from '@/lib/messages';
import type { Services } from './services';

const ALARM = 'lists';
/** Set while an update runs: it goes off only when the worker died in it. */
const AGAIN = 'lists-again';
const AGAIN_MINUTES = 5;
const WEEK_MINUTES = 7 * 24 * 60;

/** Keeps the official lists that the reader switched on: downloaded weekly, merged anew with every version of the package. */
export function serveLists({ lists, settings, granted, exclusive, reopen }: Services): void {
  /** Lists that are on; none before the welcome page is answered. */
  const chosen = async (): Promise<ListId[]> => {
    const { welcomed, lists: on } = await settings.read();
    return welcomed ? on : [];
  };
  const allowed = async (on: ListId[]): Promise<ListId[]> => {
    const asked = await Promise.all(
      LIST_PLACES.map(async ({ id, url }) => on.includes(id) && (await granted([new URL(url).origin])) && id),
    );
    return asked.filter((id) => id !== false);
  };

  const update = () =>
    exclusive('lists', async () => {
      const on = await allowed(await chosen());
      if (on.length > 0) await browser.alarms.create(AGAIN, { delayInMinutes: AGAIN_MINUTES });
      if (await lists.update(on)) reopen();
      await browser.alarms.clear(AGAIN);
    });
  const rebuild = () =>
    exclusive('lists', async () => {
      if (await lists.rebuild(await chosen())) reopen();
    });
  /** After a switch: lists without a copy are fetched, the others are merged or left out. */
  const follow = async () => {
    await rebuild();
    const on = await chosen();
    const states = await lists.states();
    if (states.some(({ id, updatedAt }) => on.includes(id) && updatedAt === null)) await update();
  };

  let last: string | undefined;
  settings.watch(({ welcomed, lists: on }) => {
    const now = `${welcomed} ${on.join(' ')}`;
    if (now !== last) void follow();
    last = now;
  });
  browser.runtime.onInstalled.addListener(() => rebuild());
  browser.permissions.onAdded.addListener(() => follow());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM || name === AGAIN) void update();
  });
  void browser.alarms.get(ALARM).then((alarm) => {
    if (!alarm) void browser.alarms.create(ALARM, { periodInMinutes: WEEK_MINUTES });
  });

  onMessage('listStates', () => lists.states());
  onMessage('updateLists', async () => {
    await update();
    return lists.states();
  });
}
