import type { Instrument } from '@/lib/instruments/types';
import { fail, type InstrumentId, type Result, type SourceError, type SourceErrorKind } from '@/lib/model';
import { createFetch } from '@/lib/net';
import type { Cache } from './cache';
import type { HealthBook } from './health';
import { sleep, withRetry } from './retry';
import type { Operation, Source, SourceContext } from './types';
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
  /** For one request, and for a whole question with its failovers. */
  timeouts: { requestMs: number; questionMs: number };
}

/** Answers by instrument, and what went wrong on the way, in order. */
export interface Outcome<T> {
  found: Map<InstrumentId, T>;
  missed: Map<InstrumentId, SourceError[]>;
}

/** One question to one source about some instruments; every instrument gets an entry. */
export type Ask<T> = (
  source: Source,
  instruments: readonly Instrument[],
  context: SourceContext,
) => Promise<Map<InstrumentId, Result<T>>>;

export interface Router {
  /**
   * Asks the sources in their order for what is still missing: first those that have the instrument itself, then proxies.
   * Ends after `questionMs` with what it has. `second` thoughts on an answer (too old to be the last word) let the next source try.
   */
  ask<T>(question: Question<T>): Promise<Outcome<T>>;
  /** The context in which a source is asked, key included. */
  contextFor(source: Source, signal: AbortSignal): Promise<SourceContext>;
}

export interface Question<T> {
  operation: Operation;
  instruments: readonly Instrument[];
  sources: readonly Source[];
  ask: Ask<T>;
  /** Instruments of one call of `ask`. */
  batchOf(source: Source): number;
  /** Checks an answer before anyone sees it. */
  check(value: T, instrument: Instrument): Result<T>;
  /** An answer that stays in reserve while another source may know better. */
  isWeak?(value: T): boolean;
}

const DAY_MS = 86_400_000;
const NEGATIVE_MS: Partial<Record<SourceErrorKind, number>> = {
  notFound: DAY_MS,
  forbiddenPlan: 7 * DAY_MS,
};

