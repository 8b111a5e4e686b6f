import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '@/lib/market/registry';
import { cnbc } from '@/lib/market/sources/cnbc';
import type { Source } from '@/lib/market/types';
import { createFetch } from '@/lib/net';
import { createClient } from './client';
import { RIGHT_KEY } from './fakes/yahoo-like';
import { contextWith, instrument, only, startStand, unwrap, type Stand } from './stand';

const MINUTE = 60_000;
const OPEN = Date.UTC(2026, 9, 9, 15); // a Friday: New York and London trade, Hong Kong has closed

/** Shortened only where nothing will come: a busy machine is no fault of a source. */
const timeouts = { requestMs: 8_000, questionMs: 10_000 };
let stand: Stand;
beforeEach(async () => {
  timeouts.requestMs = 8_000;
  stand = await startStand({ now: OPEN, timeouts, choices: only('yahoo') });
});
afterEach(() => stand.world.close());

const JD = instrument('XNAS:JD');
const HK = instrument('XHKG:9618');
const quoteOf = async (id = 'XNAS:JD', watched = false) =>
  (await stand.market.quotes([instrument(id)], { watched })).get(id);
const asked = () => stand.world.requests.length;
const fetchOf = ({ origins }: Source) =>
  createFetch({ fetch: createClient(stand.world.port), origins, now: stand.world.now });

