import { browser } from '#imports';

/** The first install opens the welcome page; updates open nothing. */
export function serveWelcome(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
