import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instrument, only, startStand, unwrap, type Stand } from './stand';
import { extendedPrice } from './world';

/** A Friday in New York, where it is four hours earlier. */
const at = (hour: number) => Date.UTC(2026, 9, 9, hour + 4, 30);

let stand: Stand;
beforeEach(async () => {
  stand = await startStand({ now: at(17) });
});
afterEach(() => stand.world.close());

const quoteOf = async (source: string, now: number, id = 'XNAS:JD') => {
  stand.choices.splice(0, stand.choices.length, ...only(source));
  stand.world.setNow(now);
  return unwrap((await stand.market.quotes([instrument(id)])).get(id)).value;
};

describe('prices outside the regular session', () => {
  it.each([
    ['yahoo', 'pre', at(8)],
    ['yahoo', 'post', at(17)],
    ['cnbc', 'pre', at(8)],
    ['cnbc', 'post', at(17)],
  ] as const)('%s, %s-market: stand beside the close and do not touch it', async (source, session, now) => {
    const quote = await quoteOf(source, now);
    const line = stand.world.world.line('JD');
    const [before, last] = line.bars.slice(-2);
    expect(quote.price).toBeCloseTo(last?.close ?? 0, 6);
    expect(quote.previousClose).toBeCloseTo(before?.close ?? 0, 2);
    expect(quote.extended).toMatchObject({ session, asOf: now - 60_000 });
    expect(quote.extended?.price).toBeCloseTo(extendedPrice(line), 4);
    expect(quote.extended?.changePercent).toBeCloseTo(1, 6);
  });

  it.each([
    ['in the regular session', at(11), 'XNAS:JD'],
    ['at night', at(22), 'XNAS:JD'],
    ['of Hong Kong', at(17), 'XHKG:9618'],
  ])('there are none %s, and nobody is asked for them', async (_words, now, id) => {
    expect((await quoteOf('yahoo', now, id)).extended).toBeUndefined();
    expect(stand.world.requests).toHaveLength(1);
  });

  it('cost one more request for a whole page, which is counted', async () => {
    stand.choices.push(...only('yahoo'));
    await stand.market.quotes(['XNAS:JD', 'XNAS:AAPL', 'XNYS:BABA', 'XHKG:9618'].map(instrument));
    expect(stand.world.requests.map(({ symbols }) => symbols.length)).toEqual([4, 3]);
    expect((await stand.market.states())[0]).toMatchObject({ usedToday: 2 });
  });

  it.each(['html', 'flat', 'noBars', 'serverError'] as const)(
    'that are refused with %s leave the quote as it is',
    async (kind) => {
      const plain = await quoteOf('yahoo', at(17));
      expect(plain.extended).toBeDefined();
      stand.world.setNow(at(19));
      stand.world.setFault({ kind, path: 'includePrePost' });
      const quote = await quoteOf('yahoo', at(19));
      expect(quote).toMatchObject({ price: plain.price, previousClose: plain.previousClose, state: 'post' });
      expect(quote.extended).toBeUndefined();
    },
  );
});