describe('quotes', () => {
  it('come from one batch however many pages ask at once', async () => {
    const page = Array.from({ length: 20 }, (_, index) => instrument(`XHKG:${700 + index}`));
    const answers = await Promise.all(Array.from({ length: 10 }, () => stand.market.quotes(page)));
    expect(asked()).toBe(1);
    expect(answers.flatMap((each) => [...each.values()].filter(({ ok }) => !ok))).toEqual([]);
  });

  it('asked line by line at the same time come from one batch', async () => {
    const page = Array.from({ length: 20 }, (_, index) => instrument(`XHKG:${700 + index}`));
    const answers = await Promise.all(page.map((line) => stand.market.quotes([line])));
    expect(asked()).toBe(1);
    expect(answers.map((each) => [...each.keys()])).toEqual(page.map(({ id }) => [id]));
  });

  it('are asked anew once the reader has cleared the cache, histories too', async () => {
    await quoteOf();
    await stand.market.history(JD, 'short');
    const before = asked();
    await stand.market.clear();
    expect(await quoteOf()).toMatchObject({ ok: true, value: { cached: false } });
    expect(await stand.market.history(JD, 'short')).toMatchObject({ ok: true, value: { cached: false } });
    expect(asked()).toBe(2 * before);
  });

  it.each([
    ['while the market trades: 60 s', 'XNAS:JD', false, 59_000, 61_000],
    ['while a card watches: 15 s', 'XNAS:JD', true, 14_000, 16_000],
    [
      'after the close has settled: until the next open',
      'XHKG:9618',
      true,
      58 * 60 * MINUTE,
      59 * 60 * MINUTE,
    ],
  ])('live %s', async (_words, id, watched, still, over) => {
    await quoteOf(id, watched);
    stand.world.setNow(OPEN + still);
    expect(await quoteOf(id, watched)).toMatchObject({ ok: true, value: { cached: true } });
    expect(asked()).toBe(1);
    stand.world.setNow(OPEN + over);
    await quoteOf(id, watched);
    expect(asked()).toBe(2);
  });

  it('outlive the worker', async () => {
    await quoteOf();
    const woken = stand.restart();
    expect((await woken.quotes([JD])).get('XNAS:JD')).toMatchObject({ ok: true, value: { cached: true } });
    expect(asked()).toBe(1);
    expect((await woken.states())[0]).toMatchObject({ usedToday: 1 });
  });

  it('are asked again when the clock went back', async () => {
    await quoteOf();
    stand.world.setNow(OPEN - 60 * MINUTE);
    await quoteOf();
    expect(asked()).toBe(2);
  });

  it('are shown old and labelled when no source answers', async () => {
    await quoteOf();
    stand.world.setNow(OPEN + 5 * MINUTE);
    stand.world.setFault({ kind: 'serverError' });
    expect(await quoteOf()).toMatchObject({
      ok: true,
      value: { stale: true, cached: false, missed: [{ kind: 'upstream', source: 'yahoo' }] },
    });
  });

  it('of a line whose pence are suddenly called pounds are refused, and the next source is asked', async () => {
    stand.choices.splice(0, stand.choices.length, ...only('yahoo', 'cnbc'));
    const before = unwrap(await quoteOf('XLON:IGG')).value.price;
    stand.world.setFault({ kind: 'unitFlip' });
    stand.world.setNow(OPEN + 2 * MINUTE);
    expect(unwrap(await quoteOf('XLON:IGG'))).toMatchObject({
      value: { source: 'cnbc', price: before },
      missed: [{ kind: 'badPayload', source: 'yahoo' }],
    });
  });

  it('of a partial answer are an answer', async () => {
    stand.world.setFault({ kind: 'notFound', symbol: 'JD' });
    const answers = await stand.market.quotes([JD, HK]);
    expect(answers.get('XHKG:9618')).toMatchObject({ ok: true });
    expect(answers.get('XNAS:JD')).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });

  it('that a source does not have are not asked for again for a day', async () => {
    stand.world.setFault({ kind: 'notFound', symbol: 'JD' });
    await quoteOf();
    stand.world.setNow(OPEN + 23 * 60 * MINUTE);
    expect(await quoteOf()).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expect(asked()).toBe(1);
    stand.world.setNow(OPEN + 25 * 60 * MINUTE);
    await quoteOf();
    expect(asked()).toBe(2);
  });

  it('that one source does not have are asked of the next at once, and only that line', async () => {
    stand.choices.splice(0, stand.choices.length, ...only('yahoo', 'cnbc'));
    stand.world.setFault({ kind: 'notFound', symbol: 'JD', source: 'yahoo' });
    await quoteOf();
    stand.world.setNow(OPEN + 2 * MINUTE);
    stand.world.requests.length = 0;
    const answers = await stand.restart().quotes([JD, HK]);
    expect(unwrap(answers.get('XNAS:JD')).value.source).toBe('cnbc');
    expect(unwrap(answers.get('XHKG:9618')).value.source).toBe('yahoo');
    expect(stand.world.requests.map(({ source, symbols }) => [source, symbols])).toEqual([
      ['yahoo', ['9618.HK']],
      ['cnbc', ['JD']],
    ]);
  });

  it('that a plan does not include are not asked for again for a week, or until the key changes', async () => {
    stand.choices.splice(0, stand.choices.length, ...only('finnhub'));
    stand.keys['finnhub'] = RIGHT_KEY;
    stand.world.setFault({ kind: 'forbiddenPlan' });
    await quoteOf();
    stand.world.setNow(OPEN + 6 * 24 * 60 * MINUTE);
    expect(await quoteOf()).toMatchObject({ ok: false, error: { kind: 'forbiddenPlan' } });
    expect(asked()).toBe(1);
    stand.world.clearFaults();
    await stand.market.forgive('finnhub');
    expect(await quoteOf()).toMatchObject({ ok: true });
  });

  it.each([
    ['hang', 'timeout', 1],
    ['reset', 'network', 2],
    ['serverError', 'upstream', 2],
    ['throttled', 'rateLimited', 1],
    ['html', 'blocked', 1],
    ['truncated', 'badPayload', 1],
    ['huge', 'tooLarge', 1],
  ] as const)('of a source that answers %s say %s after %i request(s)', async (kind, error, requests) => {
    stand.world.setFault({ kind });
    if (kind === 'hang') timeouts.requestMs = 100;
    expect(await quoteOf()).toMatchObject({ ok: false, error: { kind: error, source: 'yahoo' } });
    expect(asked()).toBe(requests);
  });

  it('survive one lost host', async () => {
    stand.world.setFault({ kind: 'reset', host: 'query1.finance.yahoo.com' });
    expect(await quoteOf()).toMatchObject({ ok: true });
    expect(stand.world.requests.map(({ host }) => host)).toEqual([
      'query1.finance.yahoo.com',
      'query2.finance.yahoo.com',
    ]);
  });

  it('say that the permission is missing, which is no failure of the source', async () => {
    stand.granted.all = false;
    for (let round = 0; round < 4; round += 1) {
      expect(await quoteOf()).toMatchObject({ ok: false, error: { kind: 'notGranted', source: 'yahoo' } });
    }
    stand.granted.all = true;
    expect(await quoteOf()).toMatchObject({ ok: true });
  });

  it('say that nothing covers them when every source is off', async () => {
    stand.choices.splice(0, stand.choices.length, ...only());
    expect(await quoteOf()).toMatchObject({ ok: false, error: { kind: 'notCovered' } });
    expect(asked()).toBe(0);
  });
});

