import type { Instrument } from '@/lib/instruments/types';
import { ok, type InstrumentId, type Quote, type Result } from '@/lib/model';
import type { SourceContext } from '../../types';
import { readValue } from '../../wire';
import { periodsOf } from './quote';
import { chartEntry, type ChartEntry } from './schema';
import { readSpark, sparkOf } from './spark';
import { symbolOf } from './symbols';

const SECOND_MS = 1_000;
/** For a price beside the price nobody waits longer. */
const EXTENDED_MS = 1_500;

/**
 * Before and after the regular session the prices of that time come in a second answer: with them in the first, the window would
 * begin before the bell and `chartPreviousClose` could be another day's. Without an answer soon the quotes stand as they are.
 */
export async function withExtended(
  quotes: Map<InstrumentId, Result<Quote>>,
  instruments: readonly Instrument[],
  context: SourceContext,
) {
  const trading = instruments.filter(({ id }) => {
    const quote = quotes.get(id);
    return quote?.ok && (quote.value.state === 'pre' || quote.value.state === 'post');
  });
  if (trading.length === 0) return quotes;
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(EXTENDED_MS)]);
  const answer = await context.fetch(`${sparkOf(trading)}&includePrePost=true`, { signal });
  const entries = answer.ok ? readSpark(answer.value) : undefined;
  for (const instrument of entries?.ok ? trading : []) {
    const quote = quotes.get(instrument.id);
    const entry = readValue(
      'yahoo',
      entries?.ok && entries.value.get(symbolOf(instrument).symbol),
      chartEntry,
    );
    const extended = quote?.ok && entry.ok && extendedOf(entry.value, quote.value, context.now());
    if (extended) quotes.set(instrument.id, ok({ ...quote.value, extended }));
  }
  return quotes;
}

/** The latest price of the running session before or after the regular one, from a series that has it. */
function extendedOf(
  { meta, timestamp, indicators }: ChartEntry,
  quote: Quote,
  now: number,
): Quote['extended'] {
  const session = quote.state === 'pre' ? 'pre' : 'post';
  const [from, to] = periodsOf(meta)?.[session] ?? [0, 0];
  const closes = indicators.quote[0]?.close ?? [];
  const times = (timestamp ?? []).map((time) => time * SECOND_MS);
  const last = times.findLastIndex(
    (time, index) => from <= time && time < to && time <= now && closes[index] != null,
  );
  const [asOf, close] = [times[last], closes[last]];
  if (asOf === undefined || close == null || close <= 0 || asOf < quote.asOf) return undefined;
  const price = close / (quote.quotedIn?.perMajor ?? 1);
  return { session, price, changePercent: (price / quote.price - 1) * 100, asOf };
}
