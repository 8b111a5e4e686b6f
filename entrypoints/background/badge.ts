import { browser } from '#imports';
import { i18n } from '#i18n';
import { onMessage } from '@/lib/messages';
import type { Services } from './services';

/** Dark enough for the white number; amber, as the notes of warning are, where all prices are invented. */
const COLOUR = '#45505c';
const SAMPLE_COLOUR = '#8a4b00';

/** The number of distinct instruments on the page, on the toolbar icon; empty at none. It says so when all prices are invented. */
export function serveBadge({ settings, market }: Services): void {
  onMessage('counted', async ({ data: count, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    const [{ display }, sample] = await Promise.all([settings.read(), market.isSample()]);
    const text = display.badge && count > 0 ? `${count}${sample ? '*' : ''}` : '';
    // What the badge says, for those who hear it; empty gives the name alone.
    const words = [
      ...(count > 0 ? [i18n.t('popup.count', count, { n: `${count}` })] : []),
      ...(sample ? [i18n.t('card.sample')] : []),
    ];
    const title = words.length > 0 ? `${i18n.t('extName')}: ${words.join(', ')}` : '';
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeBackgroundColor({ tabId, color: sample ? SAMPLE_COLOUR : COLOUR }),
    ]);
  });
}
