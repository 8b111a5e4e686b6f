import type { Lexicon, Meaning, MeaningKind } from './lexicon/types';

/** Everything a phrase may mean, by kind. */
export type Means = { [K in MeaningKind]?: Extract<Meaning, { kind: K }> };

/** A piece of text with what it may mean: a phrase of the lexicon, a number, a mark, or a plain word. */
export interface Item {
  start: number;
  end: number;
  /** Lower case, hyphens as blanks, without possessive. */
  words: string;
  /** Digits as printed; only numbers have it. */
  digits?: string;
  capital: boolean;
  /** Touches the item before it, or hangs on it by a hyphen. */
  glued: boolean;
  possessive: boolean;
  /** A word that the lexicon does not know. */
  plain: boolean;
  means: Means;
}

/** Finds the lexicon's phrases in text, sentence by sentence. */
export type Itemise = (text: string) => Iterable<Item[]>;

/** What a mark, a number and an unknown word mean. */
export const none: Means = {};
/** What is longer is a table or a list without stops; cut, so that reading stays linear. */
const longestSentence = 150;

const [space, zero, nine] = [32, 48, 57];

const token =
  /\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|[\p{L}][\p{L}\p{M}&]*(?:['’.][\p{L}&]+)*|[^\s]|\n/gu;

interface Token {
  start: number;
  end: number;
  word: string;
  raw: string;
  glued: boolean;
  possessive: boolean;
}

/** Tokens of a part of the text that begins at `from`. */
function tokensOf(text: string, from: number): Token[] {
  const tokens: Token[] = [];
  let hyphen = false;
  let before: Token | undefined;
  for (const match of text.matchAll(token)) {
    const raw = match[0];
    const start = from + match.index;
    const touches = before !== undefined && (before.end === start || (hyphen && before.end + 1 === start));
    if ((raw === '-' || raw === '‑') && touches && text.charCodeAt(match.index + 1) > space) {
      hyphen = true;
      continue;
    }
    hyphen = false;
    const possessive = raw.endsWith("'s") || raw.endsWith('’s');
    const word = (possessive ? raw.slice(0, -2) : raw).toLowerCase();
    before = { start, end: start + raw.length, word, raw, glued: touches, possessive };
    tokens.push(before);
  }
  return tokens;
}

/** A node of the tree of phrases, a word a step. */
interface Node {
  next: Map<string, Node>;
  /** The phrase that ends here. */
  words?: string;
  means?: Means;
}

function treeOf({ entries }: Lexicon): Node {
  const root: Node = { next: new Map() };
  for (const { means, words } of entries) {
    for (const phrase of words.split('|')) {
      let node = root;
      for (const word of phrase.split(' ')) {
        const next: Node = node.next.get(word) ?? { next: new Map() };
        node.next.set(word, next);
        node = next;
      }
      node.words = phrase;
      node.means = { ...node.means, [means.kind]: means };
    }
  }
  return root;
}

/** Builds the finder once for a language; it is linear in the text. */
export function itemiser(lexicon: Lexicon): Itemise {
  const root = treeOf(lexicon);
  const abbreviations = new Set(lexicon.abbreviations.split('|'));
  const suffixes = new Set(lexicon.ordinalSuffixes.split('|'));

  /** The longest phrase that begins at `at`. */
  const phraseAt = (tokens: readonly Token[], at: number): { length: number; node: Node } | undefined => {
    let node: Node | undefined = root;
    let found: { length: number; node: Node } | undefined;
    for (let i = at; i < tokens.length; i++) {
      const token: Token | undefined = tokens[i];
      // "A$5" is Australian, "a $5 share" is not.
      if (!token || (i > at && token.word === '$' && !token.glued)) break;
      node = node.next.get(token.word);
      if (!node) break;
      if (node.means) found = { length: i - at + 1, node };
    }
    return found;
  };

  const endsSentence = (tokens: readonly Token[], at: number): boolean => {
    const here = tokens[at];
    const next = tokens[at + 1];
    if (!here || !next || here.raw === '\n') return true;
    if (here.raw.length !== 1 || !'.!?'.includes(here.raw) || next.start === here.end) return false;
    const before = tokens[at - 1];
    const initials = before && /^(\p{L}\.)*\p{L}$/u.test(before.raw);
    if (here.raw === '.' && before && (initials || abbreviations.has(before.word))) {
      // "a deal with Nvidia Corp. These developments ...": a word that begins sentences, capitalised.
      return !initials && /^\p{Lu}\p{Ll}/u.test(next.raw) && root.next.has(next.word) && next.word.length > 1;
    }
    return !/^\p{Ll}/u.test(next.raw);
  };

  const itemAt = (tokens: readonly Token[], at: number, first: Token): { item: Item; length: number } => {
    const code = first.raw.charCodeAt(0);
    const isNumber = code >= zero && code <= nine;
    const next = tokens[at + 1];
    const ordinal = isNumber && next?.start === first.end && suffixes.has(next.word);
    const phrase = isNumber ? undefined : phraseAt(tokens, at);
    const length = ordinal ? 2 : (phrase?.length ?? 1);
    const last = tokens[at + length - 1] ?? first;
    const isWord = !isNumber && first.raw.toLowerCase() !== first.raw.toUpperCase();
    const item: Item = {
      start: first.start,
      end: last.end,
      words: phrase?.node.words ?? first.word,
      capital: isWord && first.raw.charAt(0) !== first.raw.charAt(0).toLowerCase(),
      glued: first.glued,
      possessive: last.possessive,
      plain: isWord && !phrase,
      means: phrase?.node.means ?? (ordinal ? { ordinal: { kind: 'ordinal', n: Number(first.word) } } : none),
    };
    if (isNumber && !ordinal) item.digits = first.raw;
    return { item, length };
  };

  function* sentencesOf(tokens: readonly Token[]): Generator<Item[]> {
    let items: Item[] = [];
    for (let at = 0; at < tokens.length;) {
      const first = tokens[at];
      if (!first) break;
      const { item, length } = itemAt(tokens, at, first);
      items.push(item);
      at += length;
      if (items.length >= longestSentence || endsSentence(tokens, at - 1)) {
        yield items;
        items = [];
      }
    }
    if (items.length > 0) yield items;
  }

  return function* (text) {
    // A line is an end of its own: what one line needs is let go before the next.
    for (let from = 0; from < text.length;) {
      const line = text.indexOf('\n', from);
      const to = line < 0 ? text.length : line + 1;
      yield* sentencesOf(tokensOf(text.slice(from, to), from));
      from = to;
    }
  };
}
