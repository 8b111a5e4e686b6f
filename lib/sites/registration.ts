import type { SiteGrants } from './grants';
import { patternOf } from './patterns';

/** The part of `browser.scripting` that registration needs. */
export interface Scripting {
  getRegisteredContentScripts(filter?: { ids?: string[] }): Promise<{ id: string }[]>;
  registerContentScripts(scripts: ContentScript[]): Promise<void>;
  updateContentScripts(scripts: ContentScript[]): Promise<void>;
  unregisterContentScripts(filter?: { ids?: string[] }): Promise<void>;
  executeScript(injection: {
    target: { tabId: number };
    files: ['/page.js'] | ['/card.js'];
  }): Promise<unknown>;
  insertCSS(injection: { target: { tabId: number }; files: string[]; origin?: 'USER' }): Promise<void>;
}

/** The part of `browser.tabs` that injection needs. */
export interface Tabs {
  query(filter: { url: string[] }): Promise<{ id?: number | undefined; url?: string | undefined }[]>;
}

export interface ContentScript {
  id: string;
  matches: string[];
  excludeMatches: string[];
  js: string[];
  css: string[];
  runAt: 'document_idle';
  persistAcrossSessions: true;
}

const ID = 'page';
const JS = ['page.js'];
const CSS = ['assets/marks.css'];

/** What to register for these grants, or nothing when no site is granted. */
export function contentScript(
  { patterns }: SiteGrants,
  offSites: readonly string[],
  neverRead: readonly string[],
): ContentScript | undefined {
  if (patterns.length === 0) return undefined;
  const excludeMatches = [...neverRead, ...offSites].map(patternOf);
  return {
    id: ID,
    matches: [...patterns],
    // Always given, also empty: an update keeps what it is not told.
    excludeMatches,
    js: JS,
    css: CSS,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
}

/**
 * Makes the registered script equal `wanted`; may be run at any time and any number of times, one after another.
 * Browsers forget registered scripts at every update of the extension, hence this runs at `onInstalled` too.
 */
export async function register(scripting: Scripting, wanted: ContentScript | undefined): Promise<void> {
  const present = await scripting.getRegisteredContentScripts({ ids: [ID] });
  // Changed in place: a page that loads between taking away and registering anew would get no script.
  if (wanted)
    await (present.length > 0
      ? scripting.updateContentScripts([wanted])
      : scripting.registerContentScripts([wanted]));
  else if (present.length > 0) await scripting.unregisterContentScripts({ ids: [ID] });
}

/** Reads one page now: for "scan once" and after a grant. False where the browser forbids it. */
export async function inject(scripting: Scripting, tabId: number): Promise<boolean> {
  try {
    await scripting.insertCSS({ target: { tabId }, files: CSS });
    await scripting.executeScript({ target: { tabId }, files: ['/page.js'] });
    return true;
  } catch {
    return false;
  }
}

/** Brings the cards into a page that is read. */
export async function injectCards(scripting: Scripting, tabId: number): Promise<void> {
  await scripting.executeScript({ target: { tabId }, files: ['/card.js'] });
}

/**
 * The marks' styles once more, as the reader's own sheet: Firefox applies a page's `::highlight()` rules in no shadow tree,
 * the reader's in all, and the page sees neither.
 */
export async function injectStyles(scripting: Scripting, tabId: number): Promise<void> {
  await scripting.insertCSS({ target: { tabId }, files: CSS, origin: 'USER' });
}

/** Ids of the open tabs of granted sites for which `wanted` holds. */
export async function openTabs(
  tabs: Tabs,
  { patterns }: SiteGrants,
  wanted: (url: string | undefined) => boolean,
): Promise<number[]> {
  if (patterns.length === 0) return [];
  const open = await tabs.query({ url: [...patterns] });
  return open.flatMap(({ id, url }) => (id !== undefined && wanted(url) ? [id] : []));
}

/** Reads every open tab for which `reads` holds: a registered script comes only with the next page load. */
export async function injectIntoOpenTabs(
  scripting: Scripting,
  tabs: Tabs,
  granted: SiteGrants,
  reads: (url: string | undefined) => boolean,
): Promise<void> {
  const wanted = await openTabs(tabs, granted, reads);
  await Promise.all(wanted.map((id) => inject(scripting, id)));
}
