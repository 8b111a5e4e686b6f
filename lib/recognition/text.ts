/** Characters and word edges. All rooms of recognition see folded text, so offsets fit the page's text. */

const FOLD: Record<string, string> = {
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u2010': '-',
  '\u2011': '-',
  '\u3008': '<',
  '\u3009': '>',
  '\u3010': '[',
  '\u3011': ']',
};

const FOLDABLE = /[\u00a0\u2009\u202f\u3000\u2018\u2019\u02bc\u2010\u2011\u3008-\u3011\uff01-\uff5e]/;
const FOLDABLES = new RegExp(FOLDABLE.source, 'g');

/** Full-width forms, odd spaces and curly quotes as their plain twins, one unit for one: offsets stay true. */
export function fold(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  return text.replace(FOLDABLES, (c) => {
    const code = c.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (FOLD[c] ?? c);
  });
}

/** Han, kana and hangul: written without spaces, so words have no edges there. */
export function isCjk(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isUpperAscii = (code: number): boolean => code >= 65 && code <= 90;
export const isLowerAscii = (code: number): boolean => code >= 97 && code <= 122;

/** Letters and digits of scripts with word edges. */
export function isWord(code: number): boolean {
  return (
    isLowerAscii(code) ||
    isUpperAscii(code) ||
    isDigit(code) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x370 && code <= 0x52f)
  );
}

/** A capital letter, in Latin with accents too. */
export function isCapital(text: string, at: number): boolean {
  const c = text.charAt(at);
  return c !== '' && c !== c.toLowerCase();
}

/** Nothing of a word touches `at` from the left. */
export const startsWord = (text: string, at: number): boolean => at === 0 || !isWord(text.charCodeAt(at - 1));

/** Nothing of a word touches `end` from the right. */
export const endsWord = (text: string, end: number): boolean =>
  end >= text.length || !isWord(text.charCodeAt(end));

/** The word that ends right before `at`, across one space; empty at a sentence or bracket edge. */
export function wordBefore(text: string, at: number): string {
  let end = at;
  if (text.charAt(end - 1) === ' ') end--;
  let start = end;
  while (start > 0 && end - start < 40 && isWordish(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** The word that begins right at `at`, across one space. */
export function wordAfter(text: string, at: number): string {
  let start = at;
  if (text.charAt(start) === ' ') start++;
  let end = start;
  while (end < text.length && end - start < 40 && isWordish(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

const isWordish = (code: number): boolean => isWord(code) || isCjk(code) || code === 39 || code === 38;

const OPENING = new Set(['(', '[', '<', '{']);
const CLOSING = new Set([')', ']', '>', '}']);

/** Start of the bracket that `at` stands in, within `reach` units and one line; -1 when there is none. */
export function openBracket(text: string, at: number, reach = 120): number {
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const c = text.charAt(i);
    if (c === '\n' || CLOSING.has(c)) return -1;
    if (OPENING.has(c)) return i;
  }
  return -1;
}

/** The code's own brackets hug it: `(JD)`, `<AAPL.O>`, `( TM )`. */
export function hugged(text: string, start: number, end: number): boolean {
  const left = text.charAt(start - 1) === ' ' ? start - 2 : start - 1;
  const right = text.charAt(end) === ' ' ? end + 1 : end;
  return OPENING.has(text.charAt(left)) && CLOSING.has(text.charAt(right));
}
