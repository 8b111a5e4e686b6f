import type { Instrument } from '@/lib/instruments/types';
import { fail, ok, type InstrumentId, type Result, type SourceError } from '@/lib/model';
import { createFetch } from '@/lib/net';
import type { Cache } from './cache';
import type { HealthBook } from './health';
import { sleep, withRetry } from './retry';
import type { Source, SourceContext } from './types';
import { certainUnit, unitOfQuote } from './units';
import { wrong } from './wire';

/** What the market needs from outside. */
export interface Outside {
  fetch: typeof globalThis.fetch;
  now: () => number;
  /** In [0, 1), for jitter. */
  random: () => number;
  online: () => boolean;
  /** Whether the browser lets us ask these origins. */
  granted: (origins: readonly string[]) => Promise<boolean>;
  keyOf: (source: Source) => Promise<string | undefined>;
  /** The US listing of a ticker, where a list knows it. */
  usListing: (ticker: string) => Promise<InstrumentId | undefined>;
  /** For one request, and for a whole question with its failovers. */
  timeouts: { requestMs: number; questionMs: number };
}

export interface Visits {
  /** The context in which a source is asked, key included. `sent` hears of every request. */
  contextFor(source: Source, signal: AbortSignal, sent?: () => void): Promise<SourceContext>;
  /** Why a source cannot be asked whatever the question: no key, no permission; that is no failure of its own. */
  closed(source: Source): Promise<SourceError | undefined>;
  /**
   * One question to one source, with leave from its budget and breaker, which learn how it went: `errorIn` reads that off the
   * answer. `cost` is what the source will count; requests beyond it (retries, second looks) are counted as they are sent.
   */
  visit<T>(
    source: Source,
    cost: number,
    signal: AbortSignal,
    ask: (context: SourceContext) => Promise<T>,
    errorIn: (answer: T) => SourceError | undefined,
  ): Promise<Result<T>>;
}

export function createVisits(outside: Outside, health: HealthBook, cache: Cache): Visits {
  const { now, online, random, timeouts, usListing } = outside;

  const unitOf = async (instrument: Instrument) => {
    const learned = (await cache.quotes([instrument.id])).get(instrument.id);
    return learned ? unitOfQuote(learned) : certainUnit(instrument);
  };

  const contextFor: Visits['contextFor'] = async (source, signal, sent) => {
    const guarded = createFetch({
      fetch: (input, init) => {
        sent?.();
        return outside.fetch(input, init);
      },
      origins: source.origins,
      now,
      online,
      timeoutMs: timeouts.requestMs,
    });
    const key = source.needsKey ? await outside.keyOf(source) : undefined;
    return {
      fetch: withRetry({ fetch: guarded, mirrors: source.mirrors ?? {}, random }),
      now,
      signal,
      unitOf,
      usListing,
      ...(key !== undefined && { key }),
    };
  };

  return {
    contextFor,
    async closed(source) {
      if (source.needsKey && (await outside.keyOf(source)) === undefined)
        return wrong(source.id, 'unauthorized', 'no key entered').error;
      if (source.origins.length > 0 && !(await outside.granted(source.origins)))
        return wrong(source.id, 'notGranted', 'no permission for its host').error;
      return undefined;
    },
    async visit(source, cost, signal, ask, errorIn) {
      const leave = await health.leave(source, cost, now());
      if ('error' in leave) return fail(leave.error);
      await sleep(leave.at - now(), signal);
      let requests = 0;
      const context = await contextFor(source, signal, () => {
        requests += 1;
      });
      const answer = await ask(context).then(ok, (cause: unknown) => {
        // Adapters never throw; should one do so, it is its own answers that are lost and nobody else's.
        const name = cause instanceof Error ? cause.name : 'error';
        return wrong(source.id, 'badPayload', `adapter failed: ${name}`);
      });
      const extra = source.limit.countsInstruments ? 0 : requests - cost;
      if (extra > 0) await health.count(source.id, extra, now());
      // When the whole question ran out of time, the last source asked had too little of it.
      if (!signal.aborted)
        await health.note(source.id, answer.ok ? errorIn(answer.value) : answer.error, now());
      return answer;
    },
  };
}
