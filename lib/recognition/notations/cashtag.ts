import type { Candidate } from '../candidate';
import { codeAt, venuesOfSuffix } from '../venues';

/** twitter-text's rule: letters after the dollar sign, a share class at most; never `$21.50`, `US$`, `A$AP`. */
const TAG =
  /(?<![A-Za-z0-9_$/=.&-])\$([A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?|[0-9]{4,6}\.[A-Za-z]{2})(?![A-Za-z0-9_$/=(]|\.[A-Za-z0-9])/g;

/** `$AAPL`, `$brk.b`, `$9618.HK`, `$BTC.X`. */
export function findCashtags(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(TAG)) {
    const code = (m[1] ?? '').toUpperCase().replace('_', '.');
    const [stem = '', suffix = ''] = code.split('.');
    const ids = /^[0-9]/.test(code)
      ? venuesOfSuffix(suffix, stem).flatMap((mic) => codeAt(mic, stem))
      : codeAt('XNYS', code);
    found.push({ start: m.index, end: m.index + m[0].length, notation: 'cashtag', code, ids, needs: 'list' });
  }
  return found;
}
