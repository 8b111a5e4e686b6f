import { browser } from '#imports';
import { onMessage, sendMessage } from '@/lib/messages';
import { siteGrants, siteState } from '@/lib/sites/grants';
import { neverRead } from '@/lib/sites/neverRead';
import {
  contentScript,
  inject,
  injectCards,
  injectIntoOpenTabs,
  injectStyles,
  openTabs,
  register,
} from '@/lib/sites/registration';
import type { Services } from './services';

/** Where the page script runs: follows the grants, the settings and every update of the extension. */
export function serveSites({ settings, ownOrigins, exclusive }: Services): void {
  const grants = async () => siteGrants((await browser.permissions.getAll()).origins ?? [], ownOrigins);

  const chosen = () => Promise.all([grants(), settings.read()]);
  const readOpenTabs = async () => {
    const [granted, { offSites }] = await chosen();
    const reads = (url: string | undefined) => siteState(url, granted, offSites, neverRead) === 'on';
    await injectIntoOpenTabs(browser.scripting, browser.tabs, granted, reads);
  };
  const follow = (alsoOpenTabs: boolean) =>
    exclusive('sites', async () => {
      const [granted, { offSites }] = await chosen();
      await register(browser.scripting, contentScript(granted, offSites, neverRead));
      if (alsoOpenTabs) await readOpenTabs();
    });

  /** Open pages go by a site's switch at once; what else the reader changes leaves a paused page paused. */
  const turn = async (before: readonly string[], now: readonly string[]) => {
    const granted = await grants();
    const state = (url: string | undefined, off: readonly string[]) =>
      siteState(url, granted, off, neverRead);
    const turned = (to: 'on' | 'off') => (url: string | undefined) =>
      state(url, now) === to && state(url, before) !== to;
    await injectIntoOpenTabs(browser.scripting, browser.tabs, granted, turned('on'));
    const silent = await openTabs(browser.tabs, granted, turned('off'));
    // A tab that no script reads has nobody to answer: that is no failure.
    await Promise.allSettled(silent.map((tab) => sendMessage('pause', undefined, tab)));
  };

  // Nothing tells of the first private window, whose page loads before the browser has our script for it.
  if (browser.extension.inIncognitoContext) void readOpenTabs();

  browser.runtime.onInstalled.addListener(() => follow(true));
  browser.permissions.onAdded.addListener(() => follow(true));
  browser.permissions.onRemoved.addListener(() => follow(false));
  settings.watch(async (chosen, before) => {
    await follow(false);
    await turn(before.offSites, chosen.offSites);
  });

  onMessage('scanTab', async ({ data: tab }) => {
    await inject(browser.scripting, tab);
  });
  onMessage('needCard', async ({ sender }) => {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await injectCards(browser.scripting, tabId);
  });
  onMessage('needStyles', async ({ sender }) => {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await injectStyles(browser.scripting, tabId);
  });
}
