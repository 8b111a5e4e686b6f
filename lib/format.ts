/** Numbers, money, percent, days and times as the reader's locale writes them. Pure: locale, zone and clock are parameters. */
import type { Day, Instant } from '@/lib/model';

export type Direction = 'up' | 'down' | 'flat';

export interface MoneyOptions {
  locale: string;
  /** Decimals the source shows this price with, in the unit it is quoted in. */
  decimals?: number | undefined;
  /** Unit the exchange quotes in when it is a minor one; the amount itself is always in major units. */
  quotedIn?: { code: string; perMajor: number } | undefined;
  /** Write `+` before a gain: for changes, not for prices. */
  signed?: boolean;
}

/** What stands behind a number quoted in a minor unit. Codes: shared reference, currency normalisation. */
const MINOR_UNITS: Record<string, string> = {
  GBp: 'p',
  GBX: 'p',
  GBx: 'p',
  GBPX: 'p',
  ZAc: 'c',
  ZAC: 'c',
  ZARc: 'c',
  ILA: ' agorot',
  ILa: ' agorot',
  ILX: ' agorot',
  KWF: ' fils',
  USX: '¢',
  USd: '¢',
};

/** Intl writes a bare `$` or `¥` for the locale's own money: a reader of foreign news cannot tell whose it is. */
const UNAMBIGUOUS: Record<string, string> = {
  AUD: 'A$',
  CAD: 'CA$',
  CNY: 'CN¥',
  HKD: 'HK$',
  MXN: 'MX$',
  NZD: 'NZ$',
  SGD: 'S$',
  TWD: 'NT$',
};

const MAX_DECIMALS = 10;
/** Prices below 1 keep this many significant digits: 0.000012 must not become 0.00. */
const SMALL_PRICE_DIGITS = 4;

const NBSP = '\u00a0';

/**
 * A price or a change with its currency, never ambiguous: `HK$`, `NT$`, `CN¥`, `US$` where the locale has another dollar.
 * Minor units are shown as the exchange writes them with the major amount beside: `1,008p (£10.08)`.
 * A null currency gives the number alone; a code that is no ISO code (USDT) stands behind the number.
 */
export function money(amount: number, currency: string | null, options: MoneyOptions): string {
  const { quotedIn } = options;
  if (quotedIn && quotedIn.perMajor > 1) return minorMoney(amount, currency, options, quotedIn);
  const digits = decimalsFor(amount, currency, options.decimals);
  return majorMoney(amount, currency, options.locale, digits, digits, options.signed);
}

function minorMoney(
  amount: number,
  currency: string | null,
  options: MoneyOptions,
  quotedIn: { code: string; perMajor: number },
): string {
  const minor = amount * quotedIn.perMajor;
  const most = Math.min(options.decimals ?? 2, MAX_DECIMALS);
  const number = numberFormat(options.locale, {
    minimumFractionDigits: isWhole(minor) ? 0 : Math.min(most, 1),
    maximumFractionDigits: most,
    ...sign(options.signed),
  }).format(minor);
  const unit = MINOR_UNITS[quotedIn.code] ?? NBSP + quotedIn.code;
  const majorDigits = Math.round(Math.log10(quotedIn.perMajor));
  const most2 = isWhole(minor) ? majorDigits : majorDigits + Math.min(most, 2);
  const major = majorMoney(amount, currency, options.locale, majorDigits, most2, options.signed);
  return `${number}${unit} (${major})`;
}

function majorMoney(
  amount: number,
  currency: string | null,
  locale: string,
  least: number,
  most: number,
  signed?: boolean,
): string {
  const digits = { minimumFractionDigits: least, maximumFractionDigits: most, ...sign(signed) };
  // Intl upper-cases what it is given: GBp would print pounds, 100 times wrong.
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) {
    const number = numberFormat(locale, digits).format(amount);
    return currency ? number + NBSP + currency : number;
  }
  return numberFormat(locale, { style: 'currency', currency, ...digits })
    .formatToParts(amount)
    .map((part) => (part.type === 'currency' ? currencySign(part.value, currency, locale) : part.value))
    .join('');
}

function currencySign(value: string, currency: string, locale: string): string {
  if (currency === 'JPY') return locale.startsWith('zh') ? 'JP¥' : value;
  if (currency === 'USD' || value === currency) return value;
  return UNAMBIGUOUS[currency] ?? value;
}

/** Decimals to show: the source's, else the currency's own, more for prices below 1 and for fractions of yen or won. */
function decimalsFor(amount: number, currency: string | null, hint: number | undefined): number {
  if (hint !== undefined) return Math.max(0, Math.min(hint, MAX_DECIMALS));
  const size = Math.abs(amount);
  const usual = currencyDigits(currency);
  if (size > 0 && size < 1) {
    const needed = SMALL_PRICE_DIGITS - 1 - Math.floor(Math.log10(size));
    return Math.min(Math.max(usual, trimmed(size, needed)), MAX_DECIMALS);
  }
  if (usual > 0 || isWhole(amount)) return usual;
  return isWhole(amount * 10) ? 1 : 2;
}

