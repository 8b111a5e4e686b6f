import type { InstrumentId } from '@/lib/model';
import type { Claim, Verdict } from '../types';
import { judge } from './judge';
import type { Series } from './series';
import type { Publication } from './when';

/** One listing of a company: its prices, and the publication in its own day. */
export interface Line {
  instrument: InstrumentId;
  series: Series | null;
  publication: Publication;
}

/**
 * A company's name alone does not say which of its listings moved: a story from Hong Kong means the line there, whatever a
 * reader's card shows. Another line is asked for only where the claim's own one differs or has no prices, and taken only where
 * it fits.
 */
export async function judgeLines(
  claim: Claim,
  own: Line,
  others: () => Promise<readonly Line[]>,
): Promise<Verdict & { instrument: InstrumentId }> {
  const first = judge(claim, own.series, own.publication);
  if (first.verdict === 'differs' || !own.series) {
    for (const { instrument, series, publication } of await others()) {
      const verdict = judge(claim, series, publication);
      if (verdict.verdict === 'agree' || verdict.verdict === 'close') return { ...verdict, instrument };
    }
  }
  return { ...first, instrument: own.instrument };
}
