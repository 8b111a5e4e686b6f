import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { defaultSettings, type Settings } from '@/lib/settings/schema';
import { fakes } from '../market/fakes';
import { RIGHT_KEY } from '../market/fakes/yahoo-like';
import { startMarket, type MarketOptions, type TestMarket } from '../market/server';

/** Hosts whose pages the extension may read in tests; any other host is one it may not. */
const GRANTED = ['https://news.example/*', 'https://daily.example/*'];

/** The one source that tests enter a key for. */
export const KEY_HOLDER = 'finnhub.io';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export const executablePath = (): string | undefined =>
  [
    process.env['QUOTEMARK_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    chromium.executablePath(),
  ].find((path) => path !== undefined && existsSync(path));

const sources = new Set(fakes.flatMap(({ hosts }) => hosts));

/** What no request to a source may carry, in no test at all: where the reader is, who he is, another source's key. */
const tellsTooMuch = ({ host, text }: TestMarket['heard'][number]): boolean =>
  sources.has(host) &&
  (/\b(?:news|daily|plain)\.example|"(?:referer|cookie)"/i.test(text) ||
    (text.includes(RIGHT_KEY) && host !== KEY_HOLDER));

export interface LaunchOptions extends MarketOptions {
  settings?: Partial<Settings>;
  /** False: the welcome page has not been answered. */
  welcomed?: boolean;
  /** Match patterns the manifest grants beside its own; the fixture hosts when absent. */
  granted?: readonly string[];
  args?: string[];
  /** Folders of other extensions to load as well; they have no worker. */
  beside?: string[];
}

/** The part of the extension API that tests use inside the worker and the extension's own pages. */
interface ExtensionScope {
  chrome: {
    storage: { local: { set: (items: object) => Promise<void> } };
    runtime: { sendMessage: (message: unknown) => Promise<{ res: unknown; err?: unknown }> };
    tabs: {
      query: (filter: object) => Promise<{ id: number; url?: string }[]>;
      sendMessage: (tab: number, message: unknown) => Promise<{ res: unknown; err?: unknown }>;
    };
  };
}

/** The production build in Chromium, every host mapped to the fake market. Only the granted hosts of the manifest differ. */
export async function launch(options: LaunchOptions = {}) {
  const market = await startMarket({ now: () => Date.now(), ...options });
  const folder = await mkdtemp(join(tmpdir(), 'quotemark-e2e-'));
  const extension = join(folder, 'extension');
  await cp(BUILD, extension, { recursive: true });
  const manifestFile = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as {
    version: string;
    host_permissions: string[];
  };
  manifest.host_permissions.push(...(options.granted ?? GRANTED));
  await writeFile(manifestFile, JSON.stringify(manifest));

  const extensions = [extension, ...(options.beside ?? [])].join(',');
  const path = executablePath();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...(path !== undefined && { executablePath: path }),
    headless: true,
    // Readers' browsers have one; Playwright switches it off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    viewport: { width: 1000, height: 700 },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      // CDP may click the toolbar icon.
      '--enable-unsafe-extension-debugging',
      `--load-extension=${extensions}`,
      `--disable-extensions-except=${extensions}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${market.port}`,
      '--ignore-certificate-errors',
      ...(options.args ?? []),
    ],
  });
  const worker = await workerOf(context);
  const id = new URL(worker.url()).host;
  const browser = { context, market, id, ...tools(context, id, market) };
  if (options.welcomed ?? true) await browser.settle(options.settings);
  return {
    ...browser,
    /** Allows the extension in private windows, as the reader does on the browser's own page. The extension starts anew. */
    async allowPrivate(): Promise<void> {
      const session = await context.browser()?.newBrowserCDPSession();
      const options: object = { path: extension, enableInIncognito: true };
      await session?.send('Extensions.loadUnpacked', options as { path: string });
      await session?.detach();
    },
    /** Puts a later version in place of the running one, as the browser's own update does; answers which. */
    async update(): Promise<string> {
      const later = { ...manifest, version: `${manifest.version}.1` };
      await writeFile(manifestFile, JSON.stringify(later));
      const session = await context.browser()?.newBrowserCDPSession();
      await session?.send('Extensions.loadUnpacked', { path: extension });
      await session?.detach();
      return later.version;
    },
    async close() {
      await context.close();
      await market.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      const told = market.heard.filter(tellsTooMuch);
      if (told.length > 0) throw new Error(`a source was told too much: ${JSON.stringify(told[0])}`);
    },
  };
}

