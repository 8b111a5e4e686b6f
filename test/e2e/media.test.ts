import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { PageSummary } from '@/lib/messages';
import { pages } from './articles';
import { launch, marksOf, type Browser } from './browser';
import { theCard } from './eye';
import { moveTo } from './hand';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({ pages });
});
afterAll(() => browser?.close());
afterEach(() => page?.close());

const open = async () => {
  page = await browser.read('https://news.example/story', 5);
  await page.bringToFront();
};

/** The line under the marks. Pixels would not do: Chromium shapes the words of a highlight by themselves. */
const line = () =>
  page.evaluate(() => {
    const words = document.querySelector('p') ?? document.body;
    return getComputedStyle(words, '::highlight(mention-line)').textDecorationLine;
  });

describe('on paper', () => {
  it('nothing is underlined; on the screen it is', async () => {
    await open();
    expect(await line()).toBe('underline');
    await page.emulateMedia({ media: 'print' });
    expect(await line()).toBe('none');
  });
});

describe('with forced colours', () => {
  it('only the first mention of each instrument is marked, and its card comes', async () => {
    await open();
    const summary = (await browser.tell(page, 'pageSummary')) as PageSummary;
    const instruments = new Set(summary.mentions.map(({ instrument }) => instrument)).size;
    expect(summary.mentions.length).toBeGreaterThan(instruments);
    await page.bringToFront();
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(() => marksOf(page)).toBe(instruments);
    await moveTo(page, '9618.HK');
    expect((await theCard(page)).name).toContain('JD.com');
    await page.emulateMedia({ forcedColors: 'none' });
    await expect.poll(() => marksOf(page)).toBe(summary.mentions.length);
  });
});
