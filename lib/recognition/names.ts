import type { Directory, NameHit } from '@/lib/instruments/types';
import { endsWord, isCapital, isCjk, isWord } from './text';

/** A name of the directory as it stands in the text, legal suffix and share marker included. */
export interface NameSpan {
  start: number;
  end: number;
  hit: NameHit;
  cjk: boolean;
  /** Its number among the names of its block. */
  place: number;
}

/** Every name of the directory in `text`, left to right, the longest at each place, none inside another. */
export function findNames(text: string, directory: Directory, lang?: string): NameSpan[] {
  const found: NameSpan[] = [];
  const genitives = lang !== undefined && /^de\b/i.test(lang);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const cjk = isCjk(code);
    if (!cjk && !isWord(code)) {
      at++;
      continue;
    }
    const hit = wholeName(text, at, directory) ?? (genitives ? ofGenitive(text, at, directory) : undefined);
    if (hit) {
      const span = bareSpan(text, { start: at, end: hit.end, hit, cjk, place: found.length }, directory);
      found.push(span);
      at = span.end;
      continue;
    }
    at = cjk ? at + 1 : wordEnd(text, at);
  }
  return found;
}

function wholeName(text: string, at: number, directory: Directory): NameHit | undefined {
  const hit = directory.nameAt(text, at);
  const whole = hit && hit.end > at && (endsWord(text, hit.end) || isCjk(text.charCodeAt(hit.end - 1)));
  return whole ? hit : undefined;
}

/** German adds a bare s: `Volkswagens Vorzüge`. The answer's end leaves it out, as that of a possessive does. */
function ofGenitive(text: string, at: number, directory: Directory): NameHit | undefined {
  const end = wordEnd(text, at);
  if (end - at < SHORTEST_GENITIVE || text.charAt(end - 1) !== 's' || !isCapital(text, at)) return undefined;
  const hit = directory.nameAt(text.slice(at, end - 1), 0);
  return hit && hit.end === end - 1 - at && hit.name.common !== true ? { ...hit, end: end - 1 } : undefined;
}

/** Shorter ones are words: `Alles`. */
const SHORTEST_GENITIVE = 6;

/** The list knows "blue-chip Dow", "Japan's Nikkei" and "gold prices" to be sure of them; marked is the index or the good alone. */
function bareSpan(text: string, span: NameSpan, directory: Directory): NameSpan {
  const surface = text.slice(span.start, span.end);
  const price = / [Pp]rices?$/.exec(surface);
  if (price) return { ...span, end: span.end - price[0].length };
  const led = LEAD.exec(surface);
  if (!led) return span;
  const start = span.start + led[0].length;
  const inner = directory.nameAt(text, start);
  if (!inner || inner.end < span.end || inner.instruments[0] !== span.hit.instruments[0]) return span;
  return { ...span, start, end: inner.end };
}

const DOT = 46;
const LEAD = /^(?:[a-z][A-Za-z-]* |(?:\p{Lu}\p{L}* )?\p{Lu}\p{L}*['\u2019]s? )/u;

/** End of a word; initials joined by dots are one. */
function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  if (end > at + 1) return end;
  while (
    text.charCodeAt(end) === DOT &&
    isWord(text.charCodeAt(end + 1)) &&
    !isWord(text.charCodeAt(end + 2))
  )
    end += 2;
  return end;
}
