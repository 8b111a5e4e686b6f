import { legalSuffixAt, withoutLead, type LegalSuffix } from '../legal';
import type { InstrumentId } from '@/lib/model';
import type { Name, NameHit } from '../types';
import { fitCase, type CaseFit } from './case';
import { COMMON, FORMAL, PRIVATE, READING, STANDS_ALONE, type Sections } from './layout';
import { createWalker } from './walk';

/** What the readings' numbers mean. */
export interface NameTables {
  sections: Sections;
  string(index: number): string;
  nameOf(index: number): Name;
  membersOf(group: number): InstrumentId[];
}

interface Match {
  name: Name;
  group: number;
  fit: CaseFit;
  common: boolean;
  formal: boolean;
  private: boolean;
  /** How well the legal form in the text agrees with the name's own: 3 the same, 2 its beginning, 1 a word of it, 0 not. */
  agrees: number;
}

/** `nameAt` of the directory. */
export function createNameFinder(tables: NameTables): (text: string, start: number) => NameHit | undefined {
  const { sections } = tables;
  const walkFrom = createWalker(sections);

  /** The readings of a node that hold for this text. */
  function matchesOf(node: number, text: string, start: number, end: number, suffix: LegalSuffix): Match[] {
    const found: Match[] = [];
    const to = sections.nodeReadings[node + 1] ?? 0;
    for (let r = sections.nodeReadings[node] ?? 0; r < to; r++) {
      const at = r * READING.size;
      const flags = sections.readings[at + READING.flags] ?? 0;
      const form = tables.string(sections.readings[at + READING.form] ?? 0);
      const agrees = agreement(suffix.words, form);
      if (agrees === 0 && (flags & STANDS_ALONE) === 0) continue;
      const name = tables.nameOf(sections.readings[at + READING.name] ?? 0);
      const fit = fitCase(text, start, end, withoutLead(name.text));
      if (fit === undefined) continue;
      const common = (flags & COMMON) !== 0 || fit === 'guess';
      const group = sections.readings[at + READING.group] ?? 0;
      const formal = (flags & FORMAL) !== 0;
      found.push({ name, group, fit, common, formal, private: (flags & PRIVATE) !== 0, agrees });
    }
    return found;
  }

  return (text, start) => {
    const walk = walkFrom(text, start);
    for (let i = walk.count - 1; i >= 0; i--) {
      const end = walk.ends[i] ?? 0;
      const suffix = legalSuffixAt(text, end);
      const matches = matchesOf(walk.nodes[i] ?? 0, text, start, end, suffix);
      if (matches.length > 0) return hitOf(best(matches), end, suffix, tables);
    }
    return undefined;
  };
}

function agreement(written: string[], form: string): number {
  if (written.length === 0 || form === '') return 0;
  const own = form.split(' ');
  if (written.every((word, i) => own[i] === word)) return written.length === own.length ? 3 : 2;
  return written.some((word) => own.includes(word)) ? 1 : 0;
}

/** Readings of the best kind: own legal form first, then listed companies, present names, the case as written, certain names. */
function best(matches: Match[]): Match[] {
  if (matches.length === 1) return matches;
  const top = Math.max(...matches.map(rank));
  return matches.filter((m) => rank(m) === top);
}

const rank = (m: Match): number =>
  m.agrees * 100 +
  (m.private ? 0 : 50) +
  (m.name.until === undefined ? 20 : 0) +
  (m.fit === 'guess' ? 0 : 10) +
  (m.common ? 0 : 5);

function hitOf(matches: Match[], end: number, suffix: LegalSuffix, tables: NameTables): NameHit {
  const certain = matches.find((m) => !m.common);
  const agrees = matches.some((m) => m.agrees > 0 || m.formal);
  const withSuffix = agrees || suffix.marker || (suffix.words.length > 0 && certain !== undefined);
  const first = certain ?? matches[0];
  const [only] = matches.length === 1 ? matches : [];
  return {
    // Behind a common word only its own legal form belongs to it: `Target Group` may be anybody.
    end: withSuffix ? suffix.end : end,
    instruments: only
      ? tables.membersOf(only.group)
      : [...new Set(matches.flatMap((m) => tables.membersOf(m.group)))],
    name: judged(first?.name ?? { text: '' }, certain === undefined),
    withSuffix,
    private: matches.every((m) => m.private),
  };
}

/** The name, common or not as its reading is: `Target Corporation` is found through the common word Target. */
function judged(name: Name, common: boolean): Name {
  if (common === (name.common === true)) return name;
  const { common: _, ...rest } = name;
  return common ? { ...rest, common } : rest;
}
