import { describe, expect, it } from 'vitest';
import { english } from '@/lib/claims/lexicon/en';
import { claimReader, type ReadOptions } from '@/lib/claims/read';
import type { Named } from '@/lib/claims/sentence';

const read = claimReader(english);

/** "[IDX:A The index] rose": mentions as marks in the text. */
function marked(source: string): { text: string; mentions: Named[] } {
  const mentions: Named[] = [];
  let text = '';
  let end = 0;
  for (const match of source.matchAll(/\[(\S+) ([^\]]+)\]/g)) {
    text += source.slice(end, match.index);
    mentions.push({
      start: text.length,
      end: text.length + (match[2] ?? '').length,
      instrument: match[1] ?? '',
    });
    text += match[2] ?? '';
    end = match.index + match[0].length;
  }
  return { text: text + source.slice(end), mentions };
}

function instruments(source: string, options: ReadOptions = {}): (string | null)[] {
  const { text, mentions } = marked(source);
  return read(text, { mentions, ...options }).map(({ instrument }) => instrument);
}

describe('whom a claim is about', () => {
  it.each<[text: string, ...about: (string | null)[]]>([
    ['[X:A Alder] rose 2% while [X:B Birch] fell 3%', 'X:A', 'X:B'],
    ['[X:A Alder] and [X:B Birch] rose 2% and 3%, respectively', 'X:A', 'X:B'],
    ['[X:A Alder] gained 2.2% and [X:B Birch] 1.4%', 'X:A', 'X:B'],
    ['[IDX:I The index] rose 1%, led by gains in [X:A Alder]', 'IDX:I'],
    ['[IDX:I The index] fell 4%, dragged by a 9% plunge in [X:A Alder]', 'IDX:I', 'X:A'],
    ['[X:A Alder] was the top gainer, followed by [X:B Birch], up 2%', 'X:B'],
    ['[X:A Alder] (up 5%) and [X:B Birch] (down 3%) stood out', 'X:A', 'X:B'],
    ['[X:A Alder], the biggest maker of chairs, advanced 2%', 'X:A'],
    ['[X:A Alder], which has the largest weighting, fell 2%', 'X:A'],
    ['Shares of [X:A Alder] fell 2% after a warning from [X:B Birch]', 'X:A'],
    ['Shares of [X:A Alder] rose 2%, while those of [X:B Birch] fell 1%', 'X:A', 'X:B'],
    ['[X:A Alder] reported weak sales, and the stock fell 4%', 'X:A'],
    ['[IDX:I The index] rose 1%. It is up 9% this year.', 'IDX:I', 'IDX:I'],
    [
      '[IDX:I The index] rose 1%. [X:A Alder] jumped 8%. The benchmark is up 9% this year.',
      'IDX:I',
      'X:A',
      'IDX:I',
    ],
    ['[IDX:I The index] rose 1%. The mid-cap index added 2%.', 'IDX:I', null],
    ['[X:A Alder] fell 2%. Corvane Resources jumped 30%.', 'X:A', null],
    ['[X:A Alder] raised its outlook and the refiner jumped 9%', 'X:A'],
    ['[X:A Alder] fell 2% while other lenders lost 3%', 'X:A', null],
    ['[X:A Alder] <[X:A ALD]> and [X:B Birch] <[X:B BIR]> rose 2% and 3%, respectively', 'X:A', 'X:B'],
    ['[X:A Alder], [X:B Birch] and [X:C Cedar] rose 2% each', 'X:A', 'X:B', 'X:C'],
    ['[X:A Alder], [X:B Birch] and [X:C Cedar] all rose more than 2%', 'X:A', 'X:B', 'X:C'],
    ['[X:A Alder] and [X:B Birch] shares slid 4%', 'X:A', 'X:B'],
    ['[X:A Alder] and [X:B Birch] rose 2% and 3%', 'X:A', 'X:B'],
    ['[X:A Alder], [X:B Birch] and [X:C Cedar] gained 1%, 2% and 3%', 'X:A', 'X:B', 'X:C'],
    ['[X:A Alder] and Corvane rose 2% and 3%', 'X:A', null],
    ['In Tokyo, [X:A Alder] and [X:B Birch] rose 2% and 3%', 'X:A', 'X:B'],
    ['Boosted by [X:A Alder], [X:B Birch] rose 2%', 'X:B'],
    ['After [X:A Alder] and [X:B Birch], [IDX:I the index] rose 2%', 'IDX:I'],
    ['[X:A Alder] fell 2% and [X:B Birch] rose 3%', 'X:A', 'X:B'],
    ["[X:A Alder]'s Hong Kong shares jumped 8%", 'X:A'],
    ['[IDX:I The index] jumped 4%, leaving it down 10% this year', 'IDX:I', 'IDX:I'],
    ['[X:A Alder] rallied 8%, helping lift [IDX:I the index] by 1%', 'X:A', 'IDX:I'],
    ['[IDX:I The gauge] is up 31%, compared with 17% for [IDX:J the index]', 'IDX:I', 'IDX:J'],
    ['[X:A Alder] was the biggest riser on [IDX:I the index], up 5%', 'X:A'],
    ['[IDX:I The DAX] in Frankfurt jumped 2%', 'IDX:I'],
  ])('%s', (text, ...about) => {
    expect(instruments(text)).toEqual(about);
  });

  it.each([
    'Revenue at [X:A Alder] rose 2%',
    "[X:A Alder]'s sales fell 5%",
    'Profit at [X:A Alder], [X:B Birch] and [X:C Cedar] slipped 3%',
    'Futures on [IDX:I the index] rose 0.5%',
    '[FX:USDJPY USD/JPY] rose 0.4%',
    'Net sales of [X:A Alder] shares by funds rose 12%',
  ])('is nobody’s price: %s', (text) => {
    expect(instruments(text)).toEqual([]);
  });

  it('is what the passage is said to be about where the words name nobody, or a name nobody knows', () => {
    expect(instruments('Its shares rose 2%', { context: 'X:A' })).toEqual(['X:A']);
    expect(instruments('Corvane Resources jumped 30%', { context: 'X:A' })).toEqual(['X:A']);
  });

  it('is the line of the company that the passage names', () => {
    const options = { context: 'XHKG:1', sameIssuer: () => true };
    expect(instruments('[XNAS:A Alder] rose 2%', options)).toEqual(['XHKG:1']);
  });
});
