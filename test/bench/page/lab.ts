import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { launch, waitForMarks } from '../../e2e/browser';
import { benchPage } from './pages';

/**
 * The same pages under four hosts. `marked`: Quotemark reads them. `manual`: it may, but is switched off there until the
 * bench injects it. `empty` and `control`: an extension with an empty script runs there.
 */
export const HOSTS = {
  marked: 'news.example',
  manual: 'daily.example',
  empty: 'empty.example',
  control: 'control.example',
} as const;

export type Host = keyof typeof HOSTS;

async function emptyExtension(folder: string): Promise<string> {
  const path = join(folder, 'empty');
  await mkdir(path);
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [
      {
        matches: [HOSTS.empty, HOSTS.control].map((host) => `https://${host}/*`),
        js: ['empty.js'],
        run_at: 'document_idle',
      },
    ],
  };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(path, 'empty.js'), '(()=>{})();');
  return path;
}

/** tsx keeps names by a helper that pages do not have. */
const callOf = <A>(run: (argument: A) => unknown, argument: A | undefined): string =>
  `(() => { const __name = (f) => f; return (${run.toString()})(${JSON.stringify(argument ?? null)}); })()`;

export type Lab = Awaited<ReturnType<typeof openLab>>;

/** One browser with the production build and an empty extension side by side. */
export async function openLab() {
  const folder = await mkdtemp(join(tmpdir(), 'quotemark-bench-'));
  const pages = new Map(Object.values(HOSTS).map((host) => [host, benchPage] as const));
  const browser = await launch({
    pages,
    beside: [await emptyExtension(folder)],
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
