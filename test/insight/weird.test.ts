import { describe, expect, it } from 'vitest';
import { clean } from '@/lib/insight/clean';
import { defaultOptions, insight } from '@/lib/insight/insight';
import type { Candle, History, Quote } from '@/lib/model';
import { haveHistories, historyFrom, realHistory } from './histories';

const at = (history: History, asOf?: string) => insight(history, null, defaultOptions, asOf);
const days = (candles: readonly Candle[]) => candles.map(({ date }) => date);

describe.skipIf(!haveHistories)(
  'weird rows of the real histories (need the files beside the repository)',
  () => {
    it.each([
      ['N225', '2018-07-16', 'a holiday with the row before copied'],
      ['0700.HK', '2014-05-16', 'a flat row without volume'],
      ['0700.HK', '2016-08-02', 'a typhoon day'],
      ['0700.HK', '2016-10-21', 'a typhoon day'],
      ['0700.HK', '2017-08-23', 'a typhoon day'],
    ])('%s %s is no session: %s', (name, day) => {
      const history = realHistory(name);
      expect(days(history.candles)).toContain(day);
      expect(days(clean(history.candles, history.zone))).not.toContain(day);
    });

    it.each([
      ['0981.HK', '2024-12-24', 'an unchanged Hong Kong half day'],
      ['0700.HK', '2024-12-31', 'a half day off the official close'],
      ['GSPC', '2017-01-10', 'unchanged to the cent, with a real range'],
      ['DJI', '2019-11-12', 'unchanged to the cent'],
    ])('%s %s stays a session: %s', (name, day) => {
      const history = realHistory(name);
      expect(days(clean(history.candles, history.zone))).toContain(day);
    });

    it('says that a run hangs on an unchanged half day', () => {
      expect(at(realHistory('0981.HK'), '2024-12-24')?.streak).toMatchObject({ sessions: 0, doubtful: true });
      expect(at(realHistory('0981.HK'), '2024-12-23')?.streak?.doubtful).toBe(false);
    });

    it.each([
      ['HSTECH', '2023-07-17', 'typhoon'],
      ['HSTECH', '2023-09-01', 'typhoon'],
      ['HSTECH', '2023-09-08', 'black rain'],
      ['HSTECH', '2024-09-06', 'typhoon'],
      ['HSTECH', '2020-07-27', 'before the first close'],
    ])('%s %s has no close and is no session: %s', (name, day) => {
      const { candles, zone } = realHistory(name);
      expect(days(clean(candles, zone))).not.toContain(day);
      expect(at(realHistory(name), day)?.asOf ?? '').not.toBe(day);
    });

    it.each([
      ['0700.HK', '2020-10-08', 'inside a run'],
      ['GSPC', '2008-01-03', ''],
      ['DJI', '2014-04-24', ''],
      ['AAPL', '2023-05-16', ''],
    ])('%s %s closed exactly unchanged and ends the run %s', (name, day) => {
      expect(at(realHistory(name), day)?.streak?.sessions).toBe(0);
    });

    it('skips the week that had no session: Tokyo, Golden Week of 2019', () => {
      const history = realHistory('N225');
      expect(days(history.candles).filter((day) => day > '2019-04-28' && day < '2019-05-06')).toEqual([]);
      const weeks = (day: string) => at(history, day)?.streak?.weeks.completed;
      // Week 19 is held against week 17.
      expect([weeks('2019-04-26'), weeks('2019-05-10')]).toEqual([4, -1]);
    });

    it.each([
      ['1810.HK', '2025-12-24'],
      ['9888.HK', '2025-12-24'],
    ])('%s %s looks like a holiday and is a half day', (name, day) => {
      const history = realHistory(name);
      expect(days(clean(history.candles, history.zone))).toContain(day);
    });

    it.each([
      ['AAPL', '2020-08-31'],
      ['AAPL', '2014-06-09'],
      ['NVDA', '2021-07-20'],
      ['NVDA', '2024-06-10'],
      ['TSLA', '2020-08-31'],
      ['TSLA', '2022-08-25'],
      ['0700.HK', '2014-05-15'],
    ])('%s: the split of %s is no fall', (name, day) => {
      expect(Math.abs(at(realHistory(name), day)?.performance.day?.percent ?? 99)).toBeLessThan(15);
    });

    it('has a price and nothing to compare it with on the first day of HSTECH', () => {
      expect(at(realHistory('HSTECH'), '2020-08-17')).toMatchObject({ rsi: null, streak: null, closes: 1 });
    });

    /** AAPL as a source had it on the eve of its 4:1 split, and the first price after it. */
    const eve = (): History => {
      const history = realHistory('AAPL');
      const before = history.candles.filter(({ date }) => date <= '2020-08-28');
      return {
        ...history,
        currency: 'USD',
        zone: 'America/New_York',
        candles: before.map(({ date, close }) => ({ date, close: close * 4 })),
        splits: [],
      };
    };
    const first = (history: History, currency: string): Quote => ({
      instrument: history.instrument,
      price: 129.04,
      previousClose: 124.81,
      currency,
      asOf: Date.parse('2020-08-31T15:00:00Z'),
      zone: 'America/New_York',
      state: 'open',
      source: 'test',
      fetchedAt: 0,
    });

    it('takes the split of today for what it is before the history knows it', () => {
      const result = insight(eve(), first(eve(), 'USD'), defaultOptions);
      expect(result?.performance.day?.percent).toBeCloseTo(3.39, 1);
      expect(result?.quoteLeftOut).toBeUndefined();
    });

    it('leaves out a price in another currency, and says so', () => {
      const result = insight(eve(), first(eve(), 'HKD'), defaultOptions);
      expect(result).toMatchObject({ asOf: '2020-08-28', quoteLeftOut: 'currency' });
    });

    it('keeps closes only where the source has no highs and lows', () => {
      expect(at(realHistory('HSTECH'), '2025-09-25')?.range52w?.basis).toBe('close');
      expect(at(realHistory('AAPL'), '2025-09-25')?.range52w?.basis).toBe('intraday');
    });

    it('offers the change since listing where last year had no session', () => {
      const result = at(realHistory('9888.HK'), '2021-12-30');
      expect(result?.performance.ytd).toBeUndefined();
      expect(result?.performance.listing?.from.date).toBe('2021-03-23');
    });
  },
);

