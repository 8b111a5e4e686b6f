import { describe, expect, it } from 'vitest';
import { english } from '@/lib/claims/lexicon/en';
import { claimReader } from '@/lib/claims/read';
import type { Claim } from '@/lib/claims/types';

const read = claimReader(english);

/** "change_pct up 2.5", "streak down 4 session ended", "extreme up": what a claim says, in short. */
function short({ metric, direction, value, streak }: Claim): string {
  if (streak) return `streak ${direction} ${streak.n ?? '?'} ${streak.unit}${streak.ended ? ' ended' : ''}`;
  return [metric, metric === 'level' || metric.endsWith('_pe') ? null : direction, value]
    .filter((part) => part !== null)
    .join(' ');
}

const told = (text: string): string[] => read(text, { context: 'IDX:TEST' }).map(short);

describe('reading claims', () => {
  it.each<[text: string, ...claims: string[]]>([
    ['The index closed 0.4% lower at 5,120.33', 'change_pct down 0.4', 'level 5120.33'],
    [
      'Shares fell as much as 6% before ending down 2.1%',
      'intraday_extreme_pct down 6',
      'change_pct down 2.1',
    ],
    [
      'It gained 31.5 points, or 0.7 percent, to 4,420.10',
      'change_pts up 31.5',
      'change_pct up 0.7',
      'level 4420.1',
    ],
    ['The stock has lost more than 40 per cent this year', 'change_pct down 40'],
    ['The gauge notched its fifth straight weekly gain', 'streak up 5 week'],
    ['Shares snapped a three-day losing streak', 'streak down 3 session ended'],
    ['The benchmark rose for a fourth day', 'streak up 4 session'],
    ['The stock hit a record high of $212.40', 'extreme up', 'level 212.4'],
    ['Shares slid 8%, the biggest one-day drop since March 2020', 'change_pct down 8', 'move_rank down'],
    ['The stock has doubled this year', 'multiple up 2'],
    ['The index is technically overbought', 'rsi_level up 70'],
  ])('%s', (text, ...claims) => {
    expect(told(text).toSorted()).toEqual(claims.toSorted());
  });

  it.each([
    'Revenue rose 12% to $4.2 billion',
    'Analysts expect the stock to rise 15%',
    'The broker raised its price target to $150 from $120',
    'If the index closes above 5,200 it could climb 3%',
    'The 10-year yield rose to 4.2%',
    'Shares fell 3% in after-hours trading',
    'Foreign investors were net sellers for a sixth straight session',
    'The index has not fallen for three straight sessions',
  ])('reads no claim in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
