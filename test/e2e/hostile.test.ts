import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articles, serve } from './articles';
import { launch, marksOf, waitForMarks, type Browser } from './browser';
import { cards, controlAt, noCard, someCard, theCard } from './eye';
import { moveAway, moveTo, whereIs } from './hand';
import { odd } from './odd';

let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launch({ pages: serve({ ...articles, ...odd }) });
});
afterAll(() => browser?.close());
afterEach(() => page?.close());

const open = async (path: string, marks = 1) => {
  errors.length = 0;
  page = await browser.context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`https://news.example${path}`);
  await waitForMarks(page, marks);
  await page.bringToFront();
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

  it('works beside open shadow roots', async () => {
    await open('/shadow');
    expect(await surfaces()).toContain('LON:IGG');
  });

  it('is marked anew when it shows another article under another address', async () => {
    await open('/spa', 2);
    await page.evaluate('go()');
    await expect.poll(surfaces, { timeout: 8000 }).toEqual(['IG Group Holdings plc', 'LON:IGG']);
  });

  it('is marked as it grows and as it shrinks', async () => {
    await open('/endless', 2);
    for (const [act, marks] of [
      ['more()', 102],
      ['more()', 202],
      ['less()', 2],
    ] as const) {
      await page.evaluate(act);
      await expect.poll(() => marksOf(page), { timeout: 8000 }).toBe(marks);
    }
  });

  it('is marked again when it comes back from the back-forward cache', async () => {
    await open('/story', 5);
    await page.goto('https://news.example/elsewhere');
    await page.goBack();
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

  it('has no marks on paper', async () => {
    await open('/story', 5);
    const line = () =>
      page.evaluate(
        () => getComputedStyle(document.querySelector('p')!, '::highlight(mention-line)').textDecorationLine,
      );
    expect(await line()).toBe('underline');
    await page.emulateMedia({ media: 'print' });
    expect(await line()).toBe('none');
  });

  it.each([
    ['a text of ten megabytes', '/huge-node'],
    ['a hundred thousand nodes', '/many-nodes'],
    ['changes a thousand times a second', '/storm'],
    ['is never idle', '/busy'],
  ])('is read although it has or does this: %s', async (_, path) => {
    await open(path);
    await moveTo(page, 'NYSE:OKLO');
    await someCard(page);
    expect(errors).toEqual([]);
  });

  it('has at most 300 marks, near what the reader sees', async () => {
    await open('/tickers', 300);
    await expect.poll(async () => (await surfaces()).length, { timeout: 20_000 }).toBe(2000);
    expect(await marksOf(page)).toBe(300);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await page.waitForTimeout(500);
    expect(await marksOf(page)).toBe(300);
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
