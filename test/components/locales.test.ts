import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flatten } from './messages';

const read = (file: string) => new Map(flatten(JSON.parse(readFileSync(`locales/${file}`, 'utf8'))));
const english = read('en.json');
const others = readdirSync('locales').filter((file) => file !== 'en.json');

const source = ['components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
  .join('\n');

const manifest = readFileSync('wxt.config.ts', 'utf8');

const placeholders = (text: string) => new Set([...text.matchAll(/\{\w+\}/g)].map(([name]) => name));

describe('the words', () => {
  it('exist in the five languages, in files that browsers know', () => {
    expect(others).toEqual(['de.json', 'ja.json', 'zh_CN.json', 'zh_TW.json']);
  });

  it.each(others)('of %s are complete, and no key is left over', (file) => {
    expect([...read(file).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(others)('of %s have the placeholders of the English ones', (file) => {
    const wrong = [...read(file)].filter(([key, text]) => {
      const expected = placeholders(english.get(key) ?? '');
      return (
        [...placeholders(text)].some((name) => !expected.has(name)) ||
        expected.size !== placeholders(text).size
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each(others)('of %s are translated', (file) => {
    const same = [...read(file)].filter(
      ([key, text]) => text === english.get(key) && /\w+ \w+ \w+/.test(text),
    );
    expect(same).toEqual([]);
  });

  it.each(['en.json', ...others])(
    'of %s hold no dollar that the browser would take for a placeholder',
    (file) => {
      const lone = [...read(file).values()].filter((text) =>
        /(?<!\$)\$(?!\$)/.test(text.replaceAll('$$', '')),
      );
      expect(lone).toEqual([]);
    },
  );

  it('are all used', () => {
    const unused = [...english.keys()].filter((flat) => {
      const key = flat.replaceAll('_', '.');
      const stem = key.slice(0, key.lastIndexOf('.') + 1);
      return (
        !source.includes(`'${key}'`) &&
        !source.includes(`\`${stem}\${`) &&
        !manifest.includes(`__MSG_${flat}__`)
      );
    });
    expect(unused).toEqual([]);
  });
});
