import { exchangeOf } from '@/lib/instruments/exchanges';
import { parseId } from '@/lib/instruments/ids';
import type { Directory, Instrument } from '@/lib/instruments/types';
import type { Asked } from '@/lib/market/types';
import type { InstrumentFacts } from '@/lib/messages';
import type { Quote } from '@/lib/model';
import type { InsightOptions } from '@/lib/insight/types';
import type { Settings } from '@/lib/settings/schema';

/** What surfaces show of an instrument. */
export function factsOf(instrument: Instrument, quote?: Asked<Quote>): InstrumentFacts {
  const { id, kind, symbol, zone, listed, exchange } = instrument;
  const { local } = parseId(id);
  // A source knows what a line is called that no list has.
  const called = !listed && quote?.ok ? quote.value.value.name : undefined;
  const name = called ?? instrument.name;
  return { id, kind, name, symbol, code: local, venue: exchangeOf(exchange ?? '')?.name ?? '', zone };
}

/** The same company's other lines, home first. */
export const otherListings = ({ id, issuer }: Instrument, directory: Directory): InstrumentFacts[] =>
  (issuer === null ? [] : directory.listings(issuer))
    .filter((other) => other !== id)
    .flatMap((other) => directory.get(other) ?? [])
    .map((other) => factsOf(other));

/** How insight is to be computed for an instrument: the reader's indicators, the exchange's week. */
export const optionsOf = (
  instrument: Instrument | undefined,
  indicators: Settings['indicators'],
): InsightOptions => ({
  ...indicators,
  weekStart: exchangeOf(instrument?.exchange ?? '')?.weekStart ?? 1,
});

/** An index level and an exchange rate are numbers, not sums of money. */
export const shownQuote = ({ kind }: Instrument, quote: Quote): Quote =>
  kind === 'index' || kind === 'fx' ? { ...quote, currency: null } : quote;
