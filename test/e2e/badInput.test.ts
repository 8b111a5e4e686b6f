import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { registry } from '@/lib/market/registry';
import type { FaultKind } from '../market/faults';
import { pages } from './articles';
import { launch, type Browser } from './browser';
import { theCard, waitForCards } from './eye';
import { moveTo } from './hand';
import { listen } from './silence';

/** One source, so that its failure is the answer. */
const yahooOnly = registry.map(({ id }) => ({ id, on: id === 'yahoo' }));

let browser: Browser;
let page: Page;
let heard: string[];

beforeAll(async () => {
  browser = await launch({ pages, settings: { sources: yahooOnly } });
});
afterAll(() => browser?.close());
afterEach(async () => {
  await page?.close();
  await browser.forget();
});

async function hover(words: string) {
  page = await browser.read('https://news.example/story', 5);
  heard = await listen(page);
  await page.bringToFront();
  await moveTo(page, words);
}

const NO_PRICE = 'No price.';
const NO_HISTORY = 'No price history, so no RSI and no streak.';

interface Case {
  fault: FaultKind;
  says: string[];
}

describe('the card says what is missing and why', () => {
  it.each<Case>([
    { fault: 'notFound', says: [NO_PRICE, 'Yahoo Finance does not know this symbol.'] },
    { fault: 'noBars', says: ['HK$', NO_HISTORY, 'Yahoo Finance has no daily closes of it.'] },
    { fault: 'fewBars', says: ['HK$', 'RSI(14) needs 15 daily closes; there are only 10.'] },
    {
      fault: 'nullHoles',
      says: ['HK$', 'RSI(14), daily closes'],
    },
    { fault: 'html', says: [NO_PRICE, 'Yahoo Finance answered with a web page instead of data.'] },
    { fault: 'throttled', says: [NO_PRICE, 'Yahoo Finance gets too many questions at the moment.'] },
    { fault: 'serverError', says: [NO_PRICE, 'Yahoo Finance is out of order. Try again later.'] },
    { fault: 'truncated', says: [NO_PRICE, 'The answer of Yahoo Finance could not be understood.'] },
    { fault: 'huge', says: [NO_PRICE, 'The answer of Yahoo Finance was too large.'] },
    { fault: 'redirect', says: [NO_PRICE, 'Yahoo Finance could not be reached.'] },
    { fault: 'reset', says: [NO_PRICE, 'Yahoo Finance could not be reached.'] },
    { fault: 'hang', says: [NO_PRICE, 'Yahoo Finance did not answer in time. Try again.'] },
  ])('$fault', async ({ fault, says }) => {
    browser.market.setFault({ kind: fault, source: 'yahoo' });
    await hover('1810.HK');
    const [card] = await waitForCards(page, ([seen]) => seen?.busy === false, 14_000);
    for (const words of says) expect(card?.text).toContain(words);
    expect(card?.text).not.toMatch(/NaN|null|undefined|Infinity/);
    expect(heard).toEqual([]);
  });

  it('no network', async () => {
    await hover('1810.HK');
    await browser.context.setOffline(true);
    const { text } = await theCard(page);
    await browser.context.setOffline(false);
    expect(text).toMatch(/No price\. You are offline\./);
    expect(heard).toEqual([]);
  });
});

it('shows a London price in pence and, beside it, in pounds', async () => {
  await hover('LON:IGG');
  const { text } = await theCard(page);
  const close = browser.market.world.line('IGG.L').bars.at(-1)?.close ?? 0;
  const [, pence = '', pounds = ''] = /([\d,.]+)p \(£([\d,.]+)\)/.exec(text) ?? [];
  expect(Number(pence.replaceAll(',', ''))).toBeCloseTo(close, 1);
  expect(Number(pounds)).toBeCloseTo(close / 100, 2);
  // Ranges and changes too: a price of some pounds, never of some hundred.
  for (const [, amount] of text.matchAll(/£([\d,.]+\d)/g)) expect(Number(amount)).toBeLessThan(close / 10);
});
