import { GENERIC_FIRST, GIVEN_NAMES, NAME_TAILS, SENTENCE_HEADS } from './lexicon/words';
import { isCapital, isCjk, isDigit } from './text';

const CONNECTORS = new Set([
  'of',
  '&',
  'de',
  'des',
  'du',
  'la',
  'le',
  'y',
  'e',
  'und',
  'der',
  'van',
  'von',
  'Of',
  'And',
  'et',
]);
const ABBREVIATIONS = /^(?:Inc|Corp|Co|Cos|Ltd|St|Dr|Mt|U\.S|[A-Z]|S\.A|N\.V|plc|PLC|VZ|Vz)\.$/;
/** A name has at most so many words. */
const MAX_WORDS = 8;
const MAX_CJK = 10;

export interface Phrase {
  start: number;
  end: number;
  text: string;
}

/** The run of capitalised words that ends at `end`: an unknown company's name before its code. */
export function phraseBefore(text: string, end: number): Phrase | undefined {
  if (isCjk(text.charCodeAt(end - 1))) return cjkBefore(text, end);
  let start = end;
  let right = '';
  for (let words = 0; words < MAX_WORDS; words++) {
    const stop = start === end ? start : text.charAt(start - 1) === ' ' ? start - 1 : -1;
    if (stop <= 0) break;
    const from = tokenStart(text, stop);
    const token = text.slice(from, stop);
    if (token === '') break;
    if (start !== end && !joins(token, right)) break;
    const capital =
      isCapital(text, from) || (isDigit(text.charCodeAt(from)) && /^[0-9]+[A-Za-z]*$/.test(token));
    if (/-(?:traded|listed|quoted|based|backed|owned|led)$/.test(token)) break;
    if (!capital && !CONNECTORS.has(token) && !(start === end && token === 'plc')) break;
    start = from;
    right = token;
    if (/["'([{\u201c\u00ab/]/.test(text.charAt(from - 1))) break;
  }
  return trimmed(text, start, end);
}

/** The token before goes on with the one behind it: no sentence ends between them. */
function joins(token: string, right: string): boolean {
  const last = token.charAt(token.length - 1);
  if (last === '.') return ABBREVIATIONS.test(token);
  if (last === ',') return /^(?:Inc|Ltd|LLC|L\.P|Corp|Co|S\.A|N\.V|LP)\b/.test(right);
  return !/[;:!?\u2014\u2013"\u201d)\]]/.test(last);
}

function tokenStart(text: string, stop: number): number {
  let from = stop;
  while (
    from > 0 &&
    stop - from < 30 &&
    !/[\s()[\]<>{}"\u201c\u201d\u00ab\u00bb/$]/.test(text.charAt(from - 1))
  )
    from--;
  return from;
}

function trimmed(text: string, from: number, end: number): Phrase | undefined {
  let start = from;
  for (;;) {
    const word = /^[^\s]+/.exec(text.slice(start, end))?.[0] ?? '';
    const drops = SENTENCE_HEADS.has(word) || CONNECTORS.has(word) || word.length === 0;
    if (!drops) break;
    const next = start + word.length + 1;
    if (next >= end) return undefined;
    start = next;
  }
  const phrase = text.slice(start, end);
  if (/[:;,]$/.test(phrase)) return undefined;
  return /^[\p{Lu}\d]/u.test(phrase) && /\p{L}/u.test(phrase) && phrase.length >= 2
    ? { start, end, text: phrase }
    : undefined;
}

function cjkBefore(text: string, end: number): Phrase | undefined {
  let start = end;
  while (
    start > 0 &&
    end - start <= MAX_CJK &&
    (isCjk(text.charCodeAt(start - 1)) || /[A-Za-z0-9*]/.test(text.charAt(start - 1)))
  )
    start--;
  const length = end - start;
  if (length < 2 || length > MAX_CJK - 2) return undefined;
  return { start, end, text: text.slice(start, end) };
}

/** Forms in which the article will repeat a name: without its tail words, and its first word where that is no common one. */
export function shortForms(name: string): string[] {
  const forms = droppedTails(name);
  const words = name.replace(/,/g, '').split(/\s+/);
  const first = words[0] ?? '';
  if (words.length > 1 && (usableAlone(first) || GENERIC_FIRST.has(first))) forms.push(first);
  return [...new Set(forms)];
}

/** The name without its tail words, as long as something tells: "IG Group" is IG, "Nektar Therapeutics" Nektar. */
export function droppedTails(name: string): string[] {
  const words = name.replace(/,/g, '').split(/\s+/);
  const forms: string[] = [];
  while (words.length > 1 && NAME_TAILS.has((words.at(-1) ?? '').replace(/\.$/, ''))) {
    words.pop();
    if (words.length > 1 || usableAlone(words[0] ?? '')) forms.push(words.join(' '));
  }
  return forms;
}

/** Short forms of a name that no code vouches for; airlines go by their first word, whatever it is: "United". */
export const looseForms = (name: string): string[] => [
  ...droppedTails(name),
  ...(AIRLINE.exec(name)?.slice(1) ?? []),
];
const AIRLINE = /^(\p{Lu}\p{Ll}+) Air(?:lines|ways)?\b/u;

const usableAlone = (word: string): boolean =>
  (word.length >= 4 || /^[A-Z]{2,3}$/.test(word)) &&
  /^\p{Lu}/u.test(word) &&
  !GENERIC_FIRST.has(word) &&
  !GIVEN_NAMES.has(word) &&
  !SENTENCE_HEADS.has(word) &&
  !NAME_TAILS.has(word);

/** The letters are the initials of the words: "initial public offering (IPO)", "Securities and Exchange Commission (SEC)". */
export function isAcronymOf(code: string, text: string, end: number): boolean {
  const words = text
    .slice(Math.max(0, end - 120), end)
    .split(/[\s-]+/)
    .filter((w) => /^[\p{L}]/u.test(w));
  const initials = words
    .slice(-code.length - 3)
    .filter((w) => !/^(?:of|and|the|for|de|la)$/i.test(w))
    .map((w) => w.charAt(0).toUpperCase());
  return initials.join('').endsWith(code.replace(/s$/, '')) && code.length >= 2;
}

const GENERIC_SHARED = new Set(
  'the inc corp ltd group holdings company limited plc fund trust etf and international global financial capital energy technology technologies first american national bank'.split(
    ' ',
  ),
);

/** The phrase and the official name share a word that tells: "Technology Select Sector SPDR" and its fund. */
export function namesAgree(phrase: string, official: string): boolean {
  const tokens = (s: string) =>
    s
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[^a-z0-9]+/)
      .filter((w) => w.length >= 2);
  const theirs = tokens(official);
  const ours = tokens(phrase);
  if (ours[0] !== undefined && ours[0] === theirs[0] && !GENERIC_SHARED.has(ours[0])) return true;
  const shared = ours.filter((w) => w.length >= 3 && !GENERIC_SHARED.has(w) && theirs.includes(w)).length;
  return shared >= 2 || (shared === 1 && theirs.length <= 3);
}
