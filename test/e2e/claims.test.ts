import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { html, serve } from './articles';
import { launch, type Browser } from './browser';
import { until, waitForCards } from './eye';
import { moveTo } from './hand';
import { clickIcon, type Popup } from './popup';
import { defaultSettings } from '@/lib/settings/schema';

const FILLER = '<p>Nothing listed here.</p>'.repeat(60);
const URL = 'https://news.example/claims';

const pages = serve({
  '/claims': html(`<article><h1>A day of moves</h1>
<p>Oklo Inc. (NYSE:OKLO) closed 91% higher on Wednesday.</p>
<p>JD.com Inc. (JD) makes no statement here.</p>${FILLER}
<p>The Hang Seng Tech Index (HSTECH.HK) fell for 58 straight sessions.</p></article>`),
});

let browser: Browser;
let page: Page;
let popup: Popup | undefined;

beforeAll(async () => {
  browser = await launch({ pages });
});
afterAll(() => browser?.close());
afterEach(async () => {
  await popup?.close();
  popup = undefined;
  await page?.close();
});

/** The words that are underlined as statements. */
const underlined = (of: Page): Promise<string[]> =>
  of.evaluate(() =>
    [...(CSS.highlights.get('mention-claim') ?? [])].map((each) => {
      const range = document.createRange();
      range.setStart(each.startContainer, each.startOffset);
      range.setEnd(each.endContainer, each.endOffset);
      return range.toString();
    }),
  );

it('shows the statement of the sentence under the pointer in its card, and in no other', async () => {
  page = await browser.read(URL, 4);
  await page.bringToFront();
  await moveTo(page, 'Oklo Inc.');
  await moveTo(page, 'Oklo Inc.');
  const [card] = await waitForCards(page, (seen) => seen[0]?.text.includes('91% higher') === true);
  const told = card?.text ?? '';
  expect(told).toMatch(/differs .*closed 91% higher.* at the close of .*2025, from the close of/);
  expect(told).not.toContain('58 straight');
  expect(await underlined(page)).toEqual([]);
});

it('lists all statements in the popup; one that is clicked comes into view', async () => {
  page = await browser.read(URL, 4);
  popup = await clickIcon(browser, page);
  const told = await popup.waitFor(/closed 91% higher.*58 straight sessions/s);
  expect(told).toMatch(/What the article says .*differs/s);
  await popup.press(/58 straight/);
  await until(
    async () => ((await page.evaluate(() => scrollY)) > 0 ? true : undefined),
    'the statement in view',
  );
  expect(await page.evaluate(() => CSS.highlights.get('mention-found')?.size)).toBe(1);
});

it('underlines statements in their own way once the reader turns that on, and no longer when it is off', async () => {
  page = await browser.read(URL, 4);
  expect(await underlined(page)).toEqual([]);
  await browser.settle({ display: { ...defaultSettings.display, underlineClaims: true } });
  const words = await until(async () => {
    const seen = await underlined(page);
    return seen.length > 0 ? seen : undefined;
  }, 'underlined statements');
  expect(words).toEqual(['closed 91% higher', '58 straight sessions']);
  await browser.settle();
  await until(
    async () => ((await underlined(page)).length === 0 ? true : undefined),
    'no underlined statement',
  );
});
