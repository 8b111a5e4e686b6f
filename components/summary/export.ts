import { nameOf } from './rows';
import type { SummaryRow } from './view';
import * as format from '@/lib/format';

/** One instrument as a file holds it: plain numbers, ISO times, nothing formatted for a locale. */
interface ExportRow {
  name: string;
  symbol: string;
  venue: string;
  price: number | null;
  currency: string | null;
  changePercent: number | null;
  rsi: number | null;
  streakSessions: number | null;
  streakWeeks: number | null;
  sincePublicationPercent: number | null;
  mentions: number;
  asOf: string | null;
  source: string | null;
  sampleData: boolean;
}

function exportRow(row: SummaryRow): ExportRow {
  const { snapshot } = row;
  const quote = snapshot?.quote.ok ? snapshot.quote.value.value : undefined;
  const insight = snapshot?.insight.ok ? snapshot.insight.value : undefined;
  return {
    name: format.plain(nameOf(row)),
    symbol: snapshot?.instrument.symbol ?? row.surface,
    venue: snapshot?.instrument.venue ?? '',
    price: quote?.price ?? null,
    currency: quote?.currency ?? null,
    changePercent: rounded(quote?.changePercent),
    rsi: rounded(insight?.rsi?.value),
    streakSessions: insight?.streak?.sessions ?? null,
    streakWeeks: insight?.streak?.weeks.ifHeld ?? null,
    sincePublicationPercent: rounded(snapshot?.atPublication?.since ?? undefined),
    mentions: row.keys.length,
    asOf: quote ? new Date(quote.asOf).toISOString() : null,
    source: snapshot?.sourceName ?? null,
    sampleData: snapshot?.sample ?? false,
  };
}

const rounded = (value: number | undefined): number | null =>
  value === undefined ? null : Math.round(value * 100) / 100;

const COLUMNS = Object.keys(exportRow({ instrument: '', surface: '', keys: [] })) as (keyof ExportRow)[];

/** Comma-separated, every text quoted; no text can be taken for a formula by a spreadsheet. */
export function toCsv(rows: readonly SummaryRow[]): string {
  const lines = rows.map((row) => {
    const values = exportRow(row);
    return COLUMNS.map((column) => cell(values[column])).join(',');
  });
  return `${[COLUMNS.map(cell).join(','), ...lines].join('\r\n')}\r\n`;
}

/** Spreadsheets run a text that begins with one of these; an apostrophe before it makes it text again. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = value.replaceAll(/[\r\n]+/g, ' ');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

export const toJson = (rows: readonly SummaryRow[]): string =>
  `${JSON.stringify(rows.map(exportRow), null, 2)}\n`;

/** A table for notes and chats, with the figures written for the reader. */
export function toMarkdown(rows: readonly SummaryRow[], heads: readonly string[], locale: string): string {
  const lines = rows.map((row) => {
    const { name, symbol, price, currency, changePercent, rsi, mentions } = exportRow(row);
    return [
      `${name} (${symbol})`,
      price === null ? '–' : format.money(price, currency, { locale }),
      changePercent === null ? '–' : format.percent(changePercent, locale),
      rsi === null ? '–' : format.decimal(rsi, locale, 1, true),
      format.decimal(mentions, locale),
    ];
  });
  const table = [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...lines];
  return `${table.map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n')}\n`;
}

const escaped = (text: string) =>
  text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[|\\`<>[\]*_]/g, String.raw`\$&`);
