import { browser } from '#imports';
import { fill } from './fill';
import { currentTab } from './page';
import { update } from './view';
import { forReader } from '@/components/shared/colours';
import { createSettings } from '@/lib/settings/storage';
import { siteGrants, siteState } from '@/lib/sites/grants';
import { neverRead } from '@/lib/sites/neverRead';

export const settings = createSettings(browser.storage.local, browser.storage.onChanged);

/** The popup fills in this order: tab → may it be read → mentions → snapshots. Answers the tab. */
export async function start(): Promise<number | undefined> {
  const [tab, chosen, granted] = await Promise.all([
    currentTab(),
    settings.read(),
    browser.permissions.getAll(),
  ]);
  const site = siteState(tab?.url, siteGrants(granted.origins ?? [], []), chosen.offSites, neverRead);
  const host = tab?.url && site !== 'noSite' ? new URL(tab.url).hostname.replace(/^www\./, '') : undefined;
  update({ ...forReader(chosen.display, browser.i18n.getUILanguage()), ...(host && { host }) });
  if (!chosen.welcomed) update({ state: 'welcome' });
  else if (tab?.id === undefined || site === 'noSite' || site === 'neverRead' || site === 'off')
    update({ state: site === 'on' ? 'noSite' : site });
  else await fill(tab.id, site === 'on' ? 'noScript' : site);
  return tab?.id;
}
