import {
  attributeOf,
  closest,
  contains,
  dataOf,
  find,
  hasAttributes,
  hostOf,
  isElement,
  isShadow,
  isText,
  nameOf,
  parentOf,
  previousOf,
  treeOf,
  type Part,
} from './dom';
import { belongsOutside, flows, placeOf } from './furniture';
import type { Pieces } from './offsets';
import { blockText } from './block-text';

/** A block as the page has it now, before it gets a number. */
export interface Found {
  /** The element whose text it is. */
  owner: Element;
  text: string;
  pieces: Pieces;
  lang: string | undefined;
  role: 'article' | 'teaser';
}

/** What is known of the text directly inside one element. */
interface Context {
  owner: Element;
  skip: boolean;
  teaser: boolean;
  link: boolean;
  lang: string | undefined;
}

/** A message holds 64 KB and a text node can hold 10 MB: longer blocks are cut at a space. */
const MAX_BLOCK = 12_000;

/** Text nodes between two offers to pause, at most. */
export const NODES_A_STEP = 64;

/** A block that lies wholly in a link and reads like a headline announces another page. */
const HEADLINE_LENGTH = 20;

/** Letters by their blocks: `\p{L}` takes half a millisecond to compile, in every page anew. A few signs between them do no harm here. */
const LETTERS = 'A-Za-zª-˿Ͱ-῿Ⰰ-ⷿ々-〇ぁ-\uFAFF０-ﾟ\uD800-\uDFFF';
const LETTER = new RegExp(`[${LETTERS}]`);
const WORD_END = new RegExp(`[0-9${LETTERS}]$`);
const WORD_START = new RegExp(`^[0-9${LETTERS}]`);

/**
 * The blocks of text under `root` in document order, from `start` on and then those before it. Yields `undefined`
 * where nothing is found for a while: a place to pause. Ends early when the page removes the node it stands on;
 * returns whether it saw all.
 */
export function* collect(root: Part, start?: Element): Generator<Found | undefined, boolean> {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  const contexts = contextsFor(root);
  const run = runOf(treeOf(root));
  const first: Text[] = [];
  let seen = 0;
  for (const from of start && start !== root ? [start, root] : [root]) {
    walker.currentNode = from;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isText(node) || node === first[0]) break;
      first[0] ??= node;
      const above = parentOf(node);
      const parent = isShadow(above) ? hostOf(above) : above;
      if (!isElement(parent)) continue;
      const context = contexts(parent);
      if (!context.skip) yield* run.add(node, parent, context);
      if (++seen % NODES_A_STEP === 0) {
        yield undefined;
        if (!contains(root, node)) return false;
      }
    }
    const last = run.end();
    if (last) yield last;
  }
  return true;
}

/** Contexts are computed once an element, from the top down; those in a shadow tree go on from its host's. */
function contextsFor(root: Part): (element: Element) => Context {
  const known = new Map<Element, Context>();
  const headline = find(document.documentElement, 'h1');
  const story = headline && closest(headline, 'article');
  const tree = treeOf(root);
  const host = isShadow(tree) ? hostOf(tree) : undefined;
  const base: Context = host
    ? { ...contextsFor(host)(host), owner: host }
    : { owner: root as Element, skip: false, teaser: false, link: false, lang: undefined };
  if (host) known.set(host, base);

  const derive = (element: Element, outer: Context): Context => {
    if (outer.skip) return outer;
    const place = placeOf(element, story);
    const lang = hasAttributes(element) ? attributeOf(element, 'lang') : null;
    const name = nameOf(element);
    return {
      owner: belongsOutside(element) ? outer.owner : element,
      skip: place === 'nothing',
      teaser: outer.teaser || place === 'teaser',
      link: outer.link || name === 'a',
      lang: lang === null ? outer.lang : lang.trim() || undefined,
    };
  };

  return (element) => {
    const chain: Element[] = [];
    let at: Node | null = element;
    while (isElement(at) && !known.has(at)) {
      chain.push(at);
      at = parentOf(at);
    }
    let context = (isElement(at) && known.get(at)) || base;
    for (const next of chain.reverse()) {
      context = derive(next, context);
      known.set(next, context);
    }
    return context;
  };
}