describe('thin histories', () => {
  it('has nothing without a session', () => {
    expect(at(historyFrom([]))).toBeNull();
    expect(at(historyFrom([['2025-01-02', null]]))).toBeNull();
  });

  it('has a price and a range of one row, and nothing else', () => {
    expect(at(historyFrom([['2025-01-02', 10]]))).toMatchObject({
      close: 10,
      rsi: null,
      weeklyRsi: null,
      streak: null,
      performance: {},
      record: null,
      range52w: { low: 10, high: 10 },
    });
  });

  it('shows no RSI below 15 closes nor of a flat series, and calls it approximate below 115', () => {
    const rows = (n: number, close: (i: number) => number) =>
      historyFrom(
        Array.from({ length: n }, (_, i) => [
          new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
          close(i),
        ]),
      );
    expect(at(rows(14, (i) => 10 + (i % 3)))?.rsi).toBeNull();
    expect(at(rows(200, () => 10))?.rsi).toBeNull();
    expect(at(rows(15, (i) => 10 + (i % 3)))?.rsi?.approximate).toBe(true);
    expect(at(rows(115, (i) => 10 + (i % 3)))?.rsi?.approximate).toBe(false);
  });

  it('takes the later of two rows of one day and puts days in order', () => {
    const result = at(
      historyFrom([
        ['2025-01-03', 12],
        ['2025-01-02', 10],
        ['2025-01-03', 11],
      ]),
    );
    expect(result).toMatchObject({ asOf: '2025-01-03', close: 11, closes: 2 });
  });
});

describe('the live price', () => {
  const history: History = {
    ...historyFrom([
      ['2025-01-02', 10],
      ['2025-01-03', 11],
    ]),
    currency: 'USD',
    zone: 'America/New_York',
  };
  const quote = (more: Partial<Quote>): Quote => ({
    instrument: history.instrument,
    price: 12,
    previousClose: 11,
    currency: 'USD',
    asOf: Date.parse('2025-01-06T15:00:00Z'),
    zone: 'America/New_York',
    state: 'open',
    source: 'test',
    fetchedAt: 0,
    ...more,
  });
  const live = (more: Partial<Quote>, of: History = history) => insight(of, quote(more), defaultOptions);

  it('adds a bar that is not finished', () => {
    expect(live({})).toMatchObject({
      asOf: '2025-01-06',
      close: 12,
      live: true,
      streak: { sessions: 2, weeks: { completed: 0, ifHeld: 1 } },
    });
  });

  it('is peeked and never kept', () => {
    const first = live({});
    expect(live({ price: 5 })?.close).toBe(5);
    expect(live({})).toEqual(first);
    expect(insight(history, null, defaultOptions)).toMatchObject({ close: 11, closes: 2 });
  });

  it('stands for the close once the session is over', () => {
    expect(live({ state: 'closed' })).toMatchObject({ close: 12, live: false });
  });

  it('replaces the unfinished bar that the history ends with', () => {
    const unfinished = {
      ...history,
      live: true,
      candles: [...history.candles, { date: '2025-01-06', close: 11.5 }],
    };
    expect(live({}, unfinished)).toMatchObject({ close: 12, closes: 3 });
    expect(insight(unfinished, null, defaultOptions)).toMatchObject({ close: 11.5, live: true, closes: 3 });
  });

  it.each<[string, Partial<Quote>]>([
    ['currency', { currency: 'HKD' }],
    ['proxy', { proxy: 'an ETF' }],
    ['older', { asOf: Date.parse('2025-01-02T15:00:00Z') }],
    ['scale', { price: 1200, previousClose: 1100 }],
  ])('is left out for reason of %s, and says so', (quoteLeftOut, more) => {
    expect(live(more)).toMatchObject({ close: 11, quoteLeftOut });
  });

  it('divides the history by a split of today that it does not know yet', () => {
    const result = live({ price: 2.8, previousClose: 2.75 });
    expect(result?.performance.day?.percent).toBeCloseTo((2.8 / 2.75 - 1) * 100, 6);
    expect(result?.quoteLeftOut).toBeUndefined();
  });

  it('ends the currency day at 17:00 in New York', () => {
    const pair = { ...history, instrument: 'FX:EURUSD', currency: null };
    expect(live({ asOf: Date.parse('2025-01-06T21:59:00Z'), currency: null }, pair)?.asOf).toBe('2025-01-06');
    expect(live({ asOf: Date.parse('2025-01-06T22:01:00Z'), currency: null }, pair)?.asOf).toBe('2025-01-07');
  });
});
