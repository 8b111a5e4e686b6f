import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch as start, type Browser as Puppet, type Page } from 'puppeteer-core';
import { startMarket, type MarketOptions } from '../../market/server';

/** Fixed by a preference; elsewhere Firefox makes one up at install. */
const UUID = '11111111-2222-4333-8444-555555555555';
const ADDON = 'quotemark@quotemark.app';

const firefox = () =>
  [process.env['QUOTEMARK_FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? 'firefox';

export interface LaunchOptions extends MarketOptions {
  /** Milliseconds after which an idle background page is stopped. */
  idle?: number;
}

/** The untouched production build in Firefox. All its requests go to the fake market, through a proxy. */
export async function launch({ idle = 30_000, ...options }: LaunchOptions = {}) {
  const market = await startMarket({ now: () => Date.now(), ...options });
  const browser = await start({
    browser: 'firefox',
    executablePath: firefox(),
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1000, height: 700 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      // Answers yes to what the welcome page asks for; it is asked for real.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.background.idle.timeout': idle,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': market.proxyPort,
      'network.captive-portal-service.enabled': false,
    },
  });
  await browser.installExtension(resolve(import.meta.dirname, '../../../.output/firefox-mv3'));
  return {
    market,
    browser,
    /** The page that the extension opens when it is installed. */
    async welcome(): Promise<Page> {
      return await pageAt(browser, `moz-extension://${UUID}/welcome.html`);
    },
    /** Answers the welcome page with every site, by real clicks; the browser's own question is answered by a preference. */
    async grantEverySite(): Promise<Page> {
      const welcome = await pageAt(browser, `moz-extension://${UUID}/welcome.html`);
      await welcome.bringToFront();
      await welcome.click('input[value="every"]');
      await welcome.click('.go button');
      await until(
        async () => (await welcome.evaluate(() => document.querySelector('.go') === null)) || undefined,
      );
      return welcome;
    },
    /** A page of the extension's own in a new tab, opened by `from`, another of them. */
    async inside(from: Page, path: string): Promise<Page> {
      const url = `moz-extension://${UUID}/${path}`;
      await from.evaluate(
        (to) => (globalThis as unknown as Extension).browser.tabs.create({ url: to }).then(() => undefined),
        url,
      );
      const page = await pageAt(browser, url);
      await page.bringToFront();
      return page;
    },
    /** Sends a message to the page script of the tab at `url`, as the background does. */
    async tell(from: Page, url: string, type: string, data: unknown): Promise<void> {
      const tab = await this.tabOf(from, url);
      await from.evaluate(
        (to, message) =>
          (globalThis as unknown as Extension).browser.tabs.sendMessage(to, message).then(() => undefined),
        tab,
        { id: 1, type, data, timestamp: 0 },
      );
    },
    /** The id that the browser gives the tab of `url`. */
    tabOf: (from: Page, url: string): Promise<number> =>
      from.evaluate(async (wanted) => {
        const tabs = await (globalThis as unknown as Extension).browser.tabs.query({});
        return tabs.find((tab) => tab.url === wanted)?.id ?? -1;
      }, url),
    async open(url: string): Promise<Page> {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async close() {
      await browser.close();
      await market.close();
    },
  };
}

/** The part of the extension API that tests use inside the extension's own pages. */
interface Extension {
  browser: {
    tabs: {
      create: (options: object) => Promise<unknown>;
      query: (filter: object) => Promise<{ id: number; url?: string }[]>;
      sendMessage: (tab: number, message: object) => Promise<unknown>;
    };
  };
}

export type Firefox = Awaited<ReturnType<typeof launch>>;

/** Puppeteer does not hear where a page of the extension's own has gone: the page itself is asked. */
async function pageAt(browser: Puppet, url: string): Promise<Page> {
  for (let tries = 0; tries < 50; tries += 1) {
    for (const page of await browser.pages()) {
      const at = await Promise.race([page.evaluate(() => location.href), later(500)]).catch(() => undefined);
      if (at === url) return page;
    }
    await later(200);
  }
  throw new Error(`no page at ${url}`);
}

export const later = (milliseconds: number): Promise<undefined> =>
  new Promise((done) => {
    setTimeout(() => done(undefined), milliseconds);
  });

/** Looks again until `look` gives something. */
export async function until<T>(look: () => Promise<T | undefined>, within = 10_000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`not seen within ${within} ms: ${String(look)}`);
    await later(30);
  }
}

/** How many words are marked: the highlight registry is the page's too. */
export const marksOf = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('mention-line')?.size ?? 0);

export const marked = (page: Page, atLeast: number) =>
  until(async () => ((await marksOf(page)) >= atLeast ? true : undefined));

/** A real mouse comes over the words. */
export async function moveTo(page: Page, words: string): Promise<void> {
  const at = await page.evaluate((text) => {
    // Pages of the tests take these names.
    const walker = Document.prototype.createTreeWalker.call(
      document,
      document.documentElement,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(text);
      if (start === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    return undefined;
  }, words);
  if (!at) throw new Error(`the page does not say ${words}`);
  await page.mouse.move(at.x - 40, at.y + 40);
  await page.mouse.move(at.x, at.y, { steps: 4 });
}

interface RemoteNode {
  value?: {
    nodeValue?: string;
    localName?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

/** The part of BiDi that shows closed shadow roots. */
interface Bidi {
  connection: { send: (method: string, params: object) => Promise<{ result: { result: RemoteNode } }> };
}

/** What the open card says, and how it is named; undefined while none is open. Our shadow root is closed, but not to BiDi. */
export async function card(
  page: Page,
): Promise<{ name: string; text: string; attributes: Record<string, string> } | undefined> {
  const { connection } = page.browser() as unknown as Bidi;
  const context: unknown = Reflect.get(page.mainFrame(), '_id');
  const { result } = await connection.send('script.evaluate', {
    expression: `document.querySelector('[popover="manual"]')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 40 },
  });
  const root = result.result.value?.shadowRoot;
  const nodes = root ? below(root) : [];
  const dialog = nodes.find(({ value }) => value?.attributes?.['role'] === 'dialog');
  if (!dialog || dialog.value?.attributes?.['aria-busy'] === 'true') return undefined;
  const text = below(dialog).map(({ value }) => value?.nodeValue ?? '');
  return {
    name: dialog.value?.attributes?.['aria-label'] ?? '',
    text: text.join(' ').replaceAll(/\s+/g, ' '),
    attributes: dialog.value?.attributes ?? {},
  };
}

const below = (node: RemoteNode): RemoteNode[] => [node, ...(node.value?.children ?? []).flatMap(below)];

export const theCard = (page: Page) => until(() => card(page));

export const noCard = (page: Page) =>
  until(
    async () =>
      (await page.evaluate(() => document.querySelector('[popover="manual"]') === null)) || undefined,
  );
