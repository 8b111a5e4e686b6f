import { insight } from '@/lib/insight/insight';
import type { Insight, InsightOptions } from '@/lib/insight/types';
import { instrumentFromId } from '@/lib/instruments/unlisted';
import { registry } from '@/lib/market/registry';
import type { Asked, Market } from '@/lib/market/types';
import type { Snapshot, SnapshotRequest } from '@/lib/messages';
import { fail, ok, type History, type Quote, type Result } from '@/lib/model';
import { premiumOf, thenOf } from './context';
import { factsOf, optionsOf, otherListings, shownQuote } from './facts';
import type { Services } from './services';

/** Puts one card's content together: what the directory knows, what the market answers, what insight makes of it. */
export function createSnapshots({ directory, market, settings }: Services) {
  async function snapshot({
    instrument: id,
    span,
    published,
    watched = false,
  }: SnapshotRequest): Promise<Snapshot> {
    const [known, chosen, sample] = await Promise.all([directory(), settings.read(), market.isSample()]);
    const instrument = known.get(id) ?? instrumentFromId(id);
    if (!instrument) throw new Error(`no instrument ${id}`);
    const [quotes, history] = await Promise.all([
      market.quotes([instrument], { watched }),
      market.history(instrument, span),
    ]);
    const quote = quotes.get(id) ?? fail(NO_ANSWER);
    const options = optionsOf(instrument, chosen.indicators);
    const latest = quote.ok ? quote.value.value : null;
    const before = history.ok && thenOf(instrument, history.value.value, latest, published, options);
    const premium = span === 'full' ? await premiumOf(instrument, known, market) : undefined;
    return {
      instrument: factsOf(instrument, quote),
      quote: quote.ok
        ? ok({ value: shownQuote(instrument, quote.value.value), stale: quote.value.stale })
        : quote,
      insight: insightOf(quote, history, options, market),
      ...(before && { atPublication: before }),
      ...(premium && { premium }),
      historySource: history.ok ? history.value.value.source : null,
      ...(history.ok && history.value.stale && { historyStale: true }),
      others: otherListings(instrument, known),
      sample,
      sourceName: quote.ok ? nameOf(quote.value.value.source) : null,
      sourceNames: Object.fromEntries(registry.map((source) => [source.id, source.name])),
      rsiPeriod: chosen.indicators.rsiPeriod,
      cached: (!quote.ok || quote.value.cached) && (!history.ok || history.value.cached),
    };
  }
  return { snapshot };
}

const NO_ANSWER = { kind: 'notCovered', source: '', detail: 'no source answered' } as const;

const nameOf = (id: string) => registry.find((source) => source.id === id)?.name ?? id;

function insightOf(
  quote: Asked<Quote>,
  history: Asked<History>,
  options: InsightOptions,
  market: Market,
): Result<Insight> {
  if (!history.ok) return history;
  const { value } = history.value;
  const stored = market.digest(value);
  const made = insight(value, quote.ok ? quote.value.value : null, options, undefined, stored);
  return made ? ok(made) : fail({ kind: 'notFound', source: value.source, detail: 'the history is empty' });
}
