import { GIVEN_NAMES, HYPHEN_TAILS, OTHER_THING, PLAIN_FOLLOWERS } from './lexicon/words';
import type { Sheet } from './sheet';
import { isCapital, isUpperAscii, isWord, wordAfter, wordBefore } from './text';

/**
 * What stands around a name makes it something else: an address, a compound (Meta-analysis), a product (Microsoft Azure), a place
 * (Amazon Rainforest), a person (Jeff Shell). Such a name is not marked, whatever the article speaks of.
 */
export function isPartOfOther(sheet: Sheet, start: number, end: number, doubtful: boolean): boolean {
  const { text } = sheet;
  if (inAddress(text, start, end) || inCompound(text, start, end, doubtful)) return true;
  return isPerson(text, start, end) || isThing(text, start, end) || becomesOther(sheet, end);
}

function inAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (
    before === '@' ||
    before === '_' ||
    (before === '/' && !/\s/.test(text.charAt(start - 2)) && !isCapital(text, start))
  )
    return true;
  if (before === '/' && text.lastIndexOf('://', start) > text.lastIndexOf(' ', start)) return true;
  return (
    text.charAt(end) === '@' || text.charAt(end) === '_' || /^\.[a-z]{2,}/.test(text.slice(end, end + 4))
  );
}

/** Behind a hyphen these make something else of any name: "Netflix-style", the Commerzbank-Arena. */
const OTHER_TAIL =
  /^(?:style|like|type|esque|inspired|themed|shaped|Stadion|Halle|Turm|Stiftung|Preis|Pokal|Haus|Allee|Platz|Straße)$/;

function inCompound(text: string, start: number, end: number, doubtful: boolean): boolean {
  if (text.charAt(end) === '-' && isWord(text.charCodeAt(end + 1))) {
    const tail = /^[\p{L}\d]+/u.exec(text.slice(end + 1, end + 30))?.[0] ?? '';
    if (OTHER_TAIL.test(tail) || OTHER_THING.has(tail)) return true;
    if (doubtful && !HYPHEN_TAILS.has(tail.toLowerCase())) return true;
  }
  // Agencies put a slug in front: BUZZ-, UPDATE 1-.
  const slug = /(?:[A-Z]{4,}|[A-Z]{4,} \d)-$/.test(text.slice(Math.max(0, start - 12), start));
  return doubtful && !slug && text.charAt(start - 1) === '-' && isWord(text.charCodeAt(start - 2));
}

function isPerson(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) !== ' ') return false;
  if (
    /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sir|Sen|Rep|Gov|Judge|Justice|Lord|Lady)\.? $/.test(
      text.slice(Math.max(0, start - 9), start),
    )
  )
    return true;
  const before = wordBefore(text, start);
  if (!isCapital(before, 0) || /[\s&.]/.test(text.slice(start, end))) return false;
  return (
    GIVEN_NAMES.has(before) ||
    (before.length === 1 && isUpperAscii(before.charCodeAt(0)) && text.charAt(start - 2) === '.')
  );
}

/** A god, a river, an album of that name; a car that somebody has: "Nike, goddess of victory", "their album, Alphabet, opens", "her Rolls-Royce". */
function isThing(text: string, start: number, end: number): boolean {
  if (
    /^, (?:the |a |an )?(?:\p{Lu}\p{Ll}+ )?(?:god|goddess|river|planet|novel|song|album|saint)\b/u.test(
      text.slice(end, end + 40),
    )
  )
    return true;
  const before = text.slice(Math.max(0, start - 12), start);
  if (/\b(?:album|song|novel|film|movie|poem|musical|painting|horse|dog|cat|yacht),? "?$/i.test(before))
    return true;
  if (/\b(?:Mount|Mt\.?|Lake|Fort|Cape|Castle|Camp) $/.test(before)) return true;
  return /\b(?:her|his|my) $/i.test(before) && OWNED_THING.test(text.slice(end, end + 12));
}

/** The sentence ends there, or goes on with what one does with a thing: nobody's shares. */
const OWNED_THING =
  /^(?:[,.;!?](?:\s|$)|$| (?:in|to|at|into|from|with|was|had|down|through|for|broke|stalled) )/;

/** A capitalised word behind a name in running text makes a longer name of both. */
function becomesOther(sheet: Sheet, end: number): boolean {
  const { text, title } = sheet;
  if (text.charAt(end) !== ' ') return false;
  if (
    /^ (?:building|stadium|arena|tower|league|marathon|cup final|theat(?:er|re)|cent(?:er|re) court)\b/.test(
      text.slice(end, end + 16),
    )
  )
    return true;
  if (!isCapital(text, end + 1)) return false;
  const next = wordAfter(text, end).replace(/'s?$/, '');
  if (OTHER_THING.has(next)) return true;
  if (title || /^(?:International|Research|Securities)$/.test(next) || PLAIN_FOLLOWERS.has(next))
    return false;
  if (sheet.nameOver(end + 1)) return false;
  const shouted = next === next.toUpperCase();
  if (shouted) return /^ \p{Lu}\p{Ll}/u.test(text.slice(end + 1 + next.length, end + 4 + next.length));
  return !sheet.begins(end + 1);
}
