import { browser } from '#imports';
import { onMessage } from '@/lib/messages';
import { siteGrants, siteState } from '@/lib/sites/grants';
import { neverRead } from '@/lib/sites/neverRead';
import { contentScript, inject, injectCards, injectIntoOpenTabs, register } from '@/lib/sites/registration';
import type { Services } from './services';

/** Where the page script runs: follows the grants, the settings and every update of the extension. */
export function serveSites({ settings, ownOrigins, exclusive }: Services): void {
  const grants = async () => siteGrants((await browser.permissions.getAll()).origins ?? [], ownOrigins);

  const follow = (alsoOpenTabs: boolean) =>
    exclusive('sites', async () => {
      const [granted, { offSites }] = await Promise.all([grants(), settings.read()]);
      await register(browser.scripting, contentScript(granted, offSites, neverRead));
      const reads = (url: string | undefined) => siteState(url, granted, offSites, neverRead) === 'on';
      if (alsoOpenTabs) await injectIntoOpenTabs(browser.scripting, browser.tabs, granted, reads);
    });

  browser.runtime.onInstalled.addListener(() => follow(true));
  browser.permissions.onAdded.addListener(() => follow(true));
  browser.permissions.onRemoved.addListener(() => follow(false));
  settings.watch(() => follow(false));

  onMessage('scanTab', async ({ data: tab }) => {
    await inject(browser.scripting, tab);
  });
  onMessage('needCard', async ({ sender }) => {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await injectCards(browser.scripting, tabId, import.meta.env.FIREFOX);
  });
}
