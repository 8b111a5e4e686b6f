import { describe, expect, it } from 'vitest';
import { premium } from '@/lib/insight/premium';

const line = (price: number) => ({ price, currency: 'USD', asOf: 2 });
const home = (price: number, currency = 'HKD') => ({ price, currency, asOf: 1 });

describe('premium of an American line over its home shares', () => {
  // Closes of 25 September 2025, US dollar at 7.78 Hong Kong dollars.
  it.each([
    ['BABA', 175.47, 172.0, 8, -0.79],
    ['JD', 35.17, 137.6, 2, -0.57],
    ['BIDU', 135.4, 131.6, 8, 0.06],
    ['LI', 25.81, 102.0, 2, -1.57],
    ['XPEV', 22.25, 86.45, 2, 0.12],
    ['NIO', 7.47, 56.7, 1, 2.5],
    ['BILI', 27.34, 211.2, 1, 0.71],
  ])('%s', (_, us, hongKong, ratio, expected) => {
    const result = premium(line(us), home(hongKong), ratio, 7.78);
    expect(result?.percent).toBeCloseTo(expected, 1);
    expect(result?.times).toEqual({ line: 2, home: 1 });
  });

  it.each<[why: string, ratio: number | undefined, rate: number | undefined, homePrice: number]>([
    ['the ratio is stale: 8 to 1 taken for 1 to 1', 1, 7.78, 172],
    ['the home line has split', 8, 7.78, 86],
    ['nobody knows the ratio', undefined, 7.78, 172],
    ['there is no exchange rate', 8, undefined, 172],
    ['the home line has no price', 8, 7.78, 0],
  ])('is hidden when %s', (_, ratio, rate, homePrice) => {
    expect(premium(line(175.47), home(homePrice), ratio, rate)).toBeNull();
  });

  it('needs no rate within one currency', () => {
    expect(premium(line(10.1), home(10, 'USD'), 1, undefined)?.percent).toBeCloseTo(1, 6);
  });
});
