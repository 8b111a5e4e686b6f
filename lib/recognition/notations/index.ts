import type { Candidate } from '../candidate';
import { labelOfRic } from '../lexicon/indices';

const RIC = /(?<![A-Za-z0-9.])\.([A-Z][A-Z0-9]{1,11})(?![A-Za-z0-9_])/g;
const CARET = /(?<![A-Za-z0-9^])\^([A-Z][A-Z0-9.]{1,9})(?![A-Za-z0-9])/g;

/** `.DJI`, `<.N225>`, `^GSPC`. An index that no table knows stays unmarked: there is nothing to show for it. */
export function findIndices(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(RIC)) push(found, m, labelOfRic(m[1] ?? ''));
  for (const m of text.matchAll(CARET)) push(found, m, m[0]);
  return found;
}

function push(found: Candidate[], m: RegExpExecArray, label: string | undefined): void {
  if (!label) return;
  found.push({
    start: m.index,
    end: m.index + m[0].length,
    notation: 'index',
    code: m[1] ?? '',
    ids: [],
    label,
    needs: 'list',
  });
}
