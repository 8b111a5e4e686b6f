import { browser } from '#imports';
import { ownOrigins } from './load';
import { update, view } from './view';
import { siteGrants, siteState } from '@/lib/sites/grants';
import { neverRead } from '@/lib/sites/neverRead';
import { hostFromInput, hostOf } from '@/lib/sites/patterns';

/** Takes back every grant of a host; the background follows. */
export async function removeSite(host: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins: origins.filter((origin) => hostOf(origin) === host) });
}

/** Tells how things stand at the site typed. */
export async function askSite(typed: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const host = hostFromInput(typed);
  const { offSites } = view.value.settings;
  const state = siteState(
    host === null ? undefined : `https://${host}`,
    siteGrants(origins, ownOrigins),
    offSites,
    neverRead,
  );
  update({ siteAnswer: { host: host ?? typed, state } });
}
