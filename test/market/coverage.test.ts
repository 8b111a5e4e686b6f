import { describe, expect, it } from 'vitest';
import { exchangeOf } from '@/lib/instruments/exchanges';
import { coverageOf } from '@/lib/market/coverage';
import { registry } from '@/lib/market/registry';

const coverage = (id: string) => {
  const source = registry.find((each) => each.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return coverageOf(source);
};

describe('the coverage of', () => {
  it.each([
    ['tencent', { us: true, exchanges: ['XHKG', 'XSHG', 'XSHE', 'BJSE'], kinds: ['index'], history: true }],
    ['frankfurter', { us: false, exchanges: [], kinds: ['fx'], history: true }],
    ['tiingo', { us: true, exchanges: [], kinds: [], history: true }],
    ['massive', { us: true, exchanges: [], kinds: ['index', 'fx', 'commodity', 'crypto'], history: true }],
  ])('%s is read off its capability table', (id, expected) => {
    const { exchanges, ...rest } = coverage(id);
    expect({ ...rest, exchanges: exchanges.toSorted() }).toEqual({
      ...expected,
      exchanges: expected.exchanges.toSorted(),
    });
  });

  it('Yahoo is nearly everything, but not what a proxy stands in for', () => {
    const { exchanges, kinds } = coverage('yahoo');
    expect(exchanges.length).toBeGreaterThan(50);
    expect(kinds).toEqual(['index', 'fx', 'future', 'crypto']);
  });

  it.each(registry.map(({ id }) => id))('%s names exchanges of ours and something at least', (id) => {
    const { us, exchanges, kinds } = coverage(id);
    expect(exchanges.filter((mic) => !exchangeOf(mic))).toEqual([]);
    expect(us || exchanges.length > 0 || kinds.length > 0).toBe(true);
  });

  it('Finnhub is without histories', () => expect(coverage('finnhub').history).toBe(false));
});
