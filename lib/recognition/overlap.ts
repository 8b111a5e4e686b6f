import type { Verdict } from './sheet';

/** Who wins among marks of one length: the reader, then what was written with its exchange, then the rest. */
const GROUNDS = { reader: 3, written: 2, glossary: 1, directory: 1, context: 0 } as const;

/** One mention for one occurrence: the longer wins; sorted by place, none overlapping. `length` is that of the text. */
export function withoutOverlaps(verdicts: readonly Verdict[], length: number): Verdict[] {
  const order = [...verdicts].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || GROUNDS[b.why.ground] - GROUNDS[a.why.ground],
  );
  const taken = new Uint8Array(length);
  const kept: Verdict[] = [];
  for (const verdict of order) {
    // Kept ones are at least as long, so one that overlaps covers an end of this.
    if (taken[verdict.start] || taken[verdict.end - 1]) continue;
    taken.fill(1, verdict.start, verdict.end);
    kept.push(verdict);
  }
  return kept.sort((a, b) => a.start - b.start);
}
