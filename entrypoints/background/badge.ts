import { browser } from '#imports';
import { onMessage } from '@/lib/messages';
import type { Services } from './services';

/** The number of distinct instruments on the page, on the toolbar icon; empty at none. */
export function serveBadge({ settings }: Services): void {
  onMessage('counted', async ({ data: count, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    const { display } = await settings.read();
    await browser.action.setBadgeText({ tabId, text: display.badge && count > 0 ? String(count) : '' });
  });
}
