import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCore } from './core-files';

const MEMBERS = fileURLToPath(new URL('../test/fixtures/index-members.txt', import.meta.url));

export interface Coverage {
  index: string;
  members: number;
  /** Members without a line in the core list, as the file writes them. */
  missing: string[];
}

/** How much of each index in `text` (its form: the file's first lines) is among `ids`. A bad line throws. */
export function coverageOf(text: string, ids: ReadonlySet<string>): Coverage[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [index, venues, codes, ...rest] = line.split('|').map((column) => column.trim());
    if (!index || !venues || !codes || rest.length > 0) throw new Error(`not an index: ${line.slice(0, 60)}`);
    const members = codes.split(/\s+/);
    if (new Set(members).size < members.length) throw new Error(`${index} has a member twice`);
    const known = (code: string): boolean =>
      code.includes(':') ? ids.has(code) : venues.split(',').some((venue) => ids.has(`${venue}:${code}`));
    return { index, members: members.length, missing: members.filter((code) => !known(code)) };
  });
}

/** Coverage of the indices by the core list as it is on disk. */
export const coreCoverage = (): Coverage[] =>
  coverageOf(readFileSync(MEMBERS, 'utf8'), new Set(readCore().instruments.map(({ id }) => id)));

/** Share of the members that the list has, 0 to 1. */
export const share = ({ members, missing }: Coverage): number => (members - missing.length) / members;
