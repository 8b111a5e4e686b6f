import type { InstrumentId } from '@/lib/model';
import { exchangeOf } from './exchanges';
import { isId, parseId } from './ids';
import { labelOf } from './label';
import type { Instrument, Kind } from './types';

/** Currency of a line: the exchange's, except Hong Kong's renminbi counters (80000 to 89999). */
export function currencyOf(id: InstrumentId): string | null {
  const { venue, local } = parseId(id);
  if (venue === 'FX' || venue === 'CMD') return local.slice(-3);
  if (venue === 'CRYPTO') return /(?:USD|EUR|GBP|BTC)$/.exec(local.replace(/USDT$/, 'USD'))?.[0] ?? null;
  if (venue === 'FUT') return 'USD';
  if (venue === 'XHKG' && /^8\d{4}$/.test(local)) return 'CNY';
  return exchangeOf(venue)?.currency ?? null;
}

/** Zone of the venue; currency pairs, metals and futures keep New York's day, coins keep UTC's. */
export function zoneOf(venue: string): string {
  if (venue === 'CRYPTO') return 'UTC';
  return exchangeOf(venue)?.zone ?? 'America/New_York';
}

const KINDS: Record<string, Kind> = {
  IDX: 'index',
  FX: 'fx',
  CMD: 'commodity',
  FUT: 'future',
  CRYPTO: 'crypto',
};

/** What kind of thing a venue's instruments are, where its list does not say: shares. */
export const kindOfVenue = (venue: string): Kind => KINDS[venue] ?? 'equity';

/**
 * The instrument that an id alone stands for, `listed: false`: enough to ask a source for its price. Undefined when the text is no
 * id, and for an index, whose zone and label no id tells.
 */
export function instrumentFromId(id: InstrumentId): Instrument | undefined {
  const { venue, local } = parseId(id);
  if (!isId(id) || venue === 'IDX') return undefined;
  return {
    id,
    kind: kindOfVenue(venue),
    name: local,
    names: [],
    issuer: null,
    home: true,
    symbol: labelOf(id),
    exchange: exchangeOf(venue)?.mic ?? null,
    currency: currencyOf(id),
    zone: zoneOf(venue),
    listed: false,
  };
}
