import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

describe('the house rules', () => {
  it.each(files('entrypoints'))('%s only wires: at most 70 lines', (file) => {
    expect(lines(file)).toBeLessThanOrEqual(70);
  });

  it('every package script that the README names exists', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readFileSync('README.md', 'utf8').matchAll(/npm run (?:--silent )?([\w:]+)/g)];
    for (const [, name] of named) expect(Object.keys(scripts)).toContain(name);
  });
});
