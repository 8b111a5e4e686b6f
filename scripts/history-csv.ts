import type { Day, History } from '@/lib/model';
import { isDay } from '@/lib/insight/calendar';
import type { RawCandle } from '@/lib/insight/clean';

const columns = ['open', 'high', 'low', 'close', 'volume'] as const;

/**
 * Rows of a CSV with `date` and `close` columns (open, high, low, volume where it has them), up to `until`; later rows
 * are not looked at. An empty or "null" cell is no value. Throws an Error with the line number on anything else.
 */
export function parseCsv(text: string, until: Day): RawCandle[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = (lines[0] ?? '').split(',').map((cell) => cell.trim().toLowerCase());
  const dateColumn = header.indexOf('date');
  if (dateColumn < 0 || !header.includes('close'))
    throw new Error('the first line must name the columns date and close');
  const places = columns.flatMap((name) =>
    header.includes(name) ? [{ name, at: header.indexOf(name) }] : [],
  );
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const cells = line.split(',').map((cell) => cell.trim());
    const date = (cells[dateColumn] ?? '').slice(0, 10);
    if (!isDay(date)) throw new Error(`line ${index + 2}: "${cells[dateColumn]}" is no date like 2025-09-25`);
    if (date > until) return [];
    const row: RawCandle = { date, close: null };
    for (const { name, at } of places) {
      const value = numberOf(cells[at] ?? '', index + 2);
      if (value !== null) row[name] = value;
    }
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
export function historyOf(instrument: string, file: string, rows: RawCandle[]): History {
  const hongKong = /\.HK\b|\bHSI\b|HSTECH|HSCE/i.test(file);
  return {
    instrument,
    source: 'csv',
    currency: null,
    zone: hongKong ? 'Asia/Hong_Kong' : 'UTC',
    candles: rows.filter((row): row is RawCandle & { close: number } => row.close !== null),
    splits: [],
    span: 'full',
    live: false,
    fetchedAt: 0,
  };
}
