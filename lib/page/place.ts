import type { Point } from './measure';

/** Edges in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Placing {
  /** Line boxes of the mention; at least one. */
  lines: readonly Box[];
  /** Where the pointer came in; the line nearest to it is taken. */
  pointer?: Point | undefined;
  card: { width: number; height: number };
  viewport: { width: number; height: number };
  /** Where the card stands already: it changes sides only when it must. */
  side?: Side | undefined;
  /** The page reads from right to left. */
  rtl?: boolean;
}

export type Side = 'below' | 'above';

/** Between words and card: near enough to cross, far enough to see the words. */
const GAP = 6;

/** Between card and edge of the viewport. */
const MARGIN = 8;

/** A card is made to scroll rather than cover the words it is about, down to this height; below it covers them. */
const LEAST_HEIGHT = 260;

/** How far the card begins before the pointer, so that the way into it leads straight down. */
const LEAD = 32;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

const distance = (from: number, low: number, high: number) => Math.max(low - from, 0, from - high);

/** The line box that the pointer is in or closest to. */
export function nearestLine(lines: readonly Box[], pointer: Point | undefined): Box | undefined {
  if (!pointer) return lines[0];
  const away = ({ left, top, right, bottom }: Box) =>
    Math.hypot(distance(pointer.x, left, right), distance(pointer.y, top, bottom));
  return [...lines].sort((one, other) => away(one) - away(other))[0];
}

/**
 * Below the words where it fits, above where there is more room, shifted until all of it is in view. `maxHeight` keeps it
 * off its words where enough of it can still be seen. A card larger than the viewport keeps its top and its start in view.
 */
export function place(placing: Placing): { left: number; top: number; side: Side; maxHeight: number } {
  const { lines, pointer, card, viewport, rtl = false } = placing;
  const line = nearestLine(lines, pointer) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const room = { below: viewport.height - line.bottom - GAP - MARGIN, above: line.top - GAP - MARGIN };
  const other = (side: Side): Side => (side === 'below' ? 'above' : 'below');
  const preferred = placing.side ?? 'below';
  const fits = room[preferred] >= card.height || room[preferred] >= room[other(preferred)];
  const side = fits ? preferred : other(preferred);
  const whole = viewport.height - 2 * MARGIN;
  const maxHeight = room[side] >= LEAST_HEIGHT ? Math.min(room[side], whole) : whole;
  const height = Math.min(card.height, maxHeight);
  const top = side === 'below' ? line.bottom + GAP : line.top - GAP - height;

  const from = pointer ? clamp(pointer.x, line.left, line.right) : rtl ? line.right : line.left;
  const left = rtl ? from + LEAD - card.width : from - (pointer ? LEAD : 0);
  return {
    left: clamp(left, MARGIN, Math.max(viewport.width - card.width - MARGIN, MARGIN)),
    top: clamp(top, MARGIN, Math.max(viewport.height - height - MARGIN, MARGIN)),
    side,
    maxHeight,
  };
}

/**
 * `at` lies on a straight way from `from` into `box`, or already in it: a pointer there is on its way into the card.
 */
export function heads(from: Point, at: Point, box: Box): boolean {
  const near = { entry: -Infinity, leave: Infinity };
  for (const [start, step, low, high] of [
    [from.x, at.x - from.x, box.left, box.right],
    [from.y, at.y - from.y, box.top, box.bottom],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / step, (high - start) / step];
    near.entry = Math.max(near.entry, Math.min(one, other));
    near.leave = Math.min(near.leave, Math.max(one, other));
  }
  return near.entry <= near.leave && near.leave >= 1;
}
