import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultKind } from './faults';
import { instrument, SEED, startStand, type Stand } from './stand';

/** A Friday: New York and London trade, Hong Kong has closed. */
const OPEN = Date.UTC(2026, 9, 9, 15);
/** Lines that Yahoo alone has for sure. */
const YAHOO_ONLY = ['OTCM:XIACF', 'XETR:N4G', 'XLON:GETB'];
const page = SEED.map(instrument);
/** Every way in which a service as a whole is down. */
const DOWN: FaultKind[] = [
  'hang', 'reset', 'serverError', 'throttled', 'html', 'forbiddenHtml', 'huge', 'truncated', 'redirect',
]; // prettier-ignore
/** It answers, with nothing. */
const EMPTY: FaultKind[] = ['notFound'];

/** As the product's; shortened only where nothing will come and the time itself is not the point. */
const timeouts = { requestMs: 8_000, questionMs: 10_000 };
let stand: Stand;
beforeEach(async () => {
  timeouts.requestMs = 8_000;
  stand = await startStand({ now: OPEN, timeouts });
});
afterEach(() => stand.world.close());

async function ask() {
  const began = performance.now();
  const answers = await stand.market.quotes(page);
  const missing = SEED.filter((id) => !answers.get(id)?.ok);
  const reasons = missing
    .map((id) => answers.get(id))
    .filter((answer) => answer?.ok === false && answer.error.kind);
  return { missing, reasons: reasons.length, milliseconds: performance.now() - began };
}

describe('with all of Yahoo down', () => {
  it.each<FaultKind>(DOWN)(
    '(%s) every row but three is answered and those say why, within a second once the breaker is open',
    async (kind) => {
      stand.world.setFault({ kind, source: 'yahoo' });
      if (kind === 'hang') timeouts.requestMs = 1_500;
      for (let round = 0; round < 3; round += 1) {
        stand.world.setNow(OPEN + round * 61_000);
        const { missing, reasons, milliseconds } = await ask();
        expect({ missing, reasons }).toEqual({ missing: YAHOO_ONLY, reasons: 3 });
        expect(milliseconds).toBeLessThan(10_000);
      }
      const [yahoo] = await stand.market.states();
      expect(yahoo?.restingUntil).toBeGreaterThan(OPEN + 122_000);
      const before = stand.world.requests.filter(({ source }) => source === 'yahoo').length;
      timeouts.requestMs = 8_000;
      stand.world.setNow(OPEN + 122_000 + 20_000);
      const fresh = [...SEED.slice(0, 3), 'XHKG:700', 'XNAS:MSFT'].map(instrument);
      const began = performance.now();
      const answers = await stand.market.quotes(fresh);
      expect(performance.now() - began).toBeLessThan(1_000);
      expect([...answers.values()].every(({ ok }) => ok)).toBe(true);
      expect(stand.world.requests.filter(({ source }) => source === 'yahoo')).toHaveLength(before);
    },
    30_000,
  );

  it.each<FaultKind>(EMPTY)('(%s) answers that hold no prices are gone round too', async (kind) => {
    stand.world.setFault({ kind, source: 'yahoo' });
    const { missing, reasons } = await ask();
    expect({ missing, reasons }).toEqual({ missing: YAHOO_ONLY, reasons: 3 });
  });

  it('(hang) the others answer within ten seconds', async () => {
    stand.world.setFault({ kind: 'hang', source: 'yahoo' });
    const { missing, reasons, milliseconds } = await ask();
    expect({ missing, reasons }).toEqual({ missing: YAHOO_ONLY, reasons: 3 });
    expect(milliseconds).toBeGreaterThan(7_900);
    expect(milliseconds).toBeLessThan(10_300);
  }, 20_000);

  it.each<FaultKind>([...DOWN, ...EMPTY, 'coarse'])(
    '(%s) every history but three still comes, each whole from one source',
    async (kind) => {
      const began = performance.now();
      // A running clock, faster than ours: budgets make a source wait.
      stand.world.setNow(() => OPEN + (performance.now() - began) * 20);
      stand.world.setFault({ kind, source: 'yahoo' });
      if (kind === 'hang') timeouts.requestMs = 1_500;
      const answers = await Promise.all(page.map((line) => stand.market.history(line, 'short')));
      expect(SEED.filter((_id, index) => !answers[index]?.ok)).toEqual(YAHOO_ONLY);
      const sources = answers.flatMap((answer) => (answer.ok ? [answer.value.value.source] : []));
      expect(new Set(sources)).not.toContain('yahoo');
      expect(performance.now() - began).toBeLessThan(10_000);
    },
    20_000,
  );
});
