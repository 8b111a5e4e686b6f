import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from './articles';
import { violations } from './axe';
import { launch, type Browser } from './browser';

describe('axe finds nothing in the real pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ pages });
  });
  afterAll(() => browser?.close());

  it.each(['popup.html', 'options.html', 'welcome.html'])('%s', async (path) => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.id}/${path}`);
    await page.getByRole('heading').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
