import type { PrivateCompany } from './build';
import { GROUP, ROW, openSections } from './layout';
import { createDirectory } from './open';
import type { Instrument } from '../types';

/**
 * What bytes were built from, for building them anew with more: instruments (each with all names of its company) and private
 * companies. Undefined when the bytes do not open.
 */
export function readBack(
  bytes: Uint8Array,
): { instruments: Instrument[]; privates: PrivateCompany[] } | undefined {
  const sections = openSections(bytes);
  if (!sections) return undefined;
  const { directory, tables } = createDirectory(sections);
  const { rows, groups } = sections;
  const instruments: Instrument[] = [];
  for (let row = 0; row < rows.length; row += ROW.size) {
    const instrument = directory.get(tables.string(rows[row + ROW.id] ?? 0));
    if (instrument) instruments.push(instrument);
  }
  const privates: PrivateCompany[] = [];
  for (let at = 0; at < groups.length; at += GROUP.size) {
    if (groups[at + GROUP.members] !== 0) continue;
    const first = groups[at + GROUP.firstName] ?? 0;
    const count = groups[at + GROUP.names] ?? 0;
    privates.push({ names: Array.from({ length: count }, (_, i) => tables.nameOf(first + i)) });
  }
  return { instruments, privates };
}
