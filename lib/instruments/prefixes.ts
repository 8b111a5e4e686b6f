import { mainlandVenue } from './codes';
import { exchangesOfPrefix } from './exchanges';
import { makeId } from './ids';

/** A prefix in the one form of the table: lower case, single spaces, without dots of abbreviation. */
export const foldPrefix = (prefix: string): string =>
  prefix.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Cities and countries: a dateline (`London: ...`) looks the same, so the code must be a known one. */
const PLACES = new Set(
  'amsterdam athens beijing bombay brussels budapest copenhagen dublin frankfurt helsinki jakarta johannesburg lisbon london madrid milan oslo paris prague shanghai shenzhen singapore stockholm taiwan tokyo toronto vienna warsaw'.split(
    ' ',
  ),
);

/** Prefixes that are words or other things too, believed only with a code that a list knows there. */
const DOUBTED = new Set(['ice', 'six', 'om', 'ob', 'mc', 'ff', 'set', 'two', 'ca', 'de']);

/**
 * Who is meant first, where a prefix stands for several venues. `known` decides before this order does; the shape of the code
 * before both (a Tokyo code begins with a digit, a Toronto code does not; in Frankfurt a digit begins the codes of foreign small caps,
 * which trade on its floor only).
 */
const FIRST: Record<string, string[]> = {
  tse: ['XTKS', 'XTSE'],
  bse: ['BJSE', 'XBOM'],
  cse: ['XCNQ', 'XCSE'],
  ase: ['XASE', 'XATH'],
  sse: ['XSHG', 'XSGO'],
  pse: ['XPHS', 'XPRA'],
  ise: ['XDUB'],
  ose: ['XTKS', 'XOSL'],
  amex: ['XASE', 'ARCX'],
};

/** A short prefix is written in capitals: `set: A` and `Bit: A` are prose. */
const written = (prefix: string): boolean => {
  const letters = prefix.trim();
  return letters.length > 4 || letters === letters.toUpperCase() || /^(?:Nyse|nyse|Tsxv)$/.test(letters);
};

/**
 * Venues that `prefix` may mean before this code, likeliest first, empty when it is no prefix or none of them has such codes.
 * The prefix comes as written (case matters for short ones), without its colon; so does the code (`09988`, `BRK/B`).
 */
export function venuesOfPrefix(prefix: string, code: string): string[] {
  if (!written(prefix)) return [];
  const key = foldPrefix(prefix);
  const mics = exchangesOfPrefix(key).map((e) => e.mic);
  const order = mics.includes('XFRA') && /^[0-9]/.test(code) ? ['XFRA'] : FIRST[key];
  const candidates = order ? [...order, ...mics.filter((m) => !order.includes(m))] : mics;
  return candidates.filter((mic) => {
    if (mic === 'BJSE' || mic === 'XSHG' || mic === 'XSHE') return mainlandVenue(code) === mic;
    return makeId(mic, code) !== undefined;
  });
}

/**
 * The venue that a prefix means before a code, or undefined. `known` tells whether a list has an id: it settles `CSE:`, `Euronext:`
 * and the like, and prefixes that are also words or places (`London:`, `ICE:`) are believed only with it.
 */
export function venueOfPrefix(
  prefix: string,
  code: string,
  known: (id: string) => boolean = () => false,
): string | undefined {
  const candidates = venuesOfPrefix(prefix, code);
  const listed = candidates.find((mic) => known(makeId(mic, code) ?? ''));
  if (listed !== undefined) return listed;
  const key = foldPrefix(prefix);
  return PLACES.has(key) || DOUBTED.has(key) ? undefined : candidates[0];
}

/**
 * Where a prefix that ends at `end` (exclusive, before colon and spaces) starts in `text`, the longest one: `Nasdaq Stockholm`
 * before `Stockholm`. Undefined when no prefix ends there at a word's beginning.
 */
export function prefixStart(text: string, end: number): number | undefined {
  let best: number | undefined;
  for (let start = end - 1, words = 0; start >= 0 && end - start <= 40 && words < 5; start--) {
    const before = text[start - 1];
    if (before !== undefined && /[\p{L}\p{N}]/u.test(before)) continue;
    if (/\s/.test(text[start] ?? ' ')) continue;
    words++;
    if (exchangesOfPrefix(foldPrefix(text.slice(start, end))).length > 0) best = start;
  }
  return best;
}
