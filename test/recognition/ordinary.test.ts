import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf, careful, coreRecogniser } from './core';

const FOLDER = 'test/fixtures/ordinary/';

/** Passages of our own about sport, law, cooking, film, code and the rest of life, full of words that are companies' names too. */
const passages = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(FOLDER + file, 'utf8')
    .split('\n---\n')
    .map((text, i) => ({ name: `${file} ${i + 1}`, text })),
);

describe('ordinary text', () => {
  it('is enough to mean something', () => {
    expect(passages.length).toBeGreaterThanOrEqual(30);
    expect(passages.reduce((sum, p) => sum + p.text.length, 0)).toBeGreaterThanOrEqual(59_000);
  });

  it('has at most one false mark in all passages together', () => {
    const recogniser = coreRecogniser();
    const marked = passages.flatMap(({ name, text }) =>
      recogniser
        .read(blocksOf(...text.split('\n')), undefined, careful)
        .mentions.map((m) => `${name}: ${m.surface} as ${m.instrument}`),
    );
    expect(marked.slice(1)).toEqual([]);
  });
});
