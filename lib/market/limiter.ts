import type { Instant } from '@/lib/model';
import type { Limit } from './types';

/** What a source was asked of late. Plain data: it outlives the worker. */
export interface Budget {
  /** When requests of the last hour were (or will be) sent, ascending. */
  sent: Instant[];
  /** UTC day and month that the counts are of. */
  day: string;
  today: number;
  thisMonth: number;
}

export const UNUSED: Budget = { sent: [], day: '', today: 0, thisMonth: 0 };

/** The budget after a request was granted at `at`, or why none is. */
export type Grant = { at: Instant; budget: Budget } | { refused: 'quota' | 'rate'; untilMs: number };

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Longer than this a reader does not wait for a source while others are at hand. */
const PATIENCE_MS = 4_000;

/** Grants `cost` units now or within four seconds, without ever exceeding a limit of the source in any window. */
export function grant(budget: Budget, limit: Limit, cost: number, now: Instant): Grant {
  const current = roll(budget, now);
  const overDay = limit.perDay !== undefined && current.today + cost > limit.perDay;
  const overMonth = limit.perMonth !== undefined && current.thisMonth + cost > limit.perMonth;
  if (overDay || overMonth) return { refused: 'quota', untilMs: DAY_MS - (now % DAY_MS) };
  const at = Math.max(
    now,
    slot(current.sent, limit.perSecond, SECOND_MS, cost),
    slot(current.sent, limit.perMinute, 60 * SECOND_MS, cost),
    slot(current.sent, limit.perHour, HOUR_MS, cost),
  );
  if (at - now > PATIENCE_MS) return { refused: 'rate', untilMs: at - now };
  const kept = Math.max(limit.perSecond ?? 0, limit.perMinute ?? 0, limit.perHour ?? 0);
  const all = [...current.sent, ...Array.from({ length: cost }, () => at)];
  const sent = kept > 0 ? all.slice(-kept) : [];
  const next = { ...current, sent, today: current.today + cost, thisMonth: current.thisMonth + cost };
  return { at, budget: next };
}

/** The budget after a request that was sent whatever it says: the reader asked for it. */
export function spend(budget: Budget, cost: number, now: Instant): Budget {
  const current = roll(budget, now);
  const all = [...current.sent, ...Array.from({ length: cost }, () => now)].sort((a, b) => a - b);
  return { ...current, sent: all, today: current.today + cost, thisMonth: current.thisMonth + cost };
}

/** Units used on the UTC day of `now`, and in its month. */
export function used(budget: Budget, now: Instant): { usedToday: number; usedThisMonth: number } {
  const { today, thisMonth } = roll(budget, now);
  return { usedToday: today, usedThisMonth: thisMonth };
}

/** When `cost` more fit into every window of `span`; never when `cost` alone is too much. */
function slot(sent: readonly Instant[], most: number | undefined, span: number, cost: number): Instant {
  if (most === undefined) return 0;
  if (cost > most) return Number.POSITIVE_INFINITY;
  const blocking = sent[sent.length + cost - 1 - most];
  return blocking === undefined ? 0 : blocking + span;
}

function roll(budget: Budget, now: Instant): Budget {
  const day = new Date(now).toISOString().slice(0, 10);
  const sent = budget.sent.filter((at) => now - at < HOUR_MS && at - now < HOUR_MS);
  if (budget.day === day) return { ...budget, sent };
  const sameMonth = budget.day.slice(0, 7) === day.slice(0, 7);
  return { sent, day, today: 0, thisMonth: sameMonth ? budget.thisMonth : 0 };
}
