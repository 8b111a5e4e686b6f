import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addClose, newRsi, peekRsi, rsiOf } from '@/lib/insight/rsi';

interface Vector {
  variant: string;
  closes: number[];
  period: number;
  expected: [index: number, value: number][];
  tolerance: number;
}

const folder = resolve(import.meta.dirname, '../fixtures/vectors');
const vectors = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.startsWith('streaks'))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Vector) }));

function series(closes: readonly (number | null)[], period: number): (number | null)[] {
  const state = newRsi(period);
  return closes.map((close) => rsiOf(addClose(state, close)));
}

const misses = ({ closes, period, expected, tolerance }: Vector): number[] => {
  const values = series(closes, period);
  return expected
    .filter(([index, value]) => !(Math.abs((values[index] ?? Number.NaN) - value) <= tolerance))
    .map(([index]) => index);
};

describe('rsi', () => {
  const wilder = vectors.filter(({ variant }) => variant === 'wilder');
  const controls = vectors.filter(({ variant }) => variant !== 'wilder');

  it('has the vectors of five sources', () => {
    expect([wilder.length, controls.length]).toEqual([12, 3]);
  });

  it.each(wilder)('matches $name within its tolerance', (vector) => {
    expect(misses(vector)).toEqual([]);
    const early = series(vector.closes, vector.period).slice(0, vector.period);
    expect(early).toEqual(early.map(() => null));
  });

  it.each(controls)('misses the control $name', (vector) => {
    expect(misses(vector).length).toBeGreaterThan(0);
  });

  it('skips a null close', () => {
    const closes = vectors.find(({ name }) => name.startsWith('stockcharts'))?.closes ?? [];
    const holed = closes.flatMap((close, i) => (i % 5 === 0 ? [null, close] : [close]));
    expect(series(holed, 14).at(-1)).toBe(series(closes, 14).at(-1));
  });

  it('peeks what adding would give and leaves the state as it is', () => {
    const price = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(price, { maxLength: 60 }),
        price,
        fc.integer({ min: 1, max: 20 }),
        (closes, live, period) => {
          const state = newRsi(period);
          for (const close of closes) addClose(state, close);
          const before = { ...state };
          const peeked = peekRsi(state, live);
          expect(state).toEqual(before);
          expect(peeked).toBe(rsiOf(addClose(state, live)));
          expect(peeked === null || (peeked >= 0 && peeked <= 100)).toBe(true);
        },
      ),
    );
  });
});
