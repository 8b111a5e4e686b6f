import { browser } from '#imports';
import { openCard } from './card';
import { fill } from './fill';
import { settings } from './start';
import { update, view } from './view';
import { saveFile } from './save';
import type { SummaryEvents } from '@/components/summary/view';
import { sendMessage } from '@/lib/messages';
import { liesIn, patternOf } from '@/lib/sites/patterns';
import { presetSites } from '@/lib/sites/presets';

/** After a grant the background injects the page script; it needs a moment. */
const AFTER_GRANT_MS = 600;

/** What the reader can do in the popup of `tab`. */
export function createEvents(tab: number | undefined): SummaryEvents {
  const lookAgain = () => tab !== undefined && setTimeout(() => void fill(tab, 'noScript'), AFTER_GRANT_MS);
  const open = async (path: '/welcome.html') => {
    await browser.tabs.create({ url: browser.runtime.getURL(path) });
    close();
  };
  const scan = async () => {
    if (tab === undefined) return;
    await sendMessage('scanTab', tab);
    await fill(tab, 'noScript');
  };
  return {
    onAllow() {
      const { host = '' } = view.value;
      const site = presetSites.find((preset) => liesIn(host, preset.host))?.host ?? host;
      // First call in the click: browsers ask only then.
      const answer = browser.permissions.request({ origins: [patternOf(site)] });
      void answer.then((granted) => granted && lookAgain());
    },
    onScan: scan,
    async onSite(on) {
      const { host = '' } = view.value;
      await settings.update((now) => ({
        ...now,
        offSites: on ? now.offSites.filter((off) => !liesIn(host, off)) : [...now.offSites, host],
      }));
      update({ state: on ? 'noScript' : 'off' });
      if (on) await scan();
    },
    async onPause() {
      if (tab !== undefined) await sendMessage('pause', undefined, tab);
      update({ state: 'paused', rows: [] });
    },
    async onShowClaim(claim) {
      if (tab !== undefined) await sendMessage('showClaim', claim, tab);
    },
    onCard: (of) => void openCard(of),
    onSearch: (query, sources) => sendMessage('search', { query, sources }),
    async onCopy(text) {
      await navigator.clipboard.writeText(text);
      update({ done: 'copied' });
    },
    onSave(name, type, text) {
      saveFile(name, type, text);
      update({ done: 'saved' });
    },
    async onShow(key) {
      if (tab !== undefined) await sendMessage('showMention', key, tab);
    },
    onWelcome: () => void open('/welcome.html'),
    onOptions: () => void browser.runtime.openOptionsPage(),
  };
}
