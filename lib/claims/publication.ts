import { localDay } from '@/lib/insight/calendar';
import type { Publication } from './judge/when';

/** Where and when an instrument trades, as the exchange table has it. */
export interface TradingHours {
  zone: string;
  /** Regular sessions in local time, `HH:MM`; empty when nobody says. */
  sessions: readonly (readonly [open: string, close: string])[];
}

/**
 * Publication in the exchange's own day. `when` is ISO 8601: a day alone is taken as the exchange's day, an instant with a
 * zone is placed before, in or after that day's session. Null when it is no date.
 */
export function publicationOf(when: string, { zone, sessions }: TradingHours): Publication | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return { day: when };
  const instant = Date.parse(when);
  if (Number.isNaN(instant)) return null;
  // Without a zone the words mean the reader's clock nowhere in particular: the day alone is kept.
  if (!/(?:Z|[+-]\d{2}:?\d{2})$/.test(when)) return { day: when.slice(0, 10) };
  const day = localDay(instant, zone);
  const open = sessions[0]?.[0];
  const close = sessions.at(-1)?.[1];
  if (open === undefined || close === undefined) return { day };
  const time = clock(instant, zone);
  return { day, session: time < open ? 'before' : time >= close ? 'after' : 'during' };
}

const clock = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
