import type { Directory, NameHit } from '@/lib/instruments/types';
import { endsWord, isCjk, isWord } from './text';

/** A name of the directory as it stands in the text, legal suffix and share marker included. */
export interface NameSpan {
  start: number;
  end: number;
  hit: NameHit;
  cjk: boolean;
}

/** Every name of the directory in `text`, left to right, the longest at each place, none inside another. */
export function findNames(text: string, directory: Directory): NameSpan[] {
  const found: NameSpan[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const cjk = isCjk(code);
    if (!cjk && !isWord(code)) {
      at++;
      continue;
    }
    const hit = directory.nameAt(text, at);
    if (hit && hit.end > at && (endsWord(text, hit.end) || isCjk(text.charCodeAt(hit.end - 1)))) {
      found.push({ start: innerStart(text, at, hit, directory), end: hit.end, hit, cjk });
      at = hit.end;
      continue;
    }
    at = cjk ? at + 1 : wordEnd(text, at);
  }
  return found;
}

/** The list knows "blue-chip Dow" and "Japan's Nikkei" to be sure of them; marked is the index alone. */
function innerStart(text: string, start: number, hit: NameHit, directory: Directory): number {
  const led = /^(?:[a-z][a-z-]* |\p{Lu}\p{L}*['\u2019]s? )/u.exec(text.slice(start, hit.end));
  if (!led) return start;
  const inner = directory.nameAt(text, start + led[0].length);
  return inner?.end === hit.end && inner.instruments[0] === hit.instruments[0] ? start + led[0].length : start;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  return end;
}
