import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { pages } from './articles';
import { asked, launch, marksOf, type Browser } from './browser';
import { cards, noCard, theCard, waitForCards } from './eye';
import { moveAway, moveTo, whereIs } from './hand';

const STORY = 'https://news.example/story';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({ pages });
});
afterAll(() => browser?.close());
afterEach(() => page?.close());

const open = async (url = STORY) => {
  page = await browser.read(url, 5);
  await page.bringToFront();
  return page;
};

/** The page without our host, which is the only element of it that is a manual popover. */
const htmlOf = (of: Page) =>
  of.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('[popover="manual"]')) host.remove();
    return copy.outerHTML;
  });

describe('marks', () => {
  it('leave the page as it was, also with a card open', async () => {
    const bare = await browser.context.newPage();
    await bare.goto(STORY.replace('news', 'plain'));
    const expected = await htmlOf(bare);
    await bare.close();
    await open();
    expect(await htmlOf(page)).toBe(expected);
    await moveTo(page, '9618.HK');
    await theCard(page);
    expect(await htmlOf(page)).toBe(expected);
    await moveAway(page);
    await noCard(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(expected);
  });

  it('are where the words are, and on nothing else', async () => {
    await open();
    const summary = (await browser.tell(page, 'pageSummary')) as { mentions: { surface: string }[] };
    const surfaces = summary.mentions.map(({ surface }) => surface);
    expect(surfaces).toEqual(expect.arrayContaining(['9618.HK', 'JD', 'XIACF', 'NYSE:OKLO', 'LON:IGG']));
    expect(await marksOf(page)).toBe(surfaces.length);
  });
});

describe('the card', () => {
  it('says what the market says', async () => {
    await open();
    await moveTo(page, '9618.HK');
    const card = await theCard(page);
    const line = browser.market.world.line('9618.HK');
    const price = line?.bars.at(-1)?.close ?? 0;
    expect(card.name).toContain('JD.com');
    expect(card.text).toContain('9618.HK');
    expect(card.text).toContain(price.toFixed(2));
    expect(card.text).toMatch(/HK\$/);
    expect(card.text).toMatch(/RSI/);
    expect(card.text).toMatch(/52/);
    expect(card.text).toMatch(/Yahoo/);
  });

  it('stays while the pointer is in it and closes 300 ms after it left', async () => {
    await open();
    const { x, y } = await moveTo(page, '9618.HK');
    await theCard(page);
    await page.mouse.move(x, y + 60, { steps: 10 });
    await page.waitForTimeout(1500);
    expect(await cards(page)).toHaveLength(1);
    const left = Date.now();
    await moveAway(page);
    await page.waitForTimeout(100);
    expect(await cards(page)).toHaveLength(1);
    await noCard(page);
    expect(Date.now() - left).toBeGreaterThanOrEqual(300);
  });

  it('closes on Escape and stays closed until the pointer has left the mention', async () => {
    await open();
    const { x, y } = await moveTo(page, '9618.HK');
    await theCard(page);
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.mouse.move(x + 2, y, { steps: 2 });
    await page.waitForTimeout(900);
    expect(await cards(page)).toHaveLength(0);
    await moveAway(page);
    await moveTo(page, '9618.HK');
    await theCard(page);
  });

  it('opens pinned on a click, stays when the pointer goes, and makes way on Escape', async () => {
    await open();
    const { x, y } = await whereIs(page, 'NYSE:OKLO');
    await page.mouse.click(x, y);
    const card = await theCard(page);
    expect(card.name).toContain('Oklo');
    await moveAway(page);
    await page.waitForTimeout(1000);
    expect(await cards(page)).toHaveLength(1);
    await moveTo(page, '9618.HK');
    await waitForCards(page, (seen) => seen.length === 2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await noCard(page);
  });

  it('leaves a click in a link to the page', async () => {
    await open();
    const { x, y } = await whereIs(page, 'LON:IGG');
    await page.mouse.click(x, y);
    await page.waitForURL('**/elsewhere');
    expect(await cards(page)).toHaveLength(0);
  });

  it('comes again after the worker was killed between two hovers', async () => {
    await open();
    await moveTo(page, '9618.HK');
    await theCard(page);
    await moveAway(page);
    await noCard(page);
    await browser.killWorker();
    await page.bringToFront();
    await moveTo(page, 'NYSE:OKLO');
    expect((await theCard(page)).name).toContain('Oklo');
  });

  it('opens inside a modal dialog', async () => {
    await open('https://news.example/dialog');
    await page.click('button');
    await page.waitForTimeout(1500);
    await moveTo(page, 'NYSE:OKLO', 1);
    const seen = await waitForCards(page, (all) => all.some(({ name }) => name.includes('Oklo')));
    expect(seen.at(-1)?.text).toContain('OKLO');
    expect(await page.evaluate(() => document.querySelector('#box > [popover="manual"]') !== null)).toBe(
      true,
    );
  });

  it('comes where the first thing the pointer does is to rest on a mention', async () => {
    await open();
    const { x, y } = await whereIs(page, 'NYSE:OKLO');
    await page.mouse.move(x, y);
    expect((await theCard(page)).name).toContain('Oklo');
  });

  it('neither opens nor asks in a fast sweep', async () => {
    await open();
    const { x, y } = await whereIs(page, 'XIACF');
    await page.evaluate(() => {
      const seen = globalThis as unknown as { pauses: number[]; last: number };
      Object.assign(seen, { pauses: [], last: 0 });
      addEventListener('pointermove', ({ timeStamp }) => {
        if (seen.last > 0) seen.pauses.push(timeStamp - seen.last);
        seen.last = timeStamp;
      });
    });
    /** The longest the pointer stood anywhere, milliseconds, as the page saw it: a busy machine makes a sweep a slow one. */
    const sweep = async () => {
      browser.market.requests.length = 0;
      await page.evaluate(() => Object.assign(globalThis, { pauses: [], last: 0 }));
      for (let step = -300; step < 300; step += 60) await page.mouse.move(x + step, y);
      await page.mouse.move(2, 2);
      return await page.evaluate(() => Math.max(...(globalThis as unknown as { pauses: number[] }).pauses));
    };
    for (let tries = 0; (await sweep()) > 60 && tries < 10; tries += 1) await noCard(page);
    await page.waitForTimeout(700);
    expect(await cards(page)).toHaveLength(0);
    expect(asked(browser.market, 'XIACF')).toBe(0);
  });
});
