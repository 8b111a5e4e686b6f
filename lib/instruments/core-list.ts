import { fail, ok, type Result } from '@/lib/model';
import { exchangeOf } from './exchanges';
import { isId, parseId } from './ids';
import { labelOf } from './label';
import type { Instrument, Kind, Name, NameLanguage } from './types';
import { currencyOf, zoneOf } from './unlisted';
import type { PrivateCompany } from './directory';

/** A line of a list that does not follow `core/README.md`. */
export interface CoreListError {
  file: string;
  /** From 1. */
  line: number;
  problem: string;
}

const KINDS = new Set<string>([
  'equity',
  'etf',
  'index',
  'fx',
  'commodity',
  'future',
  'crypto',
] satisfies Kind[]);
const LANGUAGES = new Set<string>(['zh', 'zh-Hant', 'ja', 'ko'] satisfies NameLanguage[]);

/** Reads one file of the core list. Strict: the first bad line is the answer. `file` is for the message only. */
export function parseCoreList(text: string, file: string): Result<Instrument[], CoreListError> {
  return readLines(text, file, instrumentOf);
}

/** Reads `private.txt`: a company a line, its names separated by `;`. */
export function parsePrivateList(text: string, file: string): Result<PrivateCompany[], CoreListError> {
  return readLines(text, file, (line) => ({ names: cells(line, ';').map(readName) }));
}

/** Thrown and caught in this file only. */
class Slip extends Error {}

function readLines<T>(text: string, file: string, read: (line: string) => T): Result<T[], CoreListError> {
  const rows: T[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    try {
      rows.push(read(line));
    } catch (error) {
      if (!(error instanceof Slip)) throw error;
      return fail({ file, line: i + 1, problem: error.message });
    }
  }
  return ok(rows);
}

function instrumentOf(line: string): Instrument {
  const columns = line.split('|').map((c) => c.trim());
  if (columns.length !== 5) throw new Slip(`${columns.length} columns, not 5`);
  const [id = '', kind = '', name = '', names = '', written = ''] = columns;
  if (!isId(id)) throw new Slip(`${id} is no id in its one spelling`);
  if (!KINDS.has(kind)) throw new Slip(`${kind} is no kind`);
  if (name === '') throw new Slip('no official name');
  const attributes = readAttributes(written);
  const { venue } = parseId(id);
  const exchange = attributes.at ?? exchangeOf(venue)?.mic ?? null;
  if (attributes.at !== undefined && !exchangeOf(attributes.at))
    throw new Slip(`${attributes.at} is no exchange`);
  if (venue === 'IDX' && exchange === null) throw new Slip('an index needs at=');
  return {
    id,
    kind: kind as Kind,
    name,
    names: cells(names, ';')
      .map(readName)
      .filter((n) => n.text !== name || n.common === true),
    issuer: attributes.issuer?.replace('*', '') ?? null,
    home: attributes.issuer === undefined || attributes.issuer.startsWith('*'),
    ...(attributes.ads !== undefined && { adsRatio: readRatio(attributes.ads) }),
    symbol: attributes.symbol ?? labelOf(id),
    exchange,
    currency: attributes.currency ?? currencyOf(id) ?? (exchange && exchangeOf(exchange)?.currency) ?? null,
    zone: zoneOf(exchange ?? venue),
    listed: true,
  };
}

const cells = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((s) => s.trim())
    .filter(Boolean);

const NAME = /^(\?)?(?:([a-z]{2}(?:-[A-Z][a-z]+)?)=)?(\?)?(.+?)(?:\s*\(until (\d{4})\))?$/;

function readName(cell: string): Name {
  const [, mark, language, innerMark, text = '', until] = NAME.exec(cell) ?? [];
  if (text === '') throw new Slip(`${cell} is no name`);
  if (language !== undefined && !LANGUAGES.has(language)) throw new Slip(`${language} is no language`);
  if (/[()]until|until \d|^\?|=/.test(text)) throw new Slip(`${cell} reads as no name`);
  return {
    text,
    ...(language !== undefined && { language: language as NameLanguage }),
    ...((mark ?? innerMark) !== undefined && { common: true as const }),
    ...(until !== undefined && { until: Number(until) }),
  };
}

type Attributes = Partial<Record<'issuer' | 'ads' | 'symbol' | 'at' | 'currency', string>>;

/** What each attribute looks like. */
const ATTRIBUTES: Record<keyof Attributes, RegExp> = {
  issuer: /^\*?[a-z0-9]+(?:-[a-z0-9]+)*$/,
  ads: /^\d+(?:\.\d+)?(?:\/\d+)?$/,
  symbol: /^\S+$/,
  at: /^[A-Z]{4}$/,
  currency: /^[A-Z]{3,5}$/,
};

function readAttributes(written: string): Attributes {
  const attributes: Attributes = {};
  for (const cell of cells(written, ';')) {
    const [key = '', value = ''] = cell.split(/=(.*)/);
    if (!Object.hasOwn(ATTRIBUTES, key)) throw new Slip(`${cell} is no attribute`);
    const known = key as keyof Attributes;
    if (!ATTRIBUTES[known].test(value)) throw new Slip(`${cell} has a wrong value`);
    attributes[known] = value;
  }
  return attributes;
}

function readRatio(text: string): number {
  const [above, below = '1'] = text.split('/');
  const ratio = Number(above) / Number(below);
  if (!(ratio > 0 && ratio <= 1000)) throw new Slip(`${text} is no ratio`);
  return ratio;
}

/**
 * What is wrong between the lines of all files together: ids and labels that stand twice, issuers without exactly one home line, names
 * that repeat within an issuer. Empty when all is well.
 */
export function checkCoreList(instruments: readonly Instrument[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { id, symbol } of instruments) {
    if (seen.has(id)) problems.push(`${id} stands twice`);
    if (seen.has(symbol)) problems.push(`${symbol} is the label of two`);
    seen.add(id).add(symbol);
  }
  for (const [issuer, listings] of byIssuer(instruments)) {
    const homes = listings.filter((l) => l.home).length;
    if (homes !== 1) problems.push(`${issuer} has ${homes} home lines`);
    problems.push(...repeated(listings));
  }
  return problems;
}

/** A listing without an issuer is one by itself. */
function byIssuer(instruments: readonly Instrument[]): Map<string, Instrument[]> {
  const map = new Map<string, Instrument[]>();
  for (const instrument of instruments) {
    const key = instrument.issuer ?? instrument.id;
    map.set(key, [...(map.get(key) ?? []), instrument]);
  }
  return map;
}

function repeated(listings: Instrument[]): string[] {
  const seen = new Set<string>();
  return listings.flatMap((l) =>
    l.names.flatMap((n) => {
      const key = `${n.language ?? ''}=${n.text}`;
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [`${l.id} repeats ${n.text}`];
    }),
  );
}
