import { addDays, addMonths, weekday } from '@/lib/insight/calendar';
import type { Day } from '@/lib/model';
import type { DayWords, PartialDate } from '../types';
import { sessionAt, type Series } from './series';

/** When the article was published, in the exchange's zone. */
export interface Publication {
  day: Day;
  /** Against the session of that day; absent when the page gives no time. */
  session?: 'before' | 'during' | 'after';
}

/** The session that a statement is about. */
export interface Reference {
  i: number;
  /** The words or the clock say that the session was over. */
  finished: boolean;
}

/**
 * Sessions that a statement may be about, likeliest first. Without a day in its words it is the one of the publication, or,
 * since stories come out before the close too, the one before it.
 */
export function referencesOf(
  series: Series,
  publication: Publication,
  day: DayWords | undefined,
): Reference[] {
  const latest = sessionAt(series, publication.day);
  const onTheDay = series.candles[latest]?.date === publication.day;
  const last = onTheDay && publication.session === 'before' ? latest - 1 : latest;
  if (day?.date) {
    const date = dayOfDate(day.date, publication.day);
    const i = date === null ? -1 : sessionAt(series, date);
    return i < 0 ? [] : [{ i, finished: date !== publication.day }];
  }
  if (day?.weekday !== undefined) {
    let back = (weekday(publication.day) - day.weekday + 7) % 7;
    if (day.lastWeek) back = weekday(publication.day) - day.weekday + 7;
    const date = addDays(publication.day, -back);
    // "on Friday", read on Friday before the bell, is told of the session before.
    const i = Math.min(sessionAt(series, date), last);
    return i < 0 ? [] : [{ i, finished: back > 0 || publication.session === 'after' }];
  }
  if (day?.back !== undefined) return [{ i: last - day.back, finished: true }].filter(({ i }) => i >= 0);
  const { session } = publication;
  const now: Reference = { i: last, finished: !onTheDay || session === 'after' || session === 'before' };
  // The hour tells when it is known; a day alone leaves both open, and while trading goes on the close before is told too.
  const both = onTheDay ? session === undefined || session === 'during' : session === undefined;
  return [now, ...(both ? [{ i: last - 1, finished: true }] : [])].filter(({ i }) => i >= 0);
}

/** A full date, the latest one on or before the publication where the year is not said; null for less than a day. */
export function dayOfDate(date: PartialDate, published: Day): Day | null {
  if (date.month === undefined || date.day === undefined) return null;
  const year = yearIn(date, published);
  const text = (y: number): Day => `${y}-${two(date.month)}-${two(date.day)}`;
  return date.year === undefined && date.yearsAgo === undefined && text(year) > published
    ? text(year - 1)
    : text(year);
}

const two = (n: number | undefined): string => String(n ?? 1).padStart(2, '0');

const yearIn = (date: PartialDate, published: Day): number =>
  date.year ?? +published.slice(0, 4) - (date.yearsAgo ?? 0);

/** First and last day that a date may mean: a day, a month, a quarter or a year. */
export function spanOfDate(date: PartialDate, published: Day): [first: Day, last: Day] {
  const day = dayOfDate(date, published);
  if (day !== null) return [day, day];
  let year = yearIn(date, published);
  const month = date.month ?? (date.quarter === undefined ? undefined : date.quarter * 3 - 2);
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const open = date.year === undefined && date.yearsAgo === undefined;
  if (open && `${year}-${two(month)}-01` > published) year--;
  const first = `${year}-${two(month)}-01`;
  return [first, addDays(addMonths(first, date.quarter === undefined ? 1 : 3), -1)];
}
