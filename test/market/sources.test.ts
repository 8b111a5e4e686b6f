import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { isId } from '@/lib/instruments/ids';
import { registry } from '@/lib/market/registry';
import { hoursOf } from '@/lib/market/hours';
import { soundHistory, soundQuote } from '@/lib/market/sanity';
import type { Found, Source, SourceContext } from '@/lib/market/types';
import type { History, Quote, Result, SourceErrorKind } from '@/lib/model';
import { createFetch } from '@/lib/net';
import { createClient } from './client';
import { FAULTS, type FaultKind } from './faults';
import { startMarket } from './server';
import { contextWith, instrument, SEED, unwrap } from './stand';

/** A Friday: New York and London trade, Hong Kong has closed. */
const market = await startMarket({ now: Date.UTC(2026, 9, 9, 15) });
afterAll(() => market.close());
/** Short only where nothing will come: a busy machine is no fault of a source. */
let timeoutMs = 5_000;
beforeEach(() => {
  timeoutMs = 5_000;
  market.clearFaults();
  market.requests.length = 0;
});

const contextOf = (source: Source, key?: string): SourceContext => {
  const fetch = createClient(market.port);
  return contextWith(
    createFetch({ fetch, origins: source.origins, now: market.now, timeoutMs }),
    market.now,
    key,
  );
};

async function quoteOf(source: Source, id: string, key?: string): Promise<Result<Quote>> {
  const answers = await source.quotes([instrument(id)], contextOf(source, key));
  const answer = answers.get(id);
  if (answers.size !== 1 || !answer) throw new Error('not one entry for one instrument');
  return answer.ok ? soundQuote(answer.value, { now: market.now() }) : answer;
}

/** None for a source without histories. */
async function historiesOf(source: Source, id: string): Promise<Result<History>[]> {
  const answer = await source.history?.(instrument(id), 'short', contextOf(source));
  if (!answer) return [];
  return [answer.ok ? soundHistory(answer.value, hoursOf(instrument(id))) : answer];
}

/** None for a source without a search. */
const searchesOf = async (source: Source): Promise<Result<Found[]>[]> => {
  const answer = await source.search?.('JD.com', contextOf(source));
  return answer ? [answer] : [];
};

/** What the fake exchanges know, in major units, by the label that all share. */
const truth = (id: string) => {
  const line = market.world.line(instrument(id).symbol);
  const minor = { GBp: 100, ZAc: 100, ILA: 100 }[line.currency] ?? 1;
  return {
    closes: line.bars.map(({ date, close }) => ({ date, close: close / minor })),
    trading: line.trading,
  };
};
const near = (one: number, other: number, within = 1e-6) => Math.abs(one / other - 1) < within;

/** Closes that are not the truth of their day. */
function untrue(id: string, history: Result<History>): string[] {
  const known = new Map(truth(id).closes.map(({ date, close }) => [date, close]));
  const candles = history.ok ? history.value.candles : [];
  return candles
    .filter(({ date, close }) => !near(close, known.get(date) ?? 0))
    .map(({ date }) => `${id} ${date}`);
}

const kindOf = (answer: Result<unknown>) => (answer.ok ? 'an answer' : answer.error.kind);
const asked = registry.filter(({ id }) => id !== 'sample');
const table = asked.map((source) => [source.id, source] as const);
const first = (source: Source) => source.testInstruments[0] ?? '';
const breakIt = (kind: FaultKind) => {
  market.clearFaults();
  market.setFault({ kind });
  timeoutMs = kind === 'hang' || kind === 'slow' ? 100 : 5_000;
};

/** How the whole answer's faults must be told apart, by every source alike. */
const TRANSPORT: [FaultKind, SourceErrorKind][] = [
  ['hang', 'timeout'],
  ['slow', 'timeout'],
  ['reset', 'network'],
  ['redirect', 'network'],
  ['serverError', 'upstream'],
  ['throttled', 'rateLimited'],
  ['html', 'blocked'],
  ['forbiddenHtml', 'blocked'],
  ['huge', 'tooLarge'],
];
/** Faults inside the data: an answer that is true, or an explanation. */
const INSIDE: FaultKind[] = [
  'truncated', 'notFound', 'nullHoles', 'noBars', 'fewBars', 'todayNull', 'duplicateLive', 'coarse', 'flat', 'noCurrency',
  'oddShape', 'unauthorized', 'forbiddenPlan', 'quota', 'throttledInside', 'unitFlip',
]; // prettier-ignore

it('every fault there is stands in one of the two tables', () => {
  expect([...TRANSPORT.map(([kind]) => kind), ...INSIDE].sort()).toEqual([...FAULTS].sort());
});

