import type { Snapshot } from '@/lib/messages';
import type { Instant } from '@/lib/model';

const DAY_MS = 86_400_000;
/** Longer than any holiday: the golden weeks close an exchange for up to ten days. */
const SUSPENDED_AFTER = 14 * DAY_MS;
/** Suspensions of months happen, but whoever reads the card should look twice. */
const DELISTED_AFTER = 120 * DAY_MS;

export type Trading = 'firstDay' | 'suspended' | 'delisted' | 'usual';

/** Whether the instrument trades as usual, as far as the data tell. */
export function tradingOf({ quote, insight }: Snapshot, now: Instant): Trading {
  if (!quote.ok) return 'usual';
  const idle = now - quote.value.value.asOf;
  if (idle > DELISTED_AFTER) return 'delisted';
  if (idle > SUSPENDED_AFTER) return 'suspended';
  // The shortest history that is asked for spans years.
  if (insight.ok && insight.value.closes <= 1) return 'firstDay';
  return 'usual';
}
