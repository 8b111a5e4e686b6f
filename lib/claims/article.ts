import type { InstrumentId } from '@/lib/model';
import type { ReadClaims, ReadOptions } from './read';
import type { Named } from './sentence';
import type { Claim } from './types';

/** A block of an article in reading order. */
export interface Part {
  block: number;
  text: string;
  /** Commentators left out. */
  mentions: readonly Named[];
}

export interface PartClaim extends Claim {
  block: number;
  words: string;
}

/** Blocks are read as one text, so that "the index" of a later paragraph is that of an earlier one. */
const BETWEEN = '\n\n';

/** Claims of a whole article, with the offsets of the block each stands in. */
export function readArticle(
  read: ReadClaims,
  parts: readonly Part[],
  sameIssuer: NonNullable<ReadOptions['sameIssuer']>,
  context: InstrumentId | null = null,
): PartClaim[] {
  const starts: number[] = [];
  const mentions: Named[] = [];
  let text = '';
  for (const part of parts) {
    const at = text.length;
    starts.push(at);
    for (const mention of part.mentions)
      mentions.push({ ...mention, start: mention.start + at, end: mention.end + at });
    text += part.text + BETWEEN;
  }
  return read(text, { mentions, context, sameIssuer }).flatMap((claim) => {
    const index = starts.findLastIndex((start) => start <= claim.start);
    const part = parts[index];
    const at = starts[index] ?? 0;
    if (!part || claim.end - at > part.text.length) return [];
    const [start, end] = [claim.start - at, claim.end - at];
    return [{ ...claim, block: part.block, start, end, words: part.text.slice(start, end) }];
  });
}
