/**
 * Client rects of a range, one a line box. One live range is made for it and parked outside the text when done: every
 * live range that stands in the text slows the page's own edits.
 */
export function createMeasure(document: Document) {
  let probe: Range | undefined;

  return (range: StaticRange): DOMRect[] => {
    probe ??= document.createRange();
    try {
      probe.setStart(range.startContainer, range.startOffset);
      probe.setEnd(range.endContainer, range.endOffset);
      return [...probe.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    } catch {
      // The page shortened the text since: what is not there has no rects.
      return [];
    } finally {
      probe.setEnd(document, 0);
    }
  };
}

export type Measure = ReturnType<typeof createMeasure>;

export interface Point {
  x: number;
  y: number;
}

/** Carets and rects round differently by up to a pixel. */
const TOLERANCE_PX = 1;

export const holds = (rect: DOMRectReadOnly, { x, y }: Point): boolean =>
  x >= rect.left - TOLERANCE_PX &&
  x <= rect.right + TOLERANCE_PX &&
  y >= rect.top - TOLERANCE_PX &&
  y <= rect.bottom + TOLERANCE_PX;
