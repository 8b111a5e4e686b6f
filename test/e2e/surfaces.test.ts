import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { source as axe } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cardStates, optionsStates, summaryStates, welcomeStates } from '../components/fixtures';
import type { Gallery, Look } from '../gallery/main';
import { executablePath } from './browser';

/**
 * Every surface in every state, drawn by the gallery without an extension around it: accessible, nothing cut off, in every language. One page
 * draws state after state; only another surface or language loads anew.
 */

const locales = readdirSync('locales').map((file) => file.replace('.json', ''));

type Case = [surface: string, state: string, press?: string[]];

const all = (surface: string, states: object): Case[] => Object.keys(states).map((state) => [surface, state]);

const cases: Case[] = [
  ...all('card', cardStates),
  ['card', 'gain', ['Details']],
  ['card', 'loss', ['Open at']],
  ['card', 'gain', ['Why marked', 'It is something else']],
  ...all('summary', summaryStates),
  ...all('options', optionsStates),
  ...all('welcome', welcomeStates),
];

/** The fullest state of each: where words are longest. */
const fullest: Case[] = [
  ['card', 'later'],
  ['card', 'loss'],
  ['card', 'unreachable'],
  ['summary', 'later'],
  ['summary', 'notGranted'],
  ['options', 'full'],
  ['welcome', 'asking'],
  ['welcome', 'refused'],
];

const WIDE = { width: 800, height: 700 };
/** A window of 1280 × 1024 at zoom 400 %. */
const NARROW = { width: 320, height: 256 };
/** Controls of one line may differ so much in height. */
const SAME_LINE = 12;
const outDir = mkdtempSync(join(tmpdir(), 'quotemark-gallery-'));
let server: PreviewServer;
let browser: Browser;
let page: Page;
let loaded = '';

async function show(
  surface: string,
  state: string,
  { locale = 'en-GB', ...look }: Look & { locale?: string } = {},
) {
  const query = new URLSearchParams({ surface, locale, state }).toString();
  const wanted = `${surface} ${locale}`;
  if (loaded !== wanted) {
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}?${query}`);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    await page.evaluate(axe);
    loaded = wanted;
  }
  await page.evaluate(([of, how]) => (globalThis as unknown as { gallery: Gallery }).gallery.show(of, how), [
    state,
    look,
  ] as const);
}

beforeAll(async () => {
  const configFile = resolve(import.meta.dirname, '../gallery/vite.config.ts');
  await build({ configFile, build: { outDir, emptyOutDir: true, target: 'chrome128', minify: false } });
  server = await preview({ configFile, build: { outDir }, preview: { port: 0 } });
  const path = executablePath();
  browser = await chromium.launch({
    ...(path !== undefined && { executablePath: path }),
    args: ['--no-sandbox'],
  });
  page = await browser.newPage({ viewport: WIDE });
});

beforeEach(async () => {
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true });
});

/** What axe finds wrong, in short. A card is part of a page and needs no landmarks of its own. */
const violations = (surface: string, only?: string[]): Promise<string[]> =>
  page.evaluate(
    async ({ isPart, only }) => {
      type Found = { violations: { id: string; nodes: { html: string; target: unknown }[] }[] };
      const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<Found> } };
      const off = { enabled: false };
      const whole = { 'target-size': { enabled: true } };
      const rules = isPart
        ? { ...whole, region: off, 'landmark-one-main': off, 'page-has-heading-one': off }
        : whole;
      const found = await axe.run({ resultTypes: ['violations'], ...(only ? { runOnly: only } : { rules }) });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      );
    },
    { isPart: surface === 'card', only },
  );

/** Elements whose words are cut off although nobody meant them to be, and whether the page scrolls sideways. */
const cutOff = () =>
  page.evaluate(() => {
    const roots: ParentNode[] = [document];
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    const all = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]);
    const cut = all.filter((element) => {
      const style = getComputedStyle(element);
      const meant =
        style.textOverflow === 'ellipsis' || element.matches('.hidden-words, input, textarea, select');
      if (meant || style.overflowX === 'visible' || element.clientWidth === 0) return false;
      return element.scrollWidth > element.clientWidth + 1;
    });
    const wide = document.documentElement.scrollWidth > innerWidth;
    return [
      ...cut.map((element) => element.outerHTML.slice(0, 120)),
      ...(wide ? ['the page scrolls sideways'] : []),
    ];
  });

describe('accessibility', () => {
  it.each(cases)(
    'the %s in state "%s" %j has no violation, light or dark',
    async (surface, state, press = []) => {
      await show(surface, state, { theme: 'light', press });
      expect(await violations(surface)).toEqual([]);
      await show(surface, state, { theme: 'dark', press });
      expect(await violations(surface, ['color-contrast'])).toEqual([]);
    },
  );

  it.each([
    ['redUp', 'light'],
    ['redUp', 'dark'],
    ['colourBlind', 'light'],
    ['colourBlind', 'dark'],
  ] as const)('colours %s have contrast enough in the %s theme', async (colours, theme) => {
    await show('card', 'loss', { theme, colours });
    expect(await violations('card', ['color-contrast'])).toEqual([]);
  });
});

describe('with forced colours', () => {
  it.each(fullest)('the %s in state "%s" stays whole', async (surface, state) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await show(surface, state);
    expect(await cutOff()).toEqual([]);
  });
});

describe('with reduced motion', () => {
  const moving = () =>
    page.evaluate(
      () => document.querySelector('[id^=card]')?.shadowRoot?.querySelector('.bone')?.getAnimations().length,
    );

  it('the skeleton stands still, and breathes otherwise', async () => {
    await show('card', 'loading');
    expect(await moving()).toBe(1);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving()).toBe(0);
  });
});

describe('the skeleton', () => {
  it('is about as high as the card that takes its place', async () => {
    const height = async (state: string) => {
      await show('card', state);
      return page.evaluate(
        (id) =>
          document.querySelector(id)?.shadowRoot?.querySelector('.card')?.getBoundingClientRect().height ?? 0,
        `#card-${state}`,
      );
    };
    const [loading, loaded] = [await height('loading'), await height('gain')];
    expect(Math.abs(loading - loaded)).toBeLessThan(24);
  });
});

describe('by keyboard alone', () => {
  it('every control of the popup is reached, in reading order, and shows where the focus is', async () => {
    await show('summary', 'ready');
    const reached: { top: number; left: number; outline: string }[] = [];
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          const { top, left } = element.getBoundingClientRect();
          return { top, left, outline: getComputedStyle(element).outlineStyle };
        }),
      );
    }
    expect(reached.filter(({ outline }) => outline === 'none')).toEqual([]);
    const back = reached.filter(({ top }, at) => at > 0 && top < (reached[at - 1]?.top ?? 0) - SAME_LINE);
    expect(back).toEqual([]);
  });
});

describe.each(locales)('in %s', (locale) => {
  it.each(fullest)(
    'the %s in state "%s" cuts nothing off, at 800 px or at 320 as with zoom 400 %',
    async (surface, state) => {
      await show(surface, state, { locale });
      expect(await cutOff()).toEqual([]);
      await page.setViewportSize(NARROW);
      await show(surface, state, { locale });
      expect(await cutOff()).toEqual([]);
    },
  );
});
