import * as format from '@/lib/format';
import type { Snapshot } from '@/lib/messages';

/** Writes the amounts of a history as the price is written; pence and pounds are told once, at the price. */
export function moneyOf({ quote }: Snapshot, locale: string): (amount: number) => string {
  const value = quote.ok ? quote.value.value : undefined;
  const options = { locale, decimals: value?.quotedIn ? undefined : value?.decimals };
  return (amount) => format.money(amount, value?.currency ?? null, options);
}
