import { readFileSync } from 'node:fs';
import type { ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '@/lib/market/registry';
import { RIGHT_KEY } from '../market/fakes/yahoo-like';
import { pages } from './articles';
import { KEY_HOLDER, launch, type Browser } from './browser';
import { theCard, until } from './eye';
import { moveTo } from './hand';
import { storageAsThePageScriptSeesIt } from './storage';

const STORY = 'https://news.example/story';

let browser: Browser;
let options: Page;
let story: Page;
/** What the card said before its source refused the key. */
let shown: string;
const logged: string[] = [];

beforeAll(async () => {
  const sources = registry.map(({ id }) => ({ id, on: ['finnhub', 'yahoo'].includes(id) }));
  browser = await launch({
    pages,
    granted: ['https://news.example/*', `https://${KEY_HOLDER}/*`],
    settings: {
      sources: sources.sort((one, other) => Number(other.id === 'finnhub') - Number(one.id === 'finnhub')),
    },
  });
  const hear = (message: ConsoleMessage) => logged.push(message.text());
  browser.context.on('console', hear);
  browser.context.serviceWorkers()[0]?.on('console', hear);

  options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.id}/options.html`);
  const finnhub = options.locator('.sources > li').filter({ hasText: 'Finnhub' });
  await finnhub.locator('input[type="password"]').fill(RIGHT_KEY);
  await finnhub.locator('.key button[type="submit"]').click();
  await until(async () => (await finnhub.getByPlaceholder(/••••/).count()) || undefined, 'the masked key');
  await finnhub.getByRole('button', { name: /^Test/ }).click();
  await finnhub.locator('.report').getByText('Works.').waitFor();

  story = await browser.read(STORY, 5);
  await story.bringToFront();
  await moveTo(story, 'NYSE:OKLO');
  shown = (await theCard(story)).text;
  browser.market.setFault({ kind: 'unauthorized', source: 'finnhub' });
  await browser.killWorker();
  await story.bringToFront();
  await moveTo(story, '1810.HK');
  await theCard(story);
});
afterAll(() => browser?.close());

describe('a key', () => {
  it('is sent to the origin of its source and to no other', () => {
    const told = browser.market.heard.filter(({ text }) => text.includes(RIGHT_KEY));
    expect(shown).toContain('Finnhub');
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told.map(({ host }) => host))).toEqual(new Set([KEY_HOLDER]));
    expect(new Set(browser.market.heard.map(({ host }) => host)).size).toBeGreaterThan(2);
  });

  it('is in no storage that the page script can read', async () => {
    const seen = await storageAsThePageScriptSeesIt(await browser.insidePage(), STORY);
    expect(seen).toMatch(/cannot|undefined/);
    expect(seen).not.toContain(RIGHT_KEY);
  });

  it('is in no answer that a page could get, in no export, in no line of a log, and not shown again', async () => {
    const inside = await browser.insidePage();
    const answers = await inside.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          runtime: { sendMessage(message: object): Promise<unknown> };
          storage: { local: { get(all: null): Promise<object> } };
        };
      };
      const ask = (type: string, data?: unknown) =>
        chrome.runtime.sendMessage({ id: 1, type, data, timestamp: 0 });
      const instruments = ['XNYS:OKLO', 'XHKG:1810'];
      return JSON.stringify([
        await ask('snapshots', { instruments }),
        await ask('snapshot', { instrument: 'XNYS:OKLO', span: 'full' }),
        await ask('sourceStates'),
        await ask('testSource', 'finnhub'),
        await ask('search', { query: 'Oklo', sources: true }),
        await chrome.storage.local.get(null),
      ]);
    });
    expect(answers).toContain('Oklo');
    const saving = options.waitForEvent('download');
    await options.getByRole('button', { name: /^Export/ }).click();
    const file = readFileSync(await (await saving).path(), 'utf8');
    expect(file).toContain('"finnhub"');
    const page = await options.evaluate(() => document.documentElement.outerHTML);
    for (const text of [answers, file, page, logged.join('\n')]) expect(text).not.toContain(RIGHT_KEY);
  });
});
