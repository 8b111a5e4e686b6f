import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { pages } from './articles';
import { launch, waitForMarks, type Browser } from './browser';
import { theCard } from './eye';
import { moveTo } from './hand';

const STORY = 'https://news.example/story';
const TABS = 50;
/** So many of them are looked at in turn; each has a card. */
const SHOWN = 10;

let browser: Browser;
beforeAll(async () => {
  browser = await launch({ pages });
});
afterAll(() => browser?.close());

it('fifty tabs that a starting browser opens at once wait until they are shown, then are read, and ten that ask the same ask once', async () => {
  await browser.killWorker();
  const tabs: Page[] = await Promise.all(
    Array.from({ length: TABS }, async () => {
      const page = await browser.context.newPage();
      await page.goto(STORY);
      return page;
    }),
  );
  const askedByReading = browser.market.requests.length;
  for (let at = 0; at < TABS; at += TABS / SHOWN) {
    const page = tabs[at];
    if (!page) throw new Error('a tab is missing');
    await page.bringToFront();
    await waitForMarks(page, 5);
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
  }
  const asked = browser.market.requests.map(({ source, path, symbols }) =>
    // Hosts of one source count as one, and so do questions that differ in the moment they end at.
    [source, path.replace(/\?.*/, ''), /range=\w+|period1=\d+/.exec(path)?.[0], symbols.join(' ')].join(' '),
  );
  expect(askedByReading).toBe(0);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked).toEqual([...new Set(asked)]);
}, 120_000);
