import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { registry } from '@/lib/market/registry';
import { defaultSettings } from '@/lib/settings/schema';
import { pages } from './articles';
import { launch, marksOf, waitForMarks, type Browser } from './browser';
import { theCard, until } from './eye';
import { moveTo } from './hand';
import { clickIcon, type Popup } from './popup';

interface ActionApi {
  tabs: { query(of: object): Promise<{ id: number }[]> };
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
}

let browser: Browser;
let page: Page;
let popup: Popup | undefined;

beforeAll(async () => {
  browser = await launch({ pages });
});
afterAll(() => browser?.close());
afterEach(async () => {
  await popup?.close();
  popup = undefined;
  await page?.close();
});

const open = async (url: string) => {
  page = await browser.context.newPage();
  await page.goto(url);
  return page;
};

/** The badge and the title of the story's icon. */
const icon = async () =>
  await (
    await browser.wake()
  ).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ActionApi };
    const [tab] = await chrome.tabs.query({ url: 'https://news.example/story' });
    const of = { tabId: tab?.id ?? 0 };
    return [await chrome.action.getBadgeText(of), await chrome.action.getTitle(of)];
  });

describe('a page with mentions', () => {
  it('is listed: each instrument with price, change, RSI, streak and count', async () => {
    page = await browser.read('https://news.example/story', 5);
    popup = await clickIcon(browser, page);
    await popup.waitFor(/7 instruments/);
    const filled = /^Oklo Inc\. OKLO .*\$[\d.,]+ .+ [+-]\d+\.\d\d% .+ \d+\.\d .*(session|week).* 2 mentions$/;
    const rows = await until(async () => {
      const seen = await popup?.rows();
      return seen?.some((row) => filled.test(row)) && !seen.join().includes('Loading') ? seen : undefined;
    }, 'filled rows');
    expect(rows.filter((row) => row.startsWith('JD.com'))).toHaveLength(2);
    expect(await popup.text()).toMatch(/7 instruments ▲ \d up ▼ \d down/);
    // Browsers give a popup the width it asks for, up to 800 px.
    const { width } = await popup.size();
    expect(width).toBeGreaterThanOrEqual(700);
    expect(width).toBeLessThanOrEqual(800);
  });

  it('says in the card, the popup and on the icon that all prices are invented, when they are', async () => {
    await browser.settle({ sources: registry.map(({ id }) => ({ id, on: id === 'sample' })) });
    page = await browser.read('https://news.example/story', 5);
    await expect.poll(icon).toEqual(['7*', 'Quotemark: 7 instruments, Sample data']);
    await moveTo(page, 'NYSE:OKLO');
    expect((await theCard(page)).text).toContain('Sample data');
    popup = await clickIcon(browser, page);
    await popup.waitFor(/Sample data\. Invented prices/);
    await browser.settle();
    await expect.poll(icon).toEqual(['7', 'Quotemark: 7 instruments']);
    await browser.settle({ display: { ...defaultSettings.display, badge: false } });
    await expect.poll(async () => (await icon())[0]).toBe('');
    await browser.settle();
  });

  it('is asked for ahead only where the reader wants that', async () => {
    browser.market.requests.length = 0;
    page = await browser.read('https://news.example/story', 5);
    await expect.poll(async () => (await icon())[0]).toBe('7');
    expect(browser.market.requests).toEqual([]);
    await page.close();
    await browser.settle({ prefetch: true });
    page = await browser.read('https://news.example/story', 5);
    await expect.poll(() => browser.market.requests.length).toBeGreaterThan(5);
    await browser.settle();
  });

  it('has its number and the reader’s choices of the meantime when it comes back from the back-forward cache', async () => {
    page = await browser.read('https://news.example/story', 5);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.goto('https://news.example/quiet');
    await browser.settle({ display: { ...defaultSettings.display, marks: 'tint' } });
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    await expect.poll(async () => (await icon())[0]).toBe('7');
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('mention-tint'))).toBe(true);
    await browser.settle();
  });

  it('scrolls to the mention that is clicked, then to the next one', async () => {
    page = await browser.read('https://news.example/long', 5);
    popup = await clickIcon(browser, page);
    await popup.waitFor(/Oklo/);
    const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    for (let mention = 1; mention <= 4; mention += 1) await popup.press('Oklo Inc.');
    const { y, flashed } = await until(async () => {
      const seen = await page.evaluate(() => ({
        y: scrollY,
        flashed: CSS.highlights.get('mention-found')?.size,
      }));
      return seen.y > 0 && seen.flashed ? seen : undefined;
    }, 'the last mention in view');
    expect(y).toBeGreaterThan(height - 200);
    expect(flashed).toBe(1);
  });
});

