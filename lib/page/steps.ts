import type { InstrumentId } from '@/lib/model';
import { isElement, parentOf } from './dom';
import type { Target } from './hover-state';
import type { Mark, Marks } from './marks';
import type { Measure } from './measure';

/** A place that the reader asked about himself, where nothing is marked. */
export interface Note {
  range: StaticRange;
  owner: Element;
}

export interface StepsOptions {
  document: Document;
  marks: Marks;
  measure: Measure;
  reveal: (range: StaticRange, owner: Element) => void;
  /** What words mean that stand alone; undefined when nobody knows. */
  meaning: (words: string) => Promise<InstrumentId | undefined>;
}

/** The reader's way through the mentions without a pointer: next, previous, and what is selected. */
export function createSteps({ document, marks, measure, reveal, meaning }: StepsOptions) {
  const openers = new Set<(target: Target) => void>();
  const notes = new Map<number, Note>();
  let at: number | undefined;

  const open = (target: Target) => {
    for (const opener of openers) opener(target);
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
    /** Opens the card of what is selected: a mention that lies in it, else what the words mean alone. */
    async lookUp() {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const selected = selection.getRangeAt(0);
      const mark = marks.all().find(({ range }) => overlaps(selected, range));
      if (mark) return open(mark.mention);
      const instrument = await meaning(selection.toString().trim());
      if (instrument === undefined) return;
      const { startContainer, startOffset, endContainer, endOffset } = selected;
      const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
      const parent = isElement(startContainer) ? startContainer : parentOf(startContainer);
      const key = -1 - notes.size;
      notes.set(key, { range, owner: isElement(parent) ? parent : document.body });
      open({ key, instrument });
    },
    note: (key: number): Note | undefined => notes.get(key),
    onOpen: (opener: (target: Target) => void) => void openers.add(opener),
  };
}

const overlaps = (
  selected: Range,
  { startContainer, startOffset, endContainer, endOffset }: StaticRange,
): boolean =>
  selected.comparePoint(endContainer, endOffset) >= 0 &&
  selected.comparePoint(startContainer, startOffset) <= 0;
