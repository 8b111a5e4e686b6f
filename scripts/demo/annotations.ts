import type { Page } from 'playwright-core';
import type { Demo } from './browser';

export interface Annotations {
  mentions: { surface: string; instrument: string; symbol: string; count: number }[];
}

/** What the page script marked, each writing of each instrument once, in page order. */
export async function annotationsOf(browser: Demo, page: Page): Promise<Annotations> {
  const { mentions } = await browser.summary(page);
  const snapshots = await browser.snapshots([...new Set(mentions.map(({ instrument }) => instrument))]);
  const symbols = new Map(snapshots.map(({ instrument }) => [instrument.id, instrument.symbol]));
  const rows = new Map<string, Annotations['mentions'][number]>();
  for (const { surface, instrument } of mentions) {
    const key = `${surface}\n${instrument}`;
    const row = rows.get(key) ?? { surface, instrument, symbol: symbols.get(instrument) ?? '', count: 0 };
    row.count += 1;
    rows.set(key, row);
  }
  return { mentions: [...rows.values()] };
}

/** The same as a table for people. */
export function table({ mentions }: Annotations): string {
  const rows = [
    ['surface', 'instrument', 'symbol', 'count'],
    ...mentions.map((m) => [m.surface, m.instrument, m.symbol, `${m.count}`]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}
