import { attributeOf, closest, isConnected, matches, parentOf } from './dom';

/** What the page's style sheets and animations may not change: inline and important wins over them. */
const PROTECTED: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['width', '0'],
  ['height', '0'],
  ['z-index', '2147483647'],
];

/**
 * The one element that we put into the page, while a card is open: closed shadow root, top layer, so that neither the
 * page's styles nor its stacking reach the card.
 */
export function createHost(document: Document, styles: string, ours: WeakSet<Node>) {
  const element = document.createElement('div');
  ours.add(element);
  element.setAttribute('popover', 'manual');
  for (const [name, value] of PROTECTED) element.style.setProperty(name, value, 'important');
  const style = attributeOf(element, 'style');
  let place: Element | undefined;
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  return {
    element,
    root,
    /**
     * Shows the host: inside the modal dialog that holds `near`, because everything outside of one is inert, or the
     * full-screen element, because assistive technology sees nothing else.
     */
    open(near: Element | undefined) {
      place = (near && closest(near, 'dialog:modal,:fullscreen')) ?? document.documentElement;
      if (parentOf(element) !== place) place.append(element);
      if (!matches(element, ':popover-open')) element.showPopover();
    },
    close: () => element.remove(),
    get isOpen(): boolean {
      return isConnected(element);
    },
    /**
     * The card is what the reader sees: on top at this point, where we put it, and not made transparent. A page can lay
     * something over it, move it or fade it out, to catch a click that was meant for something else.
     */
    isSeen({ x, y }: { x: number; y: number }): boolean {
      const touched =
        parentOf(element) !== place ||
        attributeOf(element, 'style') !== style ||
        !matches(element, ':popover-open');
      const faded = [document.documentElement, document.body].some((each) => {
        const { opacity, visibility } = getComputedStyle(each);
        return Number(opacity) < 1 || visibility !== 'visible';
      });
      return !touched && !faded && document.elementFromPoint(x, y) === element;
    },
  };
}

export type Host = ReturnType<typeof createHost>;
