import type { Instant, SourceError, SourceErrorKind } from '@/lib/model';

/** The health of one source. Plain data: it outlives the worker. */
export interface Breaker {
  /** Recent failures, within the last minute. */
  failures: Instant[];
  inARow: number;
  /** Rests taken since the last success: each is twice as long. */
  rests: number;
  /** Asked nothing until then; afterwards one probe decides. */
  until?: Instant;
  why?: SourceErrorKind;
  /** The probe under way began then. */
  probe?: Instant;
}

export const HEALTHY: Breaker = { failures: [], inARow: 0, rests: 0 };

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 1_440 * MINUTE_MS;
const IN_A_ROW = 3;
const PER_MINUTE = 5;
/** A probe older than this died with its worker. */
const PROBE_MS = 15 * SECOND_MS;

/** First and longest rest by kind of failure. */
const RESTS: Partial<Record<SourceErrorKind, readonly [first: number, longest: number]>> = {
  upstream: [30 * SECOND_MS, 10 * MINUTE_MS],
  network: [30 * SECOND_MS, 10 * MINUTE_MS],
  timeout: [30 * SECOND_MS, 10 * MINUTE_MS],
  tooLarge: [30 * MINUTE_MS, 240 * MINUTE_MS],
  blocked: [30 * MINUTE_MS, 240 * MINUTE_MS],
  badPayload: [30 * MINUTE_MS, 240 * MINUTE_MS],
  rateLimited: [5 * MINUTE_MS, 60 * MINUTE_MS],
  // Until the key changes; a day so that a source that repaired its door is met again.
  unauthorized: [DAY_MS, DAY_MS],
};
/** One of these says enough. */
const AT_ONCE: ReadonlySet<SourceErrorKind> = new Set(['rateLimited', 'quotaExhausted', 'unauthorized']);

/** Whether the source may be asked now; `probe` once when a rest is over. */
export function mayAsk(breaker: Breaker, now: Instant): 'yes' | 'probe' | 'no' {
  if (breaker.until === undefined) return 'yes';
  if (now < breaker.until) return 'no';
  return breaker.probe !== undefined && now - breaker.probe < PROBE_MS ? 'no' : 'probe';
}

export const withProbe = (breaker: Breaker, now: Instant): Breaker => ({ ...breaker, probe: now });

/** Whether an error speaks against the source, rather than about the instrument, the plan or the reader's machine. */
export const isFailure = ({ kind }: SourceError): boolean => kind === 'quotaExhausted' || kind in RESTS;

/** The breaker after a failure (see `isFailure`). */
export function afterFailure(breaker: Breaker, error: SourceError, now: Instant): Breaker {
  const failures = [...breaker.failures.filter((at) => now - at < MINUTE_MS), now];
  const next: Breaker = { failures, inARow: breaker.inARow + 1, rests: breaker.rests };
  const tripped =
    breaker.until !== undefined ||
    AT_ONCE.has(error.kind) ||
    next.inARow >= IN_A_ROW ||
    failures.length >= PER_MINUTE;
  if (!tripped) return next;
  return { ...next, rests: next.rests + 1, until: now + restOf(error, next.rests, now), why: error.kind };
}

function restOf(error: SourceError, before: number, now: Instant): number {
  if (error.retryAfterMs !== undefined) return error.retryAfterMs;
  if (error.kind === 'quotaExhausted') return DAY_MS - (now % DAY_MS);
  const [first, longest] = RESTS[error.kind] ?? [MINUTE_MS, MINUTE_MS];
  return Math.min(longest, first * 2 ** before);
}
