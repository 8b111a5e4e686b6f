import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grant, UNUSED, used } from '@/lib/market/limiter';
import type { Limit } from '@/lib/market/types';

const NOW = Date.UTC(2026, 9, 9, 15);

describe('the budget', () => {
  it('never exceeds a limit in any window, whatever is asked when', () => {
    const limit: Limit = { perSecond: 3, perMinute: 8, perHour: 20, perDay: 30 };
    const asks = array(
      record({ wait: integer({ min: 0, max: 40_000 }), cost: integer({ min: 1, max: 4 }) }),
      {
        maxLength: 80,
      },
    );
    assert(
      property(asks, (list) => {
        let budget = UNUSED;
        let now = NOW;
        const sent: number[] = [];
        for (const { wait, cost } of list) {
          now += wait;
          const granted = grant(budget, limit, cost, now);
          if ('refused' in granted) continue;
          budget = granted.budget;
          for (let unit = 0; unit < cost; unit += 1) sent.push(granted.at);
        }
        const most = (span: number) =>
          Math.max(0, ...sent.map((at) => sent.filter((other) => other > at - span && other <= at).length));
        return most(1_000) <= 3 && most(60_000) <= 8 && most(3_600_000) <= 20 && sent.length <= 30;
      }),
    );
  });

  it('lets a burst through at once and the next a second later', () => {
    const limit: Limit = { perSecond: 2 };
    let budget = UNUSED;
    const times = [0, 0, 0, 0, 0].map(() => {
      const granted = grant(budget, limit, 1, NOW);
      if ('refused' in granted) return 'refused';
      budget = granted.budget;
      return granted.at - NOW;
    });
    expect(times).toEqual([0, 0, 1_000, 1_000, 2_000]);
  });

  it('counts days and months in UTC', () => {
    const limit: Limit = { perDay: 1, perMonth: 2 };
    const days = [0, 0, 1, 2, 23].map((day) => NOW + day * 86_400_000);
    let budget = UNUSED;
    const answers = days.map((now) => {
      const granted = grant(budget, limit, 1, now);
      if ('refused' in granted) return granted.refused;
      budget = granted.budget;
      return used(budget, now).usedToday;
    });
    // The second of a day is one too many, the third of a month too; November begins anew.
    expect(answers).toEqual([1, 'quota', 1, 'quota', 1]);
  });

  it('refuses what does not fit into a window at all', () => {
    expect(grant(UNUSED, { perMinute: 8 }, 9, NOW)).toMatchObject({ refused: 'rate' });
  });
});
