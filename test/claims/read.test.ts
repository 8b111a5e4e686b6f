import * as fc from 'fast-check';
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
    [
      'The index closed 0.35 percent, or 85.73 points, lower',
      'change_pct down 0.35',
      'change_pts down 85.73',
    ],
    ['The stock closed at $44.90, 38% below its December record', 'level 44.9', 'drawdown_pct down 38'],
    ['The shares have plunged 62% from their all-time high', 'drawdown_pct down 62'],
    ['The index is up 22% from its October low', 'change_pct up 22'],
    ['Shares fell 14% at one point', 'intraday_extreme_pct down 14'],
    ['The index erased a 1.2% gain to end 0.3% lower', 'intraday_extreme_pct up 1.2', 'change_pct down 0.3'],
    ['The stock climbed as high as $52.30', 'level 52.3'],
    ['The index traded at 17.2 times forward earnings', 'forward_pe 17.2'],
    ['The index fell below its 200-day moving average', 'moving_average down 200'],
    ['Shares hit a 52-week low of $88.12', 'extreme down', 'level 88.12'],
    ['The index ended at its highest level since March 2000', 'extreme up'],
    ['The index posted its worst month since December 2022', 'move_rank down'],
    ['The rally took the gain for the week to 3.2 percent', 'change_pct up 3.2'],
    ['It was the eighth consecutive record close for the index', 'streak up 8 session', 'extreme up'],
    ['The index gained, extending its winning run to eight sessions', 'streak up 8 session'],
    ['The stock has gained in each of the past six sessions', 'streak up 6 session'],
    [
      'The index rose 1% on Monday, 0.5% on Tuesday and 0.2% on Wednesday',
      'change_pct up 1',
      'change_pct up 0.5',
      'change_pct up 0.2',
    ],
    ['The stock rose, pushing its market value above $3 trillion', 'market_value up 3000000000000'],
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
    'The company lost 95 cents per share',
    'A 10% drop would be a correction',
    'The shares jumped by 4.8% to 10%',
    'Some 1,200 stocks rose by their daily limit of 10 percent',
    'The stock has a 52-week range of $90 to $145',
    'The rupee settled 12 paise lower at 83.51',
    'Consumer prices rose 2.1% in March from a year earlier',
    'The index could fall to 3,200 if support at 3,400 gives way',
    'The company owns a 23% stake in the carmaker',
    'On average the index has gained 1.2% in December since 1950',
    'Private employers took on 110,000 people',
    'The index rose for a third week in four',
  ])('reads no claim in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('periods', () => {
  it.each<[text: string, period: object]>([
    ['The stock rose 2% on Friday', { kind: 'session', day: { weekday: 5 } }],
    ['The stock rose 2% on a third-quarter profit', { kind: 'session' }],
    ['The stock rose 2%, a level last touched on July 30', { kind: 'session' }],
    ['The stock rose 2%, on course for a weekly gain', { kind: 'session' }],
    ['The index finished the week 1.7% higher', { kind: 'week' }],
    ['The index rose 3.4% last week', { kind: 'week', back: 1 }],
    ['The index jumped 5.2% in August', { kind: 'month', named: { month: 8 } }],
    ['The index ended 2019 up 28.9 percent', { kind: 'year', named: { year: 2019 } }],
    ['The index lost 3.1 percent over three days', { kind: 'trailing', n: 3, unit: 'session' }],
    ['The stock fell 12% in the previous session', { kind: 'session', day: { back: 1 } }],
    ['The index ended the first half up 14.5%', { kind: 'unknown' }],
    ['The index has gained 9% since the election', { kind: 'unknown' }],
    ['The stock is up 7% so far', { kind: 'unknown' }],
  ])('%s', (text, period) => {
    expect(read(text).map((claim) => claim.period)).toEqual([period]);
  });
});

it('reads on after any text without throwing', () => {
  const words = [
    'rose',
    '5%',
    'to',
    '$20',
    ',',
    '(',
    ')',
    'record',
    'high',
    'since',
    '2019',
    'weeks',
    'in a row',
    '—',
    '.',
    'for',
    'a',
    'ninth',
    '1,234.5',
    'Nvidia',
    'its',
    'worst',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      for (const { start, end } of read(text))
        expect(start >= 0 && start < end && end <= text.length).toBe(true);
    }),
  );
});
