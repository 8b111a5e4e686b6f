import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isDay } from '@/lib/insight/calendar';
import { defaultOptions, insight } from '@/lib/insight/insight';
import type { Insight } from '@/lib/insight/types';
import { historyOf, parseCsv } from './history-csv';

const usage = 'usage: npm run --silent insight -- FILE.csv --as-of YYYY-MM-DD [--price P]';

/** The contract of the `insight` command: field names are called by others. */
function report({ asOf, close, rsi, streak, performance, range52w }: Insight): object {
  return {
    asOf,
    close,
    rsi14: rsi?.value ?? null,
    streak: streak && {
      sessions: streak.sessions,
      weeks: streak.weeks,
      rank: { sessions: streak.rank.sessions, weeks: streak.rank.weeks },
    },
    ytd: performance.ytd?.percent ?? null,
    range52w: range52w && { low: range52w.low, high: range52w.high, basis: range52w.basis },
  };
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, price: { type: 'string' } },
  });
  const [file] = positionals;
  const asOf = values['as-of'];
  if (file === undefined || positionals.length > 1 || asOf === undefined) throw new Error(usage);
  if (!isDay(asOf)) throw new Error(`--as-of ${asOf} is no date like 2025-09-25`);
  const rows = parseCsv(readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8'), asOf);
  const last = rows.reduce((latest, row) => (!latest || row.date >= latest.date ? row : latest), rows[0]);
  if (!last) throw new Error(`${file} has no row up to ${asOf}`);
  if (values.price !== undefined) {
    const price = Number(values.price);
    if (!(price > 0) || !Number.isFinite(price)) throw new Error(`--price ${values.price} is no price`);
    last.close = price;
  }
  const result = insight(historyOf('CSV:FILE', basename(file), rows), null, defaultOptions, asOf);
  if (!result) throw new Error(`${file} has no close up to ${asOf}`);
  process.stdout.write(`${JSON.stringify(report(result))}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
