import type { Verdict } from './sheet';

/** Who wins where two marks claim one place: the reader, then what was written with its exchange, then the longer. */
const GROUNDS = { reader: 3, written: 2, glossary: 1, directory: 1, context: 0 } as const;

/** One mention for one occurrence, sorted by place, none overlapping. */
export function withoutOverlaps(verdicts: readonly Verdict[]): Verdict[] {
  const order = [...verdicts].sort(
    (a, b) =>
      Number(b.why.ground === 'reader') - Number(a.why.ground === 'reader') ||
      b.end - b.start - (a.end - a.start) ||
      GROUNDS[b.why.ground] - GROUNDS[a.why.ground],
  );
  const kept: Verdict[] = [];
  for (const verdict of order) {
    if (!kept.some((k) => verdict.start < k.end && k.start < verdict.end)) kept.push(verdict);
  }
  return kept.sort((a, b) => a.start - b.start);
}
