import { instrumentFromId } from '@/lib/instruments/unlisted';
import { onMessage, type InstrumentFacts } from '@/lib/messages';
import { factsOf } from './facts';
import type { Services } from './services';

/** So many are worth reading through. */
const LIMIT = 12;

/** Instruments by name or code, for the popup and "this is something else". Sources are asked only when the reader confirmed the words. */
export function serveSearch({ directory, market }: Services): void {
  onMessage('search', async ({ data: { query, sources } }): Promise<InstrumentFacts[]> => {
    const known = await directory();
    const listed = known.search(query, LIMIT).flatMap((id) => known.get(id) ?? []);
    if (!sources) return listed.map((instrument) => factsOf(instrument));
    const found = await market.search(query);
    if (!found.ok && listed.length === 0) throw new Error(`search: ${found.error.kind}`);
    const seen = new Set(listed.map(({ id }) => id));
    const fresh = (found.ok ? found.value : [])
      .filter(({ instrument }) => !seen.has(instrument))
      .flatMap(({ instrument: id, name }) => {
        const listing = known.get(id);
        const unlisted = listing ? undefined : instrumentFromId(id);
        return listing ? [factsOf(listing)] : unlisted ? [{ ...factsOf(unlisted), name }] : [];
      });
    return [...listed.map((instrument) => factsOf(instrument)), ...fresh].slice(0, LIMIT);
  });
}