export type Browser = Awaited<ReturnType<typeof launch>>;

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

function tools(context: BrowserContext, id: string, market: TestMarket) {
  let inside: Page | undefined;

  /** A page of the extension's own, to act as popup and options do. */
  const insidePage = async (): Promise<Page> => {
    if (!inside || inside.isClosed()) {
      inside = await context.newPage();
      await inside.goto(`chrome-extension://${id}/popup.html?tab=-1`);
    }
    return inside;
  };

  return {
    /** Answers the welcome page, as the reader would. */
    async settle(settings: Partial<Settings> = {}): Promise<void> {
      const page = await insidePage();
      await page.evaluate(
        async (value) => {
          await (globalThis as unknown as ExtensionScope).chrome.storage.local.set({ settings: value });
        },
        { ...defaultSettings, welcomed: true, ...settings },
      );
    },
    /** Sends a message to the page script of a tab, as the popup does. */
    async tell(tab: Page, type: string, data?: unknown): Promise<unknown> {
      const page = await insidePage();
      return await page.evaluate(
        async ([url, message]) => {
          const { chrome } = globalThis as unknown as ExtensionScope;
          const target = (await chrome.tabs.query({})).find((each) => each.url === url);
          const answer = await chrome.tabs.sendMessage(target?.id ?? -1, message);
          return answer.res;
        },
        [tab.url(), { id: 1, type, data, timestamp: 0 }] as const,
      );
    },
    insidePage,
    /** Chromium stops the worker, as it does after 30 idle seconds. */
    async killWorker(): Promise<void> {
      const session = await context.newCDPSession(await insidePage());
      const stopped = new Promise<void>((done) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
    },
    /** The worker, started if need be. */
    async wake(): Promise<Worker> {
      const page = await insidePage();
      const running = workerOf(context);
      await page.evaluate(() =>
        (globalThis as unknown as ExtensionScope).chrome.runtime.sendMessage({
          id: 1,
          type: 'wake',
          timestamp: 0,
        }),
      );
      return await running;
    },
    /** Moves the market's clock and the worker's; a worker that starts later has the real one again. */
    async shiftClock(to: number): Promise<void> {
      const start = Date.now();
      market.setNow(() => Date.now() - start + to);
      const worker = await this.wake();
      await worker.evaluate((offset) => {
        const clock = globalThis as unknown as { realNow?: () => number };
        const real = (clock.realNow ??= Date.now.bind(Date));
        Date.now = () => real() + offset;
      }, to - start);
    },
    /** Forgets all that the market told, in the database and in the worker; right clocks and no faults again. */
    async forget(): Promise<void> {
      market.clearFaults();
      market.setNow(() => Date.now());
      market.requests.length = 0;
      await this.killWorker();
      const page = await insidePage();
      await page.evaluate(
        () =>
          new Promise<void>((done, failed) => {
            const opening = indexedDB.open('quotemark');
            opening.addEventListener('error', () => failed(new Error('no database')));
            opening.addEventListener('success', () => {
              const names = [...opening.result.objectStoreNames];
              if (names.length === 0) return done();
              const work = opening.result.transaction(names, 'readwrite');
              for (const name of names) work.objectStore(name).clear();
              work.addEventListener('complete', () => {
                opening.result.close();
                done();
              });
            });
          }),
      );
    },
    /** Opens a page and waits until its mentions are marked. */
    async read(url: string, marks = 1): Promise<Page> {
      const page = await context.newPage();
      await page.goto(url);
      await waitForMarks(page, marks);
      return page;
    },
  };
}

/** Highlight names of the mark styles: the registry is the page's too. */
export const marksOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    ['mention-line', 'mention-dots', 'mention-tint'].reduce(
      (sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0),
      0,
    ),
  );

export async function waitForMarks(page: Page, atLeast: number): Promise<void> {
  const until = Date.now() + 15_000;
  while ((await marksOf(page)) < atLeast) {
    if (Date.now() > until) throw new Error(`fewer than ${atLeast} marks after 15 s`);
    await page.waitForTimeout(50);
  }
}

/** Waits for the market to be asked nothing more for a while. */
export const asked = (market: TestMarket, symbol: string): number =>
  market.requests.filter(({ symbols }) => symbols.includes(symbol)).length;
