import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hoursOf } from '@/lib/market/hours';
import { registry } from '@/lib/market/registry';
import { soundHistory, soundQuote } from '@/lib/market/sanity';
import type { Source } from '@/lib/market/types';
import { createFetch } from '@/lib/net';
import { fakes } from './fakes';
import { gbk } from './gbk';
import { contextWith, instrument, unwrap } from './stand';

const NOW = Date.UTC(2026, 9, 9, 15);

/**
 * One file a source in test/fixtures/market: bodies in the form in which the source was recorded or documents it (shortened;
 * most numbers are invented), and what must be understood of them.
 */
interface Fixture {
  /** Our id and the symbol that must be asked for; null: not covered. */
  symbols: [id: string, symbol: string | null][];
  quote: { of: string; body: unknown; price: number; previousClose: number; asOf: string; currency: string };
  history?: { of: string; body: unknown; closes: [date: string, close: number][] };
  search?: { body: unknown; found: [id: string, name: string][] };
  /** Answers that are none, and what they mean. */
  refusals: [status: number, body: unknown, kind: string][];
}

const fileOf = (id: string) => `test/fixtures/market/${id}.json`;
const fixtureOf = (id: string) => JSON.parse(readFileSync(fileOf(id), 'utf8')) as Fixture;

function answering(source: Source, body: unknown, status = 200) {
  const urls: URL[] = [];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const bytes = source.id === 'tencent' && text.startsWith('v_') ? gbk(text) : new TextEncoder().encode(text);
  const fetch = createFetch({
    fetch: async (url) => {
      urls.push(new URL(url instanceof Request ? url.url : url));
      return new Response(Uint8Array.from(bytes), { status });
    },
    origins: source.origins,
    now: () => NOW,
  });
  const context = contextWith(fetch, () => NOW);
  return { context, urls };
}

const sources = registry.filter(({ id }) => id !== 'sample').map((source) => [source.id, source] as const);

describe.each(sources)('%s', (id, source) => {
  it('has fixtures: symbols, a quote, a history and a search unless it has none, refusals', () => {
    expect(existsSync(fileOf(id))).toBe(true);
    const fixture = fixtureOf(id);
    expect(fixture.symbols.length).toBeGreaterThan(2);
    expect(fixture.refusals.length).toBeGreaterThan(1);
    expect('history' in fixture).toBe('history' in source);
    expect('search' in fixture).toBe('search' in source);
  });

  it.each(fixtureOf(id).symbols)('asks for %s as %s', async (of, symbol) => {
    const line = instrument(of);
    const { context, urls } = answering(source, '{}');
    if (symbol !== null) await source.quotes([line], context);
    const fake = fakes.find((each) => each.source === id);
    expect(source.covers(line, 'quote') !== false).toBe(symbol !== null);
    const asked = urls.flatMap((url) => fake?.symbols(url) ?? []);
    expect(symbol === null ? asked.length === 0 : asked.includes(symbol)).toBe(true);
  });

  it('understands a quote', async () => {
    const { of, body, price, previousClose, asOf, currency } = fixtureOf(id).quote;
    const { context } = answering(source, body);
    const answer = (await source.quotes([instrument(of)], context)).get(of);
    const quote = unwrap(soundQuote(unwrap(answer), { now: NOW }));
    expect(quote).toMatchObject({ price, previousClose, currency, source: id });
    expect(new Date(quote.asOf).toISOString()).toBe(asOf);
  });

  it.each(fixtureOf(id).refusals)('takes HTTP %i %j for %s', async (status, body, kind) => {
    const { of } = fixtureOf(id).quote;
    const { context } = answering(source, body, status);
    const answer = (await source.quotes([instrument(of)], context)).get(of);
    expect(answer).toMatchObject({ ok: false, error: { kind, source: id } });
  });
});

describe.each(sources.filter(([, source]) => 'history' in source))('%s', (id, source) => {
  it('understands a history', async () => {
    const { of, body, closes } = fixtureOf(id).history ?? { of: '', body: '', closes: [] };
    const { context } = answering(source, body);
    const answer = await source.history?.(instrument(of), 'full', context);
    const { candles } = unwrap(soundHistory(unwrap(answer), hoursOf(instrument(of))));
    expect(candles.map(({ date, close }) => [date, close])).toEqual(closes);
  });
});

describe.each(sources.filter(([, source]) => 'search' in source))('%s', (id, source) => {
  it('understands a search and leaves out what it cannot place', async () => {
    const { body, found } = fixtureOf(id).search ?? { body: '', found: [] };
    const { context } = answering(source, body);
    const rows = unwrap(await source.search?.('jd', context));
    expect(rows.map(({ instrument: of, name }) => [of, name])).toEqual(found);
  });
});
