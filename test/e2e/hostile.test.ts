import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articles, serve } from './articles';
import { launch, marksOf, type Browser } from './browser';
import { cards, controlAt, noCard, press, theCard } from './eye';
import { moveAway, moveTo, whereIs } from './hand';
import { odd, openOdd } from './odd';

/** What runs in pages, as it is shipped. */
const bundled = ['page.js', 'card.js'].map((file) =>
  readFileSync(resolve(import.meta.dirname, '../../.output/chrome-mv3', file), 'utf8'),
);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({ pages: serve({ ...articles, ...odd }) });
});
afterAll(() => browser?.close());
afterEach(() => page?.close());

const open = async (path: string, marks?: number) => {
  ({ page } = await openOdd(browser, path, marks));
  return page;
};

describe('a page that means harm', () => {
  it('cannot tell us by anything but the highlight registry', async () => {
    const bare = await browser.context.newPage();
    await bare.goto('https://plain.example/nosy');
    await bare.waitForTimeout(800);
    const look = () => ({
      names: (globalThis as unknown as { names: () => string[] }).names(),
      heard: (globalThis as unknown as { heard: string[] }).heard,
      hooked: (globalThis as unknown as { hooked: number }).hooked,
      html: document.documentElement.outerHTML,
      resources: performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('chrome')),
    });
    const expected = await bare.evaluate(look);
    await bare.close();
    await open('/nosy');
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    await moveAway(page);
    await noCard(page);
    expect(await page.evaluate(look)).toEqual(expected);
  });

  it('cannot look into the card', async () => {
    await open('/nosy');
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    const host = await page.evaluate(() => {
      const element = document.querySelector('[popover="manual"]');
      return { root: element?.shadowRoot ?? null, children: element?.childNodes.length };
    });
    expect(host).toEqual({ root: null, children: 0 });
  });

  it('gets its way when it clears the highlights again and again', async () => {
    await open('/quiet', 0);
    await page.goto('https://news.example/clearing');
    await page.waitForTimeout(500);
    for (let n = 0; n < 60; n += 1) await page.mouse.move(200 + n * 5, 300);
    await page.waitForTimeout(300);
    for (let n = 0; n < 60; n += 1) await page.mouse.move(200 + n * 5, 320);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: number }).seen);
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThanOrEqual(6);
  });

  it('opens no card and asks nothing with events of its own making', async () => {
    await open('/forging');
    const { x, y } = await whereIs(page, 'NYSE:OKLO');
    browser.market.requests.length = 0;
    await page.evaluate(
      ([a, b]) => (globalThis as unknown as { forge: (x: number, y: number) => void }).forge(a, b),
      [x, y] as const,
    );
    await page.waitForTimeout(1000);
    expect(await cards(page)).toEqual([]);
    expect(browser.market.requests).toEqual([]);
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    await page.evaluate('escape()');
    await page.waitForTimeout(500);
    expect(await cards(page)).toHaveLength(1);
  });

  it('neither ends nor disturbs us with events of every name in our scripts', async () => {
    const names = new Set([
      ...bundled.flatMap((code) =>
        [...code.matchAll(/[`'"]([a-z][a-zA-Z:-]{2,30})[`'"]/g)].flatMap(([, name]) => name ?? []),
      ),
      ...['page', 'content', 'card'].flatMap((name) => [
        `${browser.id}:${name}:wxt:content-script-started`,
        `wxt:content-script-started`,
      ]),
      'wxt:locationchange',
    ]);
    expect(names).toContain('visibilitychange');
    await open('/forging');
    await page.evaluate(
      (types) => (globalThis as unknown as { forgeAll: (types: string[]) => void }).forgeAll(types),
      [...names],
    );
    await page.evaluate(
      (type) => postMessage({ type, contentScriptName: 'page' }),
      'wxt:content-script-started',
    );
    await page.waitForTimeout(300);
    await moveTo(page, 'NYSE:OKLO');
    expect((await theCard(page)).name).toContain('Oklo');
    expect(await marksOf(page)).toBe(2);
  });

  it('cannot move, fade or hide the card with its style sheets', async () => {
    await open('/restyling');
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    await press(page, 'Close');
    expect(await noCard(page)).toEqual([]);
  });

  it('does not reach us through tampered prototypes', async () => {
    await open('/tampered');
    await page.bringToFront();
    await page.mouse.move(300, 60, { steps: 3 });
    const box = await page.locator('p').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 110, (box?.y ?? 0) + 12, { steps: 4 });
    expect((await theCard(page)).name).toContain('Oklo');
  });

  it.each([
    ['fades the page', () => void (document.documentElement.style.opacity = '0.3')],
    [
      'hides the host',
      () =>
        document
          .querySelector<HTMLElement>('[popover="manual"]')
          ?.style.setProperty('opacity', '0.01', 'important'),
    ],
    [
      'moves the host under the pointer',
      () =>
        document
          .querySelector<HTMLElement>('[popover="manual"]')
          ?.style.setProperty('translate', '3px 3px', 'important'),
    ],
    [
      'puts the host elsewhere',
      () => {
        const host = document.querySelector<HTMLElement>('[popover="manual"]');
        if (host) document.body.append(host);
        host?.showPopover();
      },
    ],
    [
      'takes the host out of the top layer',
      () => document.querySelector('[popover="manual"]')?.removeAttribute('popover'),
    ],
    [
      'scrolls the card under the pointer',
      () => {
        document.body.style.paddingTop = '5px';
        document.body.append('x');
        dispatchEvent(new Event('resize'));
      },
    ],
    [
      'paints over the card and lets clicks fall through',
      () => {
        const decoy = document.createElement('div');
        decoy.popover = 'manual';
        decoy.textContent = 'Play';
        decoy.style.cssText = 'inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
        decoy.attachShadow({ mode: 'closed' }).append('Play');
        document.body.append(decoy);
        decoy.showPopover();
      },
    ],
    [
      'lays something over the card',
      () => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText = 'inset:0;width:100%;height:100%;opacity:0;border:0;margin:0;padding:0';
        document.body.append(cover);
        cover.showPopover();
      },
    ],
  ])('gets no click on the card when it %s', async (_, trick) => {
    await open('/fading');
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    await page.waitForTimeout(400);
    const { x, y } = await controlAt(page, /open/);
    await page.mouse.move(x, y, { steps: 8 });
    await page.evaluate(trick);
    await page.waitForTimeout(150);
    await page.mouse.click(x, y);
    await page.waitForTimeout(100);
    const [card] = await cards(page);
    expect(card?.actions[0] ?? 'Keep this card open').toMatch(/Keep/);
  });

  it('gets no click through to the card while it has just opened', async () => {
    await open('/story', 5);
    const { x, y } = await whereIs(page, 'NYSE:OKLO');
    await page.mouse.click(x, y);
    await theCard(page);
    const close = await controlAt(page, 'Close');
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.mouse.click(x, y);
    await page.mouse.click(close.x, close.y);
    await page.waitForTimeout(500);
    expect(await cards(page)).toHaveLength(1);
  });
});
