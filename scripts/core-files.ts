import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCoreList, parsePrivateList, type CoreListError } from '@/lib/instruments/core-list';
import { buildDirectory, type PrivateCompany } from '@/lib/instruments/directory';
import type { Instrument } from '@/lib/instruments/types';

const FOLDER = fileURLToPath(new URL('../lib/instruments/core/', import.meta.url));
const PRIVATE = 'private.txt';

export interface CoreFile {
  name: string;
  text: string;
}

/** The core list's files, by name. For builds, commands and tests; the extension has them compiled. */
export const readCoreFiles = (): CoreFile[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(FOLDER + name, 'utf8') }));

const complain = ({ file, line, problem }: CoreListError): never => {
  throw new Error(`lib/instruments/core/${file}:${line}: ${problem}`);
};

/** Parsed core list; a bad line throws, naming file and line. */
export function readCore(): { instruments: Instrument[]; privates: PrivateCompany[] } {
  const instruments: Instrument[] = [];
  const privates: PrivateCompany[] = [];
  for (const { name, text } of readCoreFiles()) {
    if (name === PRIVATE) {
      const read = parsePrivateList(text, name);
      privates.push(...(read.ok ? read.value : complain(read.error)));
    } else {
      const read = parseCoreList(text, name);
      instruments.push(...(read.ok ? read.value : complain(read.error)));
    }
  }
  return { instruments, privates };
}

/** The compiled core list, the same bytes that the extension carries. */
export function compileCore(): Uint8Array<ArrayBuffer> {
  const { instruments, privates } = readCore();
  return buildDirectory(instruments, privates);
}
