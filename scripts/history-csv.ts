import type { Day, History, Split } from '@/lib/model';
import { isDay } from '@/lib/insight/calendar';
import type { RawCandle } from '@/lib/insight/clean';

const columns = ['open', 'high', 'low', 'close', 'volume'] as const;

/** A row of a file: a bar, and the split that took place that day. */
export type Row = RawCandle & { split?: number };

/**
 * Rows of a CSV with `date` and `close` columns (open, high, low, volume where it has them), up to `until`; later rows
 * are not looked at. An empty or "null" cell is no value. Throws an Error with the line number on anything else.
 */
export function parseCsv(text: string, until: Day): Row[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = (lines[0] ?? '').split(',').map((cell) => cell.trim().toLowerCase());
  const dateColumn = header.indexOf('date');
  if (dateColumn < 0 || !header.includes('close'))
    throw new Error('the first line must name the columns date and close');
  const splitColumn = header.indexOf('split');
  const places = columns.flatMap((name) =>
    header.includes(name) ? [{ name, at: header.indexOf(name) }] : [],
  );
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const cells = line.split(',').map((cell) => cell.trim());
    const date = (cells[dateColumn] ?? '').slice(0, 10);
    if (!isDay(date)) throw new Error(`line ${index + 2}: "${cells[dateColumn]}" is no date like 2025-09-25`);
    if (date > until) return [];
    const row: Row = { date, close: null };
    for (const { name, at } of places) {
      const value = numberOf(cells[at] ?? '', index + 2);
      if (value !== null) row[name] = value;
    }
    const split = splitColumn < 0 ? null : numberOf(cells[splitColumn] ?? '', index + 2);
    if (split !== null && split > 0) row.split = split;
    return [row];
  });
}

function numberOf(cell: string, line: number): number | null {
  if (cell === '' || cell.toLowerCase() === 'null') return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`line ${line}: "${cell}" is no number`);
  return value;
}

/** A history of rows that `lib/insight/clean` will go through. Hong Kong is told by the file's name. */
export function historyOf(instrument: string, file: string, rows: readonly Row[]): History {
  const hongKong = /\.HK\b|\bHSI\b|HSTECH|HSCE/i.test(file);
  return {
    instrument,
    source: 'csv',
    currency: null,
    zone: hongKong ? 'Asia/Hong_Kong' : 'UTC',
    candles: rows.filter((row): row is Row & { close: number } => row.close !== null),
    splits: rows.flatMap(({ date, split }): Split[] => (split === undefined ? [] : [{ date, ratio: split }])),
    span: 'full',
    live: false,
    fetchedAt: 0,
  };
}
