import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launch, waitForMarks, type Browser } from './browser';
import { theCard } from './eye';
import { moveTo } from './hand';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({ welcomed: false });
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/welcome.html`);
});
afterAll(() => browser?.close());

describe('the welcome page', () => {
  it('marks its sample article and shows sample cards, and nothing is sent before it is answered', async () => {
    await waitForMarks(page, 5);
    await page.getByText('9618.HK').scrollIntoViewIfNeeded();
    await moveTo(page, '9618.HK');
    const card = await theCard(page);
    expect(card.name).toContain('JD.com');
    expect(card.text).toMatch(/Sample data/i);
    await page.waitForTimeout(1500);
    expect(browser.market.requests).toEqual([]);
  });
});
