import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { html, serve } from './articles';
import { launch, type Browser } from './browser';
import { cards, noCard, theCard, waitForCards } from './eye';

/** Long enough that the second mention lies below what is seen first. */
const far =
  html(`<p><a href="/x" id="first">A link</a> and JD.com Inc. (JD, 9618.HK).</p>${'<p>Nothing listed here.</p>'.repeat(60)}
  <p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><p id="bare">volkswagen was mentioned by nobody.</p>`);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({ pages: serve({ '/far': far }) });
});
afterAll(() => browser?.close());
afterEach(() => page?.close());

const open = async () => {
  page = await browser.read('https://news.example/far', 3);
  await page.bringToFront();
};

/** What the command of that name makes the background send; headless Chromium passes no global keys on. */
const command = async (type: 'step' | 'lookUp', data?: number) => {
  await browser.tell(page, type, data);
  await page.bringToFront();
};

const focused = () =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('popover'));
const selected = () => page.evaluate(() => getSelection()?.toString());

describe('without a pointer', () => {
  it('the next mention opens its card, which takes the focus; Escape gives it back', async () => {
    await open();
    await page.focus('#first');
    await command('step', 1);
    expect((await theCard(page)).name).toContain('JD.com');
    expect([await focused(), await selected()]).toEqual(['manual', 'JD.com Inc.']);
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await focused()).toBe('first');
  });

  it('steps bring the mention into view, close the card before, and go around the end', async () => {
    await open();
    await command('step', -1);
    await waitForCards(page, ([card]) => card?.name.includes('Oklo') ?? false);
    expect(await selected()).toBe('NYSE:OKLO');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await command('step', 1);
    await waitForCards(page, (seen) => seen.length === 1 && (seen[0]?.name.includes('JD') ?? false));
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('all of the card can be reached by Tab, and nothing else of the page is passed over', async () => {
    await open();
    await command('step', 1);
    const { actions } = await theCard(page);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('manual');
    expect(actions.length).toBeGreaterThan(1);
  });

  it('a selected mention opens its card, and so does a name that is not marked', async () => {
    await open();
    await page.evaluate(() => {
      const p = document.querySelector('#bare');
      p?.scrollIntoView();
      if (p?.firstChild) getSelection()?.setBaseAndExtent(p.firstChild, 0, p.firstChild, 'Volkswagen'.length);
    });
    await command('lookUp');
    expect((await theCard(page)).name).toMatch(/Volkswagen/i);
    await page.keyboard.press('Escape');
    await noCard(page);
  });

  it('a selection that means nothing opens nothing', async () => {
    await open();
    await page.evaluate(() => {
      const p = document.querySelectorAll('p')[2]?.firstChild;
      if (p) getSelection()?.setBaseAndExtent(p, 0, p, 7);
    });
    await command('lookUp');
    await page.waitForTimeout(500);
    expect(await cards(page)).toEqual([]);
  });

  it('the manifest offers four keys and no more', async () => {
    const keys = await (
      await browser.insidePage()
    ).evaluate(() =>
      Object.keys(
        (
          globalThis as unknown as { chrome: { runtime: { getManifest: () => { commands: object } } } }
        ).chrome.runtime.getManifest().commands,
      ),
    );
    expect(keys.sort()).toEqual(['_execute_action', 'look-up', 'next-mention', 'previous-mention']);
  });
});
