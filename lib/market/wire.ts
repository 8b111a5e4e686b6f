import { z } from 'zod';
import { ok, type Result, type SourceError, type SourceErrorKind, type SourceId } from '@/lib/model';
import type { NetError } from '@/lib/net';

// Extension pages forbid `new Function`, which zod would otherwise try for speed.
z.config({ jitless: true });

type Wrong = { ok: false; error: SourceError };

export const wrong = (
  source: SourceId,
  kind: SourceErrorKind,
  detail: string,
  more: { status?: number; retryAfterMs?: number } = {},
): Wrong => ({ ok: false, error: { kind, source, detail, ...more } });

/** A transport error as the source's own; the body stays behind, it may echo what was sent. */
export function fromNet(source: SourceId, error: NetError): Wrong {
  const { kind, detail, status, retryAfterMs } = error;
  return wrong(source, kind, detail, {
    ...(status !== undefined && { status }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** JSON of the promised shape, or `badPayload`. */
export function readJson<T>(source: SourceId, text: string, schema: z.ZodType<T>): Result<T> {
  try {
    return readValue(source, JSON.parse(text), schema);
  } catch {
    return wrong(source, 'badPayload', 'not JSON');
  }
}

/** A value of the promised shape, or `badPayload` with the place of the first difference. */
export function readValue<T>(source: SourceId, value: unknown, schema: z.ZodType<T>): Result<T> {
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  const place = issue?.path.map(String).join('.').slice(0, 80) ?? '';
  return wrong(source, 'badPayload', `unexpected shape at ${place || 'the top'}`);
}

/** A field that may be missing, null or of a surprising type without spoiling the rest. */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullish().catch(undefined);

/** Numbers with null holes. A hand-written check: a full history has a hundred thousand of them. */
export const series = z.custom<(number | null)[]>(
  (value) => Array.isArray(value) && value.every((item) => item === null || Number.isFinite(item)),
);

/** A day's prices under their plain names. */
export const barFields = {
  open: optional(z.number()),
  high: optional(z.number()),
  low: optional(z.number()),
  close: z.number(),
  volume: optional(z.number()),
};

/** A number that a source writes as text: `5,965.00`, `-0.30%`, `+1.2`, `$33.10`. Undefined when it is none. */
export function numberOf(text: string | number | null | undefined): number | undefined {
  if (typeof text === 'number') return Number.isFinite(text) ? text : undefined;
  const bare = text?.replaceAll(/[,%$\s]/g, '') ?? '';
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(bare)) return undefined;
  const value = Number(bare);
  return Number.isFinite(value) ? value : undefined;
}

/** Like `numberOf`, but zero means "no data", as in many opens, highs and lows. */
export function positive(text: string | number | null | undefined): number | undefined {
  const value = numberOf(text);
  return value !== undefined && value > 0 ? value : undefined;
}

/** The same error for every instrument asked. */
export const forAll = <T>(ids: Iterable<string>, error: SourceError): Map<string, Result<T>> =>
  new Map([...ids].map((id) => [id, { ok: false, error }]));
