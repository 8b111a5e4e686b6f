import { browser } from '#imports';
import { sendMessage } from '@/lib/messages';
import { pageSettings } from '@/lib/settings/schema';
import type { Services } from './services';

/** Tells open pages what changed, and keeps page scripts away from the stored settings where the browser can. */
export function serveSettings({ settings }: Services): void {
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  settings.watch(async (chosen) => {
    const tabs = await browser.tabs.query({});
    const told = tabs.flatMap(({ id }) =>
      id === undefined ? [] : sendMessage('settingsChanged', pageSettings(chosen), id),
    );
    // Tabs without our script have nobody to answer: that is no failure.
    await Promise.allSettled(told);
  });
}
