import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListState } from '@/lib/instruments/lists/update';
import type { InstrumentFacts } from '@/lib/messages';
import { HKEX, NASDAQ, OTHER, SEC } from '../instruments/lists/fixture';
import { createXlsx } from '../instruments/lists/xlsx';
import { launch, type Browser } from './browser';
import { holdWrite } from './disk';
import { until } from './eye';

const spreadsheet = createXlsx(HKEX);
const asked: string[] = [];
const serve = (body: string | Uint8Array) => (path: string) => {
  asked.push(path);
  return { body, type: 'application/octet-stream' };
};

let browser: Browser;

beforeAll(async () => {
  browser = await launch({
    granted: ['https://www.nasdaqtrader.com/*', 'https://www.sec.gov/*', 'https://www.hkex.com.hk/*'],
    settings: { lists: ['nasdaq', 'otherUs', 'sec', 'hkex'] },
    pages: new Map([
      ['www.nasdaqtrader.com', (path) => serve(path.includes('other') ? OTHER : NASDAQ)(path)],
      ['www.sec.gov', serve(SEC)],
      ['www.hkex.com.hk', serve(spreadsheet)],
    ]),
  });
});
afterAll(() => browser?.close());

/** Asks the background, as the options page and the card do. */
async function ask<T>(type: string, data?: unknown): Promise<T> {
  const page = await browser.insidePage();
  const answer = await page.evaluate(
    (message) =>
      (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(m: unknown): Promise<{ res: unknown }> } };
        }
      ).chrome.runtime.sendMessage(message),
    { id: 1, type, data, timestamp: 0 },
  );
  return answer.res as T;
}

const find = async (query: string) =>
  (await ask<InstrumentFacts[]>('search', { query, sources: false })).map(({ id }) => id);

it('fetches the official lists in the worker, the spreadsheet too, and a later worker only opens what they became', async () => {
  const states = await ask<ListState[]>('updateLists');
  expect(states.map(({ id, rows, problem }) => [id, rows, problem])).toEqual([
    ['nasdaq', 3, null],
    ['otherUs', 5, null],
    ['sec', 8, null],
    ['hkex', 4, null],
  ]);
  expect(await find('MicroCloud Hologram')).toEqual(['XNAS:HOLO']);

  asked.length = 0;
  await browser.killWorker();
  expect(await find('MicroCloud Hologram')).toEqual(['XNAS:HOLO']);
  expect(asked).toEqual([]);
});

it.each([
  ['the copy of the last list', 4],
  ['the directory merged of them', 5],
])('ends an update in which the worker died while it wrote %s', async (_, nth) => {
  await browser.forget();
  const written = await holdWrite(browser, nth);
  const page = await browser.insidePage();
  void ask('updateLists').catch(() => undefined);
  await until(async () => ((await written()) >= nth ? true : undefined), `write ${nth}`);
  await browser.killWorker();
  const alarm = await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { alarms: { get(name: string): Promise<object | undefined> } } }
    ).chrome.alarms.get('lists-again'),
  );
  expect(alarm).toBeDefined();
  const states = await ask<ListState[]>('updateLists');
  expect(states.map(({ rows, problem }) => [rows, problem])).toEqual([
    [3, null],
    [5, null],
    [8, null],
    [4, null],
  ]);
  expect(await find('MicroCloud Hologram')).toEqual(['XNAS:HOLO']);
});
