import type { z } from 'zod';
import type { Instrument } from '@/lib/instruments/types';
import {
  ok,
  type InstrumentId,
  type Quote,
  type Result,
  type SourceErrorKind,
  type SourceId,
} from '@/lib/model';
import type { FetchOptions } from '@/lib/net';
import type { SourceContext } from './types';
import type { Unit } from './units';
import { fromNet, readJson, wrong } from './wire';

/** Finds a refusal in a body, of an error or of a false success (HTTP 200 with "limit reached" inside). */
export type Refusal = (body: string, status: number) => SourceErrorKind | undefined;

export interface AskOptions extends Pick<FetchOptions, 'headers' | 'encoding'> {
  refusal?: Refusal;
}

/** The text behind an address, or the source's error. The address and the body stay out of every error: both may hold the key. */
export async function askText(
  source: SourceId,
  url: string,
  context: SourceContext,
  { refusal, ...options }: AskOptions = {},
): Promise<Result<string>> {
  const answer = await context.fetch(url, { ...options, signal: context.signal });
  if (answer.ok) {
    const kind = refusal?.(answer.value, 200);
    return kind ? wrong(source, kind, 'refused in the answer') : answer;
  }
  const { status = 0, body = '', kind: how } = answer.error;
  // A web page is no word of the source's.
  const kind = status > 0 && how !== 'blocked' ? refusal?.(body, status) : undefined;
  const plain = fromNet(source, answer.error);
  return kind ? { ok: false, error: { ...plain.error, kind } } : plain;
}

/** JSON of the promised shape behind an address. */
export async function askJson<T>(
  source: SourceId,
  url: string,
  schema: z.ZodType<T>,
  context: SourceContext,
  options?: AskOptions,
): Promise<Result<T>> {
  const text = await askText(source, url, context, options);
  return text.ok ? readJson(source, text.value, schema) : text;
}

/** A refusal found in JSON of a certain shape; other bodies are none. */
export function refusalIn<T>(
  schema: z.ZodType<T>,
  kindOf: (read: T, status: number) => SourceErrorKind | undefined,
): Refusal {
  return (body, status) => {
    // Answers may be megabytes long, refusals are a line.
    if (body.length > REFUSAL_LENGTH) return undefined;
    try {
      const read = schema.safeParse(JSON.parse(body));
      return read.success ? kindOf(read.data, status) : undefined;
    } catch {
      return undefined;
    }
  };
}

const REFUSAL_LENGTH = 2_048;

/** What a source that does not state the unit must know before its price means anything. */
export async function unitOrError(
  source: SourceId,
  instrument: Instrument,
  context: SourceContext,
): Promise<Result<Unit>> {
  const unit = await context.unitOf(instrument);
  return unit ? ok(unit) : wrong(source, 'notCovered', 'pence or pounds: unknown until another source says');
}

/** For sources without a batch: every instrument by itself, at once. */
export async function each<T>(
  instruments: readonly Instrument[],
  ask: (instrument: Instrument) => Promise<Result<T>>,
): Promise<Map<InstrumentId, Result<T>>> {
  return new Map(
    await Promise.all(
      instruments.map(
        async (instrument) => [instrument.id, await ask(instrument)] as [InstrumentId, Result<T>],
      ),
    ),
  );
}

/** For sources with a batch: every instrument by the row under its symbol; an error of the whole answer is everybody's. */
export async function eachRow<R>(
  source: SourceId,
  instruments: readonly Instrument[],
  rows: Result<ReadonlyMap<string, R>>,
  symbolOf: (instrument: Instrument, rows: ReadonlyMap<string, R>) => string | undefined,
  quoteFrom: (row: R, instrument: Instrument) => Result<Quote> | Promise<Result<Quote>>,
): Promise<Map<InstrumentId, Result<Quote>>> {
  return each(instruments, async (instrument) => {
    if (!rows.ok) return rows;
    const row = rows.value.get(symbolOf(instrument, rows.value) ?? '');
    return row === undefined ? wrong(source, 'notFound', 'not in the answer') : quoteFrom(row, instrument);
  });
}
