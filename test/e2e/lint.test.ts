import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

/** Mozilla's linter, the one behind `web-ext lint` and the store, over the build for Firefox. */
const root = resolve(import.meta.dirname, '../..');
const build = join(root, '.output/firefox-mv3');
const LINTER = createRequire(import.meta.url).resolve('addons-linter/bin/addons-linter');

interface Message {
  code: string;
  file?: string;
  message: string;
}

/** What two unmodified libraries are warned for: all such code in a file, and that code as the library has it, minified. */
const LIBRARIES = [
  {
    library: 'Preact',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    all: /\.innerHTML\s*=(?!=)/g,
    own: /__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html/g,
  },
  {
    library: 'zod',
    code: 'DANGEROUS_EVAL',
    all: /\bFunction\(/g,
    own: /Cloudflare`\)\)return!1;try\{return Function\(``\)/g,
  },
];

/** Rolldown names shared chunks after their first module and their content. */
const plain = (file = '') => file.replace(/^chunks\/.*$/, 'a chunk');

let found: Record<'errors' | 'notices' | 'warnings', Message[]>;

beforeAll(async () => {
  const linting = promisify(execFile)(process.execPath, [LINTER, '--output', 'json', build], {
    maxBuffer: 10_000_000,
  });
  found = JSON.parse((await linting).stdout) as typeof found;
});

describe('the linter of the Firefox store', () => {
  it('has nothing against the build but what it has against unmodified Preact and zod', () => {
    expect([...found.errors, ...found.notices]).toEqual([]);
    const warnings = found.warnings.map(({ code, file }) => `${code} in ${plain(file)}`);
    expect(warnings.toSorted()).toEqual([
      'DANGEROUS_EVAL in a chunk',
      'DANGEROUS_EVAL in background.js',
      'UNSAFE_VAR_ASSIGNMENT in a chunk',
      'UNSAFE_VAR_ASSIGNMENT in card.js',
    ]);
  });

  it.each(LIBRARIES)(
    'and nothing in those files is of that kind but the code of $library',
    ({ code, all, own }) => {
      const files = found.warnings.filter((warning) => warning.code === code).map(({ file = '' }) => file);
      for (const file of files) {
        const text = readFileSync(join(build, file), 'utf8');
        expect([file, text.match(all)?.length, text.match(own)?.length]).toEqual([file, 1, 1]);
      }
    },
  );

  it('data collection is declared', () => {
    const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
      browser_specific_settings: {
        gecko: { strict_min_version: string; data_collection_permissions: unknown };
      };
    };
    expect(manifest.browser_specific_settings.gecko).toMatchObject({
      strict_min_version: '149.0',
      data_collection_permissions: { required: ['websiteContent'] },
    });
  });
});
