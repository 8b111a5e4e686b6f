import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_scripts?: unknown;
}

/** What docs/privacy.md says is asked for: the codes in the first column of its table, by whether they are optional. */
function promised() {
  const text = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
  const cells = [...text.matchAll(/^\| (`.+?) \|/gm)].map(([, cell = '']) => cell);
  const codes = (from: string[]) =>
    from.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, c]) => c));
  return {
    asked: codes(cells.filter((cell) => !cell.includes('(optional)'))),
    optional: codes(cells.filter((cell) => cell.includes('(optional)'))),
  };
}

/** Packages whose code the last build put into a bundle, as the build noted them. */
const bundled = JSON.parse(readFileSync(join(root, '.wxt/shipped.json'), 'utf8')) as string[];

function packageLine(name: string): string {
  const file = join(root, 'node_modules', name, 'package.json');
  const { version, license } = JSON.parse(readFileSync(file, 'utf8')) as { version: string; license: string };
  return `${name} ${version} ${license}`;
}

describe.each(['chrome', 'firefox'])('the build for %s', (browser) => {
  const folder = join(root, `.output/${browser}-mv3`);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const zipped = (file: string) => gzipSync(readFileSync(join(folder, file))).length;

  it('asks for what docs/privacy.md lists, and for nothing else', () => {
    const { asked, optional } = promised();
    expect(new Set([...manifest.permissions, ...manifest.host_permissions])).toEqual(new Set(asked));
    expect(manifest.optional_host_permissions).toEqual(optional);
  });

  it('shows nothing to pages: no accessible resources, no content scripts of its own, no doors for others', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it.each([
    ['page.js', 12],
    ['card.js', 30],
  ])('keeps %s within %i KB, compressed', (file, limit) => {
    expect(zipped(file)).toBeLessThanOrEqual(limit * 1024);
  });

  it.each([
    ['background.js', 200],
    ['chunks', 130],
  ])('keeps %s within %i KB, compressed', (name, limit) => {
    const path = join(folder, name);
    const files = name.endsWith('.js') ? [name] : readdirSync(path).map((file) => join(name, file));
    expect(files.map(zipped).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limit * 1024);
  });

  it.each(['page.js', 'card.js'])('knows nothing of keys in what runs in pages: %s', (file) => {
    const code = readFileSync(join(folder, file), 'utf8');
    expect(code).not.toMatch(/vault|indexedDB|apikey|api_key|x-finnhub|keyOf/i);
  });

  it('brings the version and the licence of every package whose code it holds, and of no other', () => {
    const licences = readFileSync(join(folder, 'licences.txt'), 'utf8');
    const listed = [...licences.matchAll(/^== (.+)$/gm)].map(([, line]) => line);
    expect(listed).toEqual(bundled.map(packageLine));
    for (const licence of listed) expect(licence).toMatch(/ (MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/);
  });

  it('holds no source map and no code from elsewhere', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(readFileSync(join(folder, page), 'utf8')).not.toMatch(/src="https?:/);
  });
});
