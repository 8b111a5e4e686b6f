import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withRetry } from '@/lib/market/retry';
import { fail, ok, type SourceErrorKind } from '@/lib/model';
import type { Fetch, NetError } from '@/lib/net';

const ONE = 'https://one.example';
const OTHER = 'https://other.example';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Trial {
  kind: SourceErrorKind;
  /** How long the first answer takes. */
  takes?: number;
  random?: number;
  signal?: AbortSignal;
}

/** Addresses asked and when, in milliseconds, with the last answer. */
async function run({ kind, takes = 0, random = 0.5, signal }: Trial) {
  const asked: [url: string, at: number][] = [];
  const began = performance.now();
  const fetch: Fetch = async (url) => {
    asked.push([url, performance.now() - began]);
    if (asked.length > 1) return ok('second');
    await vi.advanceTimersByTimeAsync(takes);
    return fail({ kind, detail: '' } as NetError);
  };
  const retrying = withRetry({ fetch, mirrors: { [ONE]: OTHER }, random: () => random });
  const answer = retrying(`${ONE}/path?q=1`, signal && { signal });
  await vi.advanceTimersByTimeAsync(10_000);
  return { asked, answer: await answer };
}

describe('a request that failed', () => {
  it.each(['upstream', 'network'] as const)('with %s is sent once more, to the other host', async (kind) => {
    const { asked, answer } = await run({ kind });
    expect(asked.map(([url]) => url)).toEqual([`${ONE}/path?q=1`, `${OTHER}/path?q=1`]);
    expect(answer).toEqual(ok('second'));
  });

  it.each([
    'timeout',
    'rateLimited',
    'blocked',
    'badPayload',
    'unauthorized',
    'notFound',
    'offline',
    'tooLarge',
  ] as const)('with %s is not sent again', async (kind) =>
    expect((await run({ kind })).asked).toHaveLength(1),
  );

  it.each([
    [1_900, 2],
    [2_100, 1],
  ])(
    'after %i ms is sent %i time(s): later the next source is the better second try',
    async (takes, times) => {
      expect((await run({ kind: 'upstream', takes })).asked).toHaveLength(times);
    },
  );

  it('waits a random while, below half a second', async () => {
    const waits: (number | undefined)[] = [];
    for (const random of [0, 0.25, 0.99]) waits.push((await run({ kind: 'network', random })).asked[1]?.[1]);
    expect(waits).toEqual([0, 100, 396]);
  });

  it('is not sent again when the question has been given up', async () => {
    expect((await run({ kind: 'network', signal: AbortSignal.abort() })).asked).toHaveLength(1);
  });
});