/** Decimals left of `most` when trailing zeros go. */
function trimmed(size: number, most: number): number {
  const digits = size.toFixed(Math.min(most, 100)).replace(/0+$/, '');
  return digits.length - digits.indexOf('.') - 1;
}

function currencyDigits(currency: string | null): number {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return 2;
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

const isWhole = (amount: number) => Math.abs(amount - Math.round(amount)) < 1e-6;

const sign = (signed: boolean | undefined): Intl.NumberFormatOptions =>
  signed ? { signDisplay: 'exceptZero' } : {};

/** Percent points with sign: `+1.23%`, `0.00%`, in German `-1,23 %`. */
export function percent(points: number, locale: string, digits = 2): string {
  return numberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(points / 100);
}

/** Percent points without sign, for sentences whose words say the direction. */
export function percentSize(points: number, locale: string, digits = 2): string {
  return numberFormat(locale, {
    style: 'percent',
    signDisplay: 'never',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(points / 100);
}

/** Which way, judged on what is shown: -0.001 % at two digits is flat. */
export function directionOf(points: number, digits = 2): Direction {
  const shown = Math.round(points * 10 ** digits);
  if (shown === 0) return 'flat';
  return shown > 0 ? 'up' : 'down';
}

/** A sign that needs no colour. */
export const arrow: Record<Direction, string> = { up: '▲', down: '▼', flat: '▬' };

/** A plain number with at most `digits` decimals, or exactly so many with `fixed`. */
export function decimal(value: number, locale: string, digits = 0, fixed = false): string {
  return numberFormat(locale, {
    minimumFractionDigits: fixed ? digits : 0,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A calendar day, `2025-02-21` → `21 Feb 2025` as the locale writes it. The day belongs to the exchange and is never shifted. */
export function day(date: Day, locale: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(date),
  );
}

/** Time of day in `zone` with the zone's name, and the day before it when that is not today there: `24 Sep, 16:08 Hong Kong time`. */
export function moment(instant: Instant, zone: string, now: Instant, locale: string): string {
  return `${shortMoment(instant, zone, now, locale)} ${zoneName(zone, locale)}`;
}

/** As `moment`, without the zone's name. */
export function shortMoment(instant: Instant, zone: string, now: Instant, locale: string): string {
  const timeZone = knownZone(zone);
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZone };
  const dayAt = dateFormat('en-CA', { timeZone });
  const then = dayAt.format(instant);
  const today = dayAt.format(now);
  if (then === today) return dateFormat(locale, time).format(instant);
  const year: Intl.DateTimeFormatOptions = then.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
  return dateFormat(locale, { ...time, day: 'numeric', month: 'short', ...year }).format(instant);
}

/** What CLDR calls Hong Kong officially is longer than the price beside it. */
const HONG_KONG: Record<string, string> = {
  'zh-CN': '香港时间',
  zh: '香港時間',
  ja: '香港時間',
  de: 'Hongkong (Ortszeit)',
};

/** `New York time`, `日本時間`: a place is understood where `EDT` or `GMT-4` is not. */
export function zoneName(zone: string, locale: string): string {
  const timeZone = knownZone(zone);
  if (timeZone === 'UTC') return 'UTC';
  if (locale.startsWith('en')) return `${timeZone.split('/').pop()?.replaceAll('_', ' ')} time`;
  const hongKong = HONG_KONG[locale] ?? HONG_KONG[locale.slice(0, 2)];
  if (timeZone === 'Asia/Hong_Kong' && hongKong) return hongKong;
  const parts = dateFormat(locale, { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

function knownZone(zone: string): string {
  try {
    dateFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return 'UTC';
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago: `12 min ago`. A clock that went back counts as now. */
export function age(milliseconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'always' });
  const ms = Math.max(0, milliseconds);
  if (ms < HOUR) return format.format(-Math.floor(ms / MINUTE), 'minute');
  if (ms < 2 * DAY) return format.format(-Math.floor(ms / HOUR), 'hour');
  return format.format(-Math.floor(ms / DAY), 'day');
}

/** A list as the locale joins it: `JD, 9618.HK and XIACF`. */
export function listing(words: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}

// Written as escapes: the characters themselves would reorder this very line.
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from outside, without the characters that reorder what stands around it. */
export const plain = (text: string): string => text.replace(BIDI_CONTROLS, '');

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times its use; a table makes the same one for every row. */
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return remembered(numbers, locale, options, () => new Intl.NumberFormat(locale, options));
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return remembered(dates, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

function remembered<T>(known: Map<string, T>, locale: string, options: object, make: () => T): T {
  const key = locale + JSON.stringify(options);
  let format = known.get(key);
  if (!format) known.set(key, (format = make()));
  return format;
}
