import { describe, expect, it } from 'vitest';
import { judge } from '@/lib/claims/judge/judge';
import { judgeLines } from '@/lib/claims/judge/lines';
import { seriesOf } from '@/lib/claims/judge/series';
import type { Publication } from '@/lib/claims/judge/when';
import { english } from '@/lib/claims/lexicon/en';
import { publicationOf } from '@/lib/claims/publication';
import { claimReader } from '@/lib/claims/read';
import type { Candle, History } from '@/lib/model';

const read = claimReader(english);

/**
 * Two weeks of a share around New Year 2025: seven rises to Friday 10 January, a fall on Monday the 13th.
 * Highs and lows stand a point off, but for the 10th, which saw 109 before it closed at 106.
 */
const candles: Candle[] = [
  ['2024-12-27', 99.5, 100, 99],
  ['2024-12-30', 99, 100, 98],
  ['2024-12-31', 98, 99, 97],
  ['2025-01-02', 100, 101, 97.5],
  ['2025-01-03', 101, 102, 99.5],
  ['2025-01-06', 102, 103, 100.5],
  ['2025-01-07', 103, 104, 101.5],
  ['2025-01-08', 104, 105, 102.5],
  ['2025-01-09', 105, 106, 103.5],
  ['2025-01-10', 106, 109, 104.5],
  ['2025-01-13', 103, 106.5, 102],
].map(([date, close, high, low]) => ({
  date: String(date),
  close: Number(close),
  high: Number(high),
  low: Number(low),
  volume: 1,
}));

const share: History = {
  instrument: 'XNAS:TEST',
  source: 'test',
  currency: 'USD',
  zone: 'America/New_York',
  candles,
  splits: [],
  span: 'full',
  live: false,
  fetchedAt: 0,
};
const closesOnly = { ...share, candles: candles.map(({ date, close }) => ({ date, close })) };

function verdicts(text: string, publication: Publication, history: History = share) {
  return read(text, { context: 'XNAS:TEST' }).map((claim) => judge(claim, seriesOf(history), publication));
}
const verdict = (text: string, day: string, history?: History, session?: Publication['session']) =>
  verdicts(text, { day, ...(session ? { session } : {}) }, history).map((told) => told.verdict);

