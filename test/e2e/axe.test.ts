import { resolve } from 'node:path';
import { chromium, type Browser as Chromium, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pages } from './articles';
import { violations } from './axe';
import { executablePath, launch, type Browser } from './browser';

describe('axe finds nothing in the gallery of every state', () => {
  let server: ViteDevServer;
  let chrome: Chromium;
  let page: Page;

  beforeAll(async () => {
    server = await createServer({ configFile: resolve(import.meta.dirname, '../gallery/vite.config.ts') });
    await server.listen();
    const path = executablePath();
    chrome = await chromium.launch({ ...(path && { executablePath: path }), args: ['--no-sandbox'] });
    page = await chrome.newPage();
  });
  afterAll(async () => {
    await chrome?.close();
    await server?.close();
  });

  it.each(
    ['card', 'summary', 'options', 'welcome'].flatMap((surface) =>
      (['light', 'dark'] as const).map((theme) => [surface, theme] as const),
    ),
  )('%s, %s', async (surface, theme) => {
    const [url = ''] = server.resolvedUrls?.local ?? [];
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${url}?surface=${surface}&theme=${theme}`);
    await page.waitForFunction(() => document.body.childElementCount > 1);
    expect(await violations(page)).toEqual([]);
  });
});

describe('axe finds nothing in the real pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ pages });
  });
  afterAll(() => browser?.close());

  it.each(['popup.html', 'options.html', 'welcome.html'])('%s', async (path) => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.id}/${path}`);
    await page.getByRole('heading').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
