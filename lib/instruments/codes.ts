/** Shapes of local codes by venue, and the one spelling that ids use. */

const GENERAL = /^[A-Z0-9]{1,12}(?:\.[A-Z0-9]{1,4})?$/;

const LETTERS = /^[A-Z][A-Z0-9]{0,11}(?:\.[A-Z0-9]{1,4})?$/;

const SHAPES: Record<string, RegExp> = {
  XHKG: /^[1-9]\d{0,4}$/,
  XTKS: /^[1-9][0-9A-Z]\d[0-9A-Z]\d?$/, // letters since 2024; a fifth digit for preferred lines
  XSHG: /^(?:6|9|5)\d{5}$/, // 5xxxxx: funds
  XSHE: /^(?:0|1|2|3)\d{5}$/, // 1xxxxx: funds
  BJSE: /^(?:4|8|92)\d{4,5}$/,
  XTAI: /^\d{4,6}[A-Z]?$/,
  ROCO: /^\d{4,6}[A-Z]?$/,
  XKRX: /^\d{4}[0-9A-Z]{2}$/,
  XKOS: /^\d{4}[0-9A-Z]{2}$/,
  XKLS: /^(?:\d{4}[A-Z]{0,2}|[A-Z0-9&-]{2,10})$/,
  XSAU: /^\d{4}$/,
  XNSE: /^[A-Z0-9&-]{1,14}(?:\.[A-Z]{1,2})?$/,
  XBOM: /^(?:5\d{5}|8\d{5}|[A-Z][A-Z0-9&-]{1,13})$/,
  XTSE: LETTERS,
  XTSX: LETTERS,
  XCNQ: LETTERS,
  NEOE: LETTERS,
  XOSL: LETTERS,
  XSGO: LETTERS,
  XMEX: /^[A-Z0-9&]{1,12}(?:\.[A-Z0-9]{1,4})?$/,
  XSTO: /^[A-Z0-9]{1,12}(?:\.(?:[A-Z0-9]{1,4}|SDB))?$/,
  XBKK: /^[A-Z0-9&]{1,12}(?:\.[A-Z]{1,3})?$/,
};

/** Venues whose codes are six digits everywhere and whose first digits tell the venue. */
export function mainlandVenue(code: string): 'XSHG' | 'XSHE' | 'BJSE' | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  if (/^(?:4|8|92)/.test(code)) return 'BJSE';
  if (/^(?:5|6|9)/.test(code)) return 'XSHG';
  return /^[0-3]/.test(code) ? 'XSHE' : undefined;
}

const US = /^[A-Z]{1,5}(?:\.[A-Z]{1,3})?$/;
const US_VENUES = new Set(['XNYS', 'XASE', 'ARCX', 'XNAS', 'BATS', 'OTCM']);

/**
 * A code as ids spell it, or undefined where that venue has no such codes: upper case, class after a dot (`BRK/B`, `BRK-B` →
 * `BRK.B`), Hong Kong without leading zeros, London and others without a padding dot (`BP.` → `BP`).
 */
export function localCode(mic: string, written: string): string | undefined {
  let code = written.trim().toUpperCase();
  if (mic === 'XHKG') code = code.replace(/^0+(?=\d)/, '');
  else if (mic !== 'XNSE' && mic !== 'XBOM' && mic !== 'XKLS')
    code = code.replace(/[/-](?=[A-Z0-9]+$)/, '.').replace(/ (?=[A-Z]$)/, '.');
  code = code.replace(/\.$/, '');
  const shape = US_VENUES.has(mic) ? US : (SHAPES[mic] ?? GENERAL);
  return shape.test(code) ? code : undefined;
}