describe('a source that breaks', () => {
  const fail = async (times: number) => {
    for (let round = 0; round < times; round += 1) await quoteOf(`XNAS:T${round}`);
  };

  it('rests after three failures in a row, across a restart, and is probed once afterwards', async () => {
    stand.world.setFault({ kind: 'serverError' });
    await fail(3);
    const before = asked();
    expect(await quoteOf()).toMatchObject({
      ok: false,
      error: { kind: 'upstream', detail: 'resting after failures' },
    });
    expect((await stand.restart().quotes([JD])).get('XNAS:JD')).toMatchObject({ ok: false });
    expect(asked()).toBe(before);

    stand.world.clearFaults();
    stand.world.setNow(OPEN + MINUTE);
    stand.world.setFault({ kind: 'slow', delayMs: 150 });
    const both = await Promise.all([JD, HK].map((line) => stand.market.history(line, 'short')));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked() - before).toBe(1);
    expect(await quoteOf('XNAS:B')).toMatchObject({ ok: true });
  });

  it('rests with a wrong key until the key changes', async () => {
    stand.choices.splice(0, stand.choices.length, ...only('finnhub'));
    stand.keys['finnhub'] = 'wrong';
    expect(await quoteOf()).toMatchObject({ ok: false, error: { kind: 'unauthorized', status: 401 } });
    stand.keys['finnhub'] = RIGHT_KEY;
    expect(await quoteOf()).toMatchObject({
      ok: false,
      error: { kind: 'unauthorized', detail: 'resting after failures' },
    });
    await stand.market.forgive('finnhub');
    expect(await quoteOf()).toMatchObject({ ok: true });
    expect(asked()).toBe(2);
  });

  it('is not asked beyond its day, also after a restart', async () => {
    stand.choices.splice(0, stand.choices.length, ...only('eodhd'));
    stand.keys['eodhd'] = RIGHT_KEY;
    const twenty = Array.from({ length: 20 }, (_, index) => instrument(`XHKG:${700 + index}`));
    await stand.market.quotes(twenty);
    expect(await stand.restart().quotes([JD])).toEqual(
      new Map([
        [
          'XNAS:JD',
          expect.objectContaining({ error: expect.objectContaining({ kind: 'quotaExhausted' }) as object }),
        ],
      ]),
    );
    expect(asked()).toBe(1);
    stand.world.setNow(OPEN + 10 * 60 * MINUTE);
    expect(await quoteOf()).toMatchObject({ ok: true });
  });

  it('rests as long as Retry-After says', async () => {
    stand.world.setFault({ kind: 'throttled', retryAfter: '120', times: 1 });
    await quoteOf();
    const [state] = await stand.market.states();
    expect(state).toMatchObject({
      restingUntil: OPEN + 120_000,
      lastError: { kind: 'rateLimited' },
      usedToday: 1,
    });
    stand.world.setNow(OPEN + 121_000);
    expect(await quoteOf()).toMatchObject({ ok: true });
  });
});

