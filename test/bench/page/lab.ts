import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { launch, waitForMarks } from '../../e2e/browser';
import { benchPage } from './pages';

/**
 * The same pages under five hosts. `marked`: Quotemark reads them. `manual`: it may, but is switched off there until the
 * bench injects it. `empty` and `control`: an extension with an empty script runs there. `floor`: one that does the least
 * a tool of this kind can do.
 */
export const HOSTS = {
  marked: 'news.example',
  manual: 'daily.example',
  empty: 'empty.example',
  control: 'control.example',
  floor: 'floor.example',
} as const;

export type Host = keyof typeof HOSTS;

interface Guest {
  name: string;
  hosts: readonly string[];
  script: string;
  worker?: string;
  css?: string;
}

const EMPTY: Guest = { name: 'Empty', hosts: [HOSTS.empty, HOSTS.control], script: '(()=>{})();' };

/** One message with the page's text to a worker, one answer, one highlight over one word, nothing else. */
const FLOOR: Guest = {
  name: 'Floor',
  hosts: [HOSTS.floor],
  worker: `chrome.runtime.onMessage.addListener(({ text }, _, answer) => answer({ word: /NYSE:[A-Z]+/.exec(text)?.[0] }));`,
  script: `
    chrome.runtime.onMessage.addListener(() => {});
    requestIdleCallback(() => {
      chrome.runtime.sendMessage({ text: document.body.textContent }, ({ word }) => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (word && texts.nextNode()) {
          const at = texts.currentNode.data.indexOf(word);
          if (at === -1) continue;
          const [startContainer, endContainer] = [texts.currentNode, texts.currentNode];
          const range = new StaticRange({ startContainer, startOffset: at, endContainer, endOffset: at + word.length });
          CSS.highlights.set('mention-line', new Highlight(range));
          return;
        }
      });
    });`,
  css: '::highlight(mention-line) { text-decoration: underline solid 1px currentColor; text-underline-offset: 3px; }',
};

/** Writes an extension that runs a script on some hosts; answers its folder. */
async function extensionOf({ name, hosts, script, worker, css }: Guest, folder: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    ...(worker !== undefined && { background: { service_worker: 'worker.js' } }),
    content_scripts: [
      {
        matches: hosts.map((host) => `https://${host}/*`),
        js: ['page.js'],
        ...(css !== undefined && { css: ['page.css'] }),
        run_at: 'document_idle',
      },
    ],
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'page.js': script,
    'worker.js': worker,
    'page.css': css,
  };
  for (const [file, text] of Object.entries(files))
    if (text !== undefined) await writeFile(join(path, file), text);
  return path;
}

/** tsx keeps names by a helper that pages do not have. */
const callOf = <A>(run: (argument: A) => unknown, argument: A | undefined): string =>
  `(() => { const __name = (f) => f; return (${run.toString()})(${JSON.stringify(argument ?? null)}); })()`;

export type Lab = Awaited<ReturnType<typeof openLab>>;

/** One browser with the production build and two small extensions side by side. */
export async function openLab() {
  const folder = await mkdtemp(join(tmpdir(), 'quotemark-bench-'));
  const pages = new Map(Object.values(HOSTS).map((host) => [host, benchPage] as const));
  const browser = await launch({
    pages,
    beside: [await extensionOf(EMPTY, folder), await extensionOf(FLOOR, folder)],
    settings: { offSites: [HOSTS.manual] },
  });
  const { context } = browser;

  return {
    ...browser,
    url: (host: Host, path: string) => `https://${HOSTS[host]}${path}`,
    /** A tab of its own, closed afterwards. */
    async tab<T>(use: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      try {
        return await use(page, session);
      } finally {
        await page.close();
      }
    },
    /** Runs a function in the page's own world. */
    inPage: async <T, A>(page: Page, run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> =>
      await page.evaluate<T>(callOf(run, argument)),
    /** Runs a function in Quotemark's world of a page, as its own scripts do. */
    async inWorld<T, A>(page: Page, run: (argument: A) => T | Promise<T>, argument?: A): Promise<T> {
      const inside = await browser.insidePage();
      const call = callOf(run, argument);
      const [{ result }] = await inside.evaluate<[{ result: T }]>(`(async () => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
        return chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => ${call} });
      })()`);
      return result;
    },
    /** Puts Quotemark into a page of the manual host, as a click on its icon does. */
    async inject(page: Page): Promise<void> {
      const inside = await browser.insidePage();
      await inside.evaluate(`(async () => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(page.url())});
        await chrome.scripting.insertCSS({ target: { tabId: tab.id }, files: ['assets/marks.css'] });
        await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/page.js'] });
      })()`);
    },
    waitForMarks,
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** CPU seconds of the renderer's main thread, which a busy machine does not stretch as it does wall time. */
export async function cpuClock(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
}

/** Bytes of all worlds of the page that are still reachable. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
