import type { Lab } from './lab';
import { median, pairedRatio } from './statistics';

export interface Reading {
  value: number;
  /** Empty against empty, measured beside it: how far the machine alone moves the figure. */
  control?: number;
  /** Other numbers that explain it. */
  also?: Record<string, number>;
}

export interface Figure {
  id: `P${number}`;
  what: string;
  bar: number;
  measure: (lab: Lab, rounds: number) => Promise<Reading>;
}

/** A figure is void when its control says that the machine was not quiet enough. */
export const isVoid = ({ control }: Reading): boolean =>
  control !== undefined && !(control >= 0.97 && control <= 1.03);

/**
 * Ratio of the marked page to the empty one, over the ratio of two empty ones; and the same for the extension that does
 * the least, which is what the browser itself charges.
 */
export function against(results: Record<'marked' | 'empty' | 'control' | 'floor', number[]>): Reading {
  const control = pairedRatio(results.control, results.empty);
  return {
    value: pairedRatio(results.marked, results.empty) / control,
    control,
    also: {
      floor: pairedRatio(results.floor, results.empty) / control,
      markedMs: median(results.marked),
      floorMs: median(results.floor),
      emptyMs: median(results.empty),
    },
  };
}
