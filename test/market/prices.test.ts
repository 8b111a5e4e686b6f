import { assert, array, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCliff, splitsBetween, unsplit } from '@/lib/market/adjust';
import { hoursOf } from '@/lib/market/hours';
import { invertQuote } from '@/lib/market/invert';
import { pack, unpack } from '@/lib/market/pack';
import { soundHistory, soundQuote } from '@/lib/market/sanity';
import { toMajor, unitFor, unitOf } from '@/lib/market/units';
import { numberOf } from '@/lib/market/wire';
import type { Candle, History, Quote } from '@/lib/model';
import { instrument, unwrap } from './stand';

const NOW = Date.UTC(2026, 9, 9, 15);
const quote = (parts: Partial<Quote> = {}): Quote => ({
  instrument: 'XNAS:JD',
  price: 100,
  currency: 'USD',
  asOf: NOW,
  zone: 'America/New_York',
  state: 'open',
  source: 'yahoo',
  fetchedAt: NOW,
  ...parts,
});
const day = (index: number) => new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10);

describe('units', () => {
  it.each([
    ['GBp', 'GBP', 100],
    ['GBX', 'GBP', 100],
    ['GBP', 'GBP', 1],
    ['ZAc', 'ZAR', 100],
    ['ILA', 'ILS', 100],
    ['KWF', 'KWD', 1_000],
    ['USX', 'USD', 100],
    ['usd', 'USD', 1],
    ['', null, 1],
    [undefined, null, 1],
    ['not a code', null, 1],
    ['__proto__', null, 1],
  ])('%s is %s, %i to one', (code, currency, perMajor) => {
    expect(unitOf(code)).toMatchObject({ currency, perMajor });
  });

  it('leave no noise and never divide the points of an index', () => {
    expect(toMajor(1008.1, unitOf('GBp'))).toBe(10.081);
    expect(unitFor(instrument('IDX:HSI'), 'GBp')).toEqual({ currency: 'GBP', perMajor: 1 });
  });
});

