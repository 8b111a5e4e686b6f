import { makeId, parseId } from '@/lib/instruments/ids';
import { idOfLabel } from '@/lib/instruments/label';
import type { InstrumentId } from '@/lib/model';
import type { Found, SourceContext } from './types';

/** A row of a search's answer; without an instrument when its exchange is not ours or not certain. */
export interface Named extends Omit<Found, 'instrument'> {
  instrument: InstrumentId | undefined;
}

/** The rows that have an instrument, each once: with a guessed exchange a row would be worse than none. */
export async function foundIn<R>(
  rows: readonly R[],
  read: (row: R) => Named | Promise<Named>,
): Promise<Found[]> {
  const found = new Map<InstrumentId, Found>();
  const named = await Promise.all(rows.map(async (row) => read(row)));
  for (const { instrument, ...rest } of named)
    if (instrument !== undefined && !found.has(instrument)) found.set(instrument, { instrument, ...rest });
  return [...found.values()];
}

/** The US listing of a ticker in any spelling of its class, where a list knows its exchange: no source need say it. */
export async function usId(ticker: string, { usListing }: SourceContext): Promise<InstrumentId | undefined> {
  // The tickers of all US exchanges have one shape.
  const id = makeId('XNYS', ticker);
  return id && usListing(parseId(id).local);
}

/** The id behind a symbol in a source's own notation, by its suffixes by MIC; without one of them it is a US ticker. */
export async function idBehind(
  symbol: string,
  suffixes: Readonly<Record<string, string>>,
  context: SourceContext,
): Promise<InstrumentId | undefined> {
  const hits = Object.entries(suffixes).filter(([, suffix]) => suffix !== '' && symbol.endsWith(suffix));
  if (hits.length === 0) return usId(symbol, context);
  const ids = hits.flatMap(([mic, suffix]) => makeId(mic, symbol.slice(0, -suffix.length)) ?? []);
  // One suffix for two exchanges of a country: the code tells, or nobody.
  return ids.length === 1 ? ids[0] : undefined;
}

/** The same for the notation that several keyed sources share with Yahoo. */
export const idBehindLabel = async (
  symbol: string,
  context: SourceContext,
): Promise<InstrumentId | undefined> => idOfLabel(symbol) ?? usId(symbol, context);