describe.each(table)('%s', (_id, source) => {
  const covered = SEED.filter((id) => source.covers(instrument(id), 'quote') === true);

  it('knows the price, the change and the currency of what it covers', async () => {
    const lines = covered.map(instrument);
    const answers = new Map<string, Result<Quote>>();
    for (let at = 0; at < lines.length; at += source.batch) {
      const part = await source.quotes(lines.slice(at, at + source.batch), contextOf(source));
      for (const [id, answer] of part) answers.set(id, answer);
    }
    expect([...answers.keys()].sort()).toEqual([...covered].sort());
    const given = [...answers.values()].flatMap((answer) => (answer.ok ? [answer.value] : []));
    expect(given.length).toBeGreaterThan(0);
    const wrong = given.filter((raw) => {
      const quote = unwrap(soundQuote(raw, { now: market.now() }));
      const { closes, trading } = truth(quote.instrument);
      const finished = source.id === 'frankfurter' && trading ? closes.slice(0, -1) : closes;
      const [before, last] = finished.slice(-2);
      const change = quote.previousClose === undefined || near(quote.previousClose, before?.close ?? 0, 1e-3);
      const price = near(quote.price, last?.close ?? 0);
      return !price || !change || quote.currency !== instrument(quote.instrument).currency;
    });
    expect(wrong).toEqual([]);
  });

  it.each(TRANSPORT)('says of %s: %s', async (kind, expected) => {
    breakIt(kind);
    const answers = [
      await quoteOf(source, first(source)),
      ...(await historiesOf(source, first(source))),
      ...(await searchesOf(source)),
    ];
    expect(answers.map(kindOf)).toEqual(answers.map(() => expected));
  });

  it.each(INSIDE)('answers truly or explains: %s', async (kind) => {
    breakIt(kind);
    const id = first(source);
    const quote = await quoteOf(source, id);
    const closes = truth(id).closes.map(({ close }) => close);
    expect(
      quote.ok ? closes.some((close) => near(close, quote.value.price)) : quote.error.source === source.id,
    ).toBe(true);
    expect((await historiesOf(source, id)).flatMap((history) => untrue(id, history))).toEqual([]);
    for (const found of await searchesOf(source))
      expect(found.ok ? found.value.every(({ instrument: of }) => isId(of)) : found.error.source).toBe(
        found.ok || source.id,
      );
  });

  it('asks its declared origins only', async () => {
    await quoteOf(source, first(source));
    await historiesOf(source, first(source));
    await searchesOf(source);
    const hosts = new Set(source.origins.map((origin) => new URL(origin).host));
    expect(market.requests.length).toBeGreaterThan(0);
    expect(market.requests.filter(({ host }) => !hosts.has(host))).toEqual([]);
  });
});

describe.each(table.filter(([, source]) => 'history' in source))('%s', (_id, source) => {
  it('gives a history that is whole and true', async () => {
    for (const id of source.testInstruments) {
      const [history] = await historiesOf(source, id);
      const { candles, currency } = unwrap(history);
      expect(currency).toBe(instrument(id).currency);
      expect(candles.length).toBeGreaterThan(90);
      expect(history && untrue(id, history)).toEqual([]);
    }
  });

  it('adjusts for splits, or refuses raw bars with a split inside', async () => {
    breakIt('oddShape');
    const id = first(source);
    const [history] = await historiesOf(source, id);
    const detail = history?.ok ? 'a split inside unadjusted bars' : history?.error.detail;
    expect(detail).toBe('a split inside unadjusted bars');
    expect(history && untrue(id, history)).toEqual([]);
  });
});

describe.each(table.filter(([, { needsKey }]) => needsKey))('%s', (_id, source) => {
  it('tells a wrong key, a plan and a limit apart', async () => {
    expect(kindOf(await quoteOf(source, first(source), 'wrong-key-98765'))).toBe('unauthorized');
    breakIt('forbiddenPlan');
    expect(kindOf(await quoteOf(source, first(source)))).toBe('forbiddenPlan');
    breakIt('quota');
    expect(['quotaExhausted', 'rateLimited']).toContain(kindOf(await quoteOf(source, first(source))));
  });

  it('keeps the key out of every answer', async () => {
    const answers: unknown[] = [await quoteOf(source, first(source), 'wrong-key-98765')];
    for (const kind of ['reset', 'serverError', 'throttled', 'html', ...INSIDE] as const) {
      breakIt(kind);
      answers.push(
        await quoteOf(source, first(source)),
        ...(await historiesOf(source, first(source))),
        ...(await searchesOf(source)),
      );
    }
    expect(JSON.stringify(answers)).not.toMatch(/test-key|wrong-key|0123456789/);
  });
});
