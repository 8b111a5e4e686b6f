import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articles, serve } from './articles';
import { launch, marksOf, waitForMarks, type Browser } from './browser';
import { controlAt, noCard, someCard, theCard } from './eye';
import { moveAway, moveTo, whereIs } from './hand';
import { odd, openOdd } from './odd';

let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launch({ pages: serve({ ...articles, ...odd }) });
});
afterAll(() => browser?.close());
afterEach(() => page?.close());

const open = async (path: string, marks?: number) => {
  ({ page, errors } = await openOdd(browser, path, marks));
  return page;
};

/** Surfaces of the mentions, as the popup hears them. */
const surfaces = async () => {
  const summary = (await browser.tell(page, 'pageSummary')) as { mentions: { surface: string }[] };
  await page.bringToFront();
  return summary.mentions.map(({ surface }) => surface);
};

describe('a page that is built oddly', () => {
  it('is read although its form fields take the names of DOM properties', async () => {
    await open('/clobbered', 3);
    expect(await surfaces()).toEqual(['Oklo Inc.', 'NYSE:OKLO', 'LON:IGG']);
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
  });

  it.each([
    ['a link stretched over a teaser', '/stretched', 'NYSE:OKLO'],
    ['a link laid over a teaser', '/stretched', 'LON:IGG'],
    ['text that cannot be selected', '/unselectable', 'NYSE:OKLO'],
    ['text from right to left', '/rtl', 'NYSE:OKLO'],
    ['vertical text', '/vertical', 'NYSE:OKLO'],
    ['a strict content security policy with trusted types', '/strict', 'NYSE:OKLO'],
  ])('shows its card over %s', async (_, path, words) => {
    await open(path);
    await moveTo(page, words);
    const card = await theCard(page);
    expect(card.text).toContain(words.split(':')[1]);
    expect(errors).toEqual([]);
  });

  it('shows the card at the line that the pointer is on, in a wrapped mention', async () => {
    await open('/wrapped');
    const rects = await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      const at = text?.nodeValue?.indexOf('Hang Seng') ?? -1;
      const range = document.createRange();
      if (text) range.setStart(text, at);
      if (text) range.setEnd(text, at + 'Hang Seng Tech Index'.length);
      return [...range.getClientRects()].map(({ left, top, width, height }) => ({
        x: left + width / 2,
        y: top + height / 2,
      }));
    });
    expect(rects.length).toBeGreaterThan(1);
    for (const { x, y } of rects) {
      await page.mouse.move(x, y, { steps: 3 });
      await theCard(page);
      await moveAway(page);
      await noCard(page);
    }
  });

  it('is left alone where the reader writes, and where code stands', async () => {
    await open('/editors');
    expect(await surfaces()).toEqual(['LON:IGG']);
  });

  it('is left alone inside its frames', async () => {
    await open('/frames');
    await page.waitForTimeout(800);
    const inner = page.frames()[1];
    expect(await inner?.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('is read in its open shadow roots too, as they grow and come, and they stay as they were', async () => {
    await open('/shadow', 6);
    const seen = () => page.evaluate('seen()');
    const before = await seen();
    const inside = ['LON:IGG', 'Oklo Inc.', 'NYSE:OKLO', 'Xiaomi', '1810.HK', 'JD.com', '9618.HK'];
    await expect.poll(surfaces, { timeout: 8000 }).toEqual(inside);
    await moveTo(page, 'LON:IGG');
    await theCard(page);
    await moveAway(page);
    await noCard(page);
    expect(await seen()).toEqual(before);
    await page.evaluate('grow()');
    await expect.poll(surfaces, { timeout: 8000 }).toContain('0700.HK');
    await page.evaluate('later()');
    await expect.poll(surfaces, { timeout: 8000 }).toContain('NASDAQ:AAPL');
  });

  it('shows its card over words in a shadow root within a shadow root, and leaves links around one alone', async () => {
    await open('/shadow', 7);
    const at = (hosts: string[], words: string) =>
      page.evaluate(
        ([path, text]) => {
          const roots = path.map((name, depth) => [name, depth] as const);
          let tree: Document | ShadowRoot = document;
          for (const [name] of roots) tree = tree.querySelector(name)?.shadowRoot ?? tree;
          const node = [...tree.querySelectorAll('p')].at(-1)?.lastChild ?? tree;
          const range = document.createRange();
          const from = (node.textContent ?? '').indexOf(text);
          range.setStart(node, from);
          range.setEnd(node, from + text.length);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        },
        [hosts, words] as const,
      );
    const within = await at(['x-story', 'x-inner'], '1810.HK');
    await page.mouse.move(within.x, within.y, { steps: 4 });
    expect((await theCard(page)).name).toContain('Xiaomi');
    await moveAway(page);
    await noCard(page);
    await page.mouse.click(within.x, within.y);
    await theCard(page);
    await page.keyboard.press('Escape');
    await noCard(page);
    const linked = await at(['x-link'], '9618.HK');
    await page.mouse.click(linked.x, linked.y);
    await page.waitForURL('**/elsewhere');
    expect(errors).toEqual([]);
  });

  it('is marked in rows that are used again for other lines', async () => {
    await open('/recycled', 9);
    for (const line of [102, 501]) {
      await page.evaluate((n) => document.querySelector('#box')?.scrollTo(0, n * 40), line);
      const words = ['NYSE:OKLO', 'LON:IGG', '', '1810.HK'];
      const shown = Array.from({ length: 12 }, (_, row) => words[(line + row) % 4]).filter(Boolean);
      await expect.poll(surfaces, { timeout: 8000 }).toEqual(shown);
      await moveTo(page, 'LON:IGG');
      expect((await theCard(page)).name).toContain('IG Group');
      await moveAway(page);
      await noCard(page);
    }
  });

  it('is marked anew when it shows another article under another address', async () => {
    await open('/spa', 2);
    await page.evaluate('go()');
    await expect.poll(surfaces, { timeout: 8000 }).toEqual(['IG Group Holdings plc', 'LON:IGG']);
  });

  it('is marked as it grows and as it shrinks', async () => {
    await open('/endless', 2);
    for (const [act, mentions] of [
      ['more()', 102],
      ['more()', 202],
      ['less()', 2],
    ] as const) {
      await page.evaluate(act);
      await expect.poll(async () => (await surfaces()).length, { timeout: 8000 }).toBe(mentions);
      await expect.poll(() => marksOf(page), { timeout: 8000 }).toBeLessThanOrEqual(mentions);
    }
  });

  it('is marked again when it comes back from the back-forward cache', async () => {
    await open('/story', 5);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.goto('https://news.example/elsewhere');
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    await waitForMarks(page, 5);
    await moveTo(page, '9618.HK');
    expect((await theCard(page)).name).toContain('JD.com');
  });

  it('shows its card in full screen', async () => {
    await open('/fullscreen');
    await page.click('button');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    const { x, y } = await controlAt(page, 'Close');
    expect(
      await page.evaluate(([a, b]) => document.elementFromPoint(a, b)?.getAttribute('popover'), [
        x,
        y,
      ] as const),
    ).toBe('manual');
  });

  it.each([
    ['a text of ten megabytes', '/huge-node'],
    ['a hundred thousand nodes', '/many-nodes'],
    ['is never idle', '/busy'],
  ])('is read although it has or does this: %s', async (_, path) => {
    await open(path);
    await moveTo(page, 'NYSE:OKLO');
    await someCard(page);
    expect(errors).toEqual([]);
  });

  it('stays alive while it changes a thousand times a second, and is read ever less often', async () => {
    const worker = await browser.wake();
    await worker.evaluate(() => {
      const scope = globalThis as unknown as {
        readings: number;
        chrome: { runtime: { onMessage: { addListener(f: (m: { type?: string }) => void): void } } };
      };
      scope.readings = 0;
      scope.chrome.runtime.onMessage.addListener(
        ({ type }) => void (type === 'readPage' && scope.readings++),
      );
    });
    const readings = () => worker.evaluate(() => (globalThis as unknown as { readings: number }).readings);
    await open('/storm');
    const turns = () => page.evaluate(() => (globalThis as unknown as { turns: number }).turns);
    const [before, first] = [await turns(), await readings()];
    await page.waitForTimeout(10_000);
    // Timers of 10 ms: a page that we held up would miss most of its thousand turns.
    expect((await turns()) - before).toBeGreaterThan(700);
    // The pause doubles from 0.3 to 5 s, and a reading of some 40 changed lines is one message, seldom two.
    expect((await readings()) - first).toBeLessThanOrEqual(12);
    await moveTo(page, 'NYSE:OKLO');
    await someCard(page);
    expect(errors).toEqual([]);
  });

  it('has at most 300 marks, near what the reader sees', async () => {
    await open('/tickers', 20);
    await expect.poll(async () => (await surfaces()).length, { timeout: 20_000 }).toBe(2000);
    expect(await marksOf(page)).toBeLessThanOrEqual(300);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await page.waitForTimeout(500);
    const painted = await marksOf(page);
    expect(painted).toBeGreaterThanOrEqual(20);
    expect(painted).toBeLessThanOrEqual(300);
    const words = await page.evaluate(
      () =>
        [...document.querySelectorAll('p')].find((p) => p.getBoundingClientRect().top > innerHeight / 3)
          ?.textContent ?? '',
    );
    const { x, y } = await whereIs(page, words);
    await page.mouse.move(x + 20, y, { steps: 3 });
    await someCard(page);
  });
});
