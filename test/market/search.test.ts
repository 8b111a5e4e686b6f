import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '@/lib/market/registry';
import { RIGHT_KEY } from './fakes/yahoo-like';
import type { FaultKind } from './faults';
import { only, startStand, unwrap, type Stand } from './stand';

const OPEN = Date.UTC(2026, 9, 9, 15);
const DAY = 86_400_000;
const searching = registry.filter((source) => 'search' in source);

let stand: Stand;
beforeEach(async () => {
  stand = await startStand({ now: OPEN, choices: only('yahoo', 'cnbc') });
  for (const { id, needsKey } of registry) if (needsKey) stand.keys[id] = RIGHT_KEY;
});
afterEach(() => stand.world.close());

const choose = (...ids: string[]) => stand.choices.splice(0, stand.choices.length, ...only(...ids));
const find = async (query = 'JD.com') =>
  unwrap(await stand.market.search(query)).map(({ instrument }) => instrument);
const asked = () => stand.world.requests.map(({ source }) => source);

describe('a search', () => {
  it.each(searching.map(({ id }) => id))('at %s finds listings by name, under our ids', async (id) => {
    choose(id);
    const found = await find();
    expect(found).toContain('XNAS:JD');
    expect(['XNAS:JD', 'XHKG:9618']).toEqual(expect.arrayContaining(found));
    expect(await find('nobody has this name')).toEqual([]);
  });

  it.each<FaultKind>([
    'reset',
    'serverError',
    'throttled',
    'html',
    'forbiddenHtml',
    'huge',
    'truncated',
    'redirect',
  ])('goes to the next source when the first answers %s', async (kind) => {
    stand.world.setFault({ kind, source: 'yahoo' });
    expect(await find()).toEqual(['XNAS:JD', 'XHKG:9618']);
    expect(new Set(asked())).toEqual(new Set(['yahoo', 'cnbc']));
  });

  it('goes to the next source when the first knows nothing', async () => {
    choose('massive', 'yahoo');
    expect(await find('IG Group')).toEqual(['XLON:IGG']);
    expect(asked()).toEqual(['massive', 'yahoo']);
  });

  it('that nobody can answer says why; one that knows nothing is an answer', async () => {
    stand.world.setFault({ kind: 'html', source: 'yahoo' });
    expect(await find('nobody has this name')).toEqual([]);
    stand.world.setFault({ kind: 'serverError', source: 'cnbc' });
    expect(await stand.market.search('something else')).toMatchObject({
      ok: false,
      error: { kind: 'blocked', source: 'yahoo' },
    });
  });

  it('counts against the budget, opens the breaker and spares a resting source', async () => {
    choose('yahoo');
    await find();
    expect((await stand.market.states())[0]).toMatchObject({ usedToday: 1 });
    stand.world.setFault({ kind: 'html' });
    for (const query of ['A', 'B', 'C']) await stand.market.search(query);
    const before = asked().length;
    expect(await stand.restart().search('D')).toMatchObject({ ok: false, error: { kind: 'blocked' } });
    expect(asked()).toHaveLength(before);
  });

  it('is one request however many ask, and holds for a week', async () => {
    await Promise.all([find(), find(' JD.com '), find()]);
    stand.world.setNow(OPEN + 6 * DAY);
    await find();
    expect(asked()).toEqual(['yahoo']);
    stand.world.setNow(OPEN + 8 * DAY);
    await find();
    expect(asked()).toEqual(['yahoo', 'yahoo']);
  });

  it('asks no source without its key or its permission', async () => {
    choose('finnhub');
    delete stand.keys['finnhub'];
    expect(await stand.market.search('JD')).toMatchObject({ ok: false, error: { kind: 'unauthorized' } });
    choose('yahoo');
    stand.granted.all = false;
    expect(await stand.market.search('JD')).toMatchObject({ ok: false, error: { kind: 'notGranted' } });
    expect(asked()).toEqual([]);
  });

  it('never tells a key', async () => {
    const keyed = searching.filter(({ needsKey }) => needsKey).map(({ id }) => id);
    choose(...keyed);
    // A running clock: budgets make a source wait.
    const began = performance.now();
    stand.world.setNow(() => OPEN + (performance.now() - began) * 100);
    for (const kind of ['unauthorized', 'quota', 'forbiddenPlan', 'html', 'reset', 'truncated'] as const) {
      stand.world.clearFaults();
      stand.world.setFault({ kind });
      const market = stand.restart();
      await Promise.all(keyed.map((id) => market.forgive(id)));
      const answer = await market.search(`JD ${kind}`);
      expect(JSON.stringify(answer)).not.toContain(RIGHT_KEY);
    }
    expect(asked().length).toBeGreaterThan(10);
  });
});
