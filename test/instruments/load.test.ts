import { describe, expect, it } from 'vitest';
import { buildDirectory } from '@/lib/instruments/directory';
import { loadDirectory } from '@/lib/instruments/load';
import { LIST, listOf } from './fixture';

const bytes = buildDirectory(listOf(LIST), []);

describe('loadDirectory', () => {
  it.each([
    ['nothing stored', undefined],
    ['stored bytes of another version', new Uint8Array(64)],
  ])('falls back to the package with %s', async (_, stored) => {
    const directory = await loadDirectory(
      async () => stored,
      async () => bytes.buffer,
    );
    expect(directory?.size).toBe(listOf(LIST).length);
  });

  it('does not read the package when the store has a directory', async () => {
    const directory = await loadDirectory(
      async () => bytes,
      () => Promise.reject(new Error('read')),
    );
    expect(directory?.size).toBe(listOf(LIST).length);
  });

  it('has nothing when nobody has', async () => {
    expect(await loadDirectory(async () => undefined)).toBeUndefined();
  });
});
