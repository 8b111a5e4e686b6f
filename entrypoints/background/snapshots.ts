import { insight } from '@/lib/insight/insight';
import { exchangeOf } from '@/lib/instruments/exchanges';
import type { Instrument } from '@/lib/instruments/types';
import { instrumentFromId } from '@/lib/instruments/unlisted';
import { registry } from '@/lib/market/registry';
import type { Asked } from '@/lib/market/types';
import type { Snapshot } from '@/lib/messages';
import { fail, ok, type History, type InstrumentId, type Quote, type Result, type Span } from '@/lib/model';
import type { Settings } from '@/lib/settings/schema';
import { factsOf, otherListings } from './facts';
import type { Services } from './services';

/** Puts one card's content together: what the directory knows, what the market answers, what insight makes of it. */
export function createSnapshots({ directory, market, settings }: Services) {
  async function snapshot(id: InstrumentId, span: Span): Promise<Snapshot> {
    const [known, chosen, sample] = await Promise.all([directory(), settings.read(), market.isSample()]);
    const instrument = known.get(id) ?? instrumentFromId(id);
    if (!instrument) throw new Error(`no instrument ${id}`);
    const [quotes, history] = await Promise.all([
      market.quotes([instrument]),
      market.history(instrument, span),
    ]);
    const quote = quotes.get(id) ?? fail(NO_ANSWER);
    return {
      instrument: factsOf(instrument, quote),
      quote: quote.ok ? ok({ value: quote.value.value, stale: quote.value.stale }) : quote,
      insight: insightOf(instrument, quote, history, chosen),
      historySource: history.ok ? history.value.value.source : null,
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
  { exchange }: Instrument,
  quote: Asked<Quote>,
  history: Asked<History>,
  { indicators }: Settings,
): Result<NonNullable<ReturnType<typeof insight>>> {
  if (!history.ok) return history;
  const weekStart = exchangeOf(exchange ?? '')?.weekStart ?? 1;
  const made = insight(history.value.value, quote.ok ? quote.value.value : null, {
    ...indicators,
    weekStart,
  });
  const source = history.value.value.source;
  return made ? ok(made) : fail({ kind: 'notFound', source, detail: 'the history is empty' });
}
