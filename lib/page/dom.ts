/**
 * Reads of a foreign DOM. `<form><input name="parentNode">` shadows `form.parentNode` in Chromium even for an
 * extension's own world, so nothing here goes through the element: every read calls the prototype's own getter.
 * Prototypes are looked up at the first call, because entrypoints are also imported where there is no DOM.
 */
interface Kind<T> {
  prototype: T;
}

function reader<T extends object, K extends keyof T & string>(kind: () => Kind<T>, name: K) {
  let property: PropertyDescriptor | undefined;
  return (target: T): T[K] => {
    property ??= Object.getOwnPropertyDescriptor(kind().prototype, name);
    return property?.get?.call(target) as T[K];
  };
}

export const parentOf = reader<Node, 'parentNode'>(() => Node, 'parentNode');
export const previousOf = reader<Node, 'previousSibling'>(() => Node, 'previousSibling');
export const isConnected = reader<Node, 'isConnected'>(() => Node, 'isConnected');
export const dataOf = reader<CharacterData, 'data'>(() => CharacterData, 'data');
/** Open ones only. */
export const shadowOf = reader<Element, 'shadowRoot'>(() => Element, 'shadowRoot');
export const hostOf = reader<ShadowRoot, 'host'>(() => ShadowRoot, 'host');
/** Lower case for HTML elements. */
export const nameOf = reader<Element, 'localName'>(() => Element, 'localName');

export const isElement = (node: unknown): node is Element => node instanceof Element;
export const isText = (node: unknown): node is Text => node instanceof Text;
export const isShadow = (node: unknown): node is ShadowRoot => node instanceof ShadowRoot;

/** Something that holds text and can be read by itself. */
export type Part = Element | ShadowRoot;

/** The document, the shadow root, or the top of a part that has left the page. */
export const treeOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

/** The parent; of a shadow root its host. */
export const outerOf = (node: Node): Node | null => (isShadow(node) ? hostOf(node) : parentOf(node));

/** Without those that stand inside another. */
export function tops(parts: Iterable<Part>): Part[] {
  const unique = new Set<Node>(parts);
  return [...parts].filter((part) => {
    for (let at = outerOf(part); at; at = outerOf(at)) if (unique.has(at)) return false;
    return true;
  });
}

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const hasAttributes = (element: Element): boolean => Element.prototype.hasAttributes.call(element);

export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** Looks beyond the shadow tree that the element stands in, too. */
export function closest(element: Element, selector: string): Element | null {
  const found = Element.prototype.closest.call(element, selector);
  if (found) return found;
  const tree = treeOf(element);
  return isShadow(tree) ? closest(hostOf(tree), selector) : null;
}

export const find = (element: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(element, selector);

export const contains = (outer: Node, inner: Node | null): boolean =>
  Node.prototype.contains.call(outer, inner);

export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
