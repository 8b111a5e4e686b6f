import type { Candidate } from '../candidate';
import { codeAt, venuesOfDigits } from '../venues';

const BRACKETED = /[([<]\s?([0-9]{1,6}|[0-9]{3}[A-Z])\s?(?=[)\]>、]|,(?!\d))/g;
/** China's own way: the exchange in front of six digits, Hong Kong's five. */
const LED = /(?<![A-Za-z0-9])(SH|SZ|BJ|HK|sh|sz|bj|hk)([0-9]{5,6})(?![A-Za-z0-9])/g;
const LEADS: Record<string, string> = { SH: 'XSHG', SZ: 'XSHE', BJ: 'BJSE', HK: 'XHKG' };

/** Digits in brackets: `(09988)`, `(600519)` beside a name, `<9984>`, and `SH600519`. Years and counts are told apart by what stands beside them. */
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
  for (const m of text.matchAll(LED)) {
    const [whole, lead = '', code = ''] = m;
    const ids = codeAt(LEADS[lead.toUpperCase()] ?? '', code);
    if (ids.length === 0 || (code.length === 5) !== (lead.toUpperCase() === 'HK')) continue;
    found.push({
      start: m.index,
      end: m.index + whole.length,
      notation: 'suffixed',
      code,
      ids,
      needs: 'list',
    });
  }
  return found;
}
