import { exchangeOf } from '../exchanges';
import { parseId } from '../ids';
import { labelOf } from '../label';
import type { Instrument } from '../types';
import { currencyOf, zoneOf } from '../unlisted';
import { calledBy, formsAgree, isOneWord, namesOf, readable, type Called } from './called';
import type { OfficialRow } from './types';

/**
 * Adds the rows of official lists to the core list, which wins: an id or label it has gains an ISIN at most. A line whose company the
 * core list knows, by the SEC's number or by name and legal form, joins it and inherits its names. Rows come best list first. Nothing
 * that comes in is changed.
 */
export function mergeLists(core: readonly Instrument[], rows: readonly OfficialRow[]): Instrument[] {
  const all = new Map(core.map((i) => [i.id, i]));
  const idOfLabel = new Map(core.map((i) => [i.symbol, i.id]));
  const companies = createCompanies(core, rows);
  const added: OfficialRow[] = [];
  for (const row of rows) {
    const known = idOfLabel.get(labelOf(row.id));
    if (known === undefined) {
      idOfLabel.set(labelOf(row.id), row.id);
      added.push(row);
      continue;
    }
    const instrument = all.get(known);
    if (instrument && row.isin !== undefined && instrument.isin === undefined)
      all.set(known, { ...instrument, isin: row.isin });
  }
  const doubled = keysOfSeveral(added);
  for (const row of added) {
    const called = calledBy(row.name);
    const home = companies.find(row, called);
    if (home === undefined) {
      const doubted = doubled.has(called.key) || companies.has(called.key);
      all.set(row.id, instrumentOf(row, null, doubted));
      companies.add(row.id, row, called);
      continue;
    }
    const company = all.get(home);
    if (!company) continue;
    const issuer = company.issuer ?? companies.slugFor(company);
    if (company.issuer === null) all.set(home, { ...company, issuer });
    all.set(row.id, { ...instrumentOf(row, issuer, true), names: [], home: false });
  }
  return [...all.values()];
}

/** Names that lines of different companies share: `First Capital`. */
function keysOfSeveral(rows: readonly OfficialRow[]): Set<string> {
  const ciks = new Map<string, number | string>();
  const several = new Set<string>();
  for (const row of rows) {
    const { key } = calledBy(row.name);
    const owner = row.cik ?? row.id;
    if (ciks.has(key) && ciks.get(key) !== owner) several.add(key);
    ciks.set(key, owner);
  }
  return several;
}

function instrumentOf(row: OfficialRow, issuer: string | null, doubted: boolean): Instrument {
  const { venue } = parseId(row.id);
  return {
    id: row.id,
    kind: row.kind,
    name: readable(row.name),
    names: namesOf(row.name, doubted),
    issuer,
    home: true,
    ...(row.isin !== undefined && { isin: row.isin }),
    ...(venue === 'XHKG' && isOneWord(row.name) && { codeOnly: true as const }),
    symbol: labelOf(row.id),
    exchange: exchangeOf(venue)?.mic ?? null,
    currency: currencyOf(row.id),
    zone: zoneOf(venue),
    listed: true,
  };
}

interface Companies {
  /** Home line of the company that the row belongs to. */
  find(row: OfficialRow, called: Called): string | undefined;
  /** Some company has this name. */
  has(key: string): boolean;
  add(id: string, row: OfficialRow, called: Called): void;
  slugFor(company: Instrument): string;
}

function createCompanies(core: readonly Instrument[], rows: readonly OfficialRow[]): Companies {
  const homes = new Map<string, string>();
  for (const i of core) if (i.home) homes.set(i.issuer ?? i.id, i.id);
  /** Home lines by every id, to join renminbi counters (80700 to 700). */
  const ids = new Map<string, string>();
  const homeOf = (i: Instrument): string => homes.get(i.issuer ?? i.id) ?? i.id;

  const byKey = new Map<string, { home: string; form: string[] }[]>();
  const note = (name: string, home: string): void => {
    const { key, form } = calledBy(name);
    if (key) byKey.set(key, [...(byKey.get(key) ?? []), { home, form }]);
  };
  for (const i of core) {
    ids.set(i.id, homeOf(i));
    note(i.name, homeOf(i));
    for (const name of i.names) if (!name.language && !name.common) note(name.text, homeOf(i));
  }

  const cikOf = new Map(rows.flatMap((r) => (r.cik === undefined ? [] : [[labelOf(r.id), r.cik] as const])));
  const byCik = new Map<number, string>();
  for (const i of core) {
    const cik = cikOf.get(i.symbol);
    if (cik !== undefined && i.kind === 'equity') byCik.set(cik, homeOf(i));
  }
  const slugs = new Set(core.map((i) => i.issuer));

  return {
    has: (key) => byKey.has(key),
    find(row, { key, form }) {
      if (row.kind !== 'equity') return undefined;
      const counter = /^XHKG:8(\d{4})$/.exec(row.id)?.[1];
      if (counter !== undefined) return ids.get(`XHKG:${Number(counter)}`);
      const named = byKey.get(key)?.filter((c) => formsAgree(c.form, form)) ?? [];
      const cik = cikOf.get(labelOf(row.id));
      const filed = cik === undefined ? undefined : byCik.get(cik);
      // A trust files many funds under one number, so an American line joins by number only with the name.
      if (filed !== undefined && (row.id.startsWith('OTCM:') || named.some((c) => c.home === filed)))
        return filed;
      const [first] = new Set(named.map((c) => c.home));
      return new Set(named.map((c) => c.home)).size === 1 && (key.includes(' ') || form.length > 0)
        ? first
        : undefined;
    },
    add(id, row, called) {
      if (row.kind !== 'equity') return;
      ids.set(id, id);
      note(row.name, id);
      const cik = cikOf.get(labelOf(id));
      if (cik !== undefined && !byCik.has(cik) && called.key !== '') byCik.set(cik, id);
    },
    slugFor(company) {
      const plain = calledBy(company.name)
        .key.toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
      const slug =
        plain && !slugs.has(plain)
          ? plain
          : `${plain || 'company'}-${company.id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
      slugs.add(slug);
      return slug;
    },
  };
}
