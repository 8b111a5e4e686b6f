import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createFetch, retryAfterMs } from '@/lib/net';
import { createClient } from './client';
import type { FaultKind } from './faults';
import { startMarket } from './server';

const market = await startMarket({
  pages: new Map([['other.example', () => ({ body: '{"ok":true}', type: 'application/json' })]]),
});
const origins = ['https://query1.finance.yahoo.com', 'https://other.example'];
const fetch = createFetch({ fetch: createClient(market.port), origins, now: market.now, timeoutMs: 400 });
const CHART = 'https://query1.finance.yahoo.com/v8/finance/chart/JD?range=1d&interval=1d';

beforeEach(() => {
  market.clearFaults();
  market.requests.length = 0;
});
afterAll(() => market.close());

describe('the guarded fetch', () => {
  it('gives the body of a declared origin', async () => {
    expect(await fetch('https://other.example/')).toEqual({ ok: true, value: '{"ok":true}' });
  });

  it.each([
    ['https://elsewhere.example/', 'another host'],
    ['http://other.example/', 'no TLS'],
    ['https://other.example:8443/', 'another port'],
    ['https://other.example.evil.example/', 'a longer host'],
    ['file:///etc/hostname', 'a file'],
    ['nonsense', 'no address'],
  ])('does not ask %s: %s', async (url) => {
    const answer = await fetch(url);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'network' } });
    expect(market.requests).toHaveLength(0);
  });

  it.each<[FaultKind, object]>([
    ['hang', { kind: 'timeout' }],
    ['reset', { kind: 'network' }],
    ['redirect', { kind: 'network' }],
    ['serverError', { kind: 'upstream', status: 500 }],
    ['throttled', { kind: 'rateLimited', status: 429 }],
    ['html', { kind: 'blocked' }],
    ['forbiddenHtml', { kind: 'blocked', status: 403 }],
    ['huge', { kind: 'tooLarge' }],
    ['notFound', { kind: 'notFound', status: 404 }],
  ])('tells %s apart', async (kind, error) => {
    market.setFault({ kind });
    expect(await fetch(CHART)).toMatchObject({ ok: false, error });
  });

  it('reads Retry-After of a refusal', async () => {
    market.setFault({ kind: 'throttled', retryAfter: '120' });
    expect(await fetch(CHART)).toMatchObject({ error: { retryAfterMs: 120_000 } });
  });

  it('keeps the body of an error for the source to read', async () => {
    market.setFault({ kind: 'notFound' });
    const answer = await fetch(CHART);
    expect(answer.ok ? '' : answer.error.body).toContain('symbol may be delisted');
  });

  it('stops when the caller gives up', async () => {
    market.setFault({ kind: 'hang' });
    const answer = await fetch(CHART, { signal: AbortSignal.timeout(20) });
    expect(answer).toMatchObject({ error: { kind: 'timeout', detail: expect.stringContaining('given up') } });
  });

  it('says offline without asking', async () => {
    const offline = createFetch({
      fetch: createClient(market.port),
      origins,
      now: market.now,
      online: () => false,
    });
    expect(await offline(CHART)).toMatchObject({ error: { kind: 'offline' } });
    expect(market.requests).toHaveLength(0);
  });

  it('sends neither cookies nor a referrer and asks for no cache and no redirect', async () => {
    let seen: RequestInit | undefined;
    const spy: typeof globalThis.fetch = async (_url, init) => {
      seen = init;
      return new Response('{}');
    };
    await createFetch({ fetch: spy, origins, now: market.now })(CHART);
    expect(seen).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  it('decodes by label', async () => {
    const bytes = new Uint8Array([0xbe, 0xa9, 0xb6, 0xab]);
    const gbk = createFetch({ fetch: async () => new Response(bytes), origins, now: market.now });
    expect(await gbk(CHART, { encoding: 'gbk' })).toEqual({ ok: true, value: '京东' });
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 9, 9, 12);
  it.each([
    ['30', 30_000],
    [' 5 ', 5_000],
    ['0', 1_000],
    ['999999', 3_600_000],
    ['Fri, 09 Oct 2026 12:02:00 GMT', 120_000],
    ['Fri, 09 Oct 2020 12:02:00 GMT', 1_000],
    ['soon', undefined],
    [null, undefined],
  ])('%s is %s ms', (header, wait) => {
    expect(retryAfterMs(header, now)).toBe(wait);
  });
});
