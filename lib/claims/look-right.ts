import type { Figure } from './figures';
import { inSameChain } from './look-left';
import { has, isBreak, isMark, isPlain, some, type Part, type Sentence } from './sentence';
import type { Direction } from './types';

export interface Right {
  direction: Direction;
  /** "higher", "lower": belongs to the figure alone. */
  side: boolean;
  to: number;
}

/** The move that follows a figure: "0.25 % lower", "a 6.5 % weekly gain"; null where none does. */
export function lookRight(sentence: Sentence, figure: Figure): Right | null {
  const { items, figureAt } = sentence;
  if (figure.unit === null) return null;
  let words = 0;
  for (let i = figure.to; i < items.length; i++) {
    const item = items[i];
    if (!item) return null;
    const { move } = item.means;
    if (move && move.direction !== 'flat' && item.words !== 'off') {
      // A verb further off belongs to something else, unless adjectives make it a noun.
      if (move.form === 'verb' && i > figure.to && !nounLike(items, i)) return null;
      if (fundamental(sentence, i + 1)) return null;
      return { direction: move.direction, side: move.form === 'side', to: i + 1 };
    }
    const other = figureAt[i];
    if (other && other !== figure) {
      if (!inSameChain(sentence, figure, i) || (other.unit === '%') === (figure.unit === '%')) return null;
      i = other.to - 1;
      continue;
    }
    if (has(item, 'or', 'unit', 'period', 'rank', 'intradayWord', 'skip') || isMark(item, ')')) continue;
    // "a 10.2 % first-quarter rally"
    if (has(item, 'ordinal') && items[i + 1]?.glued && has(items[i + 1], 'unit')) continue;
    if (isMark(item, ',(') && has(items[i + 1], 'or')) continue;
    // "0.35 percent, or 85.73 points, lower at"
    if (isMark(item, ',') && i > figure.to && items[i + 1]?.means.move?.form === 'side') continue;
    if (isPlain(item) && !item.glued && !item.capital && ++words <= 1) continue;
    return null;
  }
  return null;
}

const nounLike = (items: readonly Part[], i: number): boolean =>
  has(items[i - 1], 'unit', 'period', 'rank', 'percent', 'points', 'intradayWord') ||
  items[i - 1]?.digits !== undefined ||
  isPlain(items[i - 1]);

/** "a 20 % drop in revenue". */
function fundamental(sentence: Sentence, at: number): boolean {
  if (!has(sentence.items[at], 'in', 'of')) return false;
  const end = sentence.items.findIndex((item, i) => i > at && (isBreak(item) || isMark(item, ',')));
  const to = Math.min(at + 5, end < 0 ? sentence.items.length : end);
  return some(sentence, at, to, 'notPrice') && !some(sentence, at, to, 'subject');
}
