import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from './articles';
import { launch, waitForMarks, type Browser } from './browser';
import { noCard, theCard, until } from './eye';
import { moveAway, moveTo } from './hand';

const STORY = 'https://news.example/story';

interface Scope {
  chrome: {
    windows: { create(options: object): Promise<unknown> };
    storage: Record<'local' | 'session', { get(all: null): Promise<object> }>;
  };
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ pages });
});
afterAll(() => browser?.close());

/** All that the extension keeps: both storage areas and every record of every database, each as its keys and a digest. */
const keptNow = (inside: Page): Promise<Record<string, string>> =>
  inside.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.message ?? 'no database')));
      });
    const digest = async (value: unknown) => {
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
      return [...new Uint8Array(hash)].map((byte) => byte.toString(16)).join('');
    };
    const { storage } = (globalThis as unknown as Scope).chrome;
    const kept: Record<string, string> = {};
    for (const area of ['local', 'session'] as const)
      kept[area] = await digest(await storage[area].get(null));
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const table = database.transaction(store).objectStore(store);
        const keys = await done(table.getAllKeys());
        kept[`${name} ${store} ${keys.map(String).join()}`] = await digest(await done(table.getAll()));
      }
      database.close();
    }
    return kept;
  });

it('a private window leaves nothing behind: every store is byte for byte what it was', async () => {
  const story = await browser.read(STORY, 5);
  await story.bringToFront();
  await moveTo(story, '1810.HK');
  await theCard(story);
  await story.close();
  await (await browser.insidePage()).close();
  await browser.allowPrivate();
  const inside = await browser.insidePage();
  const before = await keptNow(inside);
  expect(Object.keys(before)).toContain('quotemark quotes XHKG:1810');

  const known = new Set(browser.context.pages());
  browser.market.requests.length = 0;
  await inside.evaluate(async (url) => {
    await (globalThis as unknown as Scope).chrome.windows.create({ incognito: true, url });
  }, STORY);
  const secret = await until(
    async () => browser.context.pages().find((page) => !known.has(page) && page.url() === STORY),
    'the private window',
  );
  await waitForMarks(secret, 5);
  await secret.bringToFront();
  for (const words of ['NYSE:OKLO', '1810.HK']) {
    await moveTo(secret, words);
    await theCard(secret);
    await moveAway(secret);
    await noCard(secret);
  }
  // What the other window knows is not known here: both were asked for.
  const asked = browser.market.requests.flatMap(({ symbols }) => symbols);
  expect(asked).toEqual(expect.arrayContaining(['OKLO', '1810.HK']));
  await secret.close();
  expect(await keptNow(inside)).toEqual(before);
});
