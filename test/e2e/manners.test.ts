import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '@/lib/settings/schema';
import { html, pages } from './articles';
import { asked, launch, type Browser } from './browser';
import { cards, noCard, someCard, theCard, waitForCards } from './eye';
import { moveAway, moveTo, whereIs } from './hand';

const STORY = 'https://news.example/story';
const narrow = html(
  `<p style="width:300px">Shares of Oklo Inc. (NYSE:OKLO) rose.</p><div style="height:3000px"></div>`,
  '<meta name="viewport" content="width=device-width"><style>body { width: auto !important; margin: 10px !important }</style>',
);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launch({ pages: new Map([...pages, ['daily.example', () => narrow]]) });
});
afterAll(() => browser?.close());
afterEach(async () => {
  await page?.close();
  await browser.settle();
});

const open = async (url = STORY, marks = 2) => {
  page = await browser.read(url, marks);
  await page.bringToFront();
};

/** Milliseconds from the pointer's arrival to the card on the page, as the page itself sees it. */
const timeToCard = async (words: string): Promise<number> => {
  const { x, y } = await whereIs(page, words);
  await page.evaluate(() => {
    const times = globalThis as unknown as { arrived?: number; opened?: number };
    delete times.opened;
    addEventListener('pointermove', () => (times.arrived = performance.now()), { capture: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[popover="manual"]')) return;
      times.opened ??= performance.now();
      observer.disconnect();
    }).observe(document.documentElement, { childList: true });
  });
  await page.mouse.move(x, y);
  await someCard(page);
  return await page.evaluate(() => {
    const { arrived = 0, opened = 0 } = globalThis as unknown as { arrived?: number; opened?: number };
    return opened - arrived;
  });
};

describe('WCAG 1.4.13', () => {
  it('the card stays for ten seconds and longer, also when its price is renewed', async () => {
    await open();
    await moveTo(page, '9618.HK');
    await theCard(page);
    await page.waitForTimeout(10_500);
    expect(await cards(page)).toHaveLength(1);
  });

  it('the card is dismissed without moving pointer or focus, and never takes the focus on hover', async () => {
    await open();
    await page.evaluate(() => document.querySelector<HTMLElement>('a')?.focus());
    await moveTo(page, '9618.HK');
    await theCard(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });
});

describe('delays', () => {
  it('an answer that must be fetched opens the card at 500 ms, a cached one at 300 ms', async () => {
    await open();
    const fetched = await timeToCard('XIACF');
    await moveAway(page);
    await noCard(page);
    await page.waitForTimeout(400);
    const cached = await timeToCard('XIACF');
    expect(fetched).toBeGreaterThanOrEqual(499);
    expect(cached).toBeGreaterThanOrEqual(299);
    expect(cached).toBeLessThan(fetched);
  });

  it('a neighbour opens at once after a card', async () => {
    await open();
    await moveTo(page, '1810.HK');
    await theCard(page);
    const { x, y } = await whereIs(page, 'XIACF');
    await page.mouse.move(x, y);
    const [first] = await waitForCards(page, ([card]) => card?.name.includes('XIACF') ?? false, 2000);
    expect(first).toBeDefined();
  });

  it('are the reader’s own', async () => {
    await browser.settle({ hover: { ...defaultSettings.hover, ask: 0, showCached: 1200, show: 1200 } });
    await open();
    expect(await timeToCard('NYSE:OKLO')).toBeGreaterThanOrEqual(1199);
  });

  it('with a modifier nothing opens until the key is held', async () => {
    await browser.settle({ hover: { ...defaultSettings.hover, modifier: 'alt' } });
    await open();
    browser.market.requests.length = 0;
    await moveTo(page, 'LON:IGG');
    await page.waitForTimeout(900);
    expect([await cards(page), asked(browser.market, 'IGG.L')]).toEqual([[], 0]);
    await page.keyboard.down('Alt');
    await someCard(page);
    await page.keyboard.up('Alt');
    expect((await theCard(page)).name).toContain('IG Group');
  });
});

describe('the card follows', () => {
  it('its mention when the page scrolls, and closes when the mention has left the view', async () => {
    await open('https://daily.example/');
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    await page.evaluate(() => scrollBy(0, 3));
    await page.waitForTimeout(200);
    expect(await cards(page)).toHaveLength(1);
    await page.evaluate(() => scrollBy(0, 900));
    await noCard(page);
  });

  it('what the reader chooses at once', async () => {
    await open();
    await browser.settle({ display: { ...defaultSettings.display, marks: 'none' } });
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('mention-line')?.size ?? 0)).toBe(0);
  });
});

describe('a narrow window', () => {
  it.each([320, 400])('of %i pixels holds the whole card', async (width) => {
    await open('https://daily.example/');
    await page.setViewportSize({ width, height: 640 });
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const edges = await page.evaluate(() => {
      const host = document.querySelector('[popover="manual"]');
      const at = (x: number) => document.elementFromPoint(x, innerHeight / 2) === host;
      return { inside: at(innerWidth / 2), left: at(2), right: at(innerWidth - 2) };
    });
    expect(edges).toEqual({ inside: true, left: false, right: false });
  });
});

describe('touch', () => {
  const tap = async (words: string) => {
    const { x, y } = await whereIs(page, words);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  };

  it('a tap opens a sheet at the bottom; a tap elsewhere closes it', async () => {
    await open();
    await tap('NYSE:OKLO');
    expect((await theCard(page)).name).toContain('Oklo');
    const atBottom = await page.evaluate(
      () => document.elementFromPoint(3, innerHeight - 3) === document.querySelector('[popover="manual"]'),
    );
    expect(atBottom).toBe(true);
    await tap('Nothing in this sentence');
    await noCard(page);
  });

  it('a tap on a link goes where the link goes', async () => {
    await open();
    await tap('LON:IGG');
    await page.waitForURL('**/elsewhere');
    expect(await cards(page)).toEqual([]);
  });
});

describe('the pages of others', () => {
  it('are read, but in their frames and beyond the granted hosts nothing runs', async () => {
    page = await browser.context.newPage();
    await page.goto('https://plain.example/story');
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});
