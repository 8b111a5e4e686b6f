import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { pages } from './articles';
import { asked, launch, type Browser } from './browser';
import { noCard, theCard } from './eye';
import { moveAway, moveTo } from './hand';

const DAY_MS = 86_400_000;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch({ pages });
  page = await browser.read('https://news.example/story', 5);
});
afterAll(() => browser?.close());

/** What the card over Xiaomi says now, in its own words and by the market's. */
async function hover(): Promise<{ text: string; price: string; requests: number }> {
  await page.bringToFront();
  browser.market.requests.length = 0;
  await moveTo(page, '1810.HK');
  const { text } = await theCard(page);
  await moveAway(page);
  await noCard(page);
  const price = browser.market.world.line('1810.HK').bars.at(-1)?.close.toFixed(2) ?? 'none';
  return { text, price, requests: asked(browser.market, '1810.HK') };
}

it('a clock that jumps days ahead and back is believed: prices are asked for anew, and no age is absurd', async () => {
  for (const days of [0, 2, -2]) {
    await browser.shiftClock(Date.now() + days * DAY_MS);
    const { text, price, requests } = await hover();
    expect(requests).toBeGreaterThan(0);
    expect(text).toContain(price);
    expect(text).not.toMatch(/NaN|No price|-\d+ (?:s|min|h|d)\b|\bin \d+ (?:min|h|d)/);
  }
});
