import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeId } from '@/lib/instruments/ids';
import { registry } from '@/lib/market/registry';
import { idOf } from '@/lib/market/sources/yahoo/symbols';
import { createFetch } from '@/lib/net';
import { createClient } from './client';
import { RIGHT_KEY } from './fakes/yahoo-like';
import { contextWith, instrument, only, SEED, startStand, unwrap, type Stand } from './stand';

/** A Friday: New York and London trade, Hong Kong and Tokyo have closed. */
const OPEN = Date.UTC(2026, 9, 9, 15);

let stand: Stand;
beforeEach(async () => {
  stand = await startStand({ now: OPEN });
});
afterEach(() => stand.world.close());

const choose = (...ids: string[]) => stand.choices.push(...only(...ids));
const quote = async (id: string) => unwrap((await stand.market.quotes([instrument(id)])).get(id)).value;
const history = async (id: string) => unwrap(await stand.market.history(instrument(id), 'short')).value;
const truth = (symbol: string) => stand.world.world.line(symbol).bars.at(-1)?.close ?? 0;

describe('golden cases', () => {
  it('(a) a year with holes becomes ascending unique Hong Kong dates', async () => {
    choose('yahoo');
    stand.world.setFault({ kind: 'nullHoles' });
    const { candles, zone } = await history('XHKG:9618');
    const dates = candles.map(({ date }) => date);
    expect(zone).toBe('Asia/Hong_Kong');
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(candles.length).toBeGreaterThan(400);
    expect(dates.every((date) => ![0, 6].includes(new Date(date).getUTCDay()))).toBe(true);
  });

  it.each(['yahoo', 'cnbc'])('(b) pence become pounds, the percent stays (%s)', async (source) => {
    choose(source);
    const pence = truth('IGG.L');
    const found = await quote('XLON:IGG');
    expect(found).toMatchObject({ currency: 'GBP', quotedIn: { code: 'GBp', perMajor: 100 } });
    expect(found.price).toBeCloseTo(pence / 100, 8);
    const before = stand.world.world.line('IGG.L').bars.at(-2)?.close ?? 0;
    expect(found.changePercent).toBeCloseTo((pence / before - 1) * 100, 6);
  });

  it('(c) what a CNBC batch misses is answered by Yahoo', async () => {
    choose('cnbc', 'yahoo');
    const answers = await stand.market.quotes(['XNAS:JD', 'OTCM:XIACF'].map(instrument));
    expect(unwrap(answers.get('XNAS:JD')).value.source).toBe('cnbc');
    expect(unwrap(answers.get('OTCM:XIACF'))).toMatchObject({
      value: { source: 'yahoo' },
      missed: [{ kind: 'notFound', source: 'cnbc' }],
    });
  });

  it('(d) with all of Yahoo throttled the others answer every row but three, which say why', async () => {
    stand.world.setFault({ kind: 'throttled', source: 'yahoo' });
    const answers = await stand.market.quotes(SEED.map(instrument));
    const missing = SEED.filter((id) => !answers.get(id)?.ok);
    expect(missing).toEqual(['OTCM:XIACF', 'XETR:N4G', 'XLON:GETB']);
    for (const id of missing)
      expect(answers.get(id)).toMatchObject({ error: { kind: 'rateLimited', source: 'yahoo' } });
  });

  it("(e) gold on a Saturday is Friday's price of a closed market, without an invented change", async () => {
    choose('cnbc');
    stand.world.setNow(Date.UTC(2026, 9, 10, 12));
    stand.world.setFault({ kind: 'todayNull' });
    const gold = await quote('CMD:XAUUSD');
    expect(gold).toMatchObject({ state: 'closed', currency: 'USD' });
    expect(gold.change).toBeUndefined();
    expect(gold.changePercent).toBeUndefined();
    stand.world.setFault({ kind: 'oddShape' });
    const dates = (await history('CMD:XAUUSD')).candles.map(({ date }) => date);
    expect(dates.at(-1)).toBe('2026-10-09');
  });

  it('(f) Topix comes from CNBC, and through its ETF with CNBC down', async () => {
    expect(await quote('IDX:TOPIX')).toMatchObject({ source: 'cnbc' });
    stand.world.setFault({ kind: 'serverError', source: 'cnbc' });
    stand.world.setNow(Date.UTC(2026, 9, 12, 1));
    expect(await quote('IDX:TOPIX')).toMatchObject({ source: 'yahoo', proxy: 'NEXT FUNDS TOPIX ETF' });
    expect(await history('IDX:TOPIX')).toMatchObject({ source: 'yahoo', proxy: 'NEXT FUNDS TOPIX ETF' });
  });

  it('(g) HKD/USD is the inverse of HKD=', async () => {
    choose('cnbc');
    const found = await quote('FX:HKDUSD');
    const line = stand.world.world.line('HKD=X').bars;
    const [before, last] = [line.at(-2)?.close ?? 0, line.at(-1)?.close ?? 0];
    expect(found.price).toBeCloseTo(1 / last, 10);
    expect(found.changePercent).toBeCloseTo((before / last - 1) * 100, 3);
    expect(found.dayHigh).toBeGreaterThanOrEqual(found.price);
    expect(found).toMatchObject({ currency: 'USD' });
    expect((await history('FX:HKDUSD')).candles.at(-1)?.close).toBeCloseTo(1 / last, 10);
  });

  it('(h) BRK.B is asked for in every notation', async () => {
    const asked: Record<string, string> = {};
    for (const source of registry.filter((each) => each.origins.length > 0)) {
      const line = instrument('XNYS:BRK.B');
      if (source.covers(line, 'quote') === false) continue;
      stand.world.requests.length = 0;
      const fetch = createFetch({
        fetch: createClient(stand.world.port),
        origins: source.origins,
        now: () => OPEN,
      });
      await source.quotes(
        [line],
        contextWith(fetch, () => OPEN),
      );
      asked[source.id] = stand.world.requests[0]?.symbols[0] ?? '';
    }
    expect(asked).toEqual({
      yahoo: 'BRK-B',
      cnbc: 'BRK.B',
      tencent: 'usBRK.B',
      naver: 'BRKb.K',
      eastmoney: '106.BRK_B',
      twelvedata: 'BRK.B',
      finnhub: 'BRK.B',
      eodhd: 'BRK-B.US',
      fmp: 'BRK-B',
      alphavantage: 'BRK-B',
      tiingo: 'BRK-B',
      massive: 'BRK.B',
      marketstack: 'BRK-B',
    });
  });

  it.each(['0700', '700', '00700'])('(i) %s in Hong Kong is XHKG:700', (code) => {
    expect(makeId('XHKG', code)).toBe('XHKG:700');
    expect(idOf(`${code}.HK`, 'HKG')).toBe('XHKG:700');
  });

  it('(j) a key never appears in an answer, a state, a report or the store beside the vault', async () => {
    const keyed = registry.filter(({ needsKey }) => needsKey).map(({ id }) => id);
    choose(...keyed);
    for (const id of keyed) stand.keys[id] = RIGHT_KEY;
    const said: unknown[] = [];
    // A running clock: budgets make a source wait.
    const began = performance.now();
    stand.world.setNow(() => OPEN + performance.now() - began);
    for (const kind of [
      undefined,
      'unauthorized',
      'quota',
      'forbiddenPlan',
      'reset',
      'truncated',
      'html',
    ] as const) {
      stand.world.clearFaults();
      if (kind) stand.world.setFault({ kind });
      const market = stand.restart();
      said.push(
        [...(await market.quotes(['XNAS:JD', 'XHKG:9618', 'FX:HKDUSD'].map(instrument)))],
        await market.history(instrument('XNAS:JD'), 'short'),
      );
      said.push(await market.states(), await Promise.all(keyed.map((id) => market.test(id))));
    }
    for (const name of ['quotes', 'histories', 'negatives', 'sources'] as const) {
      const keys = await stand.store.keys(name);
      said.push(keys, await stand.store.getMany(name, keys));
    }
    expect(stand.world.requests.length).toBeGreaterThan(20);
    expect(JSON.stringify(said)).not.toContain(RIGHT_KEY);
  }, 30_000);

  it('(j) a source whose key belongs to other origins is not asked', async () => {
    choose('finnhub');
    const answer = (await stand.market.quotes([instrument('XNAS:JD')])).get('XNAS:JD');
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unauthorized', detail: 'no key entered' } });
    expect(stand.world.requests).toHaveLength(0);
  });
});
