import { closest, hostOf, isElement, isShadow, isText, outerOf, rectOf, treeOf } from './dom';
import type { Mark, Marks } from './marks';
import { holds, type Measure, type Point } from './measure';

/** So few marks of a block are measured sooner than the caret is found. */
const FEW = 4;

/**
 * Finds the mark under a point. The browser's own `highlightsFromPoint` costs more with every range. Where the element
 * under the point is known, the marks around it are few or none, and measuring them is cheaper than any hit test.
 * Else the caret tells the text node, which costs what `elementFromPoint` does, however many marks there are; it snaps
 * to the nearest text, so rects confirm it.
 */
export function createHitTest(document: Document, marks: Marks, measure: Measure) {
  const underPoint = (mark: Mark, point: Point) => measure(mark.range).some((rect) => holds(rect, point));

  /** Where the caret cannot tell: the link of a teaser card stretched over its text, text that cannot be selected. */
  const covered = (point: Point, trees: readonly ShadowRoot[]): Mark | undefined => {
    for (const element of (trees[0] ?? document).elementsFromPoint(point.x, point.y)) {
      if (element === document.body || element === document.documentElement) return undefined;
      const found = marks.under(element).find((mark) => underPoint(mark, point));
      if (found) return found;
    }
    return undefined;
  };

  const atCaret = (point: Point, shadowRoots: ShadowRoot[]): Mark | undefined => {
    const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
    const node = caret?.offsetNode;
    if (!caret || !isText(node)) return undefined;
    return marks.in(node).find((mark) => {
      const { startContainer, startOffset, endContainer, endOffset } = mark.range;
      if (node === startContainer && caret.offset < startOffset) return false;
      if (node === endContainer && caret.offset > endOffset) return false;
      return underPoint(mark, point);
    });
  };

  const lifted = createLifted();

  return (point: Point, under?: Element): Mark | undefined => {
    if (!under || !holds(rectOf(under), point) || lifted(under)) {
      const trees = shadowsAround(under);
      return atCaret(point, trees) ?? covered(point, trees);
    }
    const around = marks.around(under);
    return around.length > FEW
      ? atCaret(point, shadowsAround(under))
      : around.find((mark) => underPoint(mark, point));
  };
}

/** The shadow roots that an element stands in, innermost first. */
function shadowsAround(element: Element | undefined): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let tree = element && treeOf(element); isShadow(tree); tree = treeOf(hostOf(tree))) roots.push(tree);
  return roots;
}

const LIFTED = new Set(['absolute', 'fixed']);

/** Computed styles are dear, and pages seldom lift an element out of the flow: looked at anew so often. */
const REMEMBER_MS = 1000;

/** Tells whether an element, or one around it, is lifted out of the flow, so that it may lie over text that it does not hold. */
function createLifted() {
  let known = new WeakMap<Node, boolean>();
  let since = -Infinity;
  const look = (node: Node): boolean => {
    const seen = known.get(node);
    if (seen !== undefined) return seen;
    const outer = outerOf(node);
    const lifted =
      (isElement(node) && LIFTED.has(getComputedStyle(node).position)) || (outer !== null && look(outer));
    known.set(node, lifted);
    return lifted;
  };
  return (element: Element): boolean => {
    if (performance.now() - since > REMEMBER_MS) {
      known = new WeakMap();
      since = performance.now();
    }
    return look(element);
  };
}

/** What a click belongs to before it belongs to us. */
const CONTROLS =
  'a[href],area,button,input,select,textarea,label,summary,option,video,audio,[contenteditable]:not([contenteditable="false" i]),' +
  '[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="option"],[role="checkbox"],[onclick]';

/** The click of this element is the page's: a link, a control, an editor, or whatever the page gave a pointing hand. */
export function isControl(element: Element): boolean {
  if (closest(element, CONTROLS)) return true;
  return getComputedStyle(element).cursor === 'pointer';
}
