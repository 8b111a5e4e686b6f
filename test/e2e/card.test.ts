import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '@/lib/market/registry';
import { addDays, weekdayOf } from '@/lib/market/zone';
import { articles, html, serve } from './articles';
import { launch, marksOf, waitForMarks, type Browser } from './browser';
import { boxes, cards, noCard, press, sendTo, theCard, treeOf, until, waitForCards } from './eye';
import { moveAway, moveTo } from './hand';

const STORY = 'https://news.example/story';

/** A Thursday; the morning in New York, then an hour after its close. */
const MORNING = Date.UTC(2025, 8, 25, 15);
const EVENING = Date.UTC(2025, 8, 25, 21);

/** Closes that rise by a cent a session, on weekdays of a time. */
function closes(from: string, to: string): string {
  const rows = ['date,close'];
  for (let date = from; date <= to; date = addDays(date, 1))
    if (weekdayOf(date) <= 5) rows.push(`${date},${(20 + rows.length / 100).toFixed(2)}`);
  return `${rows.join('\n')}\n`;
}

const corners = html(
  `<p id="low">Oklo Inc. (NYSE:OKLO)</p><p id="far">IG Group plc (LON:IGG)</p>
  <p style="height:3000px">JD.com Inc. (JD, 9618.HK) and a lot of room.</p>`,
  `<style>#low, #far { position: fixed; bottom: 4px; right: 4px; margin: 0; width: auto } #far { top: 4px; bottom: auto }</style>`,
);

const daysAgo = (days: number) => addDays(new Date().toISOString().slice(0, 10), -days);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({
    pages: serve({ ...articles, '/corners': corners }),
    histories: {
      OKLO: closes(daysAgo(900), daysAgo(200)),
      '1810.HK': closes(daysAgo(900), daysAgo(30)),
      XIACF: closes(daysAgo(3), daysAgo(1)).split('\n').slice(0, 2).join('\n'),
    },
  });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => browser?.close());
afterEach(async () => {
  await page?.close();
  await browser.settle();
  await browser.forget();
});

const open = async (url = STORY, marks = 5) => {
  page = await browser.read(url, marks);
  await page.bringToFront();
};
const hover = async (words: string) => {
  await moveTo(page, words);
  return await theCard(page);
};

describe('what does not trade as usual is said', () => {
  it.each([
    ['a line that stopped trading long ago', 'NYSE:OKLO', /No trade since .*\. It may be delisted\./],
    ['one that has not traded for weeks', '1810.HK', /No trade since .*\. It may be suspended\./],
    ['the first day of a listing', 'XIACF', /First day of trading: there is no history yet\./],
  ])('%s', async (_, words, says) => {
    await open();
    expect((await hover(words)).text).toMatch(says);
  });

  it('after hours, on a line of its own, and only then', async () => {
    await browser.settle({ sources: registry.map(({ id }) => ({ id, on: id === 'cnbc' })) });
    await browser.shiftClock(EVENING);
    await open();
    const { text } = await hover('JD,');
    expect(text).toMatch(/after hours \$[\d.]+ [+-]\d\.\d\d%/i);
    await moveAway(page);
    await noCard(page);
    await page.close();
    await browser.forget();
    await browser.shiftClock(MORNING);
    await open();
    expect((await hover('JD,')).text).not.toMatch(/after hours/i);
  });
});

describe('a pinned card', () => {
  it('stays until it is unpinned; hovering opens one more, never two', async () => {
    await open('https://news.example/corners', 3);
    await hover('9618.HK');
    await press(page, 'Keep this card open');
    await moveAway(page);
    await moveTo(page, 'LON:IGG');
    await waitForCards(page, (seen) => seen.length === 2);
    await moveTo(page, 'NYSE:OKLO');
    const two = await waitForCards(page, (seen) => seen.some(({ name }) => name.includes('Oklo')));
    expect(new Set(two.map(({ name }) => name.split(',')[0]))).toEqual(new Set(['JD.com', 'Oklo Inc.']));
    expect(two).toHaveLength(2);
    await moveAway(page);
    await waitForCards(page, (seen) => seen.length === 1);
    await press(page, 'Let this card close');
    await moveAway(page);
    await noCard(page);
  });
});

