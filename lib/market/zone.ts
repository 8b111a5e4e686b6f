import type { Day, Instant } from '@/lib/model';

/** A wall clock somewhere. */
export interface Clock {
  day: Day;
  /** Minutes since local midnight. */
  minutes: number;
  /** 1 = Monday, 7 = Sunday. */
  weekday: number;
}

const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Local date and time in `zone`, always by the zone's own rules: an offset of today is wrong across DST. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Whether `zone` is an IANA zone that this engine knows. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Whether a `Date` can hold the instant. */
export const isInstant = (at: number): boolean => Math.abs(at) <= 8.64e15;

export function clockIn(zone: string, at: Instant): Clock {
  const [day = '', time = ''] = formatOf(zone).format(at).split(', ');
  return {
    day,
    minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)),
    weekday: weekdayOf(day),
  };
}

/** The calendar day in `zone`. */
export const dayIn = (zone: string, at: Instant): Day => formatOf(zone).format(at).slice(0, 10);

/** 1 = Monday, 7 = Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The instant at which the wall clock in `zone` shows `minutes` after midnight of `day`. */
export function instantOf(day: Day, minutes: number, zone: string): Instant {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS;
  const first = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, first);
}

/** Local minus UTC, in milliseconds. */
function offsetAt(zone: string, at: Instant): number {
  const { day, minutes } = clockIn(zone, at);
  return Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** Minutes since midnight of `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
