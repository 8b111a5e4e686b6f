import type { Directory } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';
import type { Candidate } from './candidate';
import { findGroups, type Group } from './groups';
import { findNames, type NameSpan } from './names';
import { NOTATIONS } from './notations/all';
import { partsOf } from './paragraphs';
import { fold, isCjk } from './text';
import type { Block, Mention, Notation, Why } from './types';

/** A mark that was decided on, before overlaps are settled. */
export interface Verdict {
  start: number;
  end: number;
  notation: Notation;
  instrument: InstrumentId;
  why: Why;
  role?: Mention['role'];
}

/** The ground that a name is marked on; `undefined` when it is not meant, `wait` when the article may still teach it. */
export type Judgement = Why | 'wait' | undefined;

/** How plainly a sentence speaks of prices: 0 not at all, 1 of money or markets, 2 of a move. */
export type Tone = 0 | 1 | 2;

/** One block with everything found in it. */
export interface Sheet {
  block: Block;
  /** Where it begins in the block that the page sent: not 0 in the later parts of a very long one. */
  offset: number;
  /** Folded: same length as the block's text. */
  text: string;
  candidates: Candidate[];
  names: NameSpan[];
  groups: Group[];
  /** Most words begin with a capital: a headline, where capitals say nothing. */
  title: boolean;
  verdicts: Verdict[];
  /** Tone of sentences by their start, as `to * 4 + tone`: numbers, since a large page has tens of thousands. */
  tones: Map<number, number>;
  /** What was decided on each name, by its place; `wait` is decided again when the article has taught more. */
  judged: (Judgement | 'no')[];
  /** Whether a name or a candidate starts at a place. */
  begins(at: number): boolean;
  /** The name that covers a place, if any. */
  nameOver(at: number): NameSpan | undefined;
  /** Names with their own code right behind them. */
  certain: Set<NameSpan>;
  /** Candidates already settled, marked or not. */
  settled: Set<Candidate>;
  /** A cashtag is among them. */
  tagged: boolean;
}

/** The block's sheet; several for a very long block, which is read in parts. */
export const openSheets = (block: Block, directory: Directory): Sheet[] =>
  partsOf(block.text).map(({ start, text }) => openSheet({ ...block, text }, start, directory));

function openSheet(block: Block, offset: number, directory: Directory): Sheet {
  const text = fold(block.text);
  const candidates = NOTATIONS.flatMap((find) => find(text));
  const names = findNames(text, directory, block.lang);
  let starts: Set<number> | undefined;
  return {
    block,
    offset,
    text,
    candidates,
    names,
    groups: findGroups(text, candidates),
    title: isTitle(text),
    verdicts: [],
    tones: new Map(),
    judged: [],
    certain: new Set(),
    settled: new Set(),
    tagged: false,
    begins(at) {
      starts ??= new Set(candidates.map((c) => c.start));
      return starts.has(at) || nameOver(names, at)?.start === at;
    },
    nameOver: (at) => nameOver(names, at),
  };
}

function nameOver(names: readonly NameSpan[], at: number): NameSpan | undefined {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name && name.start <= at ? name : undefined;
}

/** Words shorter than four letters stay small in headlines. */
function isTitle(text: string): boolean {
  if (text.length > 200) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((w) => w.charAt(0) !== w.charAt(0).toLowerCase()).length;
  return words.length >= 3 && capitals >= words.length * 0.7;
}

/** The sentence around a span: between full stops, line ends, or 240 units. */
export function sentenceAround(text: string, start: number, end: number): { from: number; to: number } {
  let from = start;
  while (from > 0 && start - from < 240 && !isEnd(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < 240 && !isEnd(text, to)) to++;
  return { from, to };
}

function isEnd(text: string, at: number): boolean {
  const c = text.charAt(at);
  if (c === '\n' || c === '。' || c === '!' || c === '?') return true;
  return (
    c === '.' &&
    /[\s"']/.test(text.charAt(at + 1)) &&
    (/[a-z0-9%)]/.test(text.charAt(at - 1)) || isCjk(text.charCodeAt(at - 1)))
  );
}
