import type { InstrumentFacts } from '@/lib/messages';
import { isElement, parentOf, treeOf } from './dom';
import { UNCHOSEN, type Target } from './hover-state';
import type { Mark, Marks } from './marks';
import type { Measure } from './measure';
import type { Doubt } from './types';

/** A place that the reader asked about himself, where nothing is marked. */
export interface Note {
  range: StaticRange;
  owner: Element;
  /** Where the words mean several things, or nothing known. */
  doubt?: Doubt;
}

export interface StepsOptions {
  document: Document;
  marks: Marks;
  measure: Measure;
  reveal: (range: StaticRange, owner: Element) => void;
  /** What words may mean that stand alone, best first. */
  meanings: (words: string) => Promise<InstrumentFacts[]>;
  /** A card is wanted and nobody is there yet who could open it. */
  onNeedCards: () => void;
}

/** More was selected to be read or copied. */
const MAX_WORDS = 200;

/** The reader's way through the mentions without a pointer: next, previous, and what is selected. */
export function createSteps({ document, marks, measure, reveal, meanings, onNeedCards }: StepsOptions) {
  let opener: ((target: Target) => void) | undefined;
  /** Wanted before the cards came. */
  let wanted: Target | undefined;
  const notes = new Map<number, Note>();
  let at: number | undefined;

  const open = (target: Target) => {
    if (opener) return opener(target);
    wanted = target;
    onNeedCards();
  };

  const arrive = (mark: Mark) => {
    const { range, owner, mention } = mark;
    at = mention.key;
    reveal(range, owner);
    // Where the reader goes on from, also for a screen reader: marks themselves are nothing it could find.
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
    open(mention);
  };

  /** The first mention in view, or below it, where no step has been made yet. */
  const fromView = (all: readonly Mark[], direction: 1 | -1): Mark | undefined => {
    const below = all.findIndex(({ range }) => measure(range).some(({ top }) => top >= 0));
    if (below === -1) return direction === 1 ? all[0] : all.at(-1);
    return direction === 1 ? all[below] : all.at(below - 1);
  };

  return {
    /** Goes to the next (1) or previous (-1) mention, around the end, and opens its card. */
    step(direction: 1 | -1) {
      const all = marks.all();
      const here = all.findIndex(({ mention }) => mention.key === at);
      const next = here === -1 ? fromView(all, direction) : all.at((here + direction) % all.length);
      if (next) arrive(next);
    },
    /** Opens the card of what is selected: a mention that lies in it, else what the words mean alone; in doubt the card asks. */
    async lookUp() {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const selected = selection.getRangeAt(0);
      const mark = marks.all().find(({ range }) => overlaps(selected, range));
      if (mark) return open(mark.mention);
      const words = selection.toString().replaceAll(/\s+/g, ' ').trim().slice(0, MAX_WORDS);
      const found = await meanings(words);
      const [only] = found.length === 1 ? found : [];
      const { startContainer, startOffset, endContainer, endOffset } = selected;
      const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
      const parent = isElement(startContainer) ? startContainer : parentOf(startContainer);
      const key = -1 - notes.size;
      const owner = isElement(parent) ? parent : document.body;
      notes.set(key, { range, owner, ...(!only && { doubt: { words, found } }) });
      open({ key, instrument: only?.id ?? UNCHOSEN });
    },
    note: (key: number): Note | undefined => notes.get(key),
    onOpen(listener: (target: Target) => void) {
      opener = listener;
      if (wanted) listener(wanted);
      wanted = undefined;
    },
  };
}

const overlaps = (
  selected: Range,
  { startContainer, startOffset, endContainer, endOffset }: StaticRange,
): boolean =>
  treeOf(selected.startContainer) === treeOf(startContainer) &&
  selected.comparePoint(endContainer, endOffset) >= 0 &&
  selected.comparePoint(startContainer, startOffset) <= 0;
