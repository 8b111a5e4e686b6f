import { splitLegal, withoutQualifiers } from '../legal';
import type { Name } from '../types';
import { EVERYDAY_WORDS } from './everyday-words';

/** What one spelling of a company is compared by: its base without case, accents and signs, and the words of its legal form. */
export interface Called {
  key: string;
  base: string;
  form: string[];
}

const SHARE_MARKER = /-(?:W|WR|S|SR|SW|SWR|B|BR|R|P|Z|U|H)$/;

/** Reads a name in Latin script, without Hong Kong's share marker; the key is empty for any other script. */
export function calledBy(name: string): Called {
  const { base, form } = splitLegal(withoutQualifiers(name.replace(SHARE_MARKER, '')));
  const key = base
    .normalize('NFD')
    .replace(/\p{M}|['’.]/gu, '')
    .toUpperCase()
    .replace(/ AND | & /g, '&')
    .replace(/[^A-Z0-9&]+/g, ' ')
    .trim();
  return { key, base, form };
}

/** Forms agree when one of them is missing or they share a word: `Siemens AG` and `SIEMENS AKTIENGESELLSCHAFT`. */
export const formsAgree = (a: string[], b: string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((word) => b.includes(word));

/** Shortest single word that names a company by itself; shorter ones are tickers or abbreviations. */
const SHORTEST = 4;

/** One word and no legal form behind it. */
export const isOneWord = (base: string): boolean => !/[\s-]/.test(base.replace(SHARE_MARKER, ''));

/** Made of everyday words only, so it may be meant otherwise: `Jackson`, `First Capital`. */
export function isEveryday(base: string): boolean {
  const words = base.split(/[^\p{L}\p{N}']+/u).filter(Boolean);
  return words.every(
    (word) => word.length < 3 || /^\d+$/.test(word) || EVERYDAY_WORDS.has(word.toLowerCase()),
  );
}

const isCapitals = (name: string): boolean => !/\p{Ll}/u.test(name);

/** Words of capitals that stay so: no vowel, or so short that they are initials. */
const keepsCapitals = (word: string): boolean =>
  !/[AEIOUY]/.test(word) ||
  (word.length <= 3 && !/^(?:OF|AND|THE|FOR|IN|CO|INC|LTD|NEW|ONE|SUN|SEA|SKY|OIL|GAS|BIO)$/.test(word));

/** A name for people to read: capitals of a list become words. */
export function readable(name: string): string {
  if (!isCapitals(name)) return name;
  return name.replace(/\p{L}[\p{L}']*/gu, (word) => {
    if (keepsCapitals(word)) return word;
    if (/^(?:OF|AND|THE|FOR|IN)$/.test(word)) return word.toLowerCase();
    return word.charAt(0) + word.slice(1).toLowerCase();
  });
}

/**
 * Names that a new company is found by besides its official one. Capitals are kept as such: their case is unknown, and look-up lets
 * capitals stand for any smoothing of them. A single everyday word is no such name: it is found with its legal form only, where it has one. `doubted`:
 * another company has the name too, or the list cuts names short.
 */
export function namesOf(written: string, doubted: boolean): Name[] {
  const { base, form } = calledBy(written);
  const common = { text: base, common: true } as const;
  if (isOneWord(base) && (isEveryday(base) || base.length < SHORTEST)) return form.length > 0 ? [] : [common];
  return [doubted || isEveryday(base) ? common : { text: base }];
}