/** Joins consecutive text nodes of one owner into blocks. */
function runOf(tree: Node) {
  const breaks = isShadow(tree) ? undefined : document.getElementsByTagName('br');
  let text = blockText();
  let context: Context | undefined;
  let lastParent: Element | undefined;
  let linked = 0;

  const end = (): Found | undefined => {
    const done = context && finish(context);
    text = blockText();
    linked = 0;
    context = undefined;
    lastParent = undefined;
    return done;
  };

  const finish = ({ owner, lang, teaser }: Context): Found | undefined => {
    const { value, pieces } = text.take();
    if (value.length < 2 || !LETTER.test(value)) return undefined;
    const headline = linked >= value.length * 0.9 && value.length >= HEADLINE_LENGTH;
    return { owner, text: value, pieces, lang, role: teaser || headline ? 'teaser' : 'article' };
  };

  const separate = (node: Text, parent: Element, owner: Element, data: string) => {
    if (cellOf(parent, owner) !== cellOf(lastParent, owner)) text.separate('\t');
    else if (breaks?.length !== 0 && afterBreak(node, owner)) text.separate('\n');
    else if (
      lastParent !== parent &&
      WORD_END.test(text.tail()) &&
      WORD_START.test(data.slice(0, 2)) &&
      apart(lastParent, parent, owner)
    )
      text.separate('\n');
  };

  return {
    end,
    *add(node: Text, parent: Element, next: Context): Generator<Found> {
      if (next.owner !== context?.owner) {
        const done = end();
        if (done) yield done;
      }
      context = next;
      const data = dataOf(node);
      if (lastParent) separate(node, parent, next.owner, data);
      lastParent = parent;
      for (let from = 0; from < data.length;) {
        const room = MAX_BLOCK - text.length();
        const to = data.length - from <= room ? data.length : cut(data, from, from + room);
        const before = text.length();
        text.add(node, data, from, to);
        if (next.link) linked += text.length() - before;
        from = to;
        if (text.length() < MAX_BLOCK && from >= data.length) break;
        const done = end();
        context = next;
        lastParent = parent;
        if (done) yield done;
      }
    },
  };
}

/** The last space before `to`, so that no word is cut; `to` itself where there is none. */
function cut(data: string, from: number, to: number): number {
  const space = data.lastIndexOf(' ', to);
  return space > from ? space : Math.max(to, from + 1);
}

/** The table cell around `element`, when the block is a row. */
function cellOf(element: Element | undefined, owner: Element): Element | null {
  return element && nameOf(owner) === 'tr' ? closest(element, 'td,th') : null;
}

/** A `<br>` stands before the node, in its own parent or before the inline element that it opens. */
function afterBreak(node: Text, owner: Element): boolean {
  let at: Node | null = node;
  while (at && at !== owner) {
    const previous: Node | null = previousOf(at);
    if (isElement(previous) && nameOf(previous) === 'br') return true;
    if (previous) return isText(previous) && dataOf(previous).trim() === '' && afterBreak(previous, owner);
    at = parentOf(at);
  }
  return false;
}

/** Two neighbours without a space between them that are laid out as boxes of their own: flex items, grid cells. */
function apart(one: Element | undefined, other: Element, owner: Element): boolean {
  const boxed = (from: Element | undefined, not: Element | undefined): boolean => {
    for (let at: Node | null = from ?? null; isElement(at) && at !== owner; at = parentOf(at)) {
      if (contains(at, not ?? null)) return false;
      if (!flows(at)) return true;
    }
    return false;
  };
  return boxed(one, other) || boxed(other, one);
}
