import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { insight } from '@/lib/insight/insight';
import { instrument, only, startStand, unwrap } from './stand';

const FILE = '../shared/data/history/HSTECH.close.csv';

// Only where the research data stand beside the project: prices are not ours to publish.
describe.skipIf(!existsSync(FILE))('the article of 25 September 2025', async () => {
  if (!existsSync(FILE)) return;
  const stand = await startStand({
    now: Date.UTC(2025, 8, 25, 9),
    histories: { 'HSTECH.HK': FILE },
    choices: only('yahoo'),
  });
  afterAll(() => stand.world.close());

  it('is right about the Hang Seng Tech Index: RSI 70.55, seven weeks and an eighth, up 42.8 % this year', async () => {
    const line = instrument('IDX:HSTECH');
    const quote = unwrap((await stand.market.quotes([line])).get(line.id)).value;
    const history = unwrap(await stand.market.history(line, 'full')).value;
    const found = insight(history, quote, { rsiPeriod: 14, overbought: 70, oversold: 30, weekStart: 1 });
    expect(found?.rsi?.value).toBeCloseTo(70.55, 1);
    expect(found?.streak?.weeks).toEqual({ completed: 7, ifHeld: 8 });
    expect(found?.streak?.rank.weeks?.basis).toBe('data');
    expect(found?.performance.ytd?.percent).toBeCloseTo(42.77, 1);
  });
});
