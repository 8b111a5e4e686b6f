import type { Candle, Day } from '@/lib/model';
import { addDays } from './calendar';

/** A bar as sources and files give it: a null close is a day without a session. */
export type RawCandle = Omit<Candle, 'close'> & { close: number | null };

const hongKong = 'Asia/Hong_Kong';

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

const isLunarNewYear = (day: Day): boolean => lunar.format(Date.parse(day)) === '1/1';

/** Eves on which Hong Kong trades in the morning only: Christmas, New Year, Lunar New Year. */
export function isHalfDay(day: Day, zone: string): boolean {
  if (zone !== hongKong) return false;
  const monthDay = day.slice(5);
  if (monthDay === '12-24' || monthDay === '12-31') return true;
  return monthDay < '02-22' && monthDay > '01-15' && isLunarNewYear(addDays(day, 1));
}

const isFlatAt = (candle: Candle, price: number): boolean =>
  [candle.open, candle.high, candle.low, candle.close].every(
    (value) => value === undefined || value === price,
  );

/** A row that repeats the day before although nothing traded: a holiday that the source filled in. */
function isPhantom(candle: Candle, before: Candle, zone: string): boolean {
  if (candle.close !== before.close) return false;
  if (candle.volume === 0 && isFlatAt(candle, before.close)) return !isHalfDay(candle.date, zone);
  const copied = candle.open === before.open && candle.high === before.high && candle.low === before.low;
  return copied && candle.high !== undefined && candle.high !== candle.low;
}

/** An unchanged half-day row: the source's figure is not the official close, so no streak may hang on it. */
export const isDoubtful = (candle: Candle, before: Candle, zone: string): boolean =>
  candle.close === before.close &&
  candle.volume === 0 &&
  isFlatAt(candle, before.close) &&
  isHalfDay(candle.date, zone);

/**
 * Sessions only, dates ascending and unique (the later row of a date wins): rows without a close and holiday phantoms are
 * dropped; Hong Kong half days and unchanged closes with a real range stay. `zone` is the exchange's IANA zone.
 */
export function clean(rows: readonly RawCandle[], zone: string): Candle[] {
  const sessions: Candle[] = [];
  let sorted = true;
  for (const row of rows) {
    if (row.close === null || !Number.isFinite(row.close) || row.close <= 0) continue;
    const last = sessions.at(-1);
    if (last && last.date > row.date) sorted = false;
    if (last?.date === row.date) sessions.pop();
    sessions.push(row as Candle);
  }
  const ordered = sorted ? sessions : lastOfEachDay(sessions);
  let before: Candle | undefined;
  return ordered.filter((candle) => {
    if (before && isPhantom(candle, before, zone)) return false;
    before = candle;
    return true;
  });
}

function lastOfEachDay(candles: Candle[]): Candle[] {
  const byDay = new Map(candles.map((candle) => [candle.date, candle]));
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
