import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { instrumentFromId } from '@/lib/instruments/unlisted';
import type { Instrument } from '@/lib/instruments/types';
import { insight } from '@/lib/insight/insight';
import { createMarket } from '@/lib/market/market';
import { registry } from '@/lib/market/registry';
import { openStore } from '@/lib/store';
import { createClient } from '../market/client';
import { startMarket } from '../market/server';

const OPTIONS = { rsiPeriod: 14, overbought: 70, oversold: 30, weekStart: 1 } as const;
const LINES = 20;
const ROUNDS = 300;
const TABS = 10;

const at = (sorted: readonly number[], share: number) =>
  Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 100) / 100;
const summary = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 1) };
};

/**
 * What a snapshot costs that the cache can give, quote, two-year history and insight together: warm (the worker has it in memory),
 * cold (a new worker reads it from IndexedDB; here fake-indexeddb, slower than a browser's), twenty at once. Milliseconds of processor time and of wall time;
 * bars: p95 5 for one, 25 for twenty. And the requests of ten tabs that ask for the same twenty at once; bar: 1 batch.
 */
export async function run(): Promise<object> {
  const world = await startMarket();
  const indexedDB = new IDBFactory();
  const open = () =>
    createMarket({
      registry,
      store: openStore({ indexedDB }),
      fetch: createClient(world.port),
      now: world.now,
      granted: async () => true,
      choices: async () => registry.map(({ id }) => ({ id, on: id === 'yahoo' })),
      instrumentOf: instrumentFromId,
    });
  const lines = Array.from({ length: LINES }, (_, index) => instrumentFromId(`XHKG:${700 + index}`)).filter(
    (line) => line !== undefined,
  );
  const market = open();
  await Promise.all(Array.from({ length: TABS }, () => market.quotes(lines)));
  const requests = [...world.requests];
  for (const [index, line] of lines.entries()) {
    // The budget is a second wide: a standing clock must be moved on.
    world.setNow(Date.UTC(2026, 9, 9, 15) + index * 1_000);
    await market.history(line, 'short');
  }

  const snapshot = async (from: typeof market, line: Instrument) => {
    const [quotes, history] = await Promise.all([from.quotes([line]), from.history(line, 'short')]);
    const quote = quotes.get(line.id);
    if (!quote?.ok || !history.ok || !history.value.cached) throw new Error('not from the cache');
    return insight(history.value.value, quote.value.value, OPTIONS);
  };
  /** Processor time, which the bars are about: wall time on a shared machine measures the neighbours too, hence beside it. */
  const timed = async (into: { processor: number[]; wall: number[] }, work: () => Promise<unknown>) => {
    const [before, began] = [process.cpuUsage(), performance.now()];
    await work();
    into.wall.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    into.processor.push((user + system) / 1_000);
  };
  const times = () => ({ processor: [] as number[], wall: [] as number[] });
  const [warm, cold, twenty] = [times(), times(), times()];
  for (let round = 0; round < ROUNDS; round += 1) {
    const line = lines[round % LINES];
    if (line) await timed(warm, () => snapshot(market, line));
    await timed(twenty, () => Promise.all(lines.map((each) => snapshot(market, each))));
    if (line && round % 5 === 0) {
      const woken = open();
      await woken.quotes([]);
      await timed(cold, () => snapshot(woken, line));
    }
  }
  await world.close();
  const both = (which: 'processor' | 'wall') => ({
    one: summary(warm[which]),
    oneCold: summary(cold[which]),
    twenty: summary(twenty[which]),
  });
  return {
    market: {
      milliseconds: both('processor'),
      wallMilliseconds: both('wall'),
      requestsOfTenTabs: requests.length,
      requestsPerSymbol: requests.reduce((sum, { symbols }) => sum + symbols.length, 0) / LINES,
    },
  };
}
