import type { Candidate } from '../candidate';

const SHAPE = /(?<![A-Za-z0-9])[A-Z]{2}[A-Z0-9]{9}[0-9](?![A-Za-z0-9])/g;

/** An ISIN with a right check digit; the directory says whose it is. */
export function findIsins(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(SHAPE)) {
    if (!checkDigitFits(m[0])) continue;
    found.push({
      start: m.index,
      end: m.index + m[0].length,
      notation: 'isin',
      code: m[0],
      ids: [],
      needs: 'list',
    });
  }
  return found;
}

/** ISO 6166: letters become two digits (A = 10), then Luhn from the right. */
export function checkDigitFits(isin: string): boolean {
  let sum = 0;
  let double = false;
  for (let i = isin.length - 1; i >= 0; i--) {
    let value = parseInt(isin.charAt(i), 36);
    do {
      const digit = value % 10;
      const term = double ? digit * 2 : digit;
      sum += term > 9 ? term - 9 : term;
      double = !double;
      value = Math.floor(value / 10);
    } while (value > 0);
  }
  return sum % 10 === 0;
}
