import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDirectory } from '@/lib/instruments/directory';
import { readHkexTable } from '@/lib/instruments/lists/hkex';
import { mergeLists } from '@/lib/instruments/lists/merge';
import { readNasdaqListed, readOtherListed } from '@/lib/instruments/lists/nasdaq-trader';
import { readSec } from '@/lib/instruments/lists/sec';
import type { ListError, OfficialRow } from '@/lib/instruments/lists/types';
import type { Result } from '@/lib/model';
import { readCore } from './core-files';

/** The official lists as files, in the order in which they are believed. HKEX's spreadsheet comes as CSV. */
const FILES: [name: string, read: (text: string) => Result<OfficialRow[], ListError>][] = [
  ['nasdaqlisted.txt', readNasdaqListed],
  ['otherlisted.txt', readOtherListed],
  ['company_tickers_exchange.json', readSec],
  ['hkex_securities.csv', readHkexCsv],
];

/** Reads those official lists that the folder has; no other file in it is touched. A file that is not the list throws. */
export function readListings(folder: string): OfficialRow[] {
  return FILES.flatMap(([name, read]) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    const rows = read(readFileSync(path, 'utf8'));
    if (!rows.ok) throw new Error(`${name}: ${rows.error.detail}`);
    return rows.value;
  });
}

/** The compiled core list with the official lists of a folder, as an update in the extension makes it. */
export function compileWithListings(folder: string): Uint8Array<ArrayBuffer> {
  const { instruments, privates } = readCore();
  return buildDirectory(mergeLists(instruments, readListings(folder)), privates);
}

/** `code,yahoo,short_name,category,sub_category,isin`, under the titles that HKEX's own file has. */
function readHkexCsv(text: string): Result<OfficialRow[], ListError> {
  const [, ...lines] = text.trim().split(/\r?\n/);
  const table = lines.map((line) => {
    const [code = '', , name = '', category = '', , isin = ''] = cellsOf(line);
    return [code, name, category, isin];
  });
  return readHkexTable([['Stock Code', 'Name of Securities', 'Category', 'ISIN'], ...table]);
}

/** Cells of a CSV line; quotes hold commas. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
