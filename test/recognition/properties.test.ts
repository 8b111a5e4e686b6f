import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleContext, Block } from '@/lib/recognition/types';
import { careful, coreRecogniser } from './core';

/** Pieces that notations and names are made of, so that random text is full of near misses. */
const piece = oneof(
  string({ unit: 'grapheme', maxLength: 12 }),
  constantFrom(
    'NYSE:',
    'NASDAQ: ',
    'LON:IGG',
    '(',
    ')',
    '[',
    '<',
    '>',
    '（',
    '）',
    '$',
    '$AAPL',
    ':',
    '.',
    ',',
    ' ',
    '\u00a0',
    '-',
    "'s ",
    '\u2019s ',
    '"',
    '\u201c',
    'Apple',
    'Apple Inc.',
    'JD.com',
    'Alibaba-W',
    'Nasdaq',
    'the Dow',
    'S&P',
    'Meta',
    'AI',
    'A',
    '9618.HK',
    '09988',
    'BRK.B',
    '.DJI',
    '^GSPC',
    'EUR/USD',
    '騰訊',
    '小米',
    'トヨタ',
    '삼성전자',
    'rose 3%',
    'told ',
    'shares of ',
    'U.S.',
    'US0378331005',
    '\n',
    '\ud83d',
    '𠮷',
    'gold',
    'bitcoin (BTC)',
  ),
);
const text = array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
const blocks = array(tuple(text, constantFrom<Block['role']>('article', 'teaser')), { maxLength: 5 }).map(
  (list): Block[] => list.map(([t, role], id) => ({ id, text: t, ...(role && { role }) })),
);

/** Milliseconds: hundreds of readings on a busy machine. */
const SLOW = 60_000;

describe('any text', () => {
  const recogniser = coreRecogniser();

  it(
    'is read without a throw, into mentions that fit it, sorted and apart',
    () => {
      assert(property(blocks, fits), { numRuns: 300 });
    },
    SLOW,
  );

  function fits(page: Block[]): void {
    const { mentions, context, again } = recogniser.read(page, undefined, careful);
    expect(again).toEqual([]);
    expect(JSON.stringify(context).length).toBeLessThanOrEqual(16_384);
    for (const block of page) {
      let last = 0;
      for (const m of mentions.filter((x) => x.block === block.id)) {
        expect(m.surface).toBe(block.text.slice(m.start, m.end));
        expect(m.end).toBeGreaterThan(m.start);
        expect(m.start).toBeGreaterThanOrEqual(last);
        expect(m.instrument).toMatch(/^[A-Z]+:\S+$/);
        expect(m.why.words.length).toBeGreaterThan(0);
        last = m.end;
      }
    }
  }

  it(
    'goes on from any earlier reading',
    () => {
      assert(property(blocks, blocks, goesOn), { numRuns: 100 });
    },
    SLOW,
  );

  function goesOn(first: Block[], second: Block[]): void {
    const { context } = recogniser.read(first, undefined, careful);
    const later = second.map((b) => ({ ...b, id: b.id + 100 }));
    const wire = JSON.parse(JSON.stringify(context)) as ArticleContext;
    const { again } = recogniser.read(later, wire, careful);
    for (const id of again) expect(first.some((b) => b.id === id)).toBe(true);
  }
});
