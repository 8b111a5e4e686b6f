import type { Figure } from '../figure';
import { median, pairedRatio } from '../statistics';

/** Runs in Quotemark's world: both tests over the same points in turn, each batch at other points, because the browser remembers its last one. */
function compare(batches: number): { ours: number[]; theirs: number[]; again: number[] } {
  interface Room {
    mentionAt: (x: number, y: number, under?: Element) => unknown;
  }
  const room = (globalThis as unknown as Record<symbol, Room>)[Symbol.for('quotemark')];
  if (!room) throw new Error('Quotemark is not on this page');
  const each = 300;
  const points = (batch: number) =>
    Array.from({ length: each }, (_, n) => ({
      x: 180 + ((n * 97 + batch * 31) % 640),
      y: 10 + ((n * 61 + batch * 17) % 670),
    }));
  const timed = (run: () => void) => {
    const began = performance.now();
    run();
    return (performance.now() - began) / each;
  };
  const result = { ours: [] as number[], theirs: [] as number[], again: [] as number[] };
  for (let batch = 0; batch < batches; batch += 1) {
    const all = points(batch);
    const unders = all.map(({ x, y }) => document.elementFromPoint(x, y) ?? undefined);
    const arms = {
      ours: () => all.forEach(({ x, y }, n) => room.mentionAt(x, y, unders[n])),
      theirs: () => all.forEach(({ x, y }) => document.elementFromPoint(x, y)),
      again: () => all.forEach(({ x, y }) => document.elementFromPoint(x, y)),
    };
    const names = Object.keys(arms) as (keyof typeof arms)[];
    for (let n = 0; n < 3; n += 1) {
      const name = names[(n + batch) % 3] ?? 'ours';
      result[name].push(timed(arms[name]));
    }
  }
  return result;
}

export const hitFigure: Figure = {
  id: 'P7',
  bar: 1.3,
  what: 'hit test of a pointer move / elementFromPoint',
  async measure(lab, rounds) {
    return await lab.tab(async (page) => {
      await page.goto(lab.url('marked', '/marked'));
      await lab.waitForMarks(page, 10);
      await page.waitForTimeout(1000);
      await lab.inWorld(page, compare, 10);
      const { ours, theirs, again } = await lab.inWorld(page, compare, rounds * 6);
      return {
        value: pairedRatio(ours, theirs),
        control: pairedRatio(again, theirs),
        also: { oursUs: median(ours) * 1000, elementFromPointUs: median(theirs) * 1000 },
      };
    });
  },
};
