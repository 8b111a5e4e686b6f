import { describe, expect, it } from 'vitest';
import { readArticle } from '@/lib/claims/article';
import { english } from '@/lib/claims/lexicon/en';
import { claimReader } from '@/lib/claims/read';

const read = claimReader(english);
const parts = [
  {
    block: 4,
    text: 'The Hang Seng Tech Index climbed 2% on Thursday.',
    mentions: [{ start: 4, end: 24, instrument: 'IDX:HSTECH' }],
  },
  { block: 9, text: 'Brokers were cheerful all day.', mentions: [] },
  { block: 7, text: 'The index has now gained 44% this year.', mentions: [] },
];

describe('an article’s claims', () => {
  const claims = readArticle(read, parts, () => false);

  it('stand in the blocks they were read from', () => {
    for (const claim of claims) {
      const text = parts.find(({ block }) => block === claim.block)?.text;
      expect(text?.slice(claim.start, claim.end)).toBe(claim.words);
    }
    expect(claims.map(({ block }) => block)).toEqual([4, 7]);
  });

  it('are about what an earlier paragraph named', () => {
    expect(claims.map(({ instrument, value }) => [instrument, value])).toEqual([
      ['IDX:HSTECH', 2],
      ['IDX:HSTECH', 44],
    ]);
  });
});
