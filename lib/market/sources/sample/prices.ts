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

/** Prices that would not surprise anyone, roughly as of 2025. */
const KNOWN: Record<string, number> = {
  'IDX:HSTECH': 5_600,
  'IDX:HSI': 25_000,
  'IDX:SPX': 6_500,
  'IDX:DJI': 46_000,
  'IDX:N225': 44_000,
  'IDX:TOPIX': 3_100,
  'FX:HKDUSD': 0.1285,
  'FX:USDHKD': 7.78,
  'FX:USDJPY': 148,
  'FX:EURUSD': 1.16,
  'CMD:XAUUSD': 3_700,
  'CMD:XAGUSD': 42,
  'FUT:GC1': 3_720,
  'CRYPTO:BTCUSD': 110_000,
};

/** A share's usual price in a currency, low and high. */
const SHARES: Record<string, readonly [number, number]> = {
  USD: [20, 400],
  HKD: [5, 500],
  JPY: [600, 6_000],
  KRW: [20_000, 300_000],
  GBP: [1, 40],
  INR: [150, 4_000],
  IDR: [1_000, 10_000],
  VND: [15_000, 120_000],
  CLP: [200, 9_000],
};
const OTHERWISE: Partial<Record<Instrument['kind'], readonly [number, number]>> = {
  index: [1_500, 25_000],
  fx: [0.5, 2],
  commodity: [20, 2_000],
  future: [20, 2_000],
  crypto: [0.5, 3_000],
};

/** Where an instrument's invented price moves around. */
export function levelOf(instrument: Instrument): number {
  const known = KNOWN[instrument.id];
  if (known !== undefined) return known;
  const range = OTHERWISE[instrument.kind] ?? SHARES[instrument.currency ?? ''] ?? [10, 200];
  const at = randomOf(hashOf(`level|${instrument.id}`))();
  return range[0] * (range[1] / range[0]) ** at;
}

/** Standard deviation of one session's move. */
export const restlessness = (instrument: Instrument): number =>
  ({ fx: 0.004, index: 0.01, commodity: 0.011, future: 0.012, crypto: 0.03, etf: 0.01, equity: 0.017 })[
    instrument.kind
  ];