describe('histories', () => {
  const history = (span: 'short' | 'full' = 'short', id = 'XHKG:9618') =>
    stand.market.history(instrument(id), span);

  it('are whole, ascending and end with the last session', async () => {
    const { candles, live, currency, zone } = unwrap(await history()).value;
    const dates = candles.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.at(-1)).toBe('2026-10-09');
    expect(dates[0]?.slice(0, 7)).toBe('2024-09');
    expect({ live, currency, zone }).toEqual({ live: false, currency: 'HKD', zone: 'Asia/Hong_Kong' });
  });

  it('hold until the next session has closed', async () => {
    await history();
    stand.world.setNow(Date.UTC(2026, 9, 12, 8, 15)); // Monday, the close not settled
    await history();
    expect(asked()).toBe(1);
    stand.world.setNow(Date.UTC(2026, 9, 12, 8, 31));
    await history();
    expect(asked()).toBe(2);
  });

  it('of full length answer short questions too, also after a restart', async () => {
    await history('full');
    const answer = await stand.restart().history(HK, 'short');
    expect(answer).toMatchObject({ ok: true, value: { cached: true, value: { span: 'full' } } });
    expect(asked()).toBe(1);
  });

  it('are replaced whole by another source, never continued by it', async () => {
    stand.choices.splice(0, stand.choices.length, ...only('yahoo', 'cnbc'));
    expect(unwrap(await history()).value.source).toBe('yahoo');
    stand.world.setNow(Date.UTC(2026, 9, 12, 8, 31));
    stand.world.setFault({ kind: 'html', source: 'yahoo' });
    const { value } = unwrap(await history());
    const alone = unwrap(await cnbc.history?.(HK, 'short', contextWith(fetchOf(cnbc), stand.world.now)));
    expect(value.source).toBe('cnbc');
    expect(value.candles).toEqual(alone.candles);
    expect(await stand.restart().history(HK, 'short')).toMatchObject({
      value: { value: { source: 'cnbc' } },
    });
  });

  it('come short at first; the whole one is asked for once until a session has closed', async () => {
    await history('short');
    await history('full');
    await Promise.all([history('full'), history('short'), history('full')]);
    expect(asked()).toBe(2);
    const [short, full] = stand.world.requests.map(
      ({ path }) => Number(/period1=(-?\d+)/.exec(path)?.[1]) * 1_000,
    );
    expect(new Date(short ?? 0).getUTCFullYear()).toBe(2024);
    expect(full).toBeLessThan(Date.UTC(1950, 0, 1));
  });

  it('of a week ago are better than nothing, and labelled', async () => {
    await history();
    stand.world.setNow(OPEN + 7 * 24 * 60 * MINUTE);
    stand.world.setFault({ kind: 'html' });
    expect(await history()).toMatchObject({
      ok: true,
      value: { stale: true, missed: [{ kind: 'blocked' }] },
    });
  });

  it.each(['nullHoles', 'fewBars', 'todayNull', 'duplicateLive'] as const)(
    'with %s are cleaned and end with the running session',
    async (kind) => {
      stand.world.setFault({ kind });
      const { value } = unwrap(await history('short', 'XNAS:JD'));
      const dates = value.candles.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      expect({ last: dates.at(-1), live: value.live }).toEqual({ last: '2026-10-09', live: true });
    },
  );

  it.each([
    ['noBars', 'notFound'],
    ['coarse', 'badPayload'],
  ] as const)('with %s are explained', async (kind, error) => {
    stand.world.setFault({ kind });
    expect(await history()).toMatchObject({ ok: false, error: { kind: error } });
  });
});

