import {
  attributeOf,
  contains,
  find,
  hasAttributes,
  isConnected,
  isElement,
  isShadow,
  matches,
  nameOf,
  parentOf,
  type Part,
} from './dom';

/** Elements whose text is no prose, or not the page's but the reader's own. */
const NO_TEXT = new Set(
  (
    'script style noscript template code pre samp textarea input select option datalist button svg math canvas ' +
    'iframe object embed audio video map nav menu head rt rp meter progress title'
  ).split(' '),
);

/** Told by an attribute: hidden, written by the reader, or a way around the page. */
const NO_TEXT_SELECTOR =
  '[hidden]:not([hidden="until-found"]),[contenteditable]:not([contenteditable="false" i]),' +
  '[role="navigation"],[role="menu"],[role="menubar"],[role="toolbar"],[role="tablist"],[role="search"],' +
  '[role="textbox"],[role="button"],[role="combobox"],[role="listbox"],dialog:not([open])';

/** A site sets this on its whole story while a notice lies over it. */
const ASIDE_FOR_NOW = '[aria-hidden="true"]';

/** Tags that flow within a line; every other tag of HTML ends a block. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big blink cite data del dfn em font i ins kbd label mark nobr q rb rbc ruby s ' +
    'slot small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Words of class and id, as sites name what surrounds an article. */
const FURNITURE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|navbar|breadcrumbs?|pagination|disqus|comments?(?:-?(?:list|area|section|thread))?|(?:share|social)(?:[-_]?(?:bar|buttons?|links?|tools?|icons?|media))?|advert(?:isement)?s?)(?:$|[\s_-])/i;

const TEASER =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|teasers?|promos?|trending|sidebar|(?:read|also|more|most|up|latest|popular)[-_]?(?:more|next|also|read|like|stories|news|from|articles|popular|viewed|posts)|up[-_]?next)(?:$|[\s_-])/i;

/** What an element says about the text inside it. */
export type Place = 'text' | 'nothing' | 'teaser';

export const isInline = (element: Element): boolean => {
  const name = nameOf(element);
  return INLINE.has(name) || (name.includes('-') && flows(element));
};

/** By computed style: the element flows within a line. A float is a drop cap and joins its word. */
export function flows(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' || float !== 'none';
}

/** The element that holds the headline is no furniture, whatever its class says: `<body class="comments-open">`. */
const holdsStory = (element: Element): boolean =>
  matches(element, 'html,body,main') || find(element, 'h1,main') !== null;

export function placeOf(element: Element, story: Element | null): Place {
  const name = nameOf(element);
  if (NO_TEXT.has(name)) return 'nothing';
  if (name === 'aside') return 'teaser';
  if (name === 'footer' && story && !contains(story, element)) return 'nothing';
  if (name === 'article' && story && element !== story && !contains(element, story)) return 'teaser';
  if (!hasAttributes(element)) return 'text';
  if (matches(element, NO_TEXT_SELECTOR)) return 'nothing';
  if (matches(element, ASIDE_FOR_NOW) && !holdsStory(element)) return 'nothing';
  if (INLINE.has(name)) return 'text';
  const words = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  if (words.length < 3) return 'text';
  if (FURNITURE.test(words) && !holdsStory(element)) return 'nothing';
  if (TEASER.test(words) && !holdsStory(element)) return 'teaser';
  return 'text';
}

/** Text directly inside belongs to a block further out. */
export const belongsOutside = (element: Element): boolean =>
  nameOf(element) === 'td' || nameOf(element) === 'th' || isInline(element);

/** The part whose blocks hold the text in or around `node`; undefined when it has left the page. */
export function blockAround(node: Node): Part | undefined {
  let at: Node | null = isElement(node) || isShadow(node) ? node : parentOf(node);
  while (isElement(at) && belongsOutside(at)) at = parentOf(at);
  return (isElement(at) || isShadow(at)) && isConnected(at) ? at : undefined;
}
