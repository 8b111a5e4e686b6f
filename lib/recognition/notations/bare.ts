import type { Candidate } from '../candidate';
import { isUpperAscii, isWord } from '../text';

const SYMBOL =
  /(?<![A-Za-z0-9$&@#_^:+'-]|(?:^|[^a-z])\.|(?<!\.[A-Z]{1,3})\/)([A-Z]{1,5}(?:[./-][A-Z])?|[A-Z]{4}[0-9]{1,2}|[A-Z][0-9][A-Z]{2}[0-9]{1,2})(?![A-Za-z0-9_$&@/+-]|\.[A-Za-z0-9])/g;

/** Capitals that may be a symbol: `BIDU`, `(JD)`, `BRK/B`, `PETR4`. The article and the directory decide. */
export function findBare(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(SYMBOL)) {
    if (m[0].length === 1 && isSpelling(text, m.index)) continue;
    const code = (m[1] ?? '').replace(/[/-]/, '.');
    found.push({
      start: m.index,
      end: m.index + m[0].length,
      notation: 'bare',
      code,
      ids: [],
      needs: 'evidence',
    });
  }
  return found;
}

/** One of several lone letters in a row: initials or spelling, no symbol. */
const isSpelling = (text: string, at: number): boolean =>
  (text.charAt(at - 1) === ' ' &&
    isUpperAscii(text.charCodeAt(at - 2)) &&
    !isWord(text.charCodeAt(at - 3))) ||
  (text.charAt(at + 1) === ' ' && isUpperAscii(text.charCodeAt(at + 2)) && !isWord(text.charCodeAt(at + 3)));
