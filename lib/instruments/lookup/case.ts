import { CLASS, CJK, PLAIN, UPPER, WORD } from '../chars';

export type CaseFit = 'exact' | 'capitals' | 'smoothed' | 'guess';

/** Shortest word whose capitals the press may smooth without making another word of it: `Asml`, not `Sap`. */
const SMOOTHABLE = 4;

/**
 * How the case of a span of text fits a name whose letters it has: as the name is written, all in capitals, or with the name's
 * capitals smoothed (`Gamestop`, `Jack In The Box`); `guess` where a short word was smoothed. Undefined when it does not fit, as
 * `apple` does not fit Apple.
 */
export function fitCase(text: string, start: number, end: number, name: string): CaseFit | undefined {
  let exact = true;
  let lower = false;
  let smooth = true;
  let guess = false;
  let i = start;
  let j = 0;
  for (;;) {
    while (i < end && !counts(text.charCodeAt(i))) i++;
    while (j < name.length && !counts(name.charCodeAt(j))) j++;
    if (i >= end || j >= name.length) break;
    const skipName = andAt(name, j);
    const skipText = andAt(text, i);
    if (skipName !== skipText) {
      // One side writes `&`, which was passed over.
      if (skipName) j += 3;
      else i += 3;
      continue;
    }
    const t = PLAIN[text.charCodeAt(i)] ?? 0;
    const n = PLAIN[name.charCodeAt(j)] ?? 0;
    const capital = t === (UPPER[text.charCodeAt(i)] ?? 0);
    if (!capital) lower = true;
    if (t !== n) {
      exact = false;
      const begins = j === 0 || !counts(name.charCodeAt(j - 1));
      if (capital !== begins) smooth = false;
      else if (!begins && wordLength(name, j) < SMOOTHABLE) guess = true;
    }
    i++;
    j++;
  }
  if (exact) return 'exact';
  if (!lower) return 'capitals';
  if (!smooth) return undefined;
  return guess ? 'guess' : 'smoothed';
}

const counts = (c: number): boolean => CLASS[c] === WORD || CLASS[c] === CJK;

/** The whole word `and` stands at `at`. */
function andAt(text: string, at: number): boolean {
  if (UPPER[text.charCodeAt(at)] !== 65 || UPPER[text.charCodeAt(at + 1)] !== 78) return false;
  if (UPPER[text.charCodeAt(at + 2)] !== 68 || (at > 0 && counts(text.charCodeAt(at - 1)))) return false;
  return at + 3 >= text.length || !counts(text.charCodeAt(at + 3));
}

function wordLength(text: string, at: number): number {
  let from = at;
  let to = at;
  while (from > 0 && counts(text.charCodeAt(from - 1))) from--;
  while (to < text.length && counts(text.charCodeAt(to))) to++;
  return to - from;
}
