import type { History, Instant } from '@/lib/model';
import { expectedState, lastClose, type Hours } from './hours';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
/** A closing price is on its way for so long: auctions, feeds 20 minutes behind. */
const SETTLE_MS = 30 * MINUTE_MS;
const WATCHED_MS = 15 * SECOND_MS;
const QUOTE_MS = 60 * SECOND_MS;
/** How soon a history without the latest session's bar is asked again: a holiday, or a source behind. */
const RETRY_MS = 60 * MINUTE_MS;

/**
 * 15 s while a card watches a trading market, 60 s otherwise; as long as its source says (`holdsMs`); a price taken after the close has settled holds until the next open.
 */
export function isQuoteFresh(
  fetchedAt: Instant,
  hours: Hours,
  now: Instant,
  { watched, holdsMs = 0 }: { watched: boolean; holdsMs?: number | undefined },
): boolean {
  const age = now - fetchedAt;
  if (age < 0) return false;
  if (age < holdsMs) return true;
  const trading = expectedState(hours, now) === 'open';
  if (age < (watched && trading ? WATCHED_MS : QUOTE_MS)) return true;
  return expectedState(hours, now) === 'closed' && fetchedAt >= lastClose(hours, now).at + SETTLE_MS;
}

/** A history holds until a session after it has closed and settled. */
export function isHistoryFresh(history: History, hours: Hours, now: Instant): boolean {
  const age = now - history.fetchedAt;
  if (age < 0) return false;
  const close = lastClose(hours, now - SETTLE_MS);
  if (history.fetchedAt < close.at + SETTLE_MS) return false;
  const last = history.candles.at(-1)?.date ?? '';
  return last >= close.day || age < RETRY_MS;
}
