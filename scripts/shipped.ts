import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

/** The package a module belongs to: the innermost one, should packages bring their own. */
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * Notes in `file` the names of all packages whose code got into a bundle; one instance serves every build of a run. What
 * they demand of those who pass them on stands in public/licences.txt, and a test compares the two.
 */
export function shipped(file: string): Plugin {
  const packages = new Set<string>();
  return {
    name: 'shipped',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = PACKAGE.exec(id)?.[1];
          if (name !== undefined && renderedLength > 0) packages.add(name);
        }
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify([...packages].sort(), null, 2)}\n`);
    },
  };
}
