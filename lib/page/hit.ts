import { contains, isElement, isText, rectOf } from './dom';
import type { Mark, Marks } from './marks';
import { holds, type Measure, type Point } from './measure';

/**
 * Finds the mark under a point. The browser's own `highlightsFromPoint` costs more with every range; the caret and our
 * table cost the same as `elementFromPoint`, however many marks there are. The caret snaps to the nearest text, so
 * rects confirm it.
 */
export function createHitTest(document: Document, marks: Marks, measure: Measure) {
  const underPoint = (mark: Mark, point: Point) => measure(mark.range).some((rect) => holds(rect, point));

  /** Where the caret cannot tell: the link of a teaser card stretched over its text, text that cannot be selected. */
  const covered = (point: Point): Mark | undefined => {
    for (const element of document.elementsFromPoint(point.x, point.y)) {
      if (element === document.body || element === document.documentElement) return undefined;
      const found = marks.under(element).find((mark) => underPoint(mark, point));
      if (found) return found;
    }
    return undefined;
  };

  return (point: Point, under?: Element): Mark | undefined => {
    const caret = document.caretPositionFromPoint(point.x, point.y);
    const node = caret?.offsetNode;
    if (caret && isText(node)) {
      for (const mark of marks.in(node)) {
        const { startContainer, startOffset, endContainer, endOffset } = mark.range;
        if (node === startContainer && caret.offset < startOffset) continue;
        if (node === endContainer && caret.offset > endOffset) continue;
        if (underPoint(mark, point)) return mark;
      }
      const plain = under && contains(under, node) && holds(rectOf(under), point);
      if (plain) return undefined;
    }
    return covered(point);
  };
}

/** What a click belongs to before it belongs to us. */
const CONTROLS =
  'a[href],area,button,input,select,textarea,label,summary,option,video,audio,[contenteditable]:not([contenteditable="false" i]),' +
  '[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="option"],[role="checkbox"],[onclick]';

/** The click of this element is the page's: a link, a control, an editor, or whatever the page gave a pointing hand. */
export function isControl(element: Element): boolean {
  if (Element.prototype.closest.call(element, CONTROLS)) return true;
  return isElement(element) && getComputedStyle(element).cursor === 'pointer';
}
