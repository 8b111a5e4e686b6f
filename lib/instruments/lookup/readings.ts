import { CLASS, CJK, WORD } from '../chars';
import { splitLegal, withoutQualifiers } from '../legal';
import type { Name } from '../types';

/** One way into the trie for a name: the words to walk, and what must hold behind them. */
export interface Path {
  words: string;
  /** Canonical legal form that agrees with this name when it follows in the text; empty: none does. */
  form: string;
  /** Found without a legal form too. */
  alone: boolean;
  common: boolean;
  /** The words themselves end in a legal form or a share marker: `Alibaba Group`, `BABA-W`. */
  formal: boolean;
}

/**
 * How a name is found in text. `Apple Inc.` is found with any spelling of a legal form that agrees with Inc.; without one only where
 * its list also writes `Apple`, or where two words or more are left (`Union Pacific`). Two letters are always common, one never a name. `common` holds,
 * in capitals, what the company's list marks as common.
 */
export function pathsOf(name: Name, common: ReadonlySet<string>): Path[] {
  const called = withoutQualifiers(name.text);
  const { base, form } = splitLegal(called);
  const letters = countLetters(base);
  if (letters.total === 0 || (letters.total === 1 && letters.cjk === 0)) return [];
  const isCommon = (words: string): boolean =>
    name.common === true || common.has(words.toUpperCase()) || isTwoLetters(words);
  const last = form.at(-1);
  if (last === undefined) {
    const formal = SHARE_MARKER.test(base);
    return [{ words: base, form: '', alone: true, common: isCommon(base), formal }];
  }
  const alone = base.includes(' ') && letters.cjk === 0;
  const paths = [{ words: base, form: form.join(' '), alone, common: isCommon(base), formal: false }];
  // Ahead of longer forms: in `Alibaba Group Holding` the form is part of what the company is called.
  if (last === 'group' || last === 'holding')
    paths.push({ words: called, form: '', alone: true, common: isCommon(called), formal: true });
  return paths;
}

const SHARE_MARKER = /[^\s-]-(?:W|SW|S|WR|B|R)$/;

const isTwoLetters = (words: string): boolean =>
  /^\p{Lu}\p{L}$/u.test(words) && (CLASS[words.charCodeAt(0)] ?? 0) === WORD;

function countLetters(text: string): { total: number; cjk: number } {
  let total = 0;
  let cjk = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = CLASS[text.charCodeAt(i)];
    if (kind === WORD || kind === CJK) total++;
    if (kind === CJK) cjk++;
  }
  return { total, cjk };
}
