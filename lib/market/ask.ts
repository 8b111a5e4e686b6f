import type { z } from 'zod';
import type { Instrument } from '@/lib/instruments/types';
import type { InstrumentId, Result, SourceErrorKind, SourceId } from '@/lib/model';
import type { FetchOptions } from '@/lib/net';
import type { SourceContext } from './types';
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
  const { status = 0, body = '' } = answer.error;
  const kind = status > 0 ? refusal?.(body, status) : undefined;
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
