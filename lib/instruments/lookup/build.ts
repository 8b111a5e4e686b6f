import { exchangeOf, US_VENUES } from '../exchanges';
import { parseId } from '../ids';
import { createScanner } from '../tokens';
import type { Instrument, Name } from '../types';
import {
  COMMON,
  FORMAL,
  GROUP,
  KINDS,
  LANGUAGES,
  NAME,
  packSections,
  PRIVATE,
  READING,
  ROW,
  STANDS_ALONE,
  type Sections,
} from './layout';
import { pathsOf, type Path } from './readings';
import { layTrie, tokensOf } from './trie';

/** A company that is mistaken for a listed one. */
export interface PrivateCompany {
  names: Name[];
}

interface Group {
  slug: string;
  members: number[];
  names: Name[];
  private: boolean;
  codeOnly: boolean;
}

/**
 * Compiles instruments and private companies into the bytes that `openDirectory` opens. Ids must be unique (a later one is dropped).
 * The same input gives the same bytes. Takes some hundred milliseconds for 45,000 names: done at build and at a list's update only.
 */
export function buildDirectory(
  instruments: readonly Instrument[],
  privates: readonly PrivateCompany[],
): Uint8Array<ArrayBuffer> {
  const sorted = [...new Map(instruments.toReversed().map((i) => [i.id, i])).values()].sort((a, b) =>
    compare(a.id, b.id),
  );
  const strings = createStrings();
  const groups = groupByIssuer(sorted, privates);
  const groupOf = new Map(groups.flatMap((g, i) => g.members.map((m) => [m, i] as const)));

  const rows = new Uint32Array(sorted.length * ROW.size);
  sorted.forEach((instrument, i) => {
    rows.set(rowOf(instrument, groupOf.get(i) ?? 0, strings.add), i * ROW.size);
  });
  const order = (key: (i: Instrument) => string | undefined): Uint32Array =>
    Uint32Array.from(
      sorted
        .flatMap((instrument, i) => {
          const text = key(instrument);
          return text === undefined ? [] : [{ text, i }];
        })
        .sort((a, b) => compare(a.text, b.text) || a.i - b.i)
        .map(({ i }) => i),
    );

  const members: number[] = [];
  const names: number[] = [];
  const groupNumbers = groups.flatMap((group) => {
    const record = [
      strings.add(group.slug),
      members.length,
      group.members.length,
      names.length / NAME.size,
      group.names.length,
    ];
    members.push(...group.members);
    for (const name of group.names) names.push(strings.add(name.text), factsOf(name));
    return record;
  });

  const sections: Sections = {
    ...layReadings(groups, groupNumbers, strings.add),
    rows,
    byCode: order((i) => parseId(i.id).local),
    bySymbol: order((i) => i.symbol),
    byIsin: order((i) => i.isin),
    groups: Uint32Array.from(groupNumbers),
    members: Uint32Array.from(members),
    names: Uint32Array.from(names),
    ...strings.lay(),
  };
  return packSections(sections);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowOf(i: Instrument, group: number, add: (s: string) => number): number[] {
  const flags = KINDS.indexOf(i.kind) + (i.home ? 16 : 0) + (i.listed ? 32 : 0);
  return [
    add(i.id),
    add(i.symbol),
    add(i.name),
    flags,
    group,
    add(i.exchange ?? ''),
    add(i.currency ?? ''),
    add(i.zone),
    add(i.adsRatio === undefined ? '' : String(i.adsRatio)),
    add(i.isin ?? ''),
    add(parseId(i.id).local),
  ];
}

const factsOf = (name: Name): number =>
  (name.common ? 1 : 0) + LANGUAGES.indexOf(name.language) * 2 + (name.until ?? 0) * 16;

/** Home, then United States, then by venue. */
const rank = (i: Instrument): string =>
  `${i.home ? 0 : US_VENUES.includes(parseId(i.id).venue) ? 1 : exchangeOf(parseId(i.id).venue) ? 2 : 3}${i.id}`;

function groupByIssuer(sorted: Instrument[], privates: readonly PrivateCompany[]): Group[] {
  const named = new Map<string, Group>();
  const single: Group[] = [];
  sorted.forEach((instrument, i) => {
    if (instrument.issuer === null) {
      single.push({ slug: '', members: [i], names: [], private: false, codeOnly: false });
      return;
    }
    const group = named.get(instrument.issuer);
    if (group) group.members.push(i);
    else
      named.set(instrument.issuer, {
        slug: instrument.issuer,
        members: [i],
        names: [],
        private: false,
        codeOnly: false,
      });
  });
  const groups = [...[...named.values()].sort((a, b) => compare(a.slug, b.slug)), ...single];
  for (const group of groups) {
    group.members.sort((a, b) => compare(rankAt(sorted, a), rankAt(sorted, b)));
    const listings = group.members.flatMap((m) => sorted[m] ?? []);
    group.names = namesOf(listings);
    group.codeOnly = listings.every((l) => l.codeOnly);
  }
  return [
    ...groups,
    ...privates.map((p) => ({ slug: '', members: [], names: p.names, private: true, codeOnly: false })),
  ];
}

const rankAt = (sorted: Instrument[], i: number): string => {
  const instrument = sorted[i];
  return instrument ? rank(instrument) : '';
};

/** Official names, then aliases, of all listings of a company, each text once. */
function namesOf(listings: Instrument[]): Name[] {
  const all = [...listings.map((l): Name => ({ text: l.name })), ...listings.flatMap((l) => l.names)];
  const seen = new Map<string, Name>();
  for (const name of all) {
    const key = `${name.language ?? ''} ${name.text}`;
    if (!seen.has(key) || name.common) seen.set(key, name);
  }
  return [...seen.values()];
}

type ReadingSections = Pick<
  Sections,
  | 'readings'
  | 'tokenStarts'
  | 'tokenPool'
  | 'tokenSlots'
  | 'tokenFlags'
  | 'nodeEdges'
  | 'edgeTokens'
  | 'nodeReadings'
>;

function layReadings(groups: Group[], numbers: number[], add: (s: string) => number): ReadingSections {
  const scan = createScanner();
  const sequences: string[][] = [];
  const records: number[][] = [];
  const lower = new Set<string>();
  groups.forEach((group, g) => {
    if (group.codeOnly) return;
    const firstName = numbers[g * GROUP.size + GROUP.firstName] ?? 0;
    const common = new Set(group.names.filter((n) => n.common).map((n) => n.text.toUpperCase()));
    const met = new Set<string>();
    group.names.forEach((name, n) => {
      for (const path of pathsOf(name, common)) {
        const tokens = tokensOf(scan, path.words);
        const key = `${path.words}|${path.form}|${path.alone}|${name.until ?? ''}`;
        if (tokens.length === 0 || met.has(key)) continue;
        met.add(key);
        sequences.push(tokens);
        if (/^\p{Ll}/u.test(path.words)) lower.add(tokens[0] ?? '');
        records.push([firstName + n, g, add(path.form), flagsOf(path, group)]);
      }
    });
  });
  const { order, ...trie } = layTrie(sequences, lower);
  const readings = new Uint32Array(order.length * READING.size);
  order.forEach((r, i) => readings.set(records[r] ?? [], i * READING.size));
  return { ...trie, readings };
}

const flagsOf = (path: Path, group: Group): number =>
  (path.alone ? STANDS_ALONE : 0) +
  (path.common ? COMMON : 0) +
  (path.formal ? FORMAL : 0) +
  (group.private ? PRIVATE : 0);

function createStrings() {
  const index = new Map<string, number>([['', 0]]);
  const add = (text: string): number => {
    const known = index.get(text);
    if (known !== undefined) return known;
    index.set(text, index.size);
    return index.size - 1;
  };
  const lay = () => {
    const stringStarts = new Uint32Array(index.size + 1);
    const pool: number[] = [];
    let i = 0;
    for (const text of index.keys()) {
      stringStarts[i++] = pool.length;
      for (let k = 0; k < text.length; k++) pool.push(text.charCodeAt(k));
    }
    stringStarts[i] = pool.length;
    return { stringStarts, pool: Uint16Array.from(pool) };
  };
  return { add, lay };
}
