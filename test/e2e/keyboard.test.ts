import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { html, serve } from './articles';
import { launch, type Browser } from './browser';
import { noCard, theCard, waitForCards } from './eye';

/** Long enough that the second mention lies below what is seen first. */
const far =
  html(`<p><a href="/x" id="first">A link</a> and JD.com Inc. (JD, 9618.HK).</p>${'<p>Nothing listed here.</p>'.repeat(60)}
  <p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p><p id="bare">volkswagen was mentioned by nobody, nor the Bank of anything.</p>`);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({
    pages: serve({ '/far': far, '/none': html('<p>volkswagen was mentioned by nobody.</p>') }),
  });
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

/** The whole way of a global key, from the browser's own event on. */
const pressKey = async (name: string) => {
  const worker = await browser.wake();
  await worker.evaluate(
    async ([command, url]) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          commands: { onCommand: { dispatch: (command: string, tab: object) => void } };
          tabs: { query: (filter: object) => Promise<{ url?: string }[]> };
        };
      };
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      chrome.commands.onCommand.dispatch(command, tab ?? {});
    },
    [name, page.url()] as const,
  );
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

  const select = (words: string) =>
    page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(text) ?? -1;
        if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
      }
      throw new Error(`the page does not say ${text}`);
    }, words);

  it('a selection with several meanings asks which; arrows and Enter choose, and the card shows it', async () => {
    await open();
    await select('Bank of');
    browser.market.requests.length = 0;
    await command('lookUp');
    const [asking] = await waitForCards(page, ([card]) => card?.text.includes('several things') ?? false);
    expect(asking?.name).toBe('What is “Bank of”?');
    expect(await focused()).toBe('manual');
    expect(browser.market.requests).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const chosen = await theCard(page);
    expect(chosen.name).toMatch(/Bank of/);
    expect(chosen.text).toMatch(/RSI/);
    await page.keyboard.press('Escape');
    await noCard(page);
  });

  it('a selection that means nothing says so; Enter asks the sources, and only then are the words sent', async () => {
    await open();
    await select('Nothing listed');
    await command('lookUp');
    await waitForCards(page, ([card]) => /Nothing in the lists has this name/.test(card?.text ?? ''));
    browser.market.requests.length = 0;
    await page.keyboard.press('Enter');
    await waitForCards(page, ([card]) => /Nothing found\./.test(card?.text ?? ''));
    expect(browser.market.requests.map(({ source }) => source)).toContain('yahoo');
    await page.keyboard.press('Escape');
    await noCard(page);
  });

  it('on a page without a mention too', async () => {
    await page?.close();
    page = await browser.context.newPage();
    await page.goto('https://news.example/none');
    await page.bringToFront();
    await select('volkswagen');
    await pressKey('look-up');
    expect((await theCard(page)).name).toMatch(/Volkswagen/i);
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
