import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { source as axe } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardStates, optionsStates, summaryStates, welcomeStates } from '../components/fixtures';
import { executablePath } from './browser';

/** Every surface in every state, drawn by the gallery without an extension around it: accessible, nothing cut off, in every language. */

const locales = readdirSync('locales').map((file) => file.replace('.json', ''));

const states: [surface: string, state: string][] = [
  ['card', cardStates],
  ['summary', summaryStates],
  ['options', optionsStates],
  ['welcome', welcomeStates],
].flatMap(([surface, all]) =>
  Object.keys(all as object).map((state): [string, string] => [surface as string, state]),
);

/** The fullest state of each: where words are longest. */
const fullest: [surface: string, state: string][] = [
  ['card', 'later'],
  ['card', 'loss'],
  ['card', 'unreachable'],
  ['summary', 'later'],
  ['summary', 'notGranted'],
  ['options', 'full'],
  ['welcome', 'asking'],
  ['welcome', 'refused'],
];

const outDir = mkdtempSync(join(tmpdir(), 'quotemark-gallery-'));
let server: PreviewServer;
let browser: Browser;
let page: Page;
let opened = '';

async function open(query: Record<string, string>, options: BrowserContextOptions = {}): Promise<Page> {
  const kind = JSON.stringify(options);
  if (kind !== opened) {
    await page?.context().close();
    const context = await browser.newContext({ viewport: { width: 800, height: 700 }, ...options });
    page = await context.newPage();
    opened = kind;
  }
  const url = new URL(server.resolvedUrls?.local[0] ?? '');
  url.search = new URLSearchParams(query).toString();
  await page.goto(url.href);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return page;
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
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true });
});

/** What axe finds wrong, in short. A card is part of a page and needs no landmarks of its own. */
async function violations(surface: string, only?: string[]): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async ({ isPart, only }) => {
      type Found = { violations: { id: string; nodes: { html: string; target: unknown }[] }[] };
      const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<Found> } };
      const off = { enabled: false };
      const whole = { 'target-size': { enabled: true } };
      const rules = isPart
        ? { ...whole, region: off, 'landmark-one-main': off, 'page-has-heading-one': off }
        : whole;
      const found = await axe.run(only ? { runOnly: only } : { rules });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      );
    },
    { isPart: surface === 'card', only },
  );
}

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
  it.each(states)('the %s in state "%s" has no violation, light or dark', async (surface, state) => {
    await open({ surface, state, theme: 'light' });
    expect(await violations(surface)).toEqual([]);
    await page.evaluate(() => {
      const roots = [
        document,
        ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
      ];
      for (const root of roots)
        for (const themed of root.querySelectorAll<HTMLElement>('[data-theme]'))
          themed.dataset['theme'] = 'dark';
    });
    expect(await violations(surface, ['color-contrast'])).toEqual([]);
  });

  it.each([
    ['redUp', 'light'],
    ['redUp', 'dark'],
    ['colourBlind', 'light'],
    ['colourBlind', 'dark'],
  ])('colours %s have contrast enough in the %s theme', async (colours, theme) => {
    await open({ surface: 'card', state: 'loss', theme, colours });
    expect(await violations('card', ['color-contrast'])).toEqual([]);
  });
});

describe.each(locales)('in %s', (locale) => {
  it.each(fullest)('the %s in state "%s" cuts nothing off', async (surface, state) => {
    await open({ surface, state, locale });
    expect(await cutOff()).toEqual([]);
  });

  it.each([
    ['card', 'later'],
    ['options', 'full'],
    ['welcome', 'asking'],
  ])('the %s in state "%s" fits 320 px, as at zoom 400 %', async (surface, state) => {
    await open({ surface, state, locale }, { viewport: { width: 320, height: 256 } });
    expect(await cutOff()).toEqual([]);
  });
});

describe('with forced colours', () => {
  it.each(fullest)('the %s in state "%s" stays whole', async (surface, state) => {
    await open({ surface, state }, { forcedColors: 'active' });
    expect(await cutOff()).toEqual([]);
  });
});

describe('with reduced motion', () => {
  it('the skeleton stands still', async () => {
    await open({ surface: 'card', state: 'loading' }, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });

  it('and breathes otherwise', async () => {
    await open({ surface: 'card', state: 'loading' }, { reducedMotion: 'no-preference' });
    expect(
      await page.evaluate(() => {
        const root = document.querySelector('[id^=card]')?.shadowRoot;
        return root?.querySelector('.bone')?.getAnimations().length;
      }),
    ).toBe(1);
  });
});

describe('the skeleton', () => {
  it('is about as high as the card that takes its place', async () => {
    const height = async (state: string) => {
      await open({ surface: 'card', state });
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
    await open({ surface: 'summary', state: 'ready' });
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
    const order = reached.map(({ top }) => Math.round(top / 24));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});
