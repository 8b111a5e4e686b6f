import { describe, expect, it } from 'vitest';
import { expectedState, hoursOf, lastClose, marketState, nextOpen } from '@/lib/market/hours';
import { isHistoryFresh, isQuoteFresh } from '@/lib/market/freshness';
import type { History } from '@/lib/model';
import { instrument } from './stand';

const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);
const hours = (id: string) => hoursOf(instrument(id));

describe('trading hours', () => {
  it.each([
    ['XHKG:700', '2026-10-09T03:00Z', 'open'],
    ['XHKG:700', '2026-10-09T04:30Z', 'break'],
    ['XHKG:700', '2026-10-09T08:00Z', 'closed'],
    ['XHKG:700', '2026-10-10T03:00Z', 'closed'],
    ['XNAS:JD', '2026-10-09T13:30Z', 'open'],
    ['XNAS:JD', '2026-12-09T13:45Z', 'closed'],
    ['XNAS:JD', '2026-12-09T14:30Z', 'open'],
    ['XLON:IGG', '2026-10-09T07:00Z', 'open'],
    ['XLON:IGG', '2026-12-09T07:30Z', 'closed'],
    ['XSAU:2222', '2026-10-11T08:00Z', 'open'],
    ['XSAU:2222', '2026-10-09T08:00Z', 'closed'],
    ['XCAI:COMI', '2026-10-11T08:00Z', 'open'],
    ['XCAI:COMI', '2026-10-11T12:00Z', 'closed'],
    ['XCAI:COMI', '2026-10-09T08:00Z', 'closed'],
    ['FX:USDHKD', '2026-10-11T20:30Z', 'closed'],
    ['FX:USDHKD', '2026-10-11T21:30Z', 'open'],
    ['FX:USDHKD', '2026-10-09T21:30Z', 'closed'],
    ['FUT:GC1', '2026-10-08T21:30Z', 'closed'],
    ['CRYPTO:BTCUSD', '2026-10-10T03:00Z', 'open'],
  ])('%s at %s: %s', (id, time, state) => {
    expect(expectedState(hours(id), at(time))).toBe(state);
  });

  it.each([
    ['XNAS:JD', '2026-10-12T13:00Z', '2026-10-09T20:00', '2026-10-12T13:30'],
    ['XHKG:700', '2026-10-09T04:30Z', '2026-10-08T08:00', '2026-10-09T05:00'],
    ['XNAS:JD', '2026-11-01T12:00Z', '2026-10-30T20:00', '2026-11-02T14:30'],
    ['FX:EURUSD', '2026-10-10T12:00Z', '2026-10-09T21:00', '2026-10-11T21:00'],
  ])('%s at %s closed last at %s and opens next at %s', (id, time, closed, opens) => {
    expect(iso(lastClose(hours(id), at(time)).at)).toBe(closed);
    expect(iso(nextOpen(hours(id), at(time)))).toBe(opens);
  });
});

describe('the market state', () => {
  it.each([
    ['trades', '2026-10-09T15:00Z', '2026-10-09T14:59Z', 'open'],
    ['trades with a late feed', '2026-10-09T15:00Z', '2026-10-09T14:40Z', 'open'],
    ['has not traded today: a holiday', '2026-10-09T15:00Z', '2026-10-08T20:00Z', 'closed'],
    ['stopped hours ago: a halt', '2026-10-09T18:00Z', '2026-10-09T15:00Z', 'closed'],
    ['has just opened, the first trade is on its way', '2026-10-09T13:40Z', '2026-10-08T20:00Z', 'open'],
    ['is shut', '2026-10-09T22:00Z', '2026-10-09T20:00Z', 'closed'],
  ])('of a line that %s', (_words, now, asOf, state) => {
    expect(marketState({ now: at(now), asOf: at(asOf), hours: hours('XNAS:JD') })).toBe(state);
  });

  it('is a break between two sessions of a day with trades, not on a holiday', () => {
    const now = at('2026-10-09T04:30Z');
    const ask = (asOf: string) => marketState({ now, asOf: at(asOf), hours: hours('XHKG:700') });
    expect([ask('2026-10-09T03:59Z'), ask('2026-10-08T08:00Z')]).toEqual(['break', 'closed']);
  });

  it("takes the source's periods of today: half days, before and after hours", () => {
    const regular = [at('2026-11-27T14:30Z'), at('2026-11-27T18:00Z')] as const;
    const periods = {
      pre: [at('2026-11-27T09:00Z'), regular[0]],
      regular,
      post: [regular[1], at('2026-11-27T22:00Z')],
    } as const;
    const ask = (time: string) =>
      marketState({ now: at(time), asOf: at(time), hours: hours('XNAS:JD'), periods });
    expect(['2026-11-27T10:00Z', '2026-11-27T15:00Z', '2026-11-27T19:00Z'].map(ask)).toEqual([
      'pre',
      'open',
      'post',
    ]);
  });
});

describe('freshness', () => {
  it.each([
    ['50 s old, open', '2026-10-09T14:00:00Z', '2026-10-09T14:00:50Z', true],
    ['70 s old, open', '2026-10-09T14:00:00Z', '2026-10-09T14:01:10Z', false],
    ['taken at the bell, an hour later', '2026-10-09T20:00:00Z', '2026-10-09T21:00:00Z', false],
    ['taken after it settled, on Sunday', '2026-10-09T20:31:00Z', '2026-10-11T21:00:00Z', true],
    ['taken after it settled, at the next bell', '2026-10-09T20:31:00Z', '2026-10-12T13:30:00Z', false],
  ])('of a quote %s', (_words, fetched, now, fresh) => {
    expect(isQuoteFresh(at(fetched), hours('XNAS:JD'), at(now), { watched: false })).toBe(fresh);
  });

  const history = (fetchedAt: string, last: string): History => ({
    instrument: 'XNAS:JD',
    source: 'yahoo',
    currency: 'USD',
    zone: 'America/New_York',
    candles: [{ date: last, close: 1 }],
    splits: [],
    span: 'short',
    live: false,
    fetchedAt: at(fetchedAt),
  });
  it.each([
    ['of a running session, later in it', '2026-10-09T14:00Z', '2026-10-09', '2026-10-09T19:00Z', true],
    [
      'of a running session, after its close has settled',
      '2026-10-09T14:00Z',
      '2026-10-09',
      '2026-10-09T20:31Z',
      false,
    ],
    ['with the last close, over the weekend', '2026-10-09T20:31Z', '2026-10-09', '2026-10-12T12:00Z', true],
    [
      'without the last close (holiday, or a source behind), within the hour',
      '2026-10-09T20:31Z',
      '2026-10-08',
      '2026-10-09T21:00Z',
      true,
    ],
    ['without the last close, later', '2026-10-09T20:31Z', '2026-10-08', '2026-10-09T22:00Z', false],
    ['from the future: the clock went back', '2026-10-10T20:31Z', '2026-10-09', '2026-10-09T22:00Z', false],
  ])('of a history %s', (_words, fetched, last, now, fresh) => {
    expect(isHistoryFresh(history(fetched, last), hours('XNAS:JD'), at(now))).toBe(fresh);
  });
});
