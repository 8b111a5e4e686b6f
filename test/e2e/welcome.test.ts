import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { EVERY_SITE, patternOf } from '@/lib/sites/patterns';
import { presetSites } from '@/lib/sites/presets';
import { articles } from './articles';
import { asked, launch, marksOf, waitForMarks, type Browser } from './browser';
import { noCard, theCard, until } from './eye';
import { moveAway, moveTo } from './hand';
import { clickIcon } from './popup';

/** A preset, a site that is none, and one that is never read. */
const HOSTS = ['www.bloomberg.com', 'any.example', 'www.paypal.com'];
const pages = new Map(HOSTS.map((host) => [host, (path: string) => articles[path]]));

let browser: Browser;
let welcome: Page;

/** Headless Chromium cannot answer its own question, so the answer is in the manifest; Firefox asks for real in its own tests. */
const install = async (...granted: string[]) => {
  browser = await launch({ pages, welcomed: false, granted });
  welcome = await until(
    async () => browser.context.pages().find((page) => page.url().endsWith('/welcome.html')),
    'the welcome page, opened by itself',
  );
  await welcome.bringToFront();
};
afterEach(() => browser?.close());

const answer = async (words: string) => {
  await welcome.bringToFront();
  await welcome.getByText(words, { exact: true }).click();
  await welcome.getByRole('button', { name: 'Start' }).click();
  await welcome.getByText('All set').waitFor();
};

const open = async (url: string) => {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.bringToFront();
  return page;
};

describe('before it is answered', () => {
  beforeEach(() => install(...presetSites.map(({ host }) => patternOf(host))));

  it('marks its sample article, shows sample data, and nothing is sent, here or on a site', async () => {
    await waitForMarks(welcome, 5);
    for (const words of ['9618.HK', 'NYSE:OKLO']) {
      await welcome.getByText(words).scrollIntoViewIfNeeded();
      await moveTo(welcome, words);
      const card = await theCard(welcome);
      expect(card.text).toMatch(/Sample data/);
      expect(card.text).toMatch(/RSI\(14\)/);
      await moveAway(welcome);
      await noCard(welcome);
    }
    const page = await open('https://www.bloomberg.com/story');
    await waitForMarks(page, 5);
    await moveTo(page, '9618.HK');
    expect((await theCard(page)).text).toMatch(/Sample data/);
    expect(browser.market.requests).toEqual([]);
  });
});

describe('answered', () => {
  it('with the finance and news sites: they are read, others are not', async () => {
    await install(...presetSites.map(({ host }) => patternOf(host)));
    await answer('On finance and news sites');
    const page = await open('https://www.bloomberg.com/story');
    await waitForMarks(page, 5);
    await moveTo(page, '9618.HK');
    expect((await theCard(page)).text).toContain('Yahoo Finance');
    expect(asked(browser.market, '9618.HK')).toBeGreaterThan(0);
    const other = await open('https://any.example/story');
    const popup = await clickIcon(browser, other);
    expect(await popup.waitFor(/any\.example/)).toContain('Quotemark may not read any.example yet.');
    expect(await marksOf(other)).toBe(0);
    await popup.close();
  });

  it('with every site: all are read but those that never are', async () => {
    await install(EVERY_SITE);
    await answer('On every site');
    await waitForMarks(await open('https://any.example/story'), 5);
    const never = await open('https://www.paypal.com/story');
    const popup = await clickIcon(browser, never);
    expect(await popup.waitFor(/paypal/)).toContain('Quotemark never reads paypal.com');
    expect(await marksOf(never)).toBe(0);
    await popup.close();
  });

  it('with "only when I click": nothing is read until the icon is clicked', async () => {
    await install();
    await answer('Only when I click');
    const page = await open('https://any.example/story');
    expect(await marksOf(page)).toBe(0);
    const popup = await clickIcon(browser, page);
    await popup.waitFor(/Read this page once/);
    await popup.press('Read this page once');
    await waitForMarks(page, 5);
    await popup.close();
    await moveTo(page, '9618.HK');
    expect((await theCard(page)).text).toContain('Yahoo Finance');
  });
});
