import type { Page } from 'playwright-core';

/** Where words stand on the page: the middle of their first line box, in the viewport. */
export async function whereIs(page: Page, words: string, nth = 0): Promise<{ x: number; y: number }> {
  return await page.evaluate(
    ([text, index]) => {
      const walker = Document.prototype.createTreeWalker.call(
        document,
        document.documentElement,
        NodeFilter.SHOW_TEXT,
      );
      let left = index;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(text);
        if (at === -1 || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const [rect] = range.getClientRects();
        if (rect) return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      }
      throw new Error(`the page does not show ${text}`);
    },
    [words, nth] as const,
  );
}

/** A real mouse comes over the words, from some way off. */
export async function moveTo(page: Page, words: string, nth = 0): Promise<{ x: number; y: number }> {
  const { x, y } = await whereIs(page, words, nth);
  await page.mouse.move(x, y, { steps: 4 });
  return { x, y };
}

/** A real mouse goes where there is nothing: cards keep off the edges. */
export const moveAway = (page: Page) => page.mouse.move(2, 2, { steps: 3 });
