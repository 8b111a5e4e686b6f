import { describe, expect, it } from 'vitest';
import { defaultOptions, insight } from '@/lib/insight/insight';
import { haveHistories, realHistory } from './histories';

const hstech = (asOf: string) => insight(realHistory('HSTECH'), null, defaultOptions, asOf);

describe.skipIf(!haveHistories)(
  'Hang Seng Tech in September 2025 (needs the real histories beside the repository)',
  () => {
    it('was just overbought on its way to an eighth week on the 25th', () => {
      const result = hstech('2025-09-25');
      expect(result?.rsi?.value).toBeCloseTo(70.55, 2);
      expect(result?.rsi?.state).toBe('overbought');
      expect(result?.streak?.weeks).toEqual({ completed: 7, ifHeld: 8 });
      expect(result?.streak?.rank.weeks).toEqual({ since: null, basis: 'data', dataFrom: '2020-08-17' });
      expect(result?.performance.ytd?.percent).toBeCloseTo(42.77, 2);
      expect(result?.performance.ytd?.from).toEqual({ date: '2024-12-31', close: 4468.11 });
    });

    it('had broken the run by the 26th', () => {
      expect(hstech('2025-09-26')?.streak?.weeks).toEqual({ completed: -1, ifHeld: -1 });
    });

    it('names the end of the last run that long', () => {
      const result = hstech('2025-09-12');
      expect(result?.streak?.weeks.completed).toBe(6);
      expect(result?.streak?.rank.weeks?.since).toBe('2025-02-21');
      expect(result?.streak?.frequency.weeks).toBe(1);
    });

    it('reads no row after the day asked for', () => {
      const until = { ...realHistory('HSTECH') };
      until.candles = until.candles.filter(({ date }) => date <= '2025-09-25');
      expect(insight(until, null, defaultOptions, '2025-09-25')).toEqual(hstech('2025-09-25'));
    });
  },
);
