import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { pages } from './articles';
import { launch, marksOf, waitForMarks, type Browser } from './browser';
import { holdWrite } from './disk';
import { theCard, until, waitForCards } from './eye';
import { moveAway, moveTo } from './hand';
import { listen } from './silence';

const STORY = 'https://news.example/story';

let browser: Browser;
let page: Page;
let heard: string[];

beforeAll(async () => {
  browser = await launch({ pages });
});
afterAll(() => browser?.close());
afterEach(async () => {
  await browser.context.setOffline(false);
  await page?.close();
  await browser.forget();
});

const open = async () => {
  page = await browser.read(STORY, 5);
  heard = await listen(page);
  await page.bringToFront();
};

/** Looks until the card of Xiaomi has its price, its figures and no complaint; answers what the page's console heard. */
const whole = async (): Promise<string[]> => {
  const close = browser.market.world.line('1810.HK').bars.at(-1)?.close ?? 0;
  const fits = (text: string) =>
    text.includes(close.toFixed(2)) &&
    /RSI\(14\), daily closes [\d.]+/.test(text) &&
    !/No price|did not answer/.test(text);
  await waitForCards(page, ([card]) => fits(card?.text ?? ''), 12_000);
  return heard;
};

const asked = (requests: number) =>
  until(async () => (browser.market.requests.length >= requests ? true : undefined), `${requests} requests`);

describe('the worker is killed', () => {
  it.each([
    ['at the first request', 1],
    ['at the second request', 2],
  ])('%s of a hover: the card comes all the same', async (_, requests) => {
    await open();
    browser.market.setFault({ kind: 'hang', times: requests });
    await moveTo(page, '1810.HK');
    await asked(requests);
    await browser.killWorker();
    await page.bringToFront();
    expect(await whole()).toEqual([]);
  });

  it('while an open card asks for the whole history: the card stays as it is', async () => {
    await open();
    await moveTo(page, '1810.HK');
    await theCard(page);
    browser.market.setFault({ kind: 'hang', times: 1 });
    await asked(3);
    await browser.killWorker();
    await page.bringToFront();
    expect(await whole()).toEqual([]);
  });

  it('at each store write of a hover: the card comes all the same, and the next one too', async () => {
    const NONE = 0;
    await open();
    const count = await holdWrite(browser, NONE);
    await moveTo(page, '1810.HK');
    expect(await whole()).toEqual([]);
    const writes = await count();
    expect(writes).toBeGreaterThan(2);
    for (let nth = 1; nth <= writes; nth += 1) {
      await page.close();
      await browser.forget();
      await open();
      const written = await holdWrite(browser, nth);
      await moveTo(page, '1810.HK');
      await until(async () => ((await written()) >= nth ? true : undefined), `write ${nth}`);
      await browser.killWorker();
      await page.bringToFront();
      expect(await whole()).toEqual([]);
      await moveAway(page);
      await waitForCards(page, (seen) => seen.length === 0);
      await moveTo(page, '1810.HK');
      expect(await whole()).toEqual([]);
    }
  });
});

describe('the network goes', () => {
  it('in the middle of a question: the card says so, and the next hover has the price', async () => {
    await open();
    browser.market.setFault({ kind: 'hang' });
    await moveTo(page, '1810.HK');
    await asked(1);
    await browser.context.setOffline(true);
    const [lost] = await waitForCards(page, ([card]) => card?.busy === false, 14_000);
    expect(lost?.text).toMatch(
      /No price\. (You are offline\.|.+ (could not be reached|did not answer in time)\.)/,
    );
    browser.market.clearFaults();
    await browser.context.setOffline(false);
    await moveAway(page);
    await waitForCards(page, (seen) => seen.length === 0);
    await moveTo(page, '1810.HK');
    expect(await whole()).toEqual([]);
  });
});

describe('the disk is full', () => {
  it('cards come, from memory', async () => {
    await open();
    // Chromium's own quota override does not reach extensions: every write fails as on a full disk.
    const worker = await browser.wake();
    await worker.evaluate(() => {
      const refuse = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Reflect.set(IDBObjectStore.prototype, 'put', refuse);
    });
    await moveTo(page, '1810.HK');
    expect(await whole()).toEqual([]);
    const inside = await browser.insidePage();
    const stored = await inside.evaluate(
      () =>
        new Promise<number>((done) => {
          indexedDB.open('quotemark').addEventListener('success', ({ target }) => {
            const { result } = target as IDBOpenDBRequest;
            const counting = result.transaction('quotes').objectStore('quotes').count();
            counting.addEventListener('success', () => {
              result.close();
              done(counting.result);
            });
          });
        }),
    );
    expect(stored).toBe(0);
  });
});

describe('the database', () => {
  it.each(['refuses', 'is broken', 'never answers'] as const)(
    '%s: cards come, from memory',
    async (trouble) => {
      await browser.killWorker();
      const worker = await browser.wake();
      await worker.evaluate((kind) => {
        const opening = () => {
          if (kind === 'never answers') return Object.create(IDBOpenDBRequest.prototype, SILENT);
          throw new DOMException(kind, kind === 'refuses' ? 'InvalidStateError' : 'UnknownError');
        };
        const SILENT = {
          addEventListener: { value: () => undefined },
          removeEventListener: { value: () => undefined },
        };
        Reflect.set(IDBFactory.prototype, 'open', opening);
      }, trouble);
      await open();
      await moveTo(page, '1810.HK');
      expect(await whole()).toEqual([]);
    },
  );
});

describe('two options pages at once', () => {
  it('lose nothing of each other, and each shows what the other changed', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(async () => {
        const options = await browser.context.newPage();
        await options.goto(`chrome-extension://${browser.id}/options.html`);
        await options.getByRole('combobox', { name: 'Marks in the text' }).waitFor();
        return options;
      }),
    );
    if (!one || !two) throw new Error('no options pages');
    page = two;
    const [marks, theme] = ['Marks in the text', 'Theme'] as const;
    await Promise.all([
      one.getByRole('combobox', { name: marks }).selectOption('dotted'),
      two.getByRole('combobox', { name: theme }).selectOption('dark'),
    ]);
    for (const options of [one, two]) {
      await expect.poll(() => options.getByRole('combobox', { name: marks }).inputValue()).toBe('dotted');
      await expect.poll(() => options.getByRole('combobox', { name: theme }).inputValue()).toBe('dark');
    }
    await one.close();
    await browser.settle();
  });
});

describe('the extension is updated while a page is open', () => {
  const running = async () =>
    (await browser.insidePage()).evaluate(
      () =>
        (
          globalThis as unknown as { chrome: { runtime: { getManifest: () => { version: string } } } }
        ).chrome.runtime.getManifest().version,
    );

  it('the page is marked once, by the new one, and its cards come', async () => {
    await open();
    const marks = await marksOf(page);
    const version = await browser.update();
    expect(await running()).toBe(version);
    await page.bringToFront();
    await moveTo(page, '1810.HK');
    await moveAway(page);
    await waitForMarks(page, marks);
    await moveTo(page, '1810.HK');
    expect(await whole()).toEqual([]);
    expect(await marksOf(page)).toBe(marks);
  });
});