describe('the list', () => {
  /** The popup as a page of its own, where a file can be saved and the clipboard read. */
  const openList = async (): Promise<Page> => {
    page = await browser.read('https://news.example/story', 5);
    const tab = await (
      await browser.insidePage()
    ).evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ActionApi };
      return (await chrome.tabs.query({ url: 'https://news.example/story' }))[0]?.id;
    });
    const list = await browser.context.newPage();
    await list.goto(`chrome-extension://${browser.id}/popup.html?tab=${tab}`);
    await list.waitForFunction(
      () => document.querySelectorAll('tbody tr').length === 7 && !document.querySelector('.bone'),
    );
    return list;
  };
  const names = (list: Page) => list.locator('tbody th .jump bdi').allInnerTexts();

  it('is sorted by a column, and copied for notes', async () => {
    const list = await openList();
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const before = await names(list);
    await list.getByRole('button', { name: 'Name' }).click();
    const sorted = await names(list);
    expect(sorted).not.toEqual(before);
    expect(await list.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await list.getByRole('button', { name: 'Copy as Markdown' }).click();
    await list.getByText('Copied.').waitFor();
    const copied = await list.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^\| Name \| Price \| Change \|/);
    expect(copied).toMatch(/\| Oklo Inc\. \(OKLO\) \| \$[\d.,]+ \| [+-]\d/);
    await list.close();
  });

  it('is saved as CSV and as JSON', async () => {
    const list = await openList();
    const saved = async (name: string) => {
      const saving = list.waitForEvent('download');
      await list.getByRole('button', { name }).click();
      return await readFile(await (await saving).path(), 'utf8');
    };
    const csv = (await saved('Save CSV')).trimEnd().split('\r\n');
    expect(csv).toHaveLength(8);
    expect(csv.find((line) => line.startsWith('"Oklo Inc."'))).toMatch(
      /,"OKLO","New York Stock Exchange",[\d.]+,"USD",/,
    );
    const json = JSON.parse(await saved('Save JSON')) as { symbol: string; mentions: number }[];
    expect(json.find(({ symbol }) => symbol === 'OKLO')?.mentions).toBe(2);
    await list.close();
  });

  it('gives way to the card of what was searched, and comes back; nothing is sent while the reader types', async () => {
    const list = await openList();
    browser.market.requests.length = 0;
    const field = list.getByRole('combobox');
    await field.pressSequentially('nvidia');
    await list
      .getByRole('option', { name: /NVIDIA/ })
      .first()
      .waitFor();
    expect(browser.market.requests).toEqual([]);
    await field.press('ArrowDown');
    await field.press('Enter');
    await list.getByRole('dialog', { name: /NVIDIA/ }).waitFor();
    await expect.poll(() => list.getByRole('dialog').innerText()).toMatch(/RSI\(14\)/);
    await list.getByRole('button', { name: 'Close' }).click();
    expect(await names(list)).toHaveLength(7);
    await list.close();
  });

  it('a page is paused, silent, and read again', async () => {
    const list = await openList();
    await list.getByRole('button', { name: 'Pause on this page' }).click();
    await list
      .getByText(/paused|silent/i)
      .first()
      .waitFor();
    await expect.poll(() => marksOf(page)).toBe(0);
    await list.locator('button.main').click();
    await waitForMarks(page, 5);
    await list.close();
  });
});

describe('says why nothing is listed, and what to do', () => {
  it('nothing found', async () => {
    await open('https://news.example/quiet');
    popup = await clickIcon(browser, page);
    expect(await popup.waitFor(/Nothing listed/)).toContain('Nothing listed is mentioned here.');
  });

  it('not granted; "read this page once" reads it under activeTab', async () => {
    await open('https://plain.example/story');
    popup = await clickIcon(browser, page);
    await popup.waitFor(/Quotemark may not read plain\.example yet\./);
    expect(await marksOf(page)).toBe(0);
    await popup.press('Read this page once');
    await popup.waitFor(/7 instruments/);
    await waitForMarks(page, 5);
    await page.reload();
    expect(await marksOf(page)).toBe(0);
  });

  it('a page of the browser', async () => {
    await open('chrome://version/');
    popup = await clickIcon(browser, page);
    expect(await popup.waitFor(/page of the browser/)).toContain('Quotemark reads web sites only.');
  });

  it('the welcome page is unanswered', async () => {
    await browser.settle({ welcomed: false });
    await open('https://news.example/quiet');
    popup = await clickIcon(browser, page);
    await popup.waitFor(/please answer the welcome page/);
    const opening = browser.context.waitForEvent('page');
    await popup.press('Open the welcome page');
    const welcome = await opening;
    expect(welcome.url()).toMatch(/\/welcome\.html$/);
    await welcome.close();
    await browser.settle();
  });
});

it('switches a site off and on again', async () => {
  page = await browser.read('https://news.example/story', 5);
  popup = await clickIcon(browser, page);
  await popup.waitFor(/7 instruments/);
  await popup.press('Quotemark on news.example');
  await popup.waitFor(/Quotemark is off at news\.example\./);
  await expect.poll(() => marksOf(page)).toBe(0);
  await expect.poll(async () => (await icon())[0]).toBe('');
  await page.reload();
  expect(await marksOf(page)).toBe(0);
  await popup.press('Quotemark on news.example');
  await popup.waitFor(/7 instruments/);
  await waitForMarks(page, 5);
});
