import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { createElement } from 'react';
import { renderToString as reactToString } from 'react-dom/server';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { App } from './apps/react';
import type { Controls } from './apps/controls';
import { create } from './apps/vue';
import { html, serve } from './articles';
import { launch, marksOf, waitForMarks, type Browser } from './browser';
import { theCard } from './eye';
import { moveTo } from './hand';
import type { Page as Served } from '../market/server';

/** The app as one script, in the frameworks' development mode: it complains loudly when the page's DOM is not its own. */
async function script(app: 'react' | 'vue'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, `apps/${app}.ts`), formats: ['iife'], name: 'app' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${app} was not built`);
  return chunk.code;
}

/** Hydrates only when told, so that the marks are there first. */
const shell = (app: string, rendered: string) =>
  html(`<div id="root">${rendered}</div><script src="/${app}.js"></script>`);

let browser: Browser;

beforeAll(async () => {
  const { renderToString: vueToString } = await import('vue/server-renderer');
  const served: Record<string, Served> = {
    '/react': shell('react', reactToString(createElement(App))),
    '/vue': shell('vue', await vueToString(create())),
    '/react.js': { body: await script('react'), type: 'text/javascript' },
    '/vue.js': { body: await script('vue'), type: 'text/javascript' },
  };
  browser = await launch({ pages: serve(served) });
}, 120_000);
afterAll(() => browser?.close());

const act = (page: Page, name: keyof Controls) =>
  page.evaluate((control) => (globalThis as unknown as { controls: Controls }).controls[control](), name);

describe.each(['react', 'vue'])('a page of %s', (app) => {
  it('is hydrated and changed without a complaint while it is marked, and the marks follow', async () => {
    const page = await browser.context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`https://news.example/${app}`);
    await waitForMarks(page, 5);
    await page.bringToFront();
    await page.evaluate(() => {
      const root = document.querySelector('#root');
      if (root) (globalThis as unknown as { app: { start: (root: Element) => void } }).app.start(root);
    });
    await page.waitForFunction(() => 'controls' in globalThis);
    await act(page, 'retext');
    await expect.poll(() => page.textContent('h1')).toBe('A lively morning');
    await act(page, 'reorder');
    await expect.poll(() => marksOf(page)).toBe(5);
    await act(page, 'drop');
    await expect.poll(() => page.locator('p').count()).toBe(1);
    await expect.poll(() => marksOf(page)).toBe(2);
    await moveTo(page, 'NYSE:OKLO');
    await theCard(page);
    expect(complaints.filter((text) => !/favicon|404/.test(text))).toEqual([]);
    await page.close();
  });
});
