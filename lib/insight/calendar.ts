import type { Day, Instant, InstrumentId } from '@/lib/model';

const millisecondsADay = 86_400_000;

/** Two digits of a day's text; slices and Number() would be most of the cost of reading 20 years of bars. */
const two = (day: Day, at: number): number => day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - 528;

export const yearOf = (day: Day): number => two(day, 0) * 100 + two(day, 2);

/** Days since 1970-01-01 of a calendar day; no zone is involved. */
export function dayNumber(day: Day): number {
  const month = two(day, 5);
  // Civil days counted in years that begin in March.
  const y = month <= 2 ? yearOf(day) - 1 : yearOf(day);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + two(day, 8) - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

export const dayOf = (number: number): Day => new Date(number * millisecondsADay).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** ISO weekday, 1 = Monday to 7 = Sunday. 1970-01-01 was a Thursday. */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** Running number of the calendar week; neighbours differ by 1, also across New Year. */
export const weekOf = (day: Day, weekStart: 1 | 7): number =>
  Math.floor((dayNumber(day) + (weekStart === 1 ? 3 : 4)) / 7);

/** Running number of the calendar month. */
export const monthOf = (day: Day): number => yearOf(day) * 12 + two(day, 5) - 1;

/** Running number of the calendar quarter. */
export const quarterOf = (day: Day): number => Math.floor(monthOf(day) / 3);

/** Same day of another month, the month's last day where there is none (29 Feb, 31 Apr). */
export function addMonths(day: Day, months: number): Day {
  const month = monthOf(day) + months;
  const first = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}`;
  const length = new Date(Date.UTC(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 0)).getUTCDate();
  return `${first}-${String(Math.min(+day.slice(8, 10), length)).padStart(2, '0')}`;
}

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(dayNumber(text)) === text;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Calendar day of an instant in an IANA zone. Throws RangeError for an unknown zone. */
export function localDay(instant: Instant, zone: string): Day {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(instant);
}

/** Trading day of an instant. Currencies: the day ends at 17:00 New York and Saturday belongs to Friday. */
export function sessionDay(instant: Instant, zone: string, instrument: InstrumentId): Day {
  if (!instrument.startsWith('FX:')) return localDay(instant, zone);
  const day = localDay(instant + 7 * 3_600_000 - 1, 'America/New_York');
  return weekday(day) === 6 ? addDays(day, -1) : weekday(day) === 7 ? addDays(day, -2) : day;
}
