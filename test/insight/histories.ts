import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { History } from '@/lib/model';
import { historyOf, parseCsv } from '../../scripts/history-csv';

const folder = resolve(import.meta.dirname, '../../../shared/data/history');

/** The real histories lie beside the repository and are not part of it; tests on them are skipped where they are absent. */
export const haveHistories = existsSync(folder);

const read = new Map<string, History>();

export function realHistory(name: string): History {
  const known = read.get(name);
  if (known) return known;
  const file = ['HSTECH', 'HSI'].includes(name) ? `${name}.close.csv` : `${name}.csv`;
  const rows = parseCsv(readFileSync(resolve(folder, file), 'utf8'), '9999-12-31');
  const history = historyOf(`CSV:${name}`, file, rows);
  read.set(name, history);
  return history;
}

/** A history of `[date, close, volume?]` rows. */
export function historyFrom(rows: readonly (readonly (string | number | null)[])[], zone = 'UTC'): History {
  const candles = rows.flatMap(([date, close, volume]) =>
    close === null
      ? []
      : [{ date: String(date), close: Number(close), ...(volume == null ? {} : { volume: Number(volume) }) }],
  );
  const base = historyOf('TEST:ROWS', 'rows', candles);
  return { ...base, zone };
}
