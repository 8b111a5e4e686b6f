import { exchangesOfYahooSuffix } from '@/lib/instruments/exchanges';
import type { Candidate } from '../candidate';
import { hugged } from '../text';
import { codeAt, nameDecidedVenue, venuesOfDash, venuesOfSuffix } from '../venues';
import { WORDLIKE_SUFFIXES } from '../lexicon/suffixes';

const DOTTED =
  /(?<![A-Za-z0-9.@/$#_&-]|[0-9],)([A-Z0-9]{1,12}[a-z]{0,2}(?:[-/][A-Z]{1,2}|\.[A-Z])?)\. ?([A-Z]{1,4})(?![A-Za-z0-9_@/\u00c0-\u024f])/g;
const DASHED =
  /(?<![A-Za-z0-9.@/$#_&-])([A-Z]{1,5}(?:\.[A-Z]{1,2})?|[0-9]{4,6})-([A-Z]{1,2})(?![A-Za-z0-9_@/-])/g;

/** `9618.HK`, `(AAPL)`'s Reuters twin `<AAPL.O>`, `600519.SH`, `PDD.US`, `ENB-T`. */
export function findSuffixed(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(DOTTED)) {
    const [whole, stem = '', suffix = ''] = m;
    const spaced = whole.includes('. ');
    const start = m.index;
    const end = start + whole.length;
    if (text.charAt(end) === '.' && /[A-Z0-9]/.test(text.charAt(end + 1))) continue;
    if (spaced && !(/^[0-9]{4,6}$/.test(stem) && suffix.length === 2)) continue;
    if (stem.length + suffix.length === 2 && text.charAt(end) === '.') continue;
    const venues = venuesOfSuffix(suffix, stem);
    const ids = venues.flatMap((mic) => readings(mic, stem));
    if (ids.length === 0) {
      // Yahoo writes some indices like shares: HSTECH.HK.
      if (exchangesOfYahooSuffix(`.${suffix}`).length > 0 && stem.length > 2) {
        found.push({ start, end, notation: 'suffixed', code: stem, ids: [], label: whole, needs: 'list' });
      }
      continue;
    }
    const decides = nameDecidedVenue(suffix);
    found.push({
      start,
      end,
      notation: 'suffixed',
      code: stem,
      ids: [...new Set(ids)],
      needs: need(text, start, end, stem, suffix),
      ...(decides && /^[A-Za-z]/.test(stem) ? { nameDecides: { venue: decides } } : {}),
    });
  }
  for (const m of text.matchAll(DASHED)) {
    const [whole, stem = '', suffix = ''] = m;
    const end = m.index + whole.length;
    const ids = venuesOfDash(suffix, stem).flatMap((mic) => codeAt(mic, stem));
    if (ids.length === 0) continue;
    const sure = hugged(text, m.index, end);
    found.push({
      start: m.index,
      end,
      notation: 'suffixed',
      code: stem,
      ids,
      needs: sure ? 'nothing' : 'beside',
    });
  }
  return found;
}

/** Reuters writes a share class as a small letter: `BRKb.N` is BRK.B, `RDSa.L` RDSA. */
function readings(mic: string, stem: string): string[] {
  const small = /^([A-Z0-9]+)([a-z]{1,2})$/.exec(stem);
  if (!small) return codeAt(mic, stem);
  const [, base = '', letters = ''] = small;
  const upper = letters.toUpperCase();
  return [`${base}.${upper}`, base + upper, base].flatMap((code) => codeAt(mic, code));
}

/** `U.S` and `J.P` are no codes: one letter needs brackets or its name beside it, a word with a word-like end a list. */
function need(text: string, start: number, end: number, stem: string, suffix: string): Candidate['needs'] {
  if (hugged(text, start, end)) return 'nothing';
  if (/^[0-9]/.test(stem)) return 'nothing';
  if (stem.length === 1) return 'beside';
  if (suffix.length === 1 || WORDLIKE_SUFFIXES.has(suffix)) return 'list';
  return 'nothing';
}
