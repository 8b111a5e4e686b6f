import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf } from '../../lib/insight/digest';
import { defaultOptions, insight } from '../../lib/insight/insight';
import type { Market } from '../../lib/market/types';
import type { History, InstrumentId } from '../../lib/model';
import { instrument, only, startStand, unwrap, type Stand } from './stand';

const made: string[] = [];
let stand: Stand;

beforeAll(async () => {
  stand = await startStand({
    choices: only('yahoo'),
    digest: async (history) => {
      made.push(history.instrument);
      return digestOf(history, defaultOptions);
    },
  });
});
afterAll(() => stand.world.close());

const ask = async (market: Market, id: InstrumentId): Promise<History> =>
  unwrap(await market.history(instrument(id), 'full')).value;

it('keeps what was made of a history with it: a worker that woke makes nothing again', async () => {
  const first = await ask(stand.market, 'XNAS:JD');
  expect(made).toEqual(['XNAS:JD']);
  const woken = stand.restart();
  const history = await ask(woken, 'XNAS:JD');
  expect(made).toEqual(['XNAS:JD']);
  expect(woken.digest(history)).toEqual(digestOf(first, defaultOptions));
  expect(insight(history, null, defaultOptions, undefined, woken.digest(history))).toEqual(
    insight(first, null, defaultOptions),
  );
});

/** A digest with a mark of its own: whoever shows the mark did not compute. */
const marked = (history: History, market: Market) => ({
  ...(market.digest(history) as object),
  dataFrom: '1990-01-02',
});

it.each([
  ['peeks at the stored one', {}, defaultOptions, '1990-01-02'],
  ['makes anew what an older version stored', { version: 0 }, defaultOptions, null],
  ['makes anew what was stored for another RSI period', {}, { ...defaultOptions, rsiPeriod: 21 }, null],
  ['makes anew what was stored for another week', {}, { ...defaultOptions, weekStart: 7 as const }, null],
  ['makes anew what is of later bars', { tail: [{ date: '2999-01-01', close: 1 }] }, defaultOptions, null],
  ['makes anew what is no digest', null, defaultOptions, null],
])('%s', async (_, change, options, dataFrom) => {
  const market = stand.restart();
  const history = await ask(market, 'XNAS:JD');
  const stored = change && { ...marked(history, market), ...change };
  const shown = insight(history, null, options, undefined, stored);
  expect(shown?.dataFrom).toBe(dataFrom ?? history.candles[0]?.date);
  expect(shown?.rsi?.period).toBe(options.rsiPeriod);
});
