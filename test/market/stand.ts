import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { instrumentFromId } from '../../lib/instruments/unlisted';
import type { Instrument } from '../../lib/instruments/types';
import type { Digester } from '../../lib/market/cache';
import type { Choice } from '../../lib/market/choices';
import { createMarket } from '../../lib/market/market';
import { registry } from '../../lib/market/registry';
import type { Market, SourceContext } from '../../lib/market/types';
import { certainUnit } from '../../lib/market/units';
import type { Result } from '../../lib/model';
import type { Fetch } from '../../lib/net';
import { openStore, type Store } from '../../lib/store';
import { createClient } from './client';
import { RIGHT_KEY } from './fakes/yahoo-like';
import { startMarket, type MarketOptions, type TestMarket } from './server';

/** Indices of the seed, whose zone and label no id tells. */
const INDICES: Record<string, readonly [symbol: string, exchange: string, currency: string, zone: string]> = {
  'IDX:HSTECH': ['HSTECH.HK', 'XHKG', 'HKD', 'Asia/Hong_Kong'],
  'IDX:HSI': ['^HSI', 'XHKG', 'HKD', 'Asia/Hong_Kong'],
  'IDX:N225': ['^N225', 'XTKS', 'JPY', 'Asia/Tokyo'],
  'IDX:TOPIX': ['^TOPX', 'XTKS', 'JPY', 'Asia/Tokyo'],
  'IDX:SPX': ['^GSPC', 'XNYS', 'USD', 'America/New_York'],
};

/** The instrument of an id without any directory. */
export function instrument(id: string): Instrument {
  const made = instrumentFromId(id);
  if (made) return made;
  const [symbol, exchange, currency, zone] = INDICES[id] ?? ['?', 'XNYS', 'USD', 'America/New_York'];
  return {
    id,
    kind: 'index',
    name: id,
    names: [],
    issuer: null,
    home: true,
    symbol,
    exchange,
    currency,
    zone,
    listed: true,
  };
}

/** The article's instruments and their like: every row of the seed table. */
export const SEED = [
  'XNAS:JD', 'XHKG:9618', 'XHKG:1810', 'OTCM:XIACF', 'XNAS:BIDU', 'XHKG:9888', 'XNAS:AAPL', 'XNAS:NVDA', 'XNYS:BABA',
  'XHKG:9988', 'XNYS:OKLO', 'XLON:IGG', 'XETR:N4G', 'XLON:GETB', 'IDX:HSTECH', 'IDX:HSI', 'IDX:N225', 'IDX:TOPIX', 'IDX:SPX',
  'FUT:GC1', 'CMD:XAUUSD', 'FX:USDHKD', 'FX:HKDUSD',
]; // prettier-ignore

/** The value of an answer that must be one. */
export function unwrap<T>(result: Result<T> | undefined): T {
  if (result?.ok) return result.value;
  throw new Error(result ? `${result.error.kind}: ${result.error.detail}` : 'no answer');
}

/** Choices with these sources on, in this order, and all others off. */
export const only = (...ids: string[]): Choice[] => [
  ...ids.map((id) => ({ id, on: true })),
  ...registry.filter(({ id }) => !ids.includes(id)).map(({ id }) => ({ id, on: false })),
];

/** The US tickers that a list knows in these tests. */
const TICKERS: Record<string, string> = { JD: 'XNAS:JD', BABA: 'XNYS:BABA', 'BRK.B': 'XNYS:BRK.B' };

/** What an adapter gets when it is asked without a market around it. */
export const contextWith = (fetch: Fetch, now: () => number, key = RIGHT_KEY): SourceContext => ({
  fetch,
  now,
  signal: AbortSignal.timeout(60_000),
  unitOf: async (line) => certainUnit(line),
  usListing: async (ticker) => TICKERS[ticker],
  key,
});

export interface Stand {
  world: TestMarket;
  market: Market;
  store: Store;
  choices: Choice[];
  keys: Record<string, string>;
  granted: { all: boolean };
  /** A worker that died and woke: same database, nothing in memory. */
  restart(): Market;
}

export interface StandOptions extends MarketOptions {
  choices?: Choice[];
  timeouts?: { requestMs: number; questionMs: number };
  digest?: Digester;
}

/** The real market over real HTTPS against the fake one. */
export async function startStand(options: StandOptions = {}): Promise<Stand> {
  const world = await startMarket(options);
  const store = openStore({ indexedDB: new IDBFactory() });
  const stand = {
    world,
    store,
    choices: options.choices ?? [],
    keys: {} as Record<string, string>,
    granted: { all: true },
    restart: () => build(),
  };
  const build = () =>
    createMarket({
      registry,
      store,
      fetch: createClient(world.port),
      now: () => world.now(),
      random: () => 0,
      choices: async () => stand.choices,
      granted: async () => stand.granted.all,
      keyOf: async ({ id }) => stand.keys[id],
      usListing: async (ticker) => TICKERS[ticker],
      instrumentOf: instrument,
      ...(options.digest && { digest: options.digest }),
      ...(options.timeouts && { timeouts: options.timeouts }),
    });
  return { ...stand, market: build() };
}
