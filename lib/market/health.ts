import { z } from 'zod';
import type { Instant, SourceError, SourceErrorKind, SourceId } from '@/lib/model';
import type { Store } from '@/lib/store';
import { afterFailure, HEALTHY, isFailure, mayAsk, withProbe, type Breaker } from './breaker';
import { grant, spend, UNUSED, used, type Budget } from './limiter';
import type { Source, SourceState } from './types';

interface Health {
  breaker: Breaker;
  budget: Budget;
  lastError?: SourceError & { at: Instant };
}

/** Leave to ask: after waiting until `at`; or the error to answer with. */
export type Leave = { at: Instant } | { error: SourceError };

/** Budgets and breakers of all sources; read once per worker, written after every change. */
export interface HealthBook {
  leave(source: Source, cost: number, now: Instant): Promise<Leave>;
  /** Counts a request that was sent without leave. */
  count(source: SourceId, cost: number, now: Instant): Promise<void>;
  /** What an answer says about the source; undefined: it works. */
  note(source: SourceId, error: SourceError | undefined, now: Instant): Promise<void>;
  state(source: SourceId, now: Instant): Promise<SourceState>;
  /** The source starts afresh, its used budget aside. */
  forgive(source: SourceId): Promise<void>;
}

/** Answers about the instrument show that the source itself works. */
const ALIVE: ReadonlySet<SourceErrorKind> = new Set(['notFound', 'notCovered', 'forbiddenPlan']);

const stored = z.object({
  breaker: z.custom<Breaker>((value) => typeof value === 'object' && value !== null && 'failures' in value),
  budget: z.custom<Budget>((value) => typeof value === 'object' && value !== null && 'sent' in value),
  lastError: z.custom<SourceError & { at: Instant }>().optional(),
});

export function createHealthBook(store: Store): HealthBook {
  const books = new Map<SourceId, Health>();
  const loading = new Map<SourceId, Promise<void>>();

  const ready = async (id: SourceId): Promise<void> => {
    if (books.has(id)) return;
    const pending = loading.get(id) ?? read(store, id).then((health) => void books.set(id, health));
    loading.set(id, pending);
    await pending;
  };
  /** Only after `ready`, and synchronously with what is written next: two askers cannot take the same slot. */
  const current = (id: SourceId): Health => books.get(id) ?? { breaker: HEALTHY, budget: UNUSED };
  const keep = (id: SourceId, health: Health, now: Instant) => {
    books.set(id, health);
    return store.put('sources', [[id, { at: now, state: health }]]);
  };

  return {
    async leave(source, cost, now) {
      await ready(source.id);
      const health = current(source.id);
      const may = mayAsk(health.breaker, now);
      if (may === 'no') return { error: resting(source.id, health.breaker, now) };
      const granted = grant(health.budget, source.limit, cost, now);
      if ('refused' in granted) return { error: overBudget(source.id, granted.refused, granted.untilMs) };
      const breaker = may === 'probe' ? withProbe(health.breaker, now) : health.breaker;
      void keep(source.id, { ...health, breaker, budget: granted.budget }, now);
      return { at: granted.at };
    },
    async count(source, cost, now) {
      await ready(source);
      const health = current(source);
      await keep(source, { ...health, budget: spend(health.budget, cost, now) }, now);
    },
    async note(source, error, now) {
      await ready(source);
      const health = current(source);
      if (!error || ALIVE.has(error.kind)) {
        if (health.breaker !== HEALTHY) void keep(source, { ...health, breaker: HEALTHY }, now);
        return;
      }
      if (!isFailure(error)) return;
      const breaker = afterFailure(health.breaker, error, now);
      void keep(source, { ...health, breaker, lastError: { ...error, at: now } }, now);
    },
    async state(source, now) {
      await ready(source);
      const { breaker, budget, lastError } = current(source);
      const resting = breaker.until !== undefined && breaker.until > now;
      return {
        source,
        ...used(budget, now),
        ...(lastError && { lastError }),
        ...(resting && { restingUntil: breaker.until }),
      };
    },
    async forgive(source) {
      await ready(source);
      const { budget } = current(source);
      await keep(source, { breaker: HEALTHY, budget }, budget.sent.at(-1) ?? 0);
    },
  };
}

async function read(store: Store, id: SourceId): Promise<Health> {
  const record = await store.get('sources', id);
  const checked = stored.safeParse(record?.state);
  if (!checked.success) return { breaker: HEALTHY, budget: UNUSED };
  const { breaker, budget, lastError } = checked.data;
  return { breaker, budget, ...(lastError && { lastError }) };
}

function resting(source: SourceId, breaker: Breaker, now: Instant): SourceError {
  const kind: SourceErrorKind = breaker.why ?? 'upstream';
  const retryAfterMs = Math.max(0, (breaker.until ?? now) - now);
  return { kind, source, detail: 'resting after failures', retryAfterMs };
}

const overBudget = (source: SourceId, refused: 'quota' | 'rate', retryAfterMs: number): SourceError => ({
  kind: refused === 'quota' ? 'quotaExhausted' : 'rateLimited',
  source,
  detail: 'own budget used up: not asked',
  retryAfterMs,
});