describe('the actions of a card', () => {
  it('Details: spans and averages, and what they were computed from', async () => {
    await open();
    await hover('9618.HK');
    await press(page, 'Details');
    const [card] = await waitForCards(page, ([seen]) => /Average of 200/.test(seen?.text ?? ''));
    expect(card?.text).toMatch(/From [\d,]+ daily closes, .+, Yahoo Finance/);
  });

  it('Copy: the same words and figures, as text', async () => {
    await open();
    const { text } = await hover('9618.HK');
    await press(page, 'Copy');
    await waitForCards(page, ([seen]) => seen?.actions.includes('Copied') ?? false);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^JD\.com, Inc\. \(9618\.HK, Hong Kong\)\nHK\$[\d.]+ [+-]\d/);
    expect(text).toContain(/HK\$[\d.,]+/.exec(copied)?.[0]);
  });

  it('Open at: Yahoo, TradingView, Google and the exchange, each at this instrument', async () => {
    await open();
    await hover('9618.HK');
    await press(page, 'Open at');
    await waitForCards(page, ([seen]) => seen?.actions.includes('TradingView') ?? false);
    const links = (await treeOf(await sendTo(page)))
      .filter(({ role, ignored }) => !ignored && role?.value === 'link')
      .map(({ properties }) => properties?.find(({ name }) => name === 'url')?.value.value);
    expect(links).toEqual(
      expect.arrayContaining([
        'https://finance.yahoo.com/quote/9618.HK',
        'https://www.tradingview.com/symbols/HKEX-9618/',
        'https://www.google.com/finance/quote/9618:HKG',
        'https://www.hkex.com.hk/Market-Data/Securities-Prices/Equities/Equities-Quote?sym=9618&sc_lang=en',
      ]),
    );
  });

  it('Never mark: the words lose their mark at once, here and after a reload', async () => {
    await open();
    const before = await marksOf(page);
    await hover('NYSE:OKLO');
    await press(page, 'Why marked?');
    await waitForCards(page, ([seen]) => /The article writes it so/.test(seen?.text ?? ''));
    await press(page, /^Never mark/);
    await noCard(page);
    await expect.poll(() => marksOf(page)).toBeLessThan(before);
    await page.reload();
    await waitForMarks(page, 4);
    await moveTo(page, 'NYSE:OKLO');
    await page.waitForTimeout(900);
    expect(await cards(page)).toEqual([]);
  });

  it('It is something else: the words mean what the reader chose, at once', async () => {
    await open();
    await hover('NYSE:OKLO');
    const seen = async (sought: string, name?: string) =>
      (await treeOf(await sendTo(page))).some(
        ({ role, name: own }) => role?.value === sought && (name === undefined || own?.value === name),
      );
    // A press within 300 ms of a move of the card, as when the whole history comes, is not meant for it.
    const pressUntil = (button: string, sees: () => Promise<boolean>) =>
      until(async () => {
        if (await sees()) return true;
        await press(page, button);
        return undefined;
      }, `what "${button}" opens`);
    await pressUntil('Why marked?', () => seen('button', 'It is something else'));
    await pressUntil('It is something else', () => seen('combobox'));
    await page.keyboard.type('Apple');
    await waitForCards(page, ([seen]) => /Apple Inc\./.test(seen?.text ?? ''));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await noCard(page);
    await moveAway(page);
    await waitForMarks(page, 5);
    await expect.poll(async () => (await hover('NYSE:OKLO')).name).toMatch(/Apple/);
  });
});

describe('its place', () => {
  it.each([
    ['above words at the lower edge', 'NYSE:OKLO'],
    ['below words at the upper edge', 'LON:IGG'],
  ])('%s, and wholly in the window', async (_, words) => {
    await open('https://news.example/corners', 3);
    const { y } = await moveTo(page, words);
    await theCard(page);
    const [box] = await boxes(page);
    const { left, top, right, bottom } = box ?? { left: -1, top: -1, right: 0, bottom: 0 };
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1000);
    expect(bottom).toBeLessThanOrEqual(700);
    expect(top > y || bottom < y).toBe(true);
  });

  it('does not jump when the price comes after the skeleton', async () => {
    browser.market.setFault({ kind: 'slow', delayMs: 1500 });
    await open();
    await moveTo(page, '9618.HK');
    await waitForCards(page, ([seen]) => seen?.busy === true);
    const [skeleton] = await boxes(page);
    await theCard(page);
    const [card] = await boxes(page);
    expect([card?.left, card?.top]).toEqual([skeleton?.left, skeleton?.top]);
    expect(Math.abs((card?.bottom ?? 0) - (skeleton?.bottom ?? 0))).toBeLessThan(40);
  });

  it('is the same at zoom 400 %, where it scrolls', async () => {
    await open();
    await page.setViewportSize({ width: 320, height: 256 });
    await page.evaluate(() => (document.body.style.width = 'auto'));
    await moveTo(page, '9618.HK');
    await theCard(page);
    const [box] = await boxes(page);
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(320);
    expect(box?.top).toBeGreaterThanOrEqual(0);
    expect(box?.bottom).toBeLessThanOrEqual(256);
  });
});
