/** Match patterns and hosts. A host here always stands for its subdomains too. */

/** `bloomberg.com` → `*://*.bloomberg.com/*`: the host and all below it, http and https. */
export const patternOf = (host: string): string => `*://*.${host}/*`;

export const EVERY_SITE = '*://*/*';

/** The host of a match pattern; `*` for every site, null for what is no web site. */
export function hostOf(pattern: string): string | null {
  const match = /^(?:\*|https?):\/\/(\*\.)?([^/:]+|\*)(?::\d+|:\*)?\//.exec(pattern);
  if (pattern === '<all_urls>') return '*';
  return match?.[2] ?? null;
}

/** `host` is `of` or lies below it. */
export const liesIn = (host: string, of: string): boolean => host === of || host.endsWith(`.${of}`);

/**
 * The host in what a person typed into "add a site": `https://www.ft.com/markets` → `ft.com`. Null when there is none.
 * A leading `www.` goes, so that the whole site is meant.
 */
export function hostFromInput(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const url = parseUrl(/^[a-z]+:\/\//.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^www\./, '').replace(/^\*\./, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : null;
}

/** `URL.parse`, which Node 20 lacks. */
export const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
