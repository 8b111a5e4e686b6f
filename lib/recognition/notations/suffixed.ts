import { exchangesOfYahooSuffix } from '@/lib/instruments/exchanges';
import type { Candidate } from '../candidate';
import { hugged, isDigit, isLowerAscii, isUpperAscii } from '../text';
import { codeAt, nameDecidedVenue, venuesOfDash, venuesOfSuffix } from '../venues';
import { WORDLIKE_SUFFIXES } from '../lexicon/suffixes';

const DOTTED =
  /([A-Z0-9]{1,12}[a-z]{0,2}(?:[-/][A-Z]{1,2}|\.[A-Z])?)\.(?:(?<=\d\.) )?([A-Z]{1,4})(?![A-Za-z0-9_@\u00c0-\u024f]|\/(?![A-Z]{1,6}[),;]))/y;
const DASHED = /([A-Z]{1,5}(?:\.[A-Z]{1,2}|-[A-D](?=-T))?|[0-9]{4,6})-([A-Z]{1,2})(?![A-Za-z0-9_@/-])/y;

/** `9618.HK`, `(AAPL)`'s Reuters twin `<AAPL.O>`, `600519.SH`, `PDD.US`, `ENB-T`. */
export const findSuffixed = (text: string): Candidate[] => [
  ...at(text, '.', DOTTED).flatMap((m) => dotted(text, m)),
  ...at(text, '-', DASHED).flatMap((m) => dashed(text, m)),
];

/** Longest stem with class that a code has. */
const REACH = 18;

/** Matches around each `mark`, from the beginning of the run of code characters that it stands in. */
function at(text: string, mark: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let next = 0;
  for (let place = text.indexOf(mark); place >= 0; place = text.indexOf(mark, place + 1)) {
    if (place < next || !leadsCode(text, place + 1)) continue;
    let start = place;
    while (start > next && place - start <= REACH && isCodeCharacter(text.charCodeAt(start - 1))) start--;
    if (
      start === place ||
      place - start > REACH ||
      /[@$#_&]$|[0-9],$/.test(text.slice(Math.max(0, start - 2), start))
    )
      continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    next = pattern.lastIndex;
  }
  return found;
}

/** A capital follows, across one space behind digits' dot. */
const leadsCode = (text: string, after: number): boolean =>
  isUpperAscii(text.charCodeAt(after)) ||
  (text.charAt(after) === ' ' &&
    isUpperAscii(text.charCodeAt(after + 1)) &&
    isDigit(text.charCodeAt(after - 2)));

const isCodeCharacter = (c: number): boolean =>
  isDigit(c) || isUpperAscii(c) || isLowerAscii(c) || (c >= 45 && c <= 47);

function dotted(text: string, m: RegExpExecArray): Candidate[] {
  const [whole, stem = '', suffix = ''] = m;
  const start = m.index;
  const end = start + whole.length;
  if (text.charAt(end) === '.' && /[A-Z0-9]/.test(text.charAt(end + 1))) return [];
  if (whole.includes('. ') && !(/^[0-9]{4,6}$/.test(stem) && suffix.length === 2)) return [];
  if (stem.length + suffix.length === 2 && text.charAt(end) === '.') return [];
  // BRK.A is a share class sooner than NYSE American's BRK.
  const classed =
    /^[AB]$/.test(suffix) && /^[A-Z]{2,4}$/.test(stem) ? codeAt('XNYS', `${stem}.${suffix}`) : [];
  const ids = [...classed, ...venuesOfSuffix(suffix, stem).flatMap((mic) => readings(mic, stem))];
  const shared = { start, end, notation: 'suffixed', code: stem } as const;
  if (ids.length === 0) {
    // Yahoo writes some indices like shares: HSTECH.HK.
    const index = exchangesOfYahooSuffix(`.${suffix}`).length > 0 && stem.length > 2;
    return index ? [{ ...shared, ids: [], label: whole, needs: 'list' }] : [];
  }
  const venue = /^[A-Za-z]/.test(stem) ? nameDecidedVenue(suffix) : undefined;
  const needs = need(text, start, end, stem, suffix);
  return [
    { ...shared, ids: [...new Set(ids)], needs, ...(venue !== undefined && { nameDecides: { venue } }) },
  ];
}

function dashed(text: string, m: RegExpExecArray): Candidate[] {
  const [whole, stem = '', suffix = ''] = m;
  const end = m.index + whole.length;
  const ids = venuesOfDash(suffix, stem).flatMap((mic) => codeAt(mic, stem.replace('-', '.')));
  const needs = hugged(text, m.index, end) ? 'nothing' : 'beside';
  return ids.length === 0 ? [] : [{ start: m.index, end, notation: 'suffixed', code: stem, ids, needs }];
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