describe('numbers in text', () => {
  it.each([
    ['5,965.00', 5_965],
    ['-0.30%', -0.3],
    ['+1.2', 1.2],
    ['$33.10', 33.1],
    ['UNCH', undefined],
    ['N/A', undefined],
    ['-', undefined],
    ['', undefined],
    ['1e999', undefined],
    ['0x10', undefined],
    [Number.NaN, undefined],
  ])('%s is %s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});

describe('a sound quote', () => {
  it.each<[string, Partial<Quote>]>([
    ['no price', { price: Number.NaN }],
    ['a price of zero', { price: 0 }],
    ['a negative price', { price: -1 }],
    ['an endless price', { price: Number.POSITIVE_INFINITY }],
    ['a price from the future', { asOf: NOW + 11 * 60_000 }],
    ['no time', { asOf: Number.NaN }],
  ])('is none with %s', (_words, parts) => {
    expect(soundQuote(quote(parts), { now: NOW })).toMatchObject({
      ok: false,
      error: { kind: 'badPayload' },
    });
  });

  it.each([
    [100, 10_010, false],
    [100, 0.99, false],
    [100, 140, true],
    [100, 62, true],
  ])('after %d may say %d: %s', (before, price, passes) => {
    const known = { price: before, currency: 'USD' };
    expect(soundQuote(quote({ price }), { now: NOW, before: known }).ok).toBe(passes);
  });

  it('computes its change itself', () => {
    const sound = unwrap(
      soundQuote(quote({ price: 102, previousClose: 100, changePercent: 2.01 }), { now: NOW }),
    );
    expect(sound).toMatchObject({ change: 2, changePercent: 2 });
  });

  it.each<[string, Partial<Quote>]>([
    ["contradicts the source's own percent", { price: 102, previousClose: 100, changePercent: -1 }],
    ['is wilder than 60 % and not confirmed', { price: 170, previousClose: 100 }],
    ['mixes pence and pounds', { price: 10.08, previousClose: 1_001 }],
  ])('has no change where it %s', (_words, parts) => {
    const sound = unwrap(soundQuote(quote(parts), { now: NOW }));
    expect(sound).not.toHaveProperty('change');
    expect(sound).not.toHaveProperty('previousClose');
    expect(sound.price).toBe(parts.price);
  });

  it('keeps a wild move that the source states', () => {
    const sound = unwrap(
      soundQuote(quote({ price: 170, previousClose: 100, changePercent: 70 }), { now: NOW }),
    );
    expect(sound.changePercent).toBeCloseTo(70, 9);
  });

  it('loses side facts that cannot be true, not the price', () => {
    const odd = quote({
      dayHigh: -1,
      yearLow: 10_000,
      volume: Number.NaN,
      decimals: 400,
      name: 'x'.repeat(9_999),
    });
    const sound = unwrap(soundQuote(odd, { now: NOW }));
    expect(Object.keys(sound)).not.toEqual(expect.arrayContaining(['dayHigh']));
    expect(sound).not.toHaveProperty('yearLow');
    expect(sound).not.toHaveProperty('volume');
    expect(sound).not.toHaveProperty('decimals');
    expect(sound.name).toHaveLength(120);
  });
});

describe('a sound history', () => {
  const history = (candles: Candle[], live = false): History => ({
    instrument: 'XNAS:JD',
    source: 'yahoo',
    currency: 'USD',
    zone: 'America/New_York',
    candles,
    splits: [],
    span: 'short',
    live,
    fetchedAt: NOW,
  });
  const check = (id: string, candles: Candle[]) =>
    unwrap(soundHistory(history(candles), hoursOf(instrument(id)))).candles;

  it('ascends, each day once, the later bar of a day kept', () => {
    const candles = [3, 2, 3].map((index, order) => ({ date: day(index), close: order + 1 }));
    expect(check('XNAS:JD', candles)).toEqual([
      { date: day(2), close: 2 },
      { date: day(3), close: 3 },
    ]);
  });

  it.each([
    ['XNAS:JD', ['2026-10-08', '2026-10-09']],
    ['XSAU:2222', ['2026-10-08', '2026-10-11']],
    ['CRYPTO:BTCUSD', ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11']],
  ])('of %s has the days of its week only', (id, dates) => {
    const candles = ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11'].map((date) => ({
      date,
      close: 1,
    }));
    expect(check(id, candles).map(({ date }) => date)).toEqual(dates);
  });

  it('drops lone rows in another unit and ranges that contradict the close', () => {
    const closes = [100, 101, 10_150, 102, 103];
    const candles = closes.map((close, index) => ({
      date: day(index),
      close,
      high: index === 3 ? 50 : close,
    }));
    const sound = check('CRYPTO:BTCUSD', candles);
    expect(sound.map(({ close }) => close)).toEqual([100, 101, 102, 103]);
    expect(sound[2]).toEqual({ date: day(3), close: 102 });
  });

  it('is none without a single usable bar', () => {
    const answer = soundHistory(history([{ date: 'yesterday', close: 1 }]), hoursOf(instrument('XNAS:JD')));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});

describe('splits', () => {
  const raw = [400, 404, 102, 103, 51.5, 52].map((close, index) => ({
    date: day(index),
    close,
    open: close,
  }));
  const splits = [
    { date: day(2), ratio: 4 },
    { date: day(4), ratio: 2 },
  ];

  it('are taken out of every price before them', () => {
    expect(unsplit(raw, splits).map(({ close }) => close)).toEqual([50, 50.5, 51, 51.5, 51.5, 52]);
    expect(hasCliff(raw)).toBe(true);
    expect(hasCliff(unsplit(raw, splits))).toBe(false);
  });

  it('are read off a close that is adjusted for dividends too', () => {
    const adjusted = unsplit(raw, splits).map(({ close }, index) => (close ?? 0) * (index < 3 ? 0.97 : 1));
    expect(splitsBetween(raw.map((bar, index) => ({ ...bar, adjusted: adjusted[index] ?? 0 })))).toEqual(
      splits,
    );
  });
});

describe('packed candles', () => {
  it('come back as they were', () => {
    const price = double({ min: 1e-6, max: 1e6, noNaN: true });
    assert(
      property(array(price, { maxLength: 50 }), integer({ min: 0, max: 3 }), (closes, missing) => {
        const candles = closes.map((close, index): Candle => {
          const full = { date: day(index), open: close, high: close, low: close, close, volume: index };
          const { open: _open, volume: _volume, ...bare } = full;
          return index % 4 < missing ? bare : full;
        });
        expect(unpack(structuredClone(pack(candles)))).toEqual(candles);
      }),
    );
  });

  it.each([undefined, null, {}, { days: [] }, 'text'])('of another version (%j) are none', (value) => {
    expect(unpack(value)).toBeUndefined();
  });
});

describe('a pair seen from its other side', () => {
  it('swaps high and low and turns the percent', () => {
    const turned = invertQuote({
      source: 'cnbc',
      unit: { currency: 'USD', perMajor: 1 },
      price: 8,
      asOf: NOW,
      previousClose: 10,
      changePercent: -20,
      dayHigh: 10,
      dayLow: 5,
    });
    expect(turned).toMatchObject({ price: 0.125, previousClose: 0.1, dayHigh: 0.2, dayLow: 0.1 });
    expect(turned.changePercent).toBeCloseTo(25, 9);
  });
});

describe('a price outside the regular session', () => {
  it.each([
    [101, 1, true],
    [39, -61, false],
    [0, -100, false],
    [Number.NaN, 1, false],
    [101, Number.POSITIVE_INFINITY, false],
  ])('of %d, %d %%, is kept: %s', (price, changePercent, kept) => {
    const extended = { session: 'post' as const, price, changePercent, asOf: NOW };
    expect(unwrap(soundQuote(quote({ extended }), { now: NOW })).extended).toEqual(
      kept ? extended : undefined,
    );
  });
});
