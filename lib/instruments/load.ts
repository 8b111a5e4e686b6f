import { openDirectory } from './directory';
import type { Directory } from './types';

/**
 * Opens the directory from the first of `readers` that gives bytes of this version: what the last update of the official lists left in
 * the store, then what the package carries. Undefined when none does, which only a damaged installation can cause.
 */
export async function loadDirectory(
  ...readers: (() => Promise<ArrayBuffer | Uint8Array | undefined>)[]
): Promise<Directory | undefined> {
  for (const read of readers) {
    const bytes = await read();
    const directory = bytes && openDirectory(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
    if (directory) return directory;
  }
  return undefined;
}
