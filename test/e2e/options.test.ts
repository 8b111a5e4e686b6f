import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { defaultSettings, type Settings } from '@/lib/settings/schema';
import { registry } from '@/lib/market/registry';
import { pages } from './articles';
import { launch, marksOf, type Browser } from './browser';
import { noCard, sendTo, theCard, until } from './eye';
import { moveAway, moveTo } from './hand';

const STORY = 'https://news.example/story';

let browser: Browser;
let options: Page;
let page: Page | undefined;

beforeAll(async () => {
  browser = await launch({ pages });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  await browser.settle();
  options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.id}/options.html`);
});
afterEach(async () => {
  await options.close();
  await page?.close();
  page = undefined;
  await browser.forget();
});

const sources = () => options.locator('.sources > li');
const names = () => sources().locator('label bdi').allInnerTexts();
const source = (name: string) => sources().filter({ hasText: name });

const someMarks = async (of: Page | undefined) => (of && (await marksOf(of))) || undefined;

async function cardOf(words: string) {
  page ??= await browser.read(STORY, 5);
  await page.bringToFront();
  await moveAway(page);
  await noCard(page);
  await moveTo(page, words);
  return await theCard(page);
}

describe('sources', () => {
  it('stand in the order in which they are asked, and move', async () => {
    await expect.poll(names).toEqual(registry.map(({ name }) => name));
    await options.getByRole('button', { name: 'Ask CNBC earlier' }).click();
    await expect.poll(async () => (await names()).slice(0, 2)).toEqual(['CNBC', 'Yahoo Finance']);
    const { text } = await cardOf('NYSE:OKLO');
    expect(text).toContain('CNBC');
    expect(browser.market.requests[0]?.source).toBe('cnbc');
    await options.bringToFront();
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await names()).slice(0, 2)).toEqual(['Yahoo Finance', 'CNBC']);
  });

  it('are dragged by their grip, with Escape to take it back', async () => {
    const grip = source('Frankfurter').locator('.grip');
    const drag = async (end: () => Promise<void>) => {
      const top = await sources().first().boundingBox();
      await grip.hover();
      await options.mouse.down();
      await options.mouse.move((top?.x ?? 0) + 40, (top?.y ?? 0) + 4, { steps: 6 });
      expect(await sources().first().getAttribute('data-drop')).toBe('before');
      await end();
    };
    await drag(() => options.keyboard.press('Escape'));
    await options.mouse.up();
    expect((await names())[0]).toBe('Yahoo Finance');
    await drag(() => options.mouse.up());
    await expect.poll(async () => (await names())[0]).toContain('Frankfurter');
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await names())[0]).toBe('Yahoo Finance');
  });

  it('that are off are not asked', async () => {
    await source('Yahoo Finance').getByRole('checkbox').click();
    const { text } = await cardOf('NYSE:OKLO');
    expect(text).toContain('CNBC');
    expect(browser.market.requests.map((request) => request.source)).not.toContain('yahoo');
  });

  it('are really asked by "Test", which says what came', async () => {
    await source('Yahoo Finance').getByRole('button', { name: /^Test/ }).click();
    const report = source('Yahoo Finance').locator('.report');
    await report.getByText('Works.').waitFor();
    const asked = browser.market.requests.filter(({ source: of }) => of === 'yahoo');
    expect(asked.flatMap(({ symbols }) => symbols)).toEqual(
      expect.arrayContaining(['AAPL', '9618.HK', 'IGG.L']),
    );
    const close = browser.market.world.line('AAPL').bars.at(-1)?.close ?? 0;
    expect(await report.innerText()).toContain(`$${close.toFixed(2)}`);
  });

  it('ask for the permission of a host when its key is entered, and by a button where it is missing', async () => {
    await options.evaluate(() => {
      const asked: unknown[] = [];
      const { chrome } = globalThis as unknown as { chrome: { permissions: { request: unknown } } };
      Object.assign(globalThis, { asked });
      chrome.permissions.request = (what: unknown) => Promise.resolve(asked.push(what) < 0);
    });
    const asked = () => options.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
    const wanted = { origins: ['https://finnhub.io/*'] };
    await source('Finnhub').getByLabel('Key for Finnhub').fill('a-key-of-the-reader-4f2a');
    await source('Finnhub').getByRole('button', { name: 'Save key' }).click();
    await expect
      .poll(() => source('Finnhub').getByLabel('Key for Finnhub').getAttribute('placeholder'))
      .toContain('4f2a');
    expect(await asked()).toEqual([wanted]);
    await source('Finnhub').getByRole('button', { name: /^Test/ }).click();
    await source('Finnhub').getByText('The browser does not allow it.').waitFor();
    await source('Finnhub').getByRole('checkbox').click();
    expect(await asked()).toEqual([wanted, wanted]);
    await expect.poll(() => source('Finnhub').getByRole('checkbox').isChecked()).toBe(false);
    await source('Finnhub').getByRole('button', { name: 'Forget key' }).click();

    const chosen = registry.map(({ id, onByDefault }) => ({ id, on: onByDefault || id === 'finnhub' }));
    await browser.settle({ sources: chosen });
    await source('Finnhub').getByText('The browser does not let Quotemark ask it.').waitFor();
    await source('Finnhub').getByRole('button', { name: 'Allow Finnhub' }).click();
    expect(await asked()).toEqual([wanted, wanted, wanted]);
    expect(browser.market.requests.filter(({ source: of }) => of === 'finnhub')).toEqual([]);
  });

  it('that fail a "Test" say why', async () => {
    browser.market.setFault({ kind: 'throttled', source: 'yahoo' });
    await source('Yahoo Finance').getByRole('button', { name: /^Test/ }).click();
    const report = source('Yahoo Finance').locator('.report');
    await report.getByText('The limit is reached.').waitFor();
    expect(await report.innerText()).toContain('Yahoo Finance gets too many questions');
  });
});

describe('changes hold in open pages at once', () => {
  it('RSI thresholds', async () => {
    const rsi = async () => /daily closes ([\d.]+) (\w+)/.exec((await cardOf('NYSE:OKLO')).text) ?? [];
    const [, value = '', before] = await rsi();
    expect(before).toBe('neutral');
    await options.bringToFront();
    const oversold = options.getByRole('spinbutton', { name: 'Oversold up to' });
    await oversold.fill('50');
    await oversold.press('Enter');
    await options.getByText('Saved.').waitFor();
    expect(Number(value)).toBeLessThan(50);
    expect((await rsi())[2]).toBe('oversold');
  });

  it('colours and density, also in a card that is open', async () => {
    await cardOf('NYSE:OKLO');
    const look = async () => {
      const send = await sendTo(page ?? options);
      await send('DOM.enable');
      const { nodes } = (await send('DOM.getFlattenedDocument', { depth: -1, pierce: true })) as {
        nodes: { attributes?: string[] }[];
      };
      const attributes = nodes.find(({ attributes: all }) => all?.includes('dialog'))?.attributes ?? [];
      const of = (name: string) => attributes[attributes.indexOf(name) + 1];
      return [of('data-colours'), of('data-density'), of('data-theme')].join(' ');
    };
    await expect.poll(look).toBe('greenUp comfortable auto');
    await options.getByRole('combobox', { name: 'Colours of gains and losses' }).selectOption('colourBlind');
    await expect.poll(look).toBe('colourBlind comfortable auto');
    await options.getByRole('combobox', { name: 'Density' }).selectOption('compact');
    await expect.poll(look).toBe('colourBlind compact auto');
    await options.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await expect.poll(look).toBe('colourBlind compact dark');
    const numbers = options.getByRole('combobox', { name: 'Numbers and dates' });
    await numbers.selectOption('de-DE');
    await expect.poll(async () => (await theCard(page ?? options)).text).toMatch(/\d,\d\d\s\$/);
    for (let change = 1; change <= 4; change += 1)
      await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(look).toBe('greenUp comfortable auto');
  });

  it('the style of the marks, and none', async () => {
    page = await browser.read(STORY, 5);
    const sizes = () =>
      page?.evaluate(() =>
        ['mention-line', 'mention-dots', 'mention-tint'].map((name) => CSS.highlights.get(name)?.size ?? 0),
      );
    const marks = options.getByRole('combobox', { name: 'Marks in the text' });
    await options.bringToFront();
    for (const [style, at] of [
      ['dotted', 1],
      ['tint', 2],
      ['underline', 0],
    ] as const) {
      await marks.selectOption(style);
      const found = await until(async () => {
        const seen = await sizes();
        return seen?.[at] ? seen : undefined;
      }, style);
      expect(found.filter((size) => size > 0)).toHaveLength(1);
    }
    const all = (await sizes())?.[0] ?? 0;
    const which = options.getByRole('combobox', { name: 'Which mentions' });
    await which.selectOption('first');
    await until(async () => ((await sizes())?.[0] ?? all) < all || undefined, 'first mentions only');
    await which.selectOption('all');
    await until(async () => (await sizes())?.[0] === all || undefined, 'all mentions');
    await marks.selectOption('none');
    await until(async () => ((await sizes())?.every((size) => size === 0) ? true : undefined), 'no marks');
    await page.bringToFront();
    expect((await cardOf('NYSE:OKLO')).name).toContain('Oklo');
  });
});

describe('data', () => {
  const written = async () => {
    const saving = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Export' }).click();
    return JSON.parse(await readFile(await (await saving).path(), 'utf8')) as Settings;
  };

  it('a key goes in, is shown masked, and is in no file and no storage that pages could read', async () => {
    const KEY = 'a1b2c3d4e5f6a7b8c9d0';
    const twelve = source('Twelve Data');
    await twelve.getByLabel('Key for Twelve Data').fill(KEY);
    await twelve.getByRole('button', { name: 'Save key' }).click();
    await twelve.getByPlaceholder(/•+d0|••/).waitFor();
    expect(JSON.stringify(await written())).not.toContain(KEY);
    const kept = await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get: () => Promise<object> } } };
      };
      return JSON.stringify(await chrome.storage.local.get());
    });
    expect(kept).not.toContain(KEY);
    await twelve.getByRole('button', { name: 'Forget key' }).click();
    await twelve.getByRole('button', { name: 'Forget key' }).waitFor({ state: 'detached' });
  });

  it('settings are saved as a file; what another would change is shown before it does, and is taken back by undo', async () => {
    const file = { ...(await written()), hover: { ...defaultSettings.hover, show: 700 } };
    await options.locator('input[type=file]').setInputFiles({
      name: 'settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    const preview = options.locator('.preview');
    await preview.waitFor();
    expect(await preview.innerText()).toMatch(/Open after, price unknown: 500 → 700/);
    const show = options.getByRole('spinbutton', { name: 'Open after, price unknown' });
    expect(await show.inputValue()).toBe('500');
    await preview.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => show.inputValue()).toBe('700');
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => show.inputValue()).toBe('500');
  });

  it('"Clear the cache" forgets prices: the next card asks again', async () => {
    await cardOf('NYSE:OKLO');
    const before = browser.market.requests.length;
    await moveAway(page ?? options);
    await options.bringToFront();
    await options.getByText(/\d MB/).waitFor();
    await options.getByRole('button', { name: 'Clear the cache' }).click();
    await cardOf('NYSE:OKLO');
    expect(browser.market.requests.length).toBeGreaterThan(before);
  });
});

describe('sites', () => {
  it('lists what may be read and what is switched off; a site can be switched on again', async () => {
    await browser.settle({ offSites: ['news.example'] });
    page = await browser.context.newPage();
    await page.goto(STORY);
    expect(await marksOf(page)).toBe(0);
    await options.bringToFront();
    const section = options.locator('#sites, section[aria-labelledby="sites"]').first();
    await section.getByText('daily.example').waitFor();
    await options.getByRole('button', { name: 'Remove news.example' }).last().click();
    await until(async () => {
      await page?.reload();
      const seen = page ? await until(() => someMarks(page), 'a mark', 1500).catch(() => 0) : 0;
      return seen > 0 ? seen : undefined;
    }, 'marks where the site is on again');
    await expect.poll(() => marksOf(page ?? options)).toBeGreaterThan(4);
  });

  it.each([
    ['https://news.example/story', 'news.example is read.'],
    ['plain.example', 'The browser does not let Quotemark read plain.example yet.'],
    ['paypal.com', 'paypal.com is on the list of sites that are never read.'],
  ])('says why %s is silent', async (typed, words) => {
    await options.getByRole('textbox', { name: 'Why is a site silent?' }).fill(typed);
    await options.getByRole('button', { name: 'Look' }).click();
    const answer = options.getByText(words);
    await answer.waitFor();
    expect(await answer.isVisible()).toBe(true);
  });
});
