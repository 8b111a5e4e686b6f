import { describe, expect, it } from 'vitest';
import { coreRecogniser, careful } from './core';

/** Texts on which a careless pattern tries every way to split them. */
const TRAPS = [
  'A A A ',
  'A.A.A.',
  '((((',
  '$$$$',
  '1,234.',
  'Co & Co ',
  'NYSE:',
  '- - ',
  'A\u0301',
  '腾讯、',
];

const LENGTH = 10_000;
const TIMES = 16;
const RUNS = 3;

/** Least milliseconds of some runs: what else the machine does only adds. */
function cost(run: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.min(...times);
}

describe('reading takes time in proportion to the text', () => {
  const recogniser = coreRecogniser();
  it.each(TRAPS)(
    '%j',
    (piece) => {
      const read = (length: number) => () => {
        const text = piece.repeat(length / piece.length);
        recogniser.read([{ id: 0, text }], undefined, careful);
      };
      read(LENGTH)();
      // In proportion: 16. A pattern that tries every split takes 256 times as long, or does not end; a busy machine, a few times.
      expect(cost(read(TIMES * LENGTH)) / Math.max(cost(read(LENGTH)), 1)).toBeLessThan(100);
    },
    30_000,
  );
});
