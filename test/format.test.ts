import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as format from '@/lib/format';

const NBSP = '\u00a0';
/** Which of its no-break spaces CLDR picks is not ours to test. */
const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it.each([
    ['en-US', 1234.5, 'USD', '$1,234.50'],
    ['en-GB', 1234.5, 'USD', 'US$1,234.50'],
    ['en-CA', 1234.5, 'CAD', 'CA$1,234.50'],
    ['en-US', 137.2, 'HKD', 'HK$137.20'],
    ['zh-HK', 137.2, 'HKD', 'HK$137.20'],
    ['zh-TW', 1080, 'TWD', 'NT$1,080.00'],
    ['zh-CN', 1720.5, 'CNY', 'CN¥1,720.50'],
    ['zh-CN', 2810, 'JPY', 'JP¥2,810'],
    ['ja-JP', 1720.5, 'CNY', 'CN¥ 1,720.50'],
    ['ja-JP', 2810, 'JPY', '￥2,810'],
    ['en-US', 2810.5, 'JPY', '¥2,810.5'],
    ['en-US', 71500, 'KRW', '₩71,500'],
    ['en-SG', 4.32, 'SGD', 'S$4.32'],
    ['de-DE', 1234.5, 'EUR', '1.234,50 €'],
    ['de-DE', 1234.5, 'CHF', '1.234,50 CHF'],
    ['en-US', 0.000012345, 'USD', '$0.00001235'],
    ['en-US', 0.5, 'USD', '$0.50'],
    ['en-US', 1.0001, 'USDT', '1.00 USDT'],
    ['en-US', 65000, 'BTC', 'BTC 65,000.00'],
    ['en-US', 26700.12, null, '26,700.12'],
    ['en-US', 5, 'GBp', '5.00 GBp'],
    ['en-US', -1.5, 'USD', '-$1.50'],
  ])('%s writes %d %s as %s', (locale, amount, currency, expected) => {
    expect(spaces(format.money(amount, currency, { locale }))).toBe(expected);
  });

  it.each([
    [10.08, { code: 'GBp', perMajor: 100 }, 'GBP', '1,008p (£10.08)'],
    [10.085, { code: 'GBX', perMajor: 100 }, 'GBP', '1,008.5p (£10.085)'],
    [123.45, { code: 'ZAc', perMajor: 100 }, 'ZAR', '12,345c (ZAR 123.45)'],
    [12.34, { code: 'ILA', perMajor: 100 }, 'ILS', '1,234 agorot (₪12.34)'],
    [0.345, { code: 'KWF', perMajor: 1000 }, 'KWD', '345 fils (KWD 0.345)'],
    [4.125, { code: 'USX', perMajor: 100 }, 'USD', '412.5¢ ($4.125)'],
  ])('shows %d quoted in %o with both units', (amount, quotedIn, currency, expected) => {
    expect(spaces(format.money(amount, currency, { locale: 'en-US', quotedIn }))).toBe(expected);
  });

  it('follows the decimals of the source', () => {
    expect(format.money(26, 'USD', { locale: 'en-US', decimals: 3 })).toBe('$26.000');
    expect(format.money(1.17345, 'USD', { locale: 'en-US', decimals: 4 })).toBe('$1.1735');
  });

  it('signs changes', () => {
    expect(format.money(1.5, 'HKD', { locale: 'en-US', signed: true })).toBe('+HK$1.50');
    expect(format.money(0, 'HKD', { locale: 'en-US', signed: true })).toBe('HK$0.00');
  });

  it('never throws and never loses a small price, whatever the code', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 1e12, noNaN: true }), fc.string(), (amount, currency) => {
        expect(format.money(amount, currency, { locale: 'en-US' })).toMatch(/[1-9]/);
      }),
    );
  });
});

describe('percent', () => {
  it.each([
    ['en-US', 1.234, '+1.23%'],
    ['en-US', -1.236, '-1.24%'],
    ['en-US', 0, '0.00%'],
    ['en-US', -0.00001, '0.00%'],
    ['de-DE', -1.23, '-1,23 %'],
    ['sv-SE', -1.23, '−1,23 %'],
  ])('%s writes %d as %s', (locale, points, expected) => {
    expect(spaces(format.percent(points, locale))).toBe(expected);
  });

  it.each([
    [0.004, 'flat'],
    [-0.004, 'flat'],
    [0.006, 'up'],
    [-2, 'down'],
  ])('judges %d as %s, as it is shown', (points, direction) => {
    expect(format.directionOf(points)).toBe(direction);
  });
});

describe('days and times', () => {
  const at = Date.UTC(2025, 8, 25, 8, 8);

  it('writes a day without shifting it', () => {
    expect(format.day('2025-02-21', 'en-GB')).toBe('21 Feb 2025');
    expect(format.day('2025-02-21', 'en-US')).toBe('Feb 21, 2025');
    expect(format.day('2025-02-21', 'zh-CN')).toBe('2025年2月21日');
  });

  it.each([
    ['en-GB', 'Asia/Hong_Kong', '16:08 Hong Kong time'],
    ['en-GB', 'America/New_York', '4:08 New York time'],
    ['zh-CN', 'Asia/Hong_Kong', '16:08 香港时间'],
    ['ja-JP', 'Asia/Tokyo', '17:08 JST'],
    ['de-DE', 'Asia/Hong_Kong', '16:08 Hongkong (Ortszeit)'],
    ['en-GB', 'UTC', '8:08 UTC'],
    ['en-GB', 'Mars/Olympus', '8:08 UTC'],
  ])('%s shows an instant in %s as %s', (locale, zone, expected) => {
    expect(format.moment(at, zone, at, locale)).toBe(expected);
  });

  it('adds the day when it is another one there, and the year when that differs', () => {
    expect(format.shortMoment(at, 'Asia/Tokyo', at + 86_400_000, 'en-GB')).toBe('25 Sept, 17:08');
    expect(format.shortMoment(at, 'Asia/Tokyo', at + 200 * 86_400_000, 'en-GB')).toBe('25 Sept 2025, 17:08');
  });

  it.each([
    [0, '0 min ago'],
    [12 * 60_000, '12 min ago'],
    [3 * 3_600_000, '3 hr ago'],
    [72 * 3_600_000, '3 days ago'],
    [-5000, '0 min ago'],
  ])('tells the age of %d ms as %s', (ms, expected) => {
    expect(format.age(ms, 'en-GB')).toBe(expected);
  });
});

describe('plain', () => {
  it('strips what would reorder the words around it', () => {
    expect(format.plain('\u202eelppA\u202c \u2066Inc\u2069')).toBe('elppA Inc');
  });
});

it('uses the no-break space between number and code', () => {
  expect(format.money(1, 'USDT', { locale: 'en-US' })).toBe(`1.00${NBSP}USDT`);
});
