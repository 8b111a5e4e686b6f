import { APOSTROPHE, CJK, CLASS, GAP, isHangul, OTHER, UNSEEN, UPPER, WORD } from './chars';

/**
 * Cuts text into the tokens of names, the same way for names when the directory is built and for pages when it is asked:
 * a word without inner apostrophes and with its initials joined (`McDonald’s` MCDONALDS, `J.P.` JP), one CJK character, or one sign.
 * `and` is `&`. A scanner is one mutable place that all reads reuse: a page has hundreds of thousands of tokens.
 */
export interface Scanner {
  /** Class of the token read, `OTHER` for a sign; undefined at the end of the text and for words beyond any name's length. */
  kind: number | undefined;
  end: number;
  hash: number;
  /** Letters and digits in it. */
  length: number;
  ampersand: boolean;
  /** End and hash of the word without its `'s`, when it has one; else 0. */
  plainEnd: number;
  plainHash: number;
  plainLength: number;
}

export const createScanner = (): Scanner => ({
  kind: undefined,
  end: 0,
  hash: 0,
  length: 0,
  ampersand: false,
  plainEnd: 0,
  plainHash: 0,
  plainLength: 0,
});

const SEED = 0x811c9dc5;
const mix = (hash: number, c: number): number => Math.imul(hash ^ c, 0x01000193);
/** FNV's low bits follow the last characters; tables are addressed by low bits. */
const finish = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

const hashOf = (plain: string): number => {
  let hash = SEED;
  for (let i = 0; i < plain.length; i++) hash = mix(hash, plain.charCodeAt(i));
  return finish(hash);
};
const AND = hashOf('AND');
const AMPERSAND = hashOf('&');

/** Longest word that a name has, in letters: beyond it a run of letters is no name. */
const LONGEST = 40;
const DOT = 46;
const S = 83;

const classAt = (text: string, at: number): number =>
  at < text.length ? (CLASS[text.charCodeAt(at)] ?? OTHER) : OTHER;
const upperAt = (text: string, at: number): number => UPPER[text.charCodeAt(at)] ?? 0;
const isLetterAt = (text: string, at: number): boolean =>
  classAt(text, at) === WORD && upperAt(text, at) > 57;

/** Reads the token that starts at `at`. */
export function readToken(scan: Scanner, text: string, at: number): void {
  scan.ampersand = false;
  scan.plainEnd = 0;
  const kind = classAt(text, at);
  if (at >= text.length || kind === GAP || kind === UNSEEN) {
    scan.kind = undefined;
    scan.end = at;
    return;
  }
  if (kind !== WORD) {
    scan.kind = kind === CJK ? CJK : OTHER;
    scan.end = at + 1;
    scan.hash = finish(mix(SEED, upperAt(text, at)));
    scan.length = 1;
    scan.ampersand = scan.hash === AMPERSAND;
    return;
  }
  readWord(scan, text, at);
}

function readWord(scan: Scanner, text: string, start: number): void {
  let hash = SEED;
  let length = 0;
  let sinceDot = 0;
  let at = start;
  for (; at < text.length && length <= LONGEST; at++) {
    const c = text.charCodeAt(at);
    const kind = CLASS[c];
    if (kind === WORD) {
      hash = mix(hash, UPPER[c] ?? 0);
      length++;
      sinceDot++;
    } else if (kind === APOSTROPHE && classAt(text, at + 1) === WORD) {
      if (upperAt(text, at + 1) === S && classAt(text, at + 2) !== WORD) {
        scan.plainEnd = at;
        scan.plainHash = finish(hash);
        scan.plainLength = length;
      }
    } else if (c === DOT && sinceDot === 1 && joinsInitials(text, at)) sinceDot = 0;
    else if (kind !== UNSEEN) break;
  }
  scan.kind = length > LONGEST ? undefined : WORD;
  scan.end = at;
  scan.length = length;
  scan.hash = finish(hash);
  if (scan.hash === AND && length === 3) {
    scan.kind = OTHER;
    scan.hash = AMPERSAND;
    scan.ampersand = true;
  }
}

/** The dot stands between two single letters: `J.P.`, `S.p.A.`; not in `E.ON` or `3.5`. */
const joinsInitials = (text: string, dot: number): boolean =>
  isLetterAt(text, dot - 1) && isLetterAt(text, dot + 1) && classAt(text, dot + 2) !== WORD;

/** A longer gap is layout, not a name. */
const WIDEST_GAP = 4;
/** `Bros.`, `Corp.`, `St.`: a dot behind so short a word need not end a sentence. */
const ABBREVIATION = 4;

/**
 * Where the next token of the same name can start behind a token, or -1 when the name cannot go on: gaps and the dot of an
 * abbreviation are passed over; between CJK characters there is none, but for one space in Korean.
 */
export function nextToken(scan: Scanner, text: string): number {
  let at = scan.end;
  if (text.charCodeAt(at) === DOT && classAt(text, at + 1) !== WORD) {
    if (scan.kind !== WORD || scan.length > ABBREVIATION) return -1;
    at++;
  }
  const gap = at;
  while (at < text.length && at - gap < WIDEST_GAP && isGap(classAt(text, at))) at++;
  if (at >= text.length) return -1;
  if (at > gap && scan.kind === CJK && classAt(text, at) === CJK) {
    const korean = isHangul(text.charCodeAt(gap - 1)) && isHangul(text.charCodeAt(at));
    return korean && at === gap + 1 ? at : -1;
  }
  return at;
}

const isGap = (kind: number): boolean => kind === GAP || kind === UNSEEN;

/** The plain form of the token in `text` between `start` and `end`, as the token table keeps it. */
export function plainToken(scan: Scanner, text: string, start: number, end: number): string {
  if (scan.ampersand) return '&';
  if (scan.kind !== WORD) return String.fromCharCode(upperAt(text, start));
  let plain = '';
  for (let at = start; at < end; at++) {
    if (classAt(text, at) === WORD) plain += String.fromCharCode(upperAt(text, at));
  }
  return plain;
}

export const tokenHash = hashOf;
