import type { Candidate } from '../candidate';
import { codeAt, venuesOfDigits } from '../venues';

const BRACKETED = /[([<]\s?([0-9]{4,6}|[0-9]{3}[A-Z])\s?[)\]>]/g;

/** Digits in brackets: `(09988)`, `(600519)` beside a name, `<9984>`. Years and counts are told apart by what stands beside them. */
export function findCodes(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(BRACKETED)) {
    const code = m[1] ?? '';
    const ids = venuesOfDigits(code).flatMap((mic) => codeAt(mic, code));
    if (ids.length === 0) continue;
    const start = m.index + m[0].indexOf(code);
    const padded = code.length === 5 && code.startsWith('0');
    found.push({
      start,
      end: start + code.length,
      notation: 'code',
      code,
      ids,
      needs: padded ? 'list' : 'beside',
    });
  }
  return found;
}
