import { describe, expect, it } from 'vitest';
import { siteGrants } from '@/lib/sites/grants';
import {
  contentScript,
  injectIntoOpenTabs,
  register,
  type ContentScript,
  type Scripting,
} from '@/lib/sites/registration';

/** Refuses what a browser refuses: a second script of one id, an unknown id, a forbidden tab. */
function fakeScripting(forbiddenTabs: number[] = []) {
  const registered = new Map<string, ContentScript>();
  let taken = 0;
  const injected: string[] = [];
  const into = (tabId: number, files: string[]) => {
    if (forbiddenTabs.includes(tabId)) return Promise.reject(new Error('Cannot access contents of the page'));
    injected.push(...files.map((file) => `${tabId} ${file}`));
    return Promise.resolve();
  };
  const scripting: Scripting = {
    getRegisteredContentScripts: ({ ids } = {}) =>
      Promise.resolve([...registered.values()].filter(({ id }) => !ids || ids.includes(id))),
    registerContentScripts(scripts) {
      if (scripts.some(({ id }) => registered.has(id)))
        return Promise.reject(new Error('Duplicate script ID'));
      for (const script of scripts) registered.set(script.id, script);
      return Promise.resolve();
    },
    updateContentScripts(scripts) {
      if (scripts.some(({ id }) => !registered.has(id)))
        return Promise.reject(new Error('Nonexistent script ID'));
      for (const script of scripts) registered.set(script.id, { ...registered.get(script.id), ...script });
      return Promise.resolve();
    },
    unregisterContentScripts({ ids = [] } = {}) {
      if (ids.length > 0) taken += 1;
      if (ids.some((id) => !registered.has(id))) return Promise.reject(new Error('Nonexistent script ID'));
      for (const id of ids) registered.delete(id);
      return Promise.resolve();
    },
    executeScript: ({ target, files }) => into(target.tabId, files),
    insertCSS: ({ target, files }) => into(target.tabId, files),
  };
  return { scripting, registered, injected, taken: () => taken };
}

const some = siteGrants(['*://*.ft.com/*'], []);
const none = siteGrants([], []);

describe('registration', () => {
  it('registers the page script for the granted sites, less those switched off or never read', () => {
    expect(contentScript(some, ['off.example'], ['mail.example'])).toEqual({
      id: 'page',
      matches: ['*://*.ft.com/*'],
      excludeMatches: ['*://*.mail.example/*', '*://*.off.example/*'],
      js: ['page.js'],
      css: ['assets/marks.css'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    });
  });

  it('may run again and again, and follows what is granted', async () => {
    const { scripting, registered, taken } = fakeScripting();
    await register(scripting, contentScript(some, [], []));
    await register(scripting, contentScript(some, ['ft.com'], []));
    // Never absent for a moment: a page that loads just then would stay silent.
    expect(taken()).toBe(0);
    expect([...registered.values()]).toHaveLength(1);
    expect(registered.get('page')?.excludeMatches).toEqual(['*://*.ft.com/*']);
    await register(scripting, contentScript(none, [], []));
    await register(scripting, contentScript(none, [], []));
    expect(registered.size).toBe(0);
  });

  it('reads the open tabs that it may read, and lets the others fail in silence', async () => {
    const { scripting, injected } = fakeScripting([2]);
    const open = [{ id: 1, url: 'https://ft.com/a' }, { id: 2, url: 'https://ft.com/b' }, { id: 3 }];
    const tabs = { query: () => Promise.resolve(open) };
    await injectIntoOpenTabs(scripting, tabs, some, (url) => url !== undefined);
    expect(injected).toEqual(['1 assets/marks.css', '1 /page.js']);
    await injectIntoOpenTabs(scripting, tabs, none, () => true);
    expect(injected).toHaveLength(2);
  });
});