describe('sample data', () => {
  it('never stand in for another source', async () => {
    stand.choices.splice(0, stand.choices.length, ...only('sample', 'yahoo'));
    stand.world.setFault({ kind: 'serverError' });
    expect(await quoteOf()).toMatchObject({ ok: false, error: { source: 'yahoo' } });
    expect(await stand.market.isSample()).toBe(false);
  });

  it('answer alone, without a request, the same every time', async () => {
    stand.choices.splice(0, stand.choices.length, ...only('sample'));
    const first = await quoteOf();
    expect(first).toMatchObject({ ok: true, value: { value: { source: 'sample' } } });
    const history = await stand.market.history(JD, 'full');
    const last = unwrap(history).value.candles.at(-1);
    expect(last).toMatchObject({ close: unwrap(first).value.price, date: '2026-10-09' });
    expect(await stand.market.isSample()).toBe(true);
    expect(asked()).toBe(0);
  });
});

describe('sample prices', () => {
  const priceOf = async (id: string, now = OPEN) => {
    stand.choices.splice(0, stand.choices.length, ...only('sample'));
    stand.world.setNow(now);
    return unwrap(await stand.restart().history({ ...instrument(id), issuer: 'the same' }, 'full')).value
      .candles;
  };

  it('have the same past whenever one looks', async () => {
    const then = await priceOf('XNAS:AAPL', OPEN - 400 * 86_400_000);
    const now = await priceOf('XNAS:AAPL');
    expect(now.slice(0, then.length - 1)).toEqual(then.slice(0, -1));
    expect(now.length).toBeGreaterThan(then.length);
  });

  it('of one company agree: two shares in Hong Kong are about one depositary share in New York', async () => {
    const [home, abroad] = [await priceOf('XHKG:9618'), await priceOf('XNAS:JD')];
    const ratio = ((home.at(-2)?.close ?? 0) * 2) / 7.78 / (abroad.at(-2)?.close ?? 1);
    expect(ratio).toBeGreaterThan(0.97);
    expect(ratio).toBeLessThan(1.03);
  });
});

describe('Test', () => {
  it('really fetches, past cache and breaker', async () => {
    stand.world.setFault({ kind: 'throttled', times: 1 });
    await quoteOf();
    const report = await stand.market.test('yahoo');
    expect(report).toMatchObject({ outcome: 'works', answered: [{ instrument: 'XNAS:AAPL' }, {}, {}] });
    expect((await stand.market.states())[0]).toMatchObject({ usedToday: 2 });
    expect(await quoteOf()).toMatchObject({ ok: true });
  });

  it.each([
    ['throttled', 'limitReached'],
    ['html', 'blocked'],
    ['serverError', 'failed'],
  ] as const)('of a source that answers %s says %s', async (kind, outcome) => {
    stand.world.setFault({ kind });
    expect(await stand.market.test('yahoo')).toMatchObject({ outcome, answered: [] });
  });

  const keyed = registry.filter(({ needsKey }) => needsKey).map(({ id }) => id);
  it.each(keyed)('of %s tells works, wrong key, plan, limit and blocked apart', async (id) => {
    const outcome = async () => (await stand.market.test(id)).outcome;
    expect(await outcome()).toBe('wrongKey');
    stand.keys[id] = 'not-the-right-one';
    expect(await outcome()).toBe('wrongKey');
    stand.keys[id] = RIGHT_KEY;
    expect(await outcome()).toBe('works');
    for (const [kind, expected] of [
      ['forbiddenPlan', 'planDoesNotCover'],
      ['quota', 'limitReached'],
      ['forbiddenHtml', 'blocked'],
    ] as const) {
      stand.world.clearFaults();
      stand.world.setFault({ kind });
      expect(await outcome()).toBe(expected);
    }
  });

  it('says when the permission is missing', async () => {
    stand.granted.all = false;
    expect(await stand.market.test('yahoo')).toMatchObject({ outcome: 'notGranted' });
  });
});
