import { browser } from '#imports';
import { sendMessage } from '@/lib/messages';
import { pageSettings } from '@/lib/settings/schema';
import type { Services } from './services';

/** Tells open pages what changed, and keeps page scripts away from the stored settings where the browser can. */
export function serveSettings({ settings }: Services): void {
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  settings.watch(async (chosen, before) => {
    const tabs = await browser.tabs.query({});
    const readAgain = JSON.stringify(chosen.recognition) !== JSON.stringify(before.recognition);
    const told = tabs.flatMap(({ id }) => {
      if (id === undefined) return [];
      const change = sendMessage('settingsChanged', pageSettings(chosen), id);
      return readAgain ? [change, sendMessage('readAgain', undefined, id)] : [change];
    });
    // Tabs without our script have nobody to answer: that is no failure.
    await Promise.allSettled(told);
  });
}
