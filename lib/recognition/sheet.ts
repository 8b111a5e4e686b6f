import type { Directory } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';
import type { Candidate } from './candidate';
import { findGroups, type Group } from './groups';
import { findNames, type NameSpan } from './names';
import { NOTATIONS } from './notations/all';
import { fold } from './text';
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

/** One block with everything found in it. */
export interface Sheet {
  block: Block;
  /** Folded: same length as the block's text. */
  text: string;
  candidates: Candidate[];
  names: NameSpan[];
  groups: Group[];
  /** Most words begin with a capital: a headline, where capitals say nothing. */
  title: boolean;
  verdicts: Verdict[];
  /** Names with their own code right behind them. */
  certain: Set<NameSpan>;
  /** Candidates already settled, marked or not. */
  settled: Set<Candidate>;
}

export function openSheet(block: Block, directory: Directory): Sheet {
  const text = fold(block.text);
  const candidates = NOTATIONS.flatMap((find) => find(text));
  return {
    block,
    text,
    candidates,
    names: findNames(text, directory),
    groups: findGroups(text, candidates),
    title: isTitle(text),
    verdicts: [],
    certain: new Set(),
    settled: new Set(),
  };
}

/** Words shorter than four letters stay small in headlines. */
function isTitle(text: string): boolean {
  if (text.length > 200) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((w) => w.charAt(0) !== w.charAt(0).toLowerCase()).length;
  return words.length >= 3 && capitals >= words.length * 0.7;
}

/** The sentence around a span: between full stops, line ends, or 240 units. */
export function sentenceAround(text: string, start: number, end: number): { text: string; offset: number } {
  let from = start;
  while (from > 0 && start - from < 240 && !isEnd(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < 240 && !isEnd(text, to)) to++;
  return { text: text.slice(from, to), offset: from };
}

function isEnd(text: string, at: number): boolean {
  const c = text.charAt(at);
  if (c === '\n' || c === '。' || c === '!' || c === '?') return true;
  return c === '.' && /[\s"']/.test(text.charAt(at + 1)) && /[a-z0-9%)]/.test(text.charAt(at - 1));
}
