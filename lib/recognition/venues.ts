/** From what the text writes (suffix, Bloomberg code, bare digits) to the exchanges it may mean. The tables are the exchanges'. */
import { mainlandVenue } from '@/lib/instruments/codes';
import {
  exchangesOfBloombergCode,
  exchangesOfPressSuffix,
  exchangesOfReutersSuffix,
  exchangesOfYahooSuffix,
} from '@/lib/instruments/exchanges';
import { makeId } from '@/lib/instruments/ids';
import type { Exchange } from '@/lib/instruments/types';

const mics = (exchanges: readonly Exchange[]): string[] => exchanges.map((e) => e.mic);

/** Suffixes that Reuters and Yahoo give to different places; a stem of digits or letters tells which. */
const DIGITS_ONLY = new Set([
  'XHKG',
  'XTKS',
  'XSHG',
  'XSHE',
  'BJSE',
  'XTAI',
  'ROCO',
  'XKRX',
  'XKOS',
  'XSAU',
  'XKLS',
]);

/** Venues of a suffix without its dot. `US` is New York for every American exchange: they share one ticker space. */
export function venuesOfSuffix(suffix: string, stem: string): string[] {
  if (suffix === 'US') return /^[A-Z]/.test(stem) ? ['XNYS'] : [];
  const dotted = `.${suffix}`;
  const all = [
    ...mics(exchangesOfYahooSuffix(dotted)),
    ...mics(exchangesOfPressSuffix(dotted)),
    ...mics(exchangesOfReutersSuffix(dotted)),
  ];
  return [...new Set(all)].filter((mic) => fits(mic, stem));
}

const fits = (mic: string, stem: string): boolean => !DIGITS_ONLY.has(mic) || /^[0-9]/.test(stem);

/** Countries where Reuters writes mnemonics of its own (`SAPG.DE`, `LVMH.PA`): the venue whose listing the name beside it means. */
const MNEMONIC: Record<string, string> = {
  DE: 'XETR',
  PA: 'XPAR',
  MI: 'XMIL',
  AS: 'XAMS',
  S: 'XSWX',
  BR: 'XBRU',
  VI: 'XWBO',
  F: 'XFRA',
};
export const nameDecidedVenue = (suffix: string): string | undefined => MNEMONIC[suffix];

/** Canadian press (`ENB-T`, `CLF-N`) and FactSet (`9618-HK`, `NVDA-US`). */
const DASHED: Record<string, string[]> = {
  T: ['XTSE'],
  V: ['XTSX'],
  N: ['XNYS'],
  Q: ['XNAS'],
  X: ['XASE'],
  CN: ['XCNQ'],
  US: ['XNYS'],
  HK: ['XHKG'],
  TW: ['XTAI', 'ROCO'],
  KR: ['XKRX', 'XKOS'],
  JP: ['XTKS'],
  GB: ['XLON'],
  CA: ['XTSE'],
  AU: ['XASX'],
  SG: ['XSES'],
};
export const venuesOfDash = (suffix: string, stem: string): string[] =>
  (DASHED[suffix] ?? []).filter((mic) => fits(mic, stem) && (mic !== 'XTSE' || /^[A-Z]/.test(stem)));

/** Bloomberg's exchange and country codes: `HK`, `LN`, `US`. */
export function venuesOfBloomberg(code: string, stem: string): string[] {
  if (code === 'US') return /^[A-Z]/.test(stem) ? ['XNYS'] : [];
  return mics(exchangesOfBloombergCode(code)).filter((mic) => fits(mic, stem));
}

/** Bare digits in brackets: five with a leading nought are Hong Kong's, six mainland China's or Korea's, four Tokyo's or Hong Kong's. */
export function venuesOfDigits(code: string): string[] {
  if (code.length === 6) return [mainlandVenue(code), 'XKRX', 'XKOS'].filter((mic) => mic !== undefined);
  if (code.length === 5 || code.length < 4) return ['XHKG'];
  return /[A-Z]$/.test(code) ? ['XTKS'] : ['XTKS', 'XHKG', 'XTAI'];
}

/** The ids of a code on a venue, in the shapes it may have there; empty where the venue has no such codes. */
export function codeAt(mic: string, code: string): string[] {
  const id = makeId(mic, code);
  return id === undefined ? [] : [id];
}
