import type { Instrument } from '@/lib/instruments/types';

/** FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers in [0, 1) that depend on the seed alone (Mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Prices that would not surprise anyone, roughly as of September 2025, in major units. */
const KNOWN: Record<string, number> = {
  'IDX:HSTECH': 6_300,
  'IDX:HSI': 26_300,
  'IDX:SPX': 6_600,
  'IDX:DJI': 46_000,
  'IDX:N225': 45_500,
  'IDX:TOPIX': 3_160,
  'FX:HKDUSD': 0.1285,
  'FX:USDHKD': 7.78,
  'FX:USDJPY': 148,
  'FX:EURUSD': 1.17,
  'CMD:XAUUSD': 3_730,
  'CMD:XAGUSD': 44,
  'FUT:GC1': 3_760,
  'CRYPTO:BTCUSD': 112_000,
  'XNAS:JD': 35,
  'XHKG:9618': 136,
  'XHKG:1810': 57,
  'OTCM:XIACF': 7.3,
  'XNAS:BIDU': 134,
  'XHKG:9888': 130,
  'XNYS:BABA': 176,
  'XHKG:9988': 171,
  'XNAS:AAPL': 255,
  'XNAS:NVDA': 178,
  'XNYS:OKLO': 118,
  'XLON:IGG': 10.8,
  'XETR:N4G': 3.1,
  'XLON:GETB': 0.62,
};

/** Units of a currency for a dollar, about; others count as dollars. */
const PER_DOLLAR: Record<string, number> = {
  HKD: 7.78, CNY: 7.1, EUR: 0.86, GBP: 0.75, JPY: 148, KRW: 1_390, INR: 88, TWD: 30, AUD: 1.5, CAD: 1.39, CHF: 0.8, SEK: 9.4,
  NOK: 10, DKK: 6.4, SGD: 1.29, BRL: 5.3, ZAR: 17.5, ILS: 3.4, SAR: 3.75, IDR: 16_600, THB: 32, MYR: 4.2, PHP: 57, VND: 26_000,
  MXN: 18.5, CLP: 960, PLN: 3.65, TRY: 41.5, NZD: 1.72, KWD: 0.305, AED: 3.67, QAR: 3.64, CZK: 20.8, HUF: 335, ISK: 122,
}; // prettier-ignore
/** Dollars of a share, low and high. */
const SHARES = [5, 120] as const;
const OTHERWISE: Partial<Record<Instrument['kind'], readonly [number, number]>> = {
  index: [1_500, 25_000],
  fx: [0.5, 2],
  commodity: [20, 2_000],
  future: [20, 2_000],
  crypto: [0.5, 3_000],
};

/** Lines of one company move together, as their prices would. */
export const walkOf = ({ id, issuer }: Instrument): string => `walk|${issuer ?? id}`;

/** Where an instrument's invented price moves around: the same share costs the same everywhere, whatever the currency. */
export function levelOf(instrument: Instrument): number {
  const { id, kind, issuer, currency, adsRatio = 1 } = instrument;
  const known = KNOWN[id];
  if (known !== undefined) return known;
  const [low, high] = OTHERWISE[kind] ?? SHARES;
  const level = low * (high / low) ** randomOf(hashOf(`level|${issuer ?? id}`))();
  const share = kind === 'equity' || kind === 'etf';
  return share ? level * adsRatio * (PER_DOLLAR[currency ?? ''] ?? 1) : level;
}

/** Standard deviation of one session's move. */
export const restlessness = (instrument: Instrument): number =>
  ({ fx: 0.004, index: 0.01, commodity: 0.011, future: 0.012, crypto: 0.03, etf: 0.01, equity: 0.017 })[
    instrument.kind
  ];
