import type { Comparator } from '../types';

export type Fit = 'agree' | 'close' | 'differs';

/** Rounding of percentages that are themselves computed from rounded prices, in points. */
const percentSlack = 0.02;

/**
 * How a claimed figure fits the computed one. Both count in the claimed direction: a fall of 3 against a claimed rise of 3
 * is -3. `digit` is one unit of the last printed digit; the rule is measured on printed claims (docs/accuracy.md).
 */
export function fitOf(
  claimed: number,
  computed: number,
  digit: number,
  comparator: Comparator | null,
  percent: boolean,
): Fit {
  const slack = percent ? percentSlack : 0.1 * digit;
  const off = Math.abs(claimed - computed);
  const within = (near: number, far: number): Fit =>
    off <= near ? 'agree' : off <= far ? 'close' : 'differs';
  switch (comparator) {
    case 'approx':
      return within(Math.max(digit, 0.03 * claimed), Math.max(1.5 * digit, 0.06 * claimed));
    case 'nearly':
      if (computed >= 0.94 * claimed && computed <= claimed + 0.5 * digit) return 'agree';
      return computed >= 0.9 * claimed && computed <= claimed + 1.5 * digit ? 'close' : 'differs';
    case 'more_than':
    case 'at_least':
      if (computed >= claimed - slack) return 'agree';
      return computed >= claimed - 0.5 * digit - slack ? 'close' : 'differs';
    case 'less_than':
    case 'at_most':
      if (computed <= claimed + slack && computed >= -slack) return 'agree';
      return computed <= claimed + 0.5 * digit + slack && computed >= -slack ? 'close' : 'differs';
    case 'as_much_as':
    case 'exact':
    case null:
      return within(0.5 * digit + slack, 1.5 * digit + slack);
  }
}

const order: readonly Fit[] = ['agree', 'close', 'differs'];

export const better = (a: Fit, b: Fit): boolean => order.indexOf(a) < order.indexOf(b);
