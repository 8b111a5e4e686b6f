/** Called by the build: writes the compiled core list to the path given. */
import { writeFileSync } from 'node:fs';
import { compileCore } from './core-files';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: compile-directory.ts FILE');
writeFileSync(path, compileCore());
