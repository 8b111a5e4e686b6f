import type { SummaryRow } from './view';
import type { Snapshot } from '@/lib/messages';
import type { InstrumentId } from '@/lib/model';
import type { PageMention } from '@/lib/page/types';

/** Mentions in page order by instrument, with the snapshots that have come so far. */
export function summaryRows(
  mentions: readonly PageMention[],
  snapshots: ReadonlyMap<InstrumentId, Snapshot>,
): SummaryRow[] {
  const rows = new Map<InstrumentId, SummaryRow>();
  for (const { instrument, surface, key, teaser } of mentions) {
    const snapshot = snapshots.get(instrument);
    const row = rows.get(instrument) ?? { instrument, surface, keys: [], ...(snapshot && { snapshot }) };
    row.keys.push(key);
    if (teaser) row.teasers = (row.teasers ?? 0) + 1;
    rows.set(instrument, row);
  }
  return [...rows.values()];
}

/** The article itself mentions it, not its teasers only. */
export const inArticle = ({ keys, teasers = 0 }: SummaryRow): boolean => keys.length > teasers;

export const SORTS = ['page', 'name', 'change', 'since', 'rsi', 'streak', 'mentions'] as const;
export type SortKey = (typeof SORTS)[number];

export interface Sort {
  by: SortKey;
  descending: boolean;
}

/** Sorted copy; rows without the figure stand last whichever way, equal ones keep page order. */
export function sorted(rows: readonly SummaryRow[], { by, descending }: Sort, locale: string): SummaryRow[] {
  if (by === 'page') return descending ? rows.toReversed() : [...rows];
  const way = descending ? -1 : 1;
  if (by === 'name') return rows.toSorted((a, b) => way * nameOf(a).localeCompare(nameOf(b), locale));
  return rows.toSorted((a, b) => {
    const left = figure(a, by);
    const right = figure(b, by);
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return way * (left - right);
  });
}

/** Rows whose name, symbol or words on the page contain what was typed. */
export function filtered(rows: readonly SummaryRow[], typed: string): SummaryRow[] {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === '') return [...rows];
  return rows.filter((row) =>
    [nameOf(row), row.snapshot?.instrument.symbol ?? '', row.surface].some((text) =>
      text.toLocaleLowerCase().includes(wanted),
    ),
  );
}

/** Of two, both would be movers. */
const MOVERS_FROM = 3;

export const nameOf = (row: SummaryRow): string => row.snapshot?.instrument.name ?? row.surface;

export const changeOf = ({ snapshot }: SummaryRow): number | undefined =>
  snapshot?.quote.ok ? snapshot.quote.value.value.changePercent : undefined;

/** The largest gain and the largest loss of the day, where there are enough rows for that to say something. */
export function movers(rows: readonly SummaryRow[]): { row: SummaryRow; points: number }[] {
  const known = rows
    .flatMap((row) => {
      const points = changeOf(row);
      return points === undefined ? [] : [{ row, points }];
    })
    .toSorted((a, b) => b.points - a.points);
  if (known.length < MOVERS_FROM) return [];
  const [best, worst] = [known[0], known.at(-1)];
  return [...(best && best.points > 0 ? [best] : []), ...(worst && worst.points < 0 ? [worst] : [])];
}

function figure(row: SummaryRow, by: Exclude<SortKey, 'page' | 'name'>): number | undefined {
  const insight = row.snapshot?.insight.ok ? row.snapshot.insight.value : undefined;
  switch (by) {
    case 'change':
      return changeOf(row);
    case 'since':
      return row.snapshot?.atPublication?.since ?? undefined;
    case 'rsi':
      return insight?.rsi?.value;
    case 'streak':
      return insight?.streak?.weeks.ifHeld;
    case 'mentions':
      return row.keys.length;
  }
}