describe('judging claims', () => {
  it.each<[text: string, day: string, ...expected: string[]]>([
    ['The stock closed up 1% at $106', '2025-01-10', 'agree', 'agree'],
    ['The stock closed up 1.1%', '2025-01-10', 'close'],
    ['The stock closed up 3.5%', '2025-01-10', 'differs'],
    ['The stock closed 1% lower', '2025-01-10', 'differs'],
    ['The stock rose more than 0.9%', '2025-01-10', 'agree'],
    ['The stock is up about 8% this year', '2025-01-10', 'agree'],
    ['The stock rose for a sixth straight session', '2025-01-09', 'agree'],
    ['The stock rose for a ninth straight session', '2025-01-10', 'differs'],
    ['Shares snapped a seven-day winning streak', '2025-01-13', 'agree'],
    ['The stock rose to a record high', '2025-01-10', 'agree'],
    ['The stock fell to its lowest level since Jan. 7', '2025-01-13', 'agree'],
    ['The stock fell the most since March 2020', '2025-01-13', 'cannot tell'],
    ['Its shares are worth $3 trillion at market value', '2025-01-10', 'cannot tell'],
  ])('%s (%s)', (text, day, ...expected) => {
    expect(verdict(text, day)).toEqual(expected);
  });

  it('does not hold a running session against its close', () => {
    expect(verdict('The stock was up 3.5%', '2025-01-10')).toEqual(['agree']);
    expect(verdict('The stock climbed as much as 3.8%', '2025-01-10')).toEqual(['agree']);
    expect(verdict('The stock climbed as much as 9%', '2025-01-10')).toEqual(['differs']);
  });

  it('says that closes alone cannot tell of a running session', () => {
    expect(verdict('The stock was up 3.5%', '2025-01-10', closesOnly)).toEqual(['cannot tell']);
    expect(verdict('The stock climbed as much as 3.8%', '2025-01-10', closesOnly)).toEqual(['cannot tell']);
    expect(verdict('The stock closed up 3.5%', '2025-01-10', closesOnly)).toEqual(['differs']);
  });

  it('takes the session that the words or the hour name', () => {
    expect(verdict('The stock rose 1% on Friday', '2025-01-12')).toEqual(['agree']);
    expect(verdict('The stock rose 1%', '2025-01-13', share, 'before')).toEqual(['agree']);
    expect(verdict('The stock fell 2.8%', '2025-01-13', share, 'after')).toEqual(['agree']);
  });

  it('judges a run on track as of publication and tells nothing from later', () => {
    expect(verdict('The stock is set for a second straight weekly gain', '2025-01-08')).toEqual(['agree']);
    expect(
      verdict('The stock is set for a second straight weekly gain', '2025-01-13', share, 'after'),
    ).toEqual(['differs']);
  });

  it('multiplies levels by the splits since', () => {
    const split = { ...share, splits: [{ date: '2025-06-02', ratio: 4 }] };
    expect(verdict('The stock closed at $424', '2025-01-10', split)).toEqual(['agree']);
    expect(verdict('The stock closed at $106', '2025-01-10', split)).toEqual(['differs']);
  });

  it('compares pence with pence, and no dollars with pounds', () => {
    const london = { ...share, currency: 'GBP', quotedIn: { code: 'GBp', perMajor: 100 } };
    expect(verdict('The shares closed at 10,600p', '2025-01-10', london)).toEqual(['agree']);
    expect(verdict('The shares closed at $106', '2025-01-10', london)).toEqual(['cannot tell']);
  });

  it('cannot tell without prices, without a subject, and before the data begin', () => {
    const [claim] = read('The stock rose 1%', { context: 'XNAS:TEST' });
    if (!claim) throw new Error('no claim was read');
    const publication = { day: '2025-01-10' };
    expect(judge(claim, null, publication).verdict).toBe('cannot tell');
    expect(judge({ ...claim, instrument: null }, seriesOf(share), publication).verdict).toBe('cannot tell');
    expect(judge(claim, seriesOf(share), { day: '2020-01-10' }).verdict).toBe('cannot tell');
  });

  it('says in one sentence what the prices say, with their day', () => {
    const [told] = verdicts('The stock closed up 3.5%', { day: '2025-01-10' });
    expect(told).toMatchObject({
      computed: 0.9524,
      basis: { date: '2025-01-10', words: 'close of 2025-01-09' },
      told: [
        {
          say: 'moved',
          amount: { value: expect.closeTo(0.9524, 4), as: 'percent' },
          date: '2025-01-10',
          base: 'close',
          from: '2025-01-09',
        },
      ],
    });
  });
});

describe('several listings of one company', () => {
  const [claim] = read('The stock closed up 1%', { context: 'XNAS:TEST' });
  const publication = { day: '2025-01-10', session: 'after' } as const;
  const line = (instrument: string, history: History | null) => ({
    instrument,
    series: history && seriesOf(history),
    publication,
  });
  const fallen = {
    ...share,
    candles: candles.map((candle) => (candle.date === '2025-01-10' ? { ...candle, close: 104 } : candle)),
  };

  it('takes the line that the statement fits', async () => {
    if (!claim) throw new Error('no claim was read');
    const told = await judgeLines(claim, line('XNAS:TEST', fallen), () =>
      Promise.resolve([line('XHKG:1', share)]),
    );
    expect(told).toMatchObject({ verdict: 'agree', instrument: 'XHKG:1' });
  });

  it('keeps the own line where no other fits', async () => {
    if (!claim) throw new Error('no claim was read');
    const told = await judgeLines(claim, line('XNAS:TEST', fallen), () =>
      Promise.resolve([line('XHKG:1', null)]),
    );
    expect(told).toMatchObject({ verdict: 'differs', instrument: 'XNAS:TEST' });
  });
});

describe('publication', () => {
  const newYork = { zone: 'America/New_York', sessions: [['09:30', '16:00']] as const };

  it.each([
    ['2025-09-25', { day: '2025-09-25' }],
    ['2025-09-25T13:00:00Z', { day: '2025-09-25', session: 'before' }],
    ['2025-09-25T10:00:00-04:00', { day: '2025-09-25', session: 'during' }],
    ['2025-09-26T02:00:00Z', { day: '2025-09-25', session: 'after' }],
    ['2025-09-25T10:00:00', { day: '2025-09-25' }],
    ['yesterday', null],
  ])('%s', (when, expected) => {
    expect(publicationOf(when, newYork)).toEqual(expected);
  });
});
