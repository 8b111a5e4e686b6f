import type { InstrumentId } from '@/lib/model';
import { figuresOf, type Figure } from './figures';
import { none, type Item } from './items';
import type { MeaningKind } from './lexicon/types';

/** A mention as the reader of claims needs it; a `Mention` of the recogniser is one. */
export interface Named {
  start: number;
  end: number;
  instrument: InstrumentId;
}

export interface Part extends Item {
  mention?: Named;
}

/** One sentence, its mentions collapsed to single items, its figures found. */
export interface Sentence {
  items: Part[];
  figures: Figure[];
  /** Item index → the figure that covers it. */
  figureAt: (Figure | undefined)[];
  /** Item index → stands under a forecast, a condition or a target. */
  forecast: boolean[];
  provisional: boolean;
  /** Every kind of meaning in it: what is not there need not be looked for. */
  kinds: ReadonlySet<MeaningKind>;
  /** Item index → the nearest one at or left of it that may say whom a statement is about, -1 for none: a walk visits only those. */
  nearest: readonly number[];
}

export function sentenceOf(items: readonly Item[], mentions: readonly Named[]): Sentence {
  const parts = collapse(items, mentions);
  const figures = figuresOf(parts);
  const figureAt: (Figure | undefined)[] = [];
  for (const figure of figures) for (let i = figure.at; i < figure.to; i++) figureAt[i] = figure;
  const kinds = kindsOf(parts);
  return {
    items: parts,
    figures,
    figureAt,
    forecast: kinds.has('forecast') || kinds.has('estimate') ? forecasts(parts) : [],
    provisional: kinds.has('provisional'),
    kinds,
    nearest: nearestOf(parts),
  };
}

function nearestOf(items: readonly Part[]): number[] {
  let last = -1;
  return items.map((item, i) => {
    const tells =
      item.mention !== undefined ||
      isMark(item, '),') ||
      isName(item) ||
      has(item, 'subject', 'notPrice', 'set', 'currency');
    if (tells) last = i;
    return last;
  });
}

/** Index of the first item that ends after an offset, or begins at or after it where `ends` is false; -1 for none. */
export function itemAfter({ items }: Sentence, offset: number, ends = true): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item && (ends ? item.end > offset : item.start >= offset)) high = middle;
    else low = middle + 1;
  }
  return low < items.length ? low : -1;
}

function kindsOf(items: readonly Item[]): Set<MeaningKind> {
  const kinds = new Set<MeaningKind>();
  // A phrase means the same wherever it stands: one object, looked at once.
  for (const means of new Set(items.map((item) => item.means)))
    for (const kind of Object.keys(means)) kinds.add(kind as MeaningKind);
  return kinds;
}

/** Words inside a name mean nothing else: "Nikkei 225", "Dow Jones Industrial Average". */
function collapse(items: readonly Item[], mentions: readonly Named[]): Part[] {
  if (mentions.length === 0) return [...items];
  const parts: Part[] = [];
  for (const item of items) {
    const mention = mentions.find(({ start, end }) => item.start >= start && item.start < end);
    const last = parts.at(-1);
    if (!mention) parts.push(item);
    else if (last?.mention === mention) last.end = Math.max(last.end, item.end);
    else parts.push({ ...item, words: 'name', plain: false, means: none, mention });
    const now = parts.at(-1);
    if (mention && now && item.possessive) now.possessive = true;
    if (mention && now) delete now.digits;
  }
  return parts;
}

export function has(item: Item | undefined, ...kinds: MeaningKind[]): boolean {
  if (item === undefined || item.means === none || item.digits !== undefined) return false;
  // A plain loop: this is asked more often than anything else.
  for (let i = 0; i < kinds.length; i++) if (item.means[kinds[i] as MeaningKind] !== undefined) return true;
  return false;
}

export const isMark = (item: Item | undefined, marks: string): boolean =>
  item !== undefined && item.words.length === 1 && marks.includes(item.words);

/** A new statement begins: "while", a semicolon, a dash. */
export const isStrong = (item: Item | undefined): boolean =>
  item?.means.break?.strong === true || isMark(item, ';—–');

/** A clause ends: the strong breaks, "and", "after", "which" and their like. Commas do not count. */
export const isBreak = (item: Item | undefined): boolean => has(item, 'break', 'and') || isStrong(item);

/** A word that the lexicon does not know and that is no mark. */
export const isPlain = (item: Part | undefined): boolean => item?.plain === true;

/** A capitalised word that is no mention: a name nobody knows. */
export const isName = (item: Part | undefined): boolean => isPlain(item) && item?.capital === true;

/** Bounds of the clause around `i`, `to` exclusive. */
export function clauseAround({ items }: Sentence, i: number): [from: number, to: number] {
  let from = i;
  let to = i;
  while (from > 0 && !isBreak(items[from - 1])) from--;
  while (to < items.length && !isBreak(items[to])) to++;
  return [from, to];
}

export function some({ items }: Sentence, from: number, to: number, ...kinds: MeaningKind[]): boolean {
  for (let i = Math.max(0, from); i < Math.min(to, items.length); i++)
    if (has(items[i], ...kinds)) return true;
  return false;
}

function forecasts(items: readonly Part[]): boolean[] {
  let under = false;
  let estimate = false;
  return items.map((item, i) => {
    if (isStrong(item) || (isMark(item, ',') && newStatement(items, i + 1))) under = false;
    if (isMark(item, ',()') || isBreak(item)) estimate = false;
    // "would be its eighth week" tells of a run on track; "earnings estimates" of a valuation.
    const valuation = has(items[i - 1], 'earnings', 'times');
    const month = item.means.month && item.capital;
    if (item.means.forecast && !item.means.would && !valuation && !month) under = true;
    if (item.means.estimate && !valuation) estimate = true;
    return under || estimate;
  });
}

/** After a comma: a subject and a finite verb of moving, closing or being. */
function newStatement(items: readonly Part[], at: number): boolean {
  let subject = false;
  for (let i = at; i < at + 6; i++) {
    const item = items[i];
    if (!item) return false;
    if (subject && (item.means.move?.form === 'verb' || has(item, 'close', 'be'))) return true;
    if (item.mention || has(item, 'subject') || isName(item)) subject = true;
    else if (!has(item, 'skip', 'and') && !isPlain(item)) return false;
  }
  return false;
}
