import type { CDPSession, Page } from 'playwright-core';
import type { Browser } from './browser';
import { below, byIdOf, controlIn, textOf, treeOf, until, type Send } from './eye';

/** The real popup, as a click on the toolbar icon opens it. */
export interface Popup {
  text(): Promise<string>;
  /** The text of each row of the table, headers first. */
  rows(): Promise<string[]>;
  /** Looks until the popup's text fits. */
  waitFor(words: RegExp): Promise<string>;
  /** A real mouse presses the control of that name. */
  press(named: string | RegExp): Promise<void>;
  /** Of its window, in CSS pixels. */
  size(): Promise<{ width: number; height: number }>;
  close(): Promise<void>;
}

/** Clicks the toolbar icon in the tab of `page`, which grants `activeTab` too. */
export async function clickIcon({ context, id }: Browser, page: Page): Promise<Popup> {
  await page.bringToFront();
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  const session = await browser.newBrowserCDPSession();
  const filter = [{ type: 'tab', exclude: false }];
  const tabs = await session.send('Target.getTargets', { filter });
  const tab = tabs.targetInfos.find(({ url }) => url === page.url());
  await session.send('Extensions.triggerAction', { id, targetId: tab?.targetId ?? '' });
  const targetId = await until(async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url === `chrome-extension://${id}/popup.html`)?.targetId;
  }, 'the popup');
  const send = await attach(session, targetId);

  const text = async () => textOf(await treeOf(send));
  return {
    text,
    async rows() {
      const nodes = await treeOf(send);
      const byId = byIdOf(nodes);
      return nodes
        .filter(({ role, ignored }) => !ignored && role?.value === 'row')
        .map((row) => textOf(below(row, byId)));
    },
    waitFor: (words) =>
      until(async () => {
        const seen = await text();
        return words.test(seen) ? seen : undefined;
      }, `${words} in the popup`),
    async press(named) {
      const { x, y } = await controlIn(send, named);
      const at = { x, y, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
      await send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
    },
    async size() {
      const { cssLayoutViewport: seen } = (await send('Page.getLayoutMetrics')) as {
        cssLayoutViewport: { clientWidth: number; clientHeight: number };
      };
      return { width: seen.clientWidth, height: seen.clientHeight };
    },
    async close() {
      await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
      await session.detach();
    },
  };
}

/** Playwright holds no popups, so this speaks to the target through the browser's own session. */
async function attach(session: CDPSession, targetId: string): Promise<Send> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message) as {
      id: number;
      result?: unknown;
      error?: { message: string };
    };
    if (error) waiting.get(id)?.failed(new Error(error.message));
    else waiting.get(id)?.done(result);
    waiting.delete(id);
  });
  let last = 0;
  return async (method, params = {}) => {
    last += 1;
    const id = last;
    const answer = new Promise<unknown>((done, failed) => {
      waiting.set(id, { done, failed });
    });
    await session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return await answer;
  };
}
