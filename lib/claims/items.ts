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
  means: Means;
}

/** Finds the lexicon's phrases in text, sentence by sentence. */
export type Itemise = (text: string) => Item[][];

const none: Means = {};

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

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let hyphen = false;
  for (const match of text.matchAll(token)) {
    const raw = match[0];
    const start = match.index;
    const before = tokens.at(-1);
    const touches = before !== undefined && (before.end === start || (hyphen && before.end + 1 === start));
    if ((raw === '-' || raw === '‑') && touches && /\S/.test(text[start + 1] ?? ' ')) {
      hyphen = true;
      continue;
    }
    hyphen = false;
    const possessive = /['’]s$/.test(raw);
    const word = (possessive ? raw.slice(0, -2) : raw).toLowerCase();
    tokens.push({ start, end: start + raw.length, word, raw, glued: touches, possessive });
  }
  return tokens;
}

/** Builds the finder once for a language; it is linear in the text. */
export function itemiser(lexicon: Lexicon): Itemise {
  const means = new Map<string, Means>();
  const longest = new Map<string, number>();
  for (const { means: meaning, words } of lexicon.entries) {
    for (const phrase of words.split('|')) {
      means.set(phrase, { ...means.get(phrase), [meaning.kind]: meaning });
      const parts = phrase.split(' ');
      const first = parts[0] ?? '';
      longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
    }
  }
  const abbreviations = new Set(lexicon.abbreviations.split('|'));
  const suffixes = new Set(lexicon.ordinalSuffixes.split('|'));

  const phraseAt = (
    tokens: Token[],
    at: number,
  ): { length: number; words: string; means: Means } | undefined => {
    let words = '';
    let found: { length: number; words: string; means: Means } | undefined;
    const limit = longest.get(tokens[at]?.word ?? '') ?? 0;
    for (let length = 1; length <= limit && at + length <= tokens.length; length++) {
      const token = tokens[at + length - 1];
      // "A$5" is Australian, "a $5 share" is not.
      if (length > 1 && token?.word === '$' && !token.glued) break;
      words += (length === 1 ? '' : ' ') + (token?.word ?? '');
      const known = means.get(words);
      if (known) found = { length, words, means: known };
    }
    return found;
  };

  const endsSentence = (tokens: Token[], at: number): boolean => {
    const here = tokens[at];
    const next = tokens[at + 1];
    if (!here || !next) return true;
    if (here.raw === '\n') return true;
    if (!/^[.!?]$/.test(here.raw) || next.start === here.end) return false;
    const before = tokens[at - 1];
    if (
      here.raw === '.' &&
      before &&
      (abbreviations.has(before.word) || /^(\p{L}\.)*\p{L}$/u.test(before.raw))
    ) {
      return false;
    }
    return !/^\p{Ll}/u.test(next.raw);
  };

  return (text) => {
    const tokens = tokensOf(text);
    const sentences: Item[][] = [];
    let items: Item[] = [];
    for (let at = 0; at < tokens.length;) {
      const first = tokens[at];
      if (!first) break;
      const isNumber = /^\d/.test(first.raw);
      const next = tokens[at + 1];
      const phrase = isNumber ? undefined : phraseAt(tokens, at);
      const ordinal = isNumber && next?.start === first.end && suffixes.has(next.word);
      const length = ordinal ? 2 : (phrase?.length ?? 1);
      const last = tokens[at + length - 1] ?? first;
      items.push({
        start: first.start,
        end: last.end,
        words: phrase?.words ?? first.word,
        ...(isNumber && !ordinal ? { digits: first.raw } : {}),
        capital: /^\p{Lu}/u.test(first.raw),
        glued: first.glued,
        possessive: last.possessive,
        means: ordinal ? { ordinal: { kind: 'ordinal', n: Number(first.word) } } : (phrase?.means ?? none),
      });
      at += length;
      if (endsSentence(tokens, at - 1)) {
        sentences.push(items);
        items = [];
      }
    }
    if (items.length > 0) sentences.push(items);
    return sentences;
  };
}