export function createRouter(outside: Outside, health: HealthBook, cache: Cache): Router {
  const unitOf = async (instrument: Instrument) => {
    const learned = (await cache.quotes([instrument.id])).get(instrument.id);
    return learned ? unitOfQuote(learned) : certainUnit(instrument);
  };
  const contextFor = async (source: Source, signal: AbortSignal): Promise<SourceContext> => {
    const { fetch, now, online, random, timeouts } = outside;
    const guarded = createFetch({
      fetch,
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
      ...(key !== undefined && { key }),
    };
  };

  /** One batch to one source. */
  const askBatch = async <T>(
    question: Question<T>,
    source: Source,
    batch: readonly Instrument[],
    signal: AbortSignal,
  ) => {
    const cost = source.limit.countsInstruments ? batch.length : 1;
    const leave = await health.leave(source, cost, outside.now());
    if ('error' in leave) return all<T>(batch, leave.error);
    await sleep(leave.at - outside.now(), signal);
    const context = await contextFor(source, signal);
    const answers = await question.ask(source, batch, context).catch((cause: unknown) => {
      // Adapters never throw; should one do so, it is its own answers that are lost and nobody else's.
      const name = cause instanceof Error ? cause.name : 'error';
      return all<T>(batch, wrong(source.id, 'badPayload', `adapter failed: ${name}`).error);
    });
    const checked = new Map<InstrumentId, Result<T>>();
    for (const instrument of batch) {
      const answer = answers.get(instrument.id) ?? wrong(source.id, 'notFound', 'not in the answer');
      checked.set(
        instrument.id,
        answer.ok ? question.check(answer.value, instrument) : blameless(answer, source),
      );
    }
    // When the whole question ran out of time, the last source asked had too little of it.
    if (!signal.aborted) await health.note(source.id, verdictOf(checked), outside.now());
    return checked;
  };

  /** Everything that one source should know, in parallel batches; empty when it must not be asked. */
  const askSource = async <T>(
    question: Question<T>,
    source: Source,
    wanted: readonly Instrument[],
    signal: AbortSignal,
  ) => {
    const now = outside.now();
    const negatives = await cache.negatives(
      source.id,
      question.operation,
      wanted.map(({ id }) => id),
      now,
    );
    const results = new Map<InstrumentId, Result<T>>();
    for (const [id, { kind }] of negatives) results.set(id, wrong(source.id, kind, 'known from before'));
    const open = wanted.filter(({ id }) => !negatives.has(id));
    if (open.length === 0) return results;
    if (source.origins.length > 0 && !(await outside.granted(source.origins))) {
      const { error } = wrong(source.id, 'notGranted', 'no permission for its host');
      return new Map([...results, ...all<T>(open, error)]);
    }
    const answers = await Promise.all(
      chunks(open, question.batchOf(source)).map((batch) => askBatch(question, source, batch, signal)),
    );
    for (const part of answers) for (const [id, result] of part) results.set(id, result);
    await remember(question.operation, source, open, results, now);
    return results;
  };

  const remember = async <T>(
    operation: Operation,
    source: Source,
    asked: readonly Instrument[],
    results: ReadonlyMap<InstrumentId, Result<T>>,
    now: number,
  ) => {
    const entries = asked.flatMap(({ id }) => {
      const result = results.get(id);
      const lasts = result?.ok === false ? NEGATIVE_MS[result.error.kind] : undefined;
      if (!result || result.ok || lasts === undefined) return [];
      return [[id, { kind: result.error.kind, until: now + lasts }] as const];
    });
    await cache.keepNegatives(source.id, operation, entries, now);
  };

  return {
    contextFor,
    async ask<T>(question: Question<T>) {
      const found = new Map<InstrumentId, T>();
      const weak = new Map<InstrumentId, T>();
      const missed = new Map<InstrumentId, SourceError[]>(question.instruments.map(({ id }) => [id, []]));
      const signal = AbortSignal.timeout(outside.timeouts.questionMs);
      for (const { source, capable } of plan(question)) {
        const wanted = capable.filter(({ id }) => !found.has(id));
        if (wanted.length === 0) continue;
        if (signal.aborted) break;
        if (source.needsKey && (await outside.keyOf(source)) === undefined) {
          for (const { id } of wanted)
            missed.get(id)?.push(wrong(source.id, 'unauthorized', 'no key entered').error);
          continue;
        }
        const results = await askSource(question, source, wanted, signal);
        for (const [id, result] of results) {
          if (!result.ok) missed.get(id)?.push(result.error);
          else if (question.isWeak?.(result.value)) weak.set(id, weak.get(id) ?? result.value);
          else found.set(id, result.value);
        }
      }
      for (const [id, value] of weak) if (!found.has(id)) found.set(id, value);
      return { found, missed };
    },
  };
}

/** Sources with what they cover, exact ones before proxies. */
function plan<T>({ sources, instruments, operation }: Question<T>) {
  const tier = (wanted: true | 'proxy') =>
    sources.map((source) => ({
      source,
      capable: instruments.filter((instrument) => source.covers(instrument, operation) === wanted),
    }));
  return [...tier(true), ...tier('proxy')].filter(({ capable }) => capable.length > 0);
}

/** Success of any part is success; otherwise one failure for the whole request, not one for each instrument. */
function verdictOf<T>(results: ReadonlyMap<InstrumentId, Result<T>>): SourceError | undefined {
  let first: SourceError | undefined;
  for (const result of results.values()) {
    if (result.ok) return undefined;
    first ??= result.error;
  }
  return first;
}

/** A source without a key cannot be unauthorised: it shut the door. */
function blameless<T>(result: Result<T>, source: Source): Result<T> {
  if (result.ok || source.needsKey || result.error.kind !== 'unauthorized') return result;
  return fail({ ...result.error, kind: 'blocked' });
}

const all = <T>(instruments: readonly Instrument[], error: SourceError): Map<InstrumentId, Result<T>> =>
  new Map(instruments.map(({ id }) => [id, fail(error)]));

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
