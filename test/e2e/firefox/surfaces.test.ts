import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { pages } from '../articles';
import { card, launch, marked, marksOf, moveTo, noCard, theCard, until, type Firefox } from './browser';

const STORY = 'https://news.example/long';

let firefox: Firefox;
let welcome: Page;
let story: Page;

beforeAll(async () => {
  firefox = await launch({ pages });
  welcome = await firefox.grantEverySite();
  story = await firefox.open(STORY);
  await until(async () => {
    if ((await marksOf(story)) >= 5) return true;
    await story.reload();
    return undefined;
  });
});
afterAll(() => firefox?.close());

const wordsOf = (page: Page) => page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
const waitFor = (page: Page, words: RegExp) =>
  until(async () => {
    const seen = await wordsOf(page);
    return words.test(seen) ? seen : undefined;
  });

describe('the popup in Firefox', () => {
  it('lists the instruments with their figures, and a click scrolls to the mention', async () => {
    const tab = await firefox.tabOf(welcome, STORY);
    const popup = await firefox.inside(welcome, `popup.html?tab=${tab}`);
    const words = await waitFor(popup, /Oklo Inc\. OKLO.*\$[\d.,]+.*[+-]\d+\.\d\d%/);
    expect(words).toMatch(/7 instruments/);
    const jump = await until(async () => {
      for (const button of await popup.$$('.jump'))
        if ((await button.evaluate(({ textContent }) => textContent)) === 'Oklo Inc.') return button;
      return undefined;
    });
    for (let mention = 1; mention <= 4; mention += 1) await jump.click();
    const scrolled = await until(async () => {
      const y = await story.evaluate(() => scrollY);
      return y > 0 ? y : undefined;
    });
    expect(scrolled).toBeGreaterThan(500);
    await popup.close();
  });
});

describe('the options in Firefox', () => {
  let options: Page;
  beforeAll(async () => {
    options = await firefox.inside(welcome, 'options.html');
    await waitFor(options, /Yahoo Finance/);
  });

  it('"Test" really asks the source and says what came', async () => {
    firefox.market.requests.length = 0;
    await options.click('[data-source="yahoo"] > button');
    expect(await waitFor(options, /Works\. /)).toMatch(/XNAS:AAPL|AAPL/);
    const asked = firefox.market.requests.filter(({ source }) => source === 'yahoo');
    expect(asked.flatMap(({ symbols }) => symbols)).toContain('AAPL');
  });

  it('a key is kept, masked, and its source switched on', async () => {
    const field = await options.waitForSelector('[data-source="twelvedata"] input[type="password"]');
    await field?.type('a1b2c3d4e5f6a7b8c9d0');
    await field?.press('Enter');
    const seen = await until(() =>
      options.evaluate(() => {
        const item = document.querySelector('[data-source="twelvedata"]');
        const on = item?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.checked;
        return on ? item?.querySelector<HTMLInputElement>('input[type="password"]')?.placeholder : undefined;
      }),
    );
    expect(seen).toMatch(/••.*c9d0 is saved/);
  });

  it('a changed style of the marks holds in the open page at once', async () => {
    const select = await until(async () => {
      for (const one of await options.$$('select'))
        if (await one.evaluate((element) => [...element.options].some(({ value }) => value === 'dotted')))
          return one;
      return undefined;
    });
    await select.select('dotted');
    const sizes = await until(async () => {
      const seen = await story.evaluate(() =>
        ['mention-line', 'mention-dots'].map((name) => CSS.highlights.get(name)?.size ?? 0),
      );
      return seen[1] ? seen : undefined;
    });
    expect(sizes[0]).toBe(0);
    await select.select('underline');
    await marked(story, 5);
  });

  it('changed colours hold in an open card at once', async () => {
    await story.bringToFront();
    await story.evaluate(() => scrollTo(0, 0));
    await moveTo(story, 'NYSE:OKLO');
    expect((await theCard(story)).attributes['data-colours']).toBe('greenUp');
    const select = await until(async () => {
      for (const one of await options.$$('select'))
        if (await one.evaluate((element) => [...element.options].some(({ value }) => value === 'redUp')))
          return one;
      return undefined;
    });
    await select.select('redUp');
    await until(async () => (await card(story))?.attributes['data-colours'] === 'redUp' || undefined);
    await select.select('auto');
    await until(async () => (await card(story))?.attributes['data-colours'] === 'greenUp' || undefined);
  });
});

describe('without a pointer, in Firefox', () => {
  it('the next mention opens its card, which takes the focus; Escape gives it back', async () => {
    await story.bringToFront();
    await story.mouse.move(5, 5);
    await story.keyboard.press('Escape');
    await story.focus('a');
    await firefox.tell(welcome, STORY, 'step', 1);
    await theCard(story);
    const focused = () =>
      story.evaluate(
        () => document.activeElement?.getAttribute('popover') ?? document.activeElement?.localName,
      );
    expect(await focused()).toBe('manual');
    await story.keyboard.press('Escape');
    await noCard(story);
    expect(await focused()).toBe('a');
  });
});
