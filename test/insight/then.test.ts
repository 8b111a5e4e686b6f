import { describe, expect, it } from 'vitest';
import { defaultOptions } from '@/lib/insight/insight';
import { insightThen } from '@/lib/insight/then';
import { haveHistories, historyFrom, realHistory } from './histories';

describe.skipIf(!haveHistories)(
  'an article of years ago (needs the real histories beside the repository)',
  () => {
    it('shows Apple as it was quoted in May 2018, before the split of 2020', () => {
      const then = insightThen(realHistory('AAPL'), { day: '2018-05-07' }, 309.35, defaultOptions);
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

it('has nothing to say before the data begin', () => {
  const history = historyFrom([
    ['2025-01-02', 10],
    ['2025-01-03', 11],
  ]);
  expect(insightThen(history, { day: '2024-12-31' }, 12, defaultOptions)).toBeNull();
});
