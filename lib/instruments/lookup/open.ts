import type { InstrumentId } from '@/lib/model';
import type { Directory, Instrument, Name } from '../types';
import { GROUP, KINDS, LANGUAGES, NAME, openSections, ROW, type Sections } from './layout';
import { createNameFinder, type NameTables } from './names';
import { createSearch } from './search';

/** Opens the bytes of `buildDirectory`, or tells that they are of another version or broken: then build them anew. */
export function openDirectory(bytes: Uint8Array): Directory | undefined {
  const sections = openSections(bytes);
  return sections && createDirectory(sections).directory;
}

/** Makes each answer once; what a page asks for is a small part of the directory. */
function remembered<T>(make: (index: number) => T): (index: number) => T {
  const made = new Map<number, T>();
  return (index) => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const fresh = make(index);
    made.set(index, fresh);
    return fresh;
  };
}

/** The directory over sections, and the tables it reads them by. */
export function createDirectory(sections: Sections): { directory: Directory; tables: NameTables } {
  const { rows, groups, members, names, pool, stringStarts } = sections;
  const size = rows.length / ROW.size;

  const string = remembered((index: number): string => {
    const from = stringStarts[index] ?? 0;
    return String.fromCharCode(...pool.subarray(from, stringStarts[index + 1] ?? from));
  });
  const cell = (row: number, column: number): number => rows[row * ROW.size + column] ?? 0;
  const group = (g: number, column: number): number => groups[g * GROUP.size + column] ?? 0;
  const idAt = (row: number): InstrumentId => string(cell(row, ROW.id));

  /** Order of `text` and a string of the pool, by UTF-16 unit as JavaScript compares. */
  function compare(text: string, index: number): number {
    const from = stringStarts[index] ?? 0;
    const length = (stringStarts[index + 1] ?? from) - from;
    for (let i = 0; i < text.length && i < length; i++) {
      const difference = text.charCodeAt(i) - (pool[from + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return text.length - length;
  }

  /** First position in `0..count` whose string is not before `text`. */
  function lowerBound(count: number, text: string, stringAt: (position: number) => number): number {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(text, stringAt(middle)) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Rows whose `column` is `text`, in an order array. */
  function rowsBy(order: Uint32Array, column: number, text: string): number[] {
    const stringAt = (position: number): number => cell(order[position] ?? 0, column);
    const found: number[] = [];
    let at = lowerBound(order.length, text, stringAt);
    while (at < order.length && compare(text, stringAt(at)) === 0) found.push(order[at++] ?? 0);
    return found;
  }

  function rowOf(id: InstrumentId): number | undefined {
    const row = lowerBound(size, id, (position) => cell(position, ROW.id));
    return row < size && compare(id, cell(row, ROW.id)) === 0 ? row : undefined;
  }

  const nameOf = remembered((index: number): Name => {
    const facts = names[index * NAME.size + NAME.facts] ?? 0;
    const language = LANGUAGES[(facts >> 1) & 7];
    const until = facts >> 4;
    return {
      text: string(names[index * NAME.size] ?? 0),
      ...(language && { language }),
      ...((facts & 1) === 1 && { common: true as const }),
      ...(until > 0 && { until }),
    };
  });

  const membersOf = remembered((g: number): InstrumentId[] => {
    const first = group(g, GROUP.firstMember);
    return Array.from(members.subarray(first, first + group(g, GROUP.members)), idAt);
  });

  const instrumentAt = remembered((row: number): Instrument => {
    const g = cell(row, ROW.group);
    const name = string(cell(row, ROW.name));
    const first = group(g, GROUP.firstName);
    const flags = cell(row, ROW.flags);
    const ratio = string(cell(row, ROW.adsRatio));
    const isin = string(cell(row, ROW.isin));
    return {
      id: idAt(row),
      kind: KINDS[flags & 15] ?? 'equity',
      name,
      names: Array.from({ length: group(g, GROUP.names) }, (_, i) => nameOf(first + i)).filter(
        (n) => n.text !== name,
      ),
      issuer: string(group(g, GROUP.slug)) || null,
      home: (flags & 16) !== 0,
      ...(ratio && { adsRatio: Number(ratio) }),
      ...(isin && { isin }),
      symbol: string(cell(row, ROW.symbol)),
      exchange: string(cell(row, ROW.exchange)) || null,
      currency: string(cell(row, ROW.currency)) || null,
      zone: string(cell(row, ROW.zone)),
      listed: (flags & 32) !== 0,
    };
  });

  function listings(issuer: string): InstrumentId[] {
    if (!issuer) return [];
    // Companies with a slug come first, in its order; the empty slugs of the others end the search.
    const count = groups.length / GROUP.size;
    const slugAt = (g: number): number => group(g, GROUP.slug);
    let named = count;
    for (let low = 0, high = count; low < high;) {
      const middle = (low + high) >> 1;
      if (slugAt(middle) === 0) high = named = middle;
      else low = middle + 1;
    }
    const g = lowerBound(named, issuer, slugAt);
    return g < named && compare(issuer, slugAt(g)) === 0 ? [...membersOf(g)] : [];
  }

  const tables: NameTables = { sections, string, nameOf, membersOf };
  const directory: Directory = {
    size,
    get: (id) => {
      const row = rowOf(id);
      return row === undefined ? undefined : instrumentAt(row);
    },
    byCode: (code) => rowsBy(sections.byCode, ROW.code, code).map(idAt),
    bySymbol: (symbol) => rowsBy(sections.bySymbol, ROW.symbol, symbol).map(idAt)[0],
    byIsin: (isin) => rowsBy(sections.byIsin, ROW.isin, isin).map(idAt)[0],
    nameAt: createNameFinder(tables),
    listings,
    search: createSearch({ sections, string, membersOf, idAt }),
  };
  return { directory, tables };
}
