import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { pages } from '../articles';
import { later, launch, marked, marksOf, moveTo, noCard, theCard, until, type Firefox } from './browser';

const STORY = 'https://news.example/story';

let firefox: Firefox;
let page: Page | undefined;

beforeAll(async () => {
  firefox = await launch({ pages, idle: 3000 });
});
afterAll(() => firefox?.close());
afterEach(async () => {
  await page?.close();
  page = undefined;
});

describe('in Firefox', () => {
  it('the welcome page shows sample cards and sends nothing until it is answered; then the sites are granted', async () => {
    const welcome = await firefox.welcome();
    await welcome.bringToFront();
    await marked(welcome, 5);
    await moveTo(welcome, '9618.HK');
    const { text } = await theCard(welcome);
    expect(text).toMatch(/Sample data/i);
    expect(firefox.market.requests).toEqual([]);
    await welcome.mouse.move(5, 5);
    await noCard(welcome);

    await welcome.click('input[value="every"]');
    await welcome.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((button) => button.textContent === 'Start')
        ?.setAttribute('id', 'start'),
    );
    await welcome.click('#start');
    page = await firefox.open(STORY);
    const open = page;
    await until(async () => {
      if ((await marksOf(open)) > 0) return true;
      await open.reload();
      await later(700);
      return undefined;
    });
  });

  it('marks the page without changing it, and shows what the market says', async () => {
    page = await firefox.open(STORY);
    await marked(page, 5);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await moveTo(page, '9618.HK');
    const { name, text } = await theCard(page);
    const price = firefox.market.world.line('9618.HK').bars.at(-1)?.close ?? 0;
    expect(name).toContain('JD.com');
    expect(text).toContain(price.toFixed(2));
    expect(text).toMatch(/RSI/);
    await page.mouse.move(990, 690, { steps: 3 });
    await noCard(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('closes the card on Escape', async () => {
    page = await firefox.open(STORY);
    await marked(page, 5);
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    await page.keyboard.press('Escape');
    expect(await noCard(page)).toBe(true);
  });

  it('answers after the background page was stopped', async () => {
    page = await firefox.open(STORY);
    await marked(page, 5);
    await later(5000);
    await moveTo(page, 'NYSE:OKLO');
    expect((await theCard(page)).name).toContain('Oklo');
  });
});
