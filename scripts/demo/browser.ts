import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page, type Worker } from 'playwright-core';
import { registry } from '@/lib/market/registry';
import type { PageSummary, Snapshot } from '@/lib/messages';
import { defaultSettings, type Settings } from '@/lib/settings/schema';

export type Demo = Awaited<ReturnType<typeof launch>>;

/** The built extension, with the article's host granted as if the reader had chosen it. Nothing else differs. */
function grantedCopy(folder: string): string {
  const copy = join(folder, 'extension');
  cpSync(resolve('.output/chrome-mv3'), copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('http://localhost/*');
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

const ROOT_ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface Look {
  headless: boolean;
  live: boolean;
  /** The browser's language, BCP 47. */
  language?: string;
  dark?: boolean;
  display?: Partial<Settings['display']>;
  /** Width of the window at its zoom: 320 px at 400 %. */
  zoom?: number;
}

export async function launch({ headless, live, language = 'en-US', dark = false, display, zoom = 1 }: Look) {
  const folder = mkdtempSync(join(tmpdir(), 'quotemark-demo-'));
  const extension = grantedCopy(folder);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(process.env['QUOTEMARK_CHROMIUM'] && { executablePath: process.env['QUOTEMARK_CHROMIUM'] }),
    headless,
    locale: language,
    ...(headless
      ? { viewport: sized(1000, 760, zoom), deviceScaleFactor: zoom, colorScheme: dark ? 'dark' : 'light' }
      : { viewport: null }),
    env: { ...(process.env as Record<string, string>), LANGUAGE: language.replace('-', '_') },
    args: [
      ...ROOT_ARGS,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--lang=${language}`,
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  await answerWelcome(worker, live, display);
  const inside = await context.newPage();
  await inside.goto(`chrome-extension://${id}/options.html`);
  const closed = new Promise<void>((done) => context.once('close', () => done()));

  /** Asks like the popup does, from one of the extension's own pages. */
  const ask = <T>(type: string, data: unknown, tab?: number): Promise<T> =>
    inside.evaluate(
      async ([message, to]) => {
        const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
        const answer =
          to === undefined ? chrome.runtime.sendMessage(message) : chrome.tabs.sendMessage(to, message);
        return (await answer).res as never;
      },
      [{ id: 1, type, data, timestamp: 0 }, tab] as const,
    );
  const tabOf = (page: Page): Promise<number> =>
    inside.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1;
    }, page.url());

  return {
    closed,
    async open(url: string): Promise<Page> {
      const page = await context.newPage();
      await page.goto(url);
      if (!headless) await inside.close();
      for (const other of context.pages()) if (other !== page && other !== inside) await other.close();
      return page;
    },
    async summary(page: Page): Promise<PageSummary> {
      const tab = await tabOf(page);
      for (;;) {
        const summary = await ask<PageSummary>('pageSummary', undefined, tab).catch(() => undefined);
        if (summary?.reading === 'done') return summary;
        await page.waitForTimeout(50);
      }
    },
    snapshots: (instruments: string[]) => ask<Snapshot[]>('snapshots', { instruments }),
    /** Rests the pointer on the first place where the page says `words`, until the card has opened. */
    async hover(page: Page, words: string): Promise<void> {
      const at = await page.evaluate(centreOf, words);
      await page.mouse.move(at.x - 90, at.y + 60);
      await page.mouse.move(at.x, at.y, { steps: 12 });
      await page.waitForFunction(() => document.querySelector(':popover-open') !== null);
      await page.waitForTimeout(600);
    },
    /** The popup and the options page, opened as pages of their own. */
    async picture(name: 'popup' | 'options' | 'welcome', path: string, page: Page): Promise<void> {
      const view = await context.newPage();
      await view.setViewportSize(name === 'popup' ? sized(760, 600, zoom) : sized(1000, 900, zoom));
      await view.goto(`chrome-extension://${id}/${name}.html?tab=${await tabOf(page)}`);
      await view.waitForFunction(() => document.querySelector('[aria-busy="true"], .bone') === null);
      await view.waitForTimeout(300);
      await view.screenshot({ path });
      await view.close();
    },
    /** As if the welcome page were still waiting for its answer. */
    async unanswer(): Promise<void> {
      await inside.evaluate(async () => {
        const { local } = (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage;
        const { settings } = await local.get('settings');
        await local.set({ settings: { ...settings, welcomed: false } });
      });
    },
    async close(): Promise<void> {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same window with everything magnified. */
const sized = (width: number, height: number, zoom: number) => ({
  width: Math.max(320, Math.round(width / zoom)),
  height: Math.round(height / Math.sqrt(zoom)),
});

interface ExtensionApi {
  storage: {
    local: { get(key: 'settings'): Promise<{ settings: object }>; set(items: object): Promise<void> };
  };
  runtime: { sendMessage(message: unknown): Promise<{ res: unknown }> };
  tabs: {
    sendMessage(tab: number, message: unknown): Promise<{ res: unknown }>;
    query(filter: object): Promise<{ id: number; url: string }[]>;
  };
}

/** As if the reader had finished the welcome page; offline, only the sample source is on. */
async function answerWelcome(worker: Worker, live: boolean, display: Look['display']): Promise<void> {
  const sources = live ? [] : registry.map(({ id }) => ({ id, on: id === 'sample' }));
  await worker.evaluate(
    (settings) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
      ).chrome.storage.local.set({ settings }),
    { ...defaultSettings, welcomed: true, sources, display: { ...defaultSettings.display, ...display } },
  );
}

function centreOf(words: string): { x: number; y: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    if (range.getBoundingClientRect().top > innerHeight / 2) node.parentElement?.scrollIntoView();
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error(`the page does not say ${words}`);
}
