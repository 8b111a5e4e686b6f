import { exchangeOf, US_VENUES } from '@/lib/instruments/exchanges';
import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';

/** A listing's code in the notation that several keyed sources share with Yahoo: `0700.HK`, `BT-A.L`, `7203.T`; `class` as they join it in the US. */
export function yahooLike({ id, kind }: Instrument, usClass: '.' | '-'): string | undefined {
  if (kind !== 'equity' && kind !== 'etf') return undefined;
  const { venue, local } = parseId(id);
  if (US_VENUES.includes(venue)) return local.replaceAll('.', usClass);
  const suffix = exchangeOf(venue)?.yahooSuffix;
  if (!suffix) return undefined;
  return (venue === 'XHKG' ? local.padStart(4, '0') : local.replaceAll('.', '-')) + suffix;
}

/** A listing's code with a suffix from a source's own table; undefined for exchanges outside it. */
export function suffixed(
  { id, kind }: Instrument,
  suffixes: Readonly<Record<string, string>>,
  usSuffix: string | undefined,
): string | undefined {
  if (kind !== 'equity' && kind !== 'etf') return undefined;
  const { venue, local } = parseId(id);
  const suffix = US_VENUES.includes(venue)
    ? usSuffix
    : Object.hasOwn(suffixes, venue)
      ? suffixes[venue]
      : undefined;
  if (suffix === undefined) return undefined;
  return (venue === 'XHKG' ? local.padStart(4, '0') : local.replaceAll('.', '-')) + suffix;
}
