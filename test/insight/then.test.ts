import { describe, expect, it } from 'vitest';
import { defaultOptions } from '@/lib/insight/insight';
import { insightThen } from '@/lib/insight/then';
import type { History, Quote } from '@/lib/model';
import { haveHistories, historyFrom, realHistory } from './histories';

const quoteOf = ({ instrument, currency, zone }: History, more: Partial<Quote> = {}): Quote => ({
  instrument,
  currency,
  zone,
  price: 12,
  asOf: Date.parse('2025-01-06T15:00:00Z'),
  state: 'open',
  source: 'test',
  fetchedAt: 0,
  ...more,
});

describe.skipIf(!haveHistories)(
  'an article of years ago (needs the real histories beside the repository)',
  () => {
    it('shows Apple as it was quoted in May 2018, before the split of 2020', () => {
      const history = realHistory('AAPL');
      const asOf = Date.parse(`${history.candles.at(-1)?.date}T21:00:00Z`);
      const quote = quoteOf(history, { price: 309.35, asOf });
      const then = insightThen(history, { day: '2018-05-07' }, quote, defaultOptions);
      expect(then?.printedClose).toBeCloseTo(185.16, 2);
      expect(then?.splitFactor).toBe(4);
      expect(then?.insight.streak?.sessions).toBe(6);
      expect(then?.since).toBeCloseTo((309.35 / (185.16 / 4) - 1) * 100, 1);
    });

    it('takes the close before for an article of the early morning', () => {
      const then = insightThen(
        realHistory('HSTECH'),
        { day: '2025-09-26', beforeOpen: true },
        null,
        defaultOptions,
      );
      expect(then?.insight.asOf).toBe('2025-09-25');
      expect(then?.insight.streak?.weeks).toEqual({ completed: 7, ifHeld: 8 });
      expect(then?.since).toBeNull();
    });
  },
);

const history: History = {
  ...historyFrom(
    [
      ['2025-01-02', 10],
      ['2025-01-03', 11],
    ],
    'America/New_York',
  ),
  currency: 'USD',
};
const on = (day: string, more: Partial<Quote>) =>
  insightThen(history, { day }, quoteOf(history, more), defaultOptions);

it('has nothing to say before the data begin', () => {
  expect(on('2024-12-31', {})).toBeNull();
});

it('counts a split of today that the history does not know yet', () => {
  const then = on('2025-01-02', { price: 3, previousClose: 2.75 });
  expect(then).toMatchObject({ printedClose: 10, splitFactor: 4, insight: { close: 2.5 } });
  expect(then?.since).toBeCloseTo(20, 6);
});

it.each<[string, Partial<Quote>, number | null]>([
  ['one of the same series', {}, 20],
  ['an old one of it', { asOf: Date.parse('2025-01-02T15:00:00Z') }, 20],
  ['another currency', { currency: 'HKD' }, null],
  ['what stands for it', { proxy: 'an ETF' }, null],
  ['a price in pence', { price: 1200, previousClose: 1100 }, null],
])('measures since publication by %s', (_, more, since) => {
  const then = on('2025-01-02', more);
  expect(then?.since && Math.round(then.since)).toBe(since);
});
