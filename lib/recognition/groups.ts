import { exchangesOfPrefix } from '@/lib/instruments/exchanges';
import { foldPrefix } from '@/lib/instruments/prefixes';
import type { Candidate } from './candidate';

/** Codes that stand together, in one bracket or alone behind a name: `(JD, 9618.HK)`, `BA.N`. */
export interface Group {
  /** Where the bracket, or the lone code, begins. */
  start: number;
  end: number;
  members: Candidate[];
  bracketed: boolean;
}

const BRACKET = /[([<]([^()[\]<>\n]{1,160})[)\]>]/g;
const SEPARATOR = /\s*(?:[;,/|、]|\band\b|\bet\b|\bund\b|\by\b)\s*/g;

/** Every bracket whose items are codes, and every code that stands right behind a word. */
export function findGroups(text: string, candidates: readonly Candidate[]): Group[] {
  const ordered = candidates.filter((c) => c.notation !== 'pair').sort((a, b) => a.start - b.start);
  const groups: Group[] = [];
  const grouped = new Set<Candidate>();
  for (const m of text.matchAll(BRACKET)) {
    const inner = m[1] ?? '';
    const members = itemsOf(inner, m.index + 1, ordered);
    if (members.length === 0) continue;
    members.forEach((c) => grouped.add(c));
    groups.push({ start: m.index, end: m.index + m[0].length, members, bracketed: true });
  }
  for (const c of ordered) {
    if (grouped.has(c) || text.charAt(c.start - 1) !== ' ' || /[,;:]/.test(text.charAt(c.start - 2)))
      continue;
    groups.push({ start: c.start, end: c.end, members: [c], bracketed: false });
  }
  return groups.sort((a, b) => a.start - b.start);
}

/** The candidates that make up a bracket's items; empty when it says something else too. */
function itemsOf(inner: string, offset: number, ordered: readonly Candidate[]): Candidate[] {
  const members: Candidate[] = [];
  let foreign = 0;
  let at = 0;
  for (const cut of [...inner.matchAll(SEPARATOR), undefined]) {
    const stop = cut ? cut.index : inner.length;
    const raw = inner.slice(at, stop);
    const start = offset + at + (raw.length - raw.trimStart().length);
    const end = start + raw.trim().length;
    const here = longestAt(ordered, start, end);
    const rest = here ? inner.slice(here.end - offset, end - offset) : '';
    if (here && (here.needs === 'nothing' || CHANGE.test(rest))) members.push(here);
    else if (end > start && !isExchange(inner.slice(start - offset, end - offset))) foreign++;
    at = cut ? cut.index + cut[0].length : inner.length;
  }
  const sure = members.some((c) => c.needs === 'nothing' || c.notation === 'isin');
  return foreign === 0 || sure ? members : [];
}

/** The longest candidate that starts at `start` and ends by `end`, the first of equals; `ordered` by start. */
function longestAt(ordered: readonly Candidate[], start: number, end: number): Candidate | undefined {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let longest: Candidate | undefined;
  for (let c = ordered[low]; c?.start === start; c = ordered[++low])
    if (c.end <= end && c.end > (longest?.end ?? start)) longest = c;
  return longest;
}

/** What may stand behind a code in its bracket: nothing, or the day's change as some papers print it: `(AAPL 1.23%)`, or a link's words: `(CHWY - Free Report)`. */
const CHANGE = /^(?:\s*[+-]?\d+(?:[.,]\d+)?\s?%?| [-–] (?:Get |Free )*(?:Report|Rating))?$/;

/** `(6861、東証プライム)`, `(300750,SZ)`: the exchange stands behind its code. */
const isExchange = (words: string): boolean => exchangesOfPrefix(foldPrefix(words)).length > 0;

/** Words that may stand between a name and its code. */
const BETWEEN = /(?:'s?| shares?| stock| ADRs?| units?| \$|,| Cl [AB]| Class [A-Z]| Vz\.?| St\.?)$/;

/** Where the name in front of `start` ends: brackets, a possessive or the word "shares" may stand between. */
export function nameEndBefore(text: string, start: number): number {
  let end = start;
  for (let n = 0; n < 6; n++) {
    while (text.charAt(end - 1) === ' ') end--;
    const last = text.charAt(end - 1);
    if (last === ')' || last === ']' || last === '>') {
      const from = Math.max(0, end - 160);
      const open = text.slice(from, end).lastIndexOf(last === ')' ? '(' : last === ']' ? '[' : '<');
      if (open < 0) return end;
      end = from + open;
      continue;
    }
    if (last === '"' || last === '\u201d' || last === '$') {
      end--;
      continue;
    }
    const between = BETWEEN.exec(text.slice(Math.max(0, end - 12), end));
    if (!between) return end;
    end -= between[0].length;
  }
  return end;
}
