import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RIGHT_KEY } from '../../market/fakes/yahoo-like';
import { articles, serve } from '../articles';
import { odd } from '../odd';
import { storageAsThePageScriptSeesIt } from '../storage';
import {
  card,
  later,
  launch,
  marked,
  marksOf,
  moveTo,
  noCard,
  theCard,
  until,
  type Firefox,
} from './browser';

const at = (path: string) => `https://news.example${path}`;

let firefox: Firefox;
let welcome: Page;
let page: Page | undefined;

beforeAll(async () => {
  firefox = await launch({ pages: serve({ ...articles, ...odd }) });
  welcome = await firefox.grantEverySite();
  page = await firefox.open(at('/story'));
  await until(async () => {
    if (page && (await marksOf(page)) >= 5) return true;
    await page?.reload();
    return undefined;
  });
});
afterAll(() => firefox?.close());
afterEach(async () => {
  await page?.close();
  page = undefined;
});

const open = async (path: string, marks = 1): Promise<Page> => {
  page = await firefox.open(at(path));
  await marked(page, marks);
  return page;
};

describe('a page that is built oddly, in Firefox', () => {
  it.each(['/clobbered', '/stretched', '/vertical', '/rtl', '/unselectable', '/strict'])(
    'shows its card: %s',
    async (path) => {
      const shown = await open(path);
      await moveTo(shown, 'NYSE:OKLO');
      expect((await theCard(shown)).name).toContain('Oklo');
    },
  );

  it('is marked, and shows its card, in shadow roots, which stay as they were', async () => {
    const shown = await open('/shadow', 7);
    const before = await shown.evaluate('seen()');
    const place = await shown.evaluate(() => {
      const root = document.querySelector('x-story')?.shadowRoot?.querySelector('x-inner')?.shadowRoot;
      const text = root?.querySelector('p')?.firstChild;
      const range = document.createRange();
      const from = text?.nodeValue?.indexOf('1810') ?? -1;
      if (text) range.setStart(text, from);
      if (text) range.setEnd(text, from + 4);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const line = () =>
      shown.evaluate(() => {
        const root = document.querySelector('x-story')?.shadowRoot?.querySelector('x-inner')?.shadowRoot;
        const p = root?.querySelector('p') ?? document.body;
        return getComputedStyle(p, '::highlight(mention-line)').textDecorationLine;
      });
    expect(await until(async () => ((await line()) === 'underline' ? true : undefined))).toBe(true);
    await shown.mouse.move(place.x - 60, place.y + 30);
    await shown.mouse.move(place.x, place.y, { steps: 4 });
    expect((await theCard(shown)).name).toContain('Xiaomi');
    expect(await shown.evaluate('seen()')).toEqual(before);
  });

  it('is marked again when it comes back from the back-forward cache', async () => {
    const shown = await open('/story', 5);
    await shown.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await shown.goto(at('/elsewhere'));
    await shown.evaluate(() => history.back());
    await until(async () =>
      (await shown.evaluate(() => location.pathname)) === '/story' ? true : undefined,
    );
    expect(await shown.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    await marked(shown, 5);
    await moveTo(shown, '9618.HK');
    expect((await theCard(shown)).name).toContain('JD.com');
  });
});

describe('a page that means harm, in Firefox', () => {
  it('cannot tell us by anything but the highlight registry', async () => {
    const shown = await open('/nosy');
    const names = await shown.evaluate('names()');
    await moveTo(shown, 'NYSE:OKLO');
    await theCard(shown);
    await shown.mouse.move(990, 690, { steps: 3 });
    await noCard(shown);
    expect(await shown.evaluate('names()')).toEqual(names);
    expect(await shown.evaluate('[heard, hooked]')).toEqual([[], 0]);
    expect(await shown.evaluate(() => document.querySelector('[popover]'))).toBeNull();
  });

  it('opens no card and asks nothing with events of its own making', async () => {
    const shown = await open('/forging');
    firefox.market.requests.length = 0;
    await shown.evaluate(`(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('p'));
      const { left, top } = range.getBoundingClientRect(); forge(left + 20, top + 8);
      forgeAll(['pagehide', 'visibilitychange', 'abort', 'pageshow', 'navigatesuccess', 'unload']); })()`);
    await later(900);
    expect([await card(shown), firefox.market.requests]).toEqual([undefined, []]);
    await moveTo(shown, 'NYSE:OKLO');
    expect((await theCard(shown)).name).toContain('Oklo');
  });

  it('gets its way when it clears the highlights again and again', async () => {
    page = await firefox.open(at('/clearing'));
    await until(async () => ((await page?.evaluate('seen')) ? true : undefined));
    for (let n = 0; n < 60; n += 1) await page.mouse.move(200 + n * 5, 300);
    await later(500);
    expect(await page.evaluate('seen')).toBeLessThanOrEqual(6);
  });
});

describe('a key, in Firefox', () => {
  it('goes to its own source alone and is in no storage that the page script can read', async () => {
    const options = await firefox.inside(welcome, 'options.html');
    const source = '[data-source="finnhub"]';
    await options.waitForSelector(`${source} input[type="password"]`);
    await options.type(`${source} input[type="password"]`, RIGHT_KEY);
    await options.click(`${source} .key button[type="submit"]`);
    await options.waitForSelector(`${source} input[placeholder*="••••"]`);
    await options.click(`${source} input[type="checkbox"]`);
    await options.click(`${source} > button`);
    await until(async () =>
      firefox.market.heard.some(({ text }) => text.includes(RIGHT_KEY)) ? true : undefined,
    );
    const shown = await open('/story', 5);
    await moveTo(shown, 'NYSE:OKLO');
    await theCard(shown);
    const told = firefox.market.heard.filter(({ text }) => text.includes(RIGHT_KEY));
    expect(new Set(told.map(({ host }) => host))).toEqual(new Set(['finnhub.io']));
    const seen = await storageAsThePageScriptSeesIt(options, at('/story'));
    expect(seen).toContain('welcomed');
    expect(seen).not.toContain(RIGHT_KEY);
  });
});
