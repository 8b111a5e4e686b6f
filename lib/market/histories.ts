import type { Instrument } from '@/lib/instruments/types';
import { fail, type History, type Span } from '@/lib/model';
import { answer, conclude, NOTHING } from './conclude';
import { createFlights } from './flight';
import { isHistoryFresh } from './freshness';
import { hoursOf } from './hours';
import type { QuotesSetup } from './quotes';
import { soundHistory } from './sanity';
import type { Asked, Market } from './types';
import { wrong } from './wire';

/** Histories, each whole from one source, replaced whole after a session has closed. A full one answers for a short one. */
export function createHistories({ cache, router, now, sources }: QuotesSetup): Market['history'] {
  const flights = createFlights<string, Asked<History>>();

  const fly = async (instrument: Instrument, span: Span): Promise<Asked<History>> => {
    const asked = await sources();
    const hours = hoursOf(instrument);
    const kept: History[] = [];
    for (const each of span === 'short' ? (['full', 'short'] as const) : (['full'] as const)) {
      const history = await cache.history(instrument.id, each);
      if (!history || !asked.some(({ id }) => id === history.source)) continue;
      if (isHistoryFresh(history, hours, now())) return answer(history, false, [], true);
      kept.push(history);
    }
    const outcome = await router.ask<History>({
      operation: 'history',
      instruments: [instrument],
      sources: asked.filter((source) => 'history' in source),
      ask: async (source, _batch, context) => {
        const history = await source.history?.(instrument, span, context);
        return new Map([[instrument.id, history ?? wrong(source.id, 'notCovered', 'no history')]]);
      },
      batchOf: () => 1,
      check: (history) => soundHistory(history, hours),
    });
    const fresh = outcome.found.get(instrument.id);
    if (fresh) await cache.keepHistory(fresh);
    const latest = kept.toSorted((a, b) => b.fetchedAt - a.fetchedAt)[0];
    return conclude(instrument.id, outcome, latest, () => false);
  };

  return async (instrument, span) => {
    const key = `${instrument.id}|${span}`;
    const landed = await flights.board([key], async () => new Map([[key, await fly(instrument, span)]]));
    return landed.get(key) ?? fail(NOTHING);
  };
}
