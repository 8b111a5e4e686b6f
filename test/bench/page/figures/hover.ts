import type { Page } from 'playwright-core';
import { moveAway, moveTo } from '../../../e2e/hand';
import { noCard, theCard } from '../../../e2e/eye';
import type { Figure } from '../figure';
import type { Lab } from '../lab';
import { median, quantile } from '../statistics';

const WORDS = 'NYSE:OKLO';

/** Delay at which a card opens whose answer is cached (settings.hover.showCached). */
const CONFIGURED_MS = 300;

interface Watch {
  entered?: number;
  painted?: number;
}

/** In the page's world: when the pointer last came over the words, and when a card was painted. Our host is the only thing the page can see of it. */
function watchCards(box: { x: number; y: number; radius: number }): void {
  const watch: Watch = {};
  (globalThis as { watch?: Watch }).watch = watch;
  addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - box.x, clientY - box.y) < box.radius) watch.entered ??= performance.now();
  });
  new MutationObserver((records) => {
    const host = records
      .flatMap(({ addedNodes }) => [...addedNodes])
      .find((node) => node instanceof Element && node.getAttribute('popover') === 'manual');
    if (!host) return;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        watch.painted = performance.now();
      };
      channel.port2.postMessage(null);
    });
  }).observe(document.documentElement, { childList: true });
}

function takeHover(): number {
  const { watch } = globalThis as { watch?: Watch };
  const { entered = NaN, painted = NaN } = watch ?? {};
  delete watch?.entered;
  delete watch?.painted;
  return painted - entered;
}

async function hoverOnce(lab: Lab, page: Page): Promise<number> {
  await page.bringToFront();
  await moveTo(page, WORDS);
  await theCard(page);
  const ms = await lab.inPage(page, takeHover);
  await moveAway(page);
  await noCard(page);
  await page.waitForTimeout(400);
  return ms;
}

const figure = (id: 'P9' | 'P10', bar: number, what: string, killed: boolean): Figure => ({
  id,
  bar,
  what,
  async measure(lab, rounds) {
    return await lab.tab(async (page) => {
      await page.goto(lab.url('marked', '/story'));
      await lab.waitForMarks(page, 2);
      await page.bringToFront();
      const { x, y } = await moveTo(page, WORDS);
      await theCard(page);
      await moveAway(page);
      await noCard(page);
      await lab.inPage(page, watchCards, { x, y, radius: 12 });
      const spent: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        if (killed) await lab.killWorker();
        spent.push((await hoverOnce(lab, page)) / CONFIGURED_MS);
      }
      return {
        value: quantile(spent, 0.95),
        also: { median: median(spent), medianMs: median(spent) * CONFIGURED_MS },
      };
    });
  },
});

export const hoverFigures = [
  figure('P9', 1.1, 'hover to painted card / delay, cached, p95', false),
  figure('P10', 1.35, 'hover to painted card / delay, worker just killed, p95', true),
];
