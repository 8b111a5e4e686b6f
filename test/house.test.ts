import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const lines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').length;

/** What the product's code never says, and where it could. */
const NEVER: [what: string, pattern: RegExp, where: string[]][] = [
  [
    'HTML from text',
    /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment/,
    ['lib', 'components', 'entrypoints'],
  ],
  [
    'a global by a name that a page may have taken',
    /\b(?:window|globalThis|self|document|frames)\[/,
    ['lib/page', 'lib/sites', 'components', 'entrypoints'],
  ],
  ['code from text', /\beval\(|new Function\b|setTimeout\(\s*['"`]/, ['lib', 'components', 'entrypoints']],
  [
    'a door for other extensions',
    /\bon\w+External\b|externally_connectable/,
    ['lib', 'components', 'entrypoints'],
  ],
  [
    'a word to the page',
    /\bpostMessage\((?!null\))|\bdispatchEvent\(|new CustomEvent\b/,
    ['lib/page', 'components', 'entrypoints'],
  ],
];

const code = (file: string) => readFileSync(file, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');

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

  it.each(NEVER)('no code says %s', (_, pattern, where) => {
    const read = where.flatMap(files);
    expect(read.length).toBeGreaterThan(50);
    expect(read.filter((file) => pattern.test(code(file)))).toEqual([]);
  });

  const promised = ['docs/security.md', 'docs/reliability.md'].flatMap((doc) =>
    [...readFileSync(doc, 'utf8').matchAll(/`(test\/[\w./-]+\.tsx?)`((?:(?: and|,)? "[^"]+")*)/g)].flatMap(
      ([, file = '', titles = '']) =>
        [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => [doc, file, title] as const),
    ),
  );

  it.each(promised)('%s names a test that exists: %s "%s"', (_, file, title) => {
    expect(promised.length).toBeGreaterThan(40);
    expect(readFileSync(file, 'utf8')).toContain(title);
  });
});
