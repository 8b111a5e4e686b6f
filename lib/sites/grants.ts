import { hostOf, liesIn, parseUrl } from './patterns';

/** Where the browser lets Quotemark read. */
export interface SiteGrants {
  everySite: boolean;
  /** Hosts granted one by one, sorted; hosts of sources and lists are not among them. */
  hosts: string[];
  /** Match patterns to register for: the granted origins less the sources' and lists' own. */
  patterns: string[];
}

/**
 * Sorts out what `permissions.getAll().origins` answers. `ownOrigins` are the origins of every source and list
 * (`https://host`): they are granted for asking, not for reading.
 */
export function siteGrants(origins: readonly string[], ownOrigins: readonly string[]): SiteGrants {
  const own = new Set(ownOrigins.map((origin) => new URL(origin).hostname));
  const patterns = origins.filter((origin) => {
    const host = hostOf(origin);
    return host !== null && !own.has(host);
  });
  const hosts = patterns.map((pattern) => hostOf(pattern) ?? '').filter((host) => host !== '*');
  return {
    everySite: patterns.some((pattern) => hostOf(pattern) === '*'),
    hosts: [...new Set(hosts)].sort((a, b) => a.localeCompare(b)),
    patterns,
  };
}

export type SiteState =
  | 'on' // granted and read
  | 'off' // granted, switched off by the reader
  | 'notGranted'
  | 'neverRead' // on the list that ships with Quotemark
  | 'noSite'; // a browser page, a file, another extension

/** How things stand at `url`, for the popup and the options page. */
export function siteState(
  url: string | undefined,
  grants: SiteGrants,
  offSites: readonly string[],
  neverRead: readonly string[],
): SiteState {
  const parsed = url === undefined ? null : parseUrl(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return 'noSite';
  const isIn = (hosts: readonly string[]) => hosts.some((host) => liesIn(parsed.hostname, host));
  if (isIn(neverRead)) return 'neverRead';
  if (!grants.everySite && !isIn(grants.hosts)) return 'notGranted';
  return isIn(offSites) ? 'off' : 'on';
}
