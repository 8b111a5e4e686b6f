import type { Candidate } from '../candidate';

const SYMBOL =
  /(?<![A-Za-z0-9$/&@#_^:+'-]|(?:^|[^a-z])\.)([A-Z]{1,5}(?:[./-][A-Z])?|[A-Z]{4}[0-9]{1,2})(?![A-Za-z0-9_$&@/+-]|\.[A-Za-z0-9])/g;

/** Capitals that may be a symbol: `BIDU`, `(JD)`, `BRK/B`, `PETR4`. The article and the directory decide. */
export function findBare(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(SYMBOL)) {
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
