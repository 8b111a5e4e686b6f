import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '@/lib/recognition/paragraphs';
import { careful, coreRecogniser } from './core';

describe('a very long block', () => {
  it('is cut into parts that together are the text', () => {
    const texts = array(constantFrom('word ', 'line\n', 'x'.repeat(9_000), '漢字'), { maxLength: 60 });
    assert(
      property(texts, integer({ min: 1, max: 40 }), (words, times) => {
        const text = words.join('').repeat(times).slice(0, 100_000);
        const parts = partsOf(text);
        expect(parts.map((p) => p.text).join('')).toBe(text);
        expect(parts.every((p) => text.startsWith(p.text, p.start) && p.text.length <= 16_000)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is read to its end, and what its end teaches holds at its beginning', () => {
    const filler = 'The weather was fine and nothing happened for a while.\n'.repeat(1_000);
    const text = `Fnordly rallied on Friday. ${filler}Fnordly Resources (LON:FNRD) will drill.`;
    const { mentions } = coreRecogniser().read([{ id: 3, text }], undefined, careful);
    expect(mentions.map((m) => [m.block, m.surface, text.slice(m.start, m.end)])).toEqual([
      [3, 'Fnordly', 'Fnordly'],
      [3, 'Fnordly Resources', 'Fnordly Resources'],
      [3, 'LON:FNRD', 'LON:FNRD'],
    ]);
  });
});
