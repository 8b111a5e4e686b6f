import type { Directory, NameHit } from '@/lib/instruments/types';
import { LOWER_CASE_NAMES } from './lexicon/lower-case';
import { legalEnd } from './legal';
import { endsWord, isCjk, isDigit, isLowerAscii, isUpperAscii, isWord } from './text';

/** A name of the directory as it stands in the text. */
export interface NameSpan {
  start: number;
  /** With legal suffix and share class: "JD.com Inc.", "Alibaba-W". */
  end: number;
  /** Without them. */
  core: number;
  hit: NameHit;
  /** A legal suffix was written, so a company is meant. */
  legal: boolean;
  /** Hong Kong's share class was written behind the name: `-W`, `-SW`. */
  counter: boolean;
  cjk: boolean;
}

const COUNTER = /-(?:S|W|SW|WR|SWR|R|B|BR|P|Z|U)(?![A-Za-z0-9-])/y;

/** Every name of the directory in `text`, left to right, the longest at each place, none inside another. */
export function findNames(text: string, directory: Directory): NameSpan[] {
  const found: NameSpan[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const cjk = isCjk(code);
    if (cjk || canStart(text, at, code)) {
      const span = spanAt(text, at, directory, cjk);
      if (span) {
        found.push(span);
        at = Math.max(span.end, at + 1);
        continue;
      }
    }
    at = cjk || !isWord(code) ? at + 1 : wordEnd(text, at);
  }
  return found;
}

function spanAt(text: string, start: number, directory: Directory, cjk: boolean): NameSpan | undefined {
  const hit = directory.nameAt(text, start);
  if (!hit || hit.end <= start) return undefined;
  if (!cjk && !isCjk(text.charCodeAt(hit.end - 1)) && !endsWord(text, hit.end)) return undefined;
  if (!fitsCase(text.slice(start, hit.end), hit.name.text)) return undefined;
  const suffixed = legalEnd(text, hit.end);
  COUNTER.lastIndex = hit.end;
  const counter = COUNTER.test(text) ? COUNTER.lastIndex : 0;
  const written = legalEnd(hit.name.text, 0, true) > 0;
  return { start, core: hit.end, end: Math.max(suffixed, counter), hit, legal: suffixed > hit.end || written, counter: counter > 0, cjk };
}

/** A word start: a capital, a digit, or a small letter of the few names that begin with one. */
function canStart(text: string, at: number, code: number): boolean {
  if (at > 0 && isWord(text.charCodeAt(at - 1))) return false;
  if (isUpperAscii(code) || isDigit(code)) return true;
  if (!isLowerAscii(code)) return isWord(code) && text.charAt(at) !== text.charAt(at).toLowerCase();
  if (isUpperAscii(text.charCodeAt(at + 1))) return true;
  return LOWER_CASE_NAMES.has(text.slice(at, wordEnd(text, at)));
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  return end;
}

/**
 * `apple` is no Apple and `gap` no Gap; `BASF SE` and a headline's `TESLA` are. A name in capitals (`IBM`, `AIA`) is
 * never a mixed-case word (`Aia`) unless it is long enough to be one (`Nio`'s twin `NIO` reads both ways by its data).
 */
export function fitsCase(surface: string, name: string): boolean {
  if (surface === name) return true;
  if (surface === surface.toLowerCase()) return name === name.toLowerCase();
  const capitals = surface === surface.toUpperCase();
  if (capitals) return name.length >= 4 || /\s/.test(name) || name !== name.toUpperCase();
  const first = surface.charAt(0);
  if (first !== first.toUpperCase() && surface.charAt(0) !== name.charAt(0)) return false;
  return name !== name.toUpperCase() || name.length >= 4;
}
