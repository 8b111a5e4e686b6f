import { describe, expect, it } from 'vitest';
import { afterFailure, HEALTHY, isFailure, mayAsk, withProbe, type Breaker } from '@/lib/market/breaker';
import type { SourceError, SourceErrorKind } from '@/lib/model';

const NOW = Date.UTC(2026, 9, 9, 15);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const error = (kind: SourceErrorKind, retryAfterMs?: number): SourceError => ({
  kind,
  source: 'yahoo',
  detail: '',
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});
/** Failures of a kind, `gap` apart, the last one at NOW. */
const after = (kind: SourceErrorKind, times: number, gap = 0, from: Breaker = HEALTHY): Breaker => {
  let breaker = from;
  for (let index = times - 1; index >= 0; index -= 1)
    breaker = afterFailure(breaker, error(kind), NOW - index * gap);
  return breaker;
};

describe('the breaker', () => {
  it.each<[SourceErrorKind, number, number | undefined]>([
    ['upstream', 2, undefined],
    ['upstream', 3, 30 * SECOND],
    ['network', 3, 30 * SECOND],
    ['timeout', 3, 30 * SECOND],
    ['blocked', 3, 30 * MINUTE],
    ['badPayload', 3, 30 * MINUTE],
    ['tooLarge', 3, 30 * MINUTE],
    ['rateLimited', 1, 5 * MINUTE],
    ['unauthorized', 1, 24 * 60 * MINUTE],
    ['quotaExhausted', 1, 9 * 60 * MINUTE],
  ])('after %s × %i rests for %s ms', (kind, times, rest) => {
    const { until } = after(kind, times, MINUTE);
    expect(until === undefined ? undefined : until - NOW).toBe(rest);
  });

  it('opens after five failures in a minute although successes lie between', () => {
    let breaker = HEALTHY;
    for (let index = 0; index < 5; index += 1) {
      breaker = afterFailure({ ...breaker, inARow: 0 }, error('upstream'), NOW + index * 10 * SECOND);
    }
    expect(mayAsk(breaker, NOW + 40 * SECOND)).toBe('no');
  });

  it('lets one probe through when the rest is over, another only if that one died', () => {
    const open = after('upstream', 3);
    const over = NOW + 30 * SECOND;
    expect([mayAsk(open, over - 1), mayAsk(open, over)]).toEqual(['no', 'probe']);
    const probing = withProbe(open, over);
    expect([mayAsk(probing, over + 5 * SECOND), mayAsk(probing, over + 16 * SECOND)]).toEqual([
      'no',
      'probe',
    ]);
  });

  it('rests twice as long after each failed probe, up to a bound', () => {
    let breaker = after('rateLimited', 1);
    const rests: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const now: number = breaker.until ?? 0;
      breaker = afterFailure(withProbe(breaker, now), error('rateLimited'), now);
      rests.push(((breaker.until ?? 0) - now) / MINUTE);
    }
    expect(rests).toEqual([10, 20, 40, 60, 60, 60]);
  });

  it('obeys Retry-After', () => {
    expect(afterFailure(HEALTHY, error('rateLimited', 90_000), NOW).until).toBe(NOW + 90_000);
  });

  it.each<SourceErrorKind>(['notFound', 'notCovered', 'forbiddenPlan', 'notGranted', 'offline'])(
    'does not count %s',
    (kind) => {
      expect(isFailure(error(kind))).toBe(false);
    },
  );
});
