import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { addDays, weekdayOf } from '@/lib/market/zone';
import { pages } from './articles';
import { launch, type Browser } from './browser';
import { press, theCard, waitForCards } from './eye';
import { moveTo } from './hand';

const HSTECH = resolve(import.meta.dirname, '../../../shared/data/history/HSTECH.close.csv');

/** The Thursday of the article, while Hong Kong trades and after it closed. */
const IN_SESSION = Date.UTC(2025, 8, 25, 3);
const AFTER_CLOSE = Date.UTC(2025, 8, 25, 9);

/**
 * Closes of our own up to that Thursday, made so that every figure follows from their making: of every five sessions the first
 * falls by 1 and the others gain 1, so each week gains 3.
 */
function staircase(): string {
  const rows = ['date,close'];
  let close = 1000;
  for (let date = '2024-01-01'; date <= '2025-09-25'; date = addDays(date, 1)) {
    if (weekdayOf(date) > 5) continue;
    close += weekdayOf(date) === 1 ? -1 : 1;
    rows.push(`${date},${close}`);
  }
  return `${rows.join('\n')}\n`;
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({
    pages,
    histories: { '1810.HK': staircase(), ...(existsSync(HSTECH) && { 'HSTECH.HK': HSTECH }) },
  });
});
afterAll(() => browser?.close());
afterEach(async () => {
  await page?.close();
  await browser.forget();
});

async function hover(words: string) {
  page = await browser.read('https://news.example/story', 5);
  await page.bringToFront();
  await moveTo(page, words);
  return await theCard(page);
}

describe.skipIf(!existsSync(HSTECH))(
  'the index on the day of the article (needs ../shared/data/history)',
  () => {
    it.each([
      { when: 'while Hong Kong trades', now: IN_SESSION, state: 'market open' },
      { when: 'after the close', now: AFTER_CLOSE, state: 'market closed' },
    ])('$when: RSI 70.55, up 7 weeks and 8 if held, a record, 42.8 % in the year', async ({ now, state }) => {
      await browser.shiftClock(now);
      const { text } = await hover('Hang Seng Tech Index');
      expect(text).toContain('6,379.19');
      expect(text).toContain(state);
      expect(text).toMatch(/RSI\(14\), daily closes 70\.6\s+overbought/);
      expect(text).toContain('Up 7 weeks in a row, 8 if this week holds');
      expect(text).toContain('Year to date +42.8%');
      // Once the card is being read, the whole history is asked for: it begins with the index.
      await waitForCards(page, ([card]) =>
        /if this week holds, longest since the data begin \(Aug 17, 2020\)/.test(card?.text ?? ''),
      );
    });
  },
);

describe('a made history', () => {
  it('has the figures that it was made with', async () => {
    await browser.shiftClock(AFTER_CLOSE);
    const { text } = await hover('1810.HK');
    // 90 whole weeks, the first of which has none before it; 1156 on the last day of 2024.
    expect(text).toContain('HK$1,272.00 +0.08% up HK$1.00 on the day');
    expect(text).toContain('Up 3 sessions in a row');
    expect(text).toContain(
      'Up 89 weeks in a row, 90 if this week holds, longest since the data begin (Jan 1, 2024)',
    );
    // By hand, with a spreadsheet: 81.53.
    expect(text).toMatch(/RSI\(14\), daily closes 81\.5\s+overbought/);
    expect(text).toContain('Year to date +10.0%');
    expect(text).toContain('from HK$1,116.00 to HK$1,272.00');
  });
});

describe('one company on two exchanges', () => {
  it.each([
    { surface: '9618.HK', name: 'JD.com, Inc., 9618.HK', other: /^JD / },
    { surface: 'JD,', name: 'JD.com, Inc. ADS, JD', other: /^9618\.HK / },
  ])(
    '$surface offers the other listing, and a click turns the card to it',
    async ({ surface, name, other }) => {
      const card = await hover(surface);
      expect(card.name).toBe(name);
      const price = priceIn(card.text);
      await press(page, other);
      const [turned] = await waitForCards(
        page,
        ([seen]) =>
          seen !== undefined && !seen.busy && seen.name !== name && priceIn(seen.text) !== undefined,
      );
      expect(turned?.name).toMatch(/JD\.com/);
      expect(priceIn(turned?.text)).not.toBe(price);
      await press(page, surface === '9618.HK' ? /^9618\.HK / : /^JD /);
      await waitForCards(page, ([seen]) => seen?.name === name && priceIn(seen.text) === price);
    },
  );
});

const priceIn = (text = '') => /(?:HK)?\$[\d.,]+/.exec(text)?.[0];
