import type { Figure } from './figures';
import { has, isBreak, isMark, isPlain, isStrong, some, type Part, type Sentence } from './sentence';
import type { Comparator, Direction } from './types';

/** How a figure hangs in its clause. */
export interface Role {
  role: 'change' | 'level' | 'none';
  direction: Direction;
  comparator: Comparator;
  /** The figure is the session's extreme: "as much as". */
  extreme: boolean;
  /** First item of the statement: the verb, or the figure itself. */
  at: number;
  /** Item after the statement. */
  to: number;
  /** "high of", "low of", a record: the figure is that extreme. */
  high?: 'up' | 'down';
  /** "from": where a move began. */
  base?: true;
}

/** Plain words that may stand between a verb and its figure ("fell a surprising 5 %"). */
const maxWordsBetween = 3;

const sameKind = (a: Figure, b: Figure): boolean => (a.unit === '%') === (b.unit === '%');

/** The role of every figure, in order: one "or"-chain shares its verb. */
export function rolesOf(sentence: Sentence): Map<Figure, Role> {
  const roles = new Map<Figure, Role>();
  for (const figure of sentence.figures) roles.set(figure, roleOf(sentence, figure, roles));
  return roles;
}

function roleOf(sentence: Sentence, figure: Figure, roles: Map<Figure, Role>): Role {
  const left = lookLeft(sentence, figure, roles);
  if (left.role === 'level' || left.base) return left;
  const right = lookRight(sentence, figure);
  // "gained ground to close 0.5 % lower": what touches the figure wins over a verb further off.
  if (right && (left.role === 'none' || (right.side && left.at < figure.at - 1 && !left.extreme))) {
    return {
      ...left,
      role: 'change',
      direction: right.direction,
      to: right.to,
      at: left.role === 'none' ? left.at : figure.at,
    };
  }
  if (left.role === 'none' && figure.sign !== null && figure.unit === '%') {
    return { ...left, role: 'change', direction: figure.sign > 0 ? 'up' : 'down' };
  }
  return left;
}

function lookLeft(sentence: Sentence, figure: Figure, roles: Map<Figure, Role>): Role {
  const { items, figureAt } = sentence;
  const result: Role = {
    role: 'none',
    direction: null,
    comparator: 'exact',
    extreme: false,
    at: figure.at,
    to: figure.to,
  };
  let words = 0;
  let copula = false;
  let preposition: 'to' | 'of' | 'by' | 'above' | undefined;
  for (let i = figure.at - 1; i >= 0; i--) {
    const item = items[i];
    if (!item) break;
    const { means } = item;
    const other = figureAt[i];
    if (other) {
      const chained = chain(sentence, other, i + 1, figure.at);
      const role = chained && !preposition ? roles.get(other) : undefined;
      if (role?.role === 'change' && figure.unit !== null) {
        return {
          ...result,
          ...role,
          comparator: result.comparator === 'exact' ? role.comparator : result.comparator,
          to: figure.to,
        };
      }
      // "5.2 % to HK$ 36": the level that the move led to; "(up 3 %) at 20".
      if ((preposition === 'to' || preposition === 'above') && levelUnit(figure))
        return { ...result, role: 'level', at: i + 1, ...highOf(roles.get(other)) };
      if (preposition === undefined && !chained) return result;
      i = other.at;
      continue;
    }
    if (means.comparator) {
      if (result.comparator === 'exact') result.comparator = means.comparator.comparator;
      if (means.comparator.comparator === 'as_much_as') result.extreme = true;
      result.at = i;
      continue;
    }
    if (means.intraday && !has(item, 'intradayWord')) {
      result.extreme = true;
      continue;
    }
    if (means.asFarAs) {
      return levelUnit(figure) ? { ...result, role: 'level', at: i, high: means.asFarAs.direction } : result;
    }
    if (means.from) return { ...result, base: true };
    if (means.above) {
      preposition ??= 'above';
      if (result.comparator === 'exact') result.comparator = means.above.comparator;
      result.at = i;
      continue;
    }
    if (means.high && (preposition === 'of' || copula) && !has(item, 'closing')) {
      return levelUnit(figure) ? { ...result, role: 'level', at: i, high: means.high.direction } : result;
    }
    if (means.record) {
      // "a record $85", "a record of over 5,580"
      if (preposition === 'of' && levelUnit(figure)) return { ...result, role: 'level', at: i, high: 'up' };
      result.at = i;
      continue;
    }
    if (means.to && !means.move) {
      preposition ??= 'to';
      result.at = i;
      continue;
    }
    if (means.closing && preposition === 'of')
      return levelUnit(figure) ? { ...result, role: 'level', at: i } : result;
    if (means.of) {
      preposition ??= 'of';
      continue;
    }
    if (means.move) {
      if (levelUnit(figure) && (preposition === 'to' || preposition === 'above')) {
        return { ...result, role: 'level', direction: null, at: Math.min(result.at, i + 1) };
      }
      const plain = preposition === undefined || preposition === 'by';
      const asNoun = (preposition === 'of' || preposition === 'to' || copula) && means.move.form === 'noun';
      if (figure.unit === null && !figure.grouped) return result;
      if (plain && !copula ? true : asNoun || (plain && copula)) {
        if (figure.unit === null) return result;
        return { ...result, role: 'change', direction: means.move.direction, at: i };
      }
      return result;
    }
    if (has(item, 'close', 'reach')) {
      const names = preposition === 'to' || preposition === 'above' || means.reach !== undefined;
      if (levelUnit(figure) && names) return { ...result, role: 'level', at: Math.min(result.at, i) };
      if (preposition !== undefined) return result;
      // "closed 0.25 % lower": the right side tells.
      return { ...result, at: i };
    }
    if (means.by) {
      preposition ??= 'by';
      continue;
    }
    if (means.be) {
      copula = true;
      continue;
    }
    if (
      has(
        item,
        'skip',
        'or',
        'period',
        'weekday',
        'percent',
        'fresh',
        'previous',
        'closing',
        'back',
        'subject',
        'unit',
        'intradayWord',
        'mark',
        'rank',
        'points',
      )
    )
      continue;
    if (means.and && sameFigureBefore(sentence, i, figure)) continue;
    if (isMark(item, '(') && !preposition) continue;
    if (
      isMark(item, ',') &&
      items[i + 1] &&
      (preposition !== undefined || has(items[i + 1], 'or', 'move', 'to'))
    )
      continue;
    if (item.mention || isStrong(item) || isMark(item, ',')) break;
    if (isBreak(item)) break;
    if (isPlain(item) || has(item, 'under', 'in', 'row', 'month')) {
      if (++words > maxWordsBetween) break;
      continue;
    }
    break;
  }
  return result;
}

/** Figures of one statement stand side by side: "15.68 points, or 0.1 percent", "3 percent (80 points)". */
function chain({ items }: Sentence, other: Figure, from: number, to: number): boolean {
  for (let i = Math.max(from, other.to); i < to; i++) {
    if (!has(items[i], 'or', 'and', 'comparator', 'skip', 'by') && !isMark(items[i], ',(/')) return false;
  }
  return true;
}

/** "as much as 3 % to $481.87": the level is that extreme too. */
const highOf = (role: Role | undefined): { high?: 'up' | 'down' } =>
  role?.extreme && (role.direction === 'up' || role.direction === 'down') ? { high: role.direction } : {};

/** "12 percent and 11 percent": one verb for both. */
const sameFigureBefore = ({ figureAt }: Sentence, i: number, figure: Figure): boolean =>
  figureAt[i - 1]?.unit === figure.unit;

/** A figure that may be a price or an index level. */
export const levelUnit = (figure: Figure): boolean =>
  !figure.large &&
  figure.unit !== '%' &&
  figure.unit !== 'pp' &&
  figure.unit !== 'times' &&
  figure.unit !== 'fold' &&
  (figure.unit !== null || figure.grouped || figure.digit < 1 || figure.value >= 100);

interface Right {
  direction: Direction;
  /** "higher", "lower": belongs to the figure alone. */
  side: boolean;
  to: number;
}

function lookRight(sentence: Sentence, figure: Figure): Right | null {
  const { items, figureAt } = sentence;
  if (figure.unit === null) return null;
  let words = 0;
  for (let i = figure.to; i < items.length; i++) {
    const item = items[i];
    if (!item) return null;
    const move = item.means.move;
    if (move && move.direction !== 'flat' && item.words !== 'off') {
      // "2 % up on the week" but "5 % after": a verb far behind belongs to something else.
      if (move.form === 'verb' && i > figure.to && !nounLike(items, i)) return null;
      if (fundamentalRight(sentence, i + 1)) return null;
      return { direction: move.direction, side: move.form === 'side', to: i + 1 };
    }
    const other = figureAt[i];
    if (other && other !== figure) {
      if (!chain(sentence, figure, figure.to, i) || sameKind(other, figure)) return null;
      i = other.to - 1;
      continue;
    }
    if (has(item, 'or') || (isMark(item, ',(') && has(items[i + 1], 'or')) || isMark(item, ')')) continue;
    if (has(item, 'unit', 'period', 'rank', 'intradayWord', 'skip')) continue;
    if (isPlain(item) && !item.glued && ++words <= 1 && !item.capital) continue;
    return null;
  }
  return null;
}

/** "a 5 % weekly gain": the move is a noun when adjectives or the figure lead to it. */
const nounLike = (items: readonly Part[], i: number): boolean =>
  has(items[i - 1], 'unit', 'period', 'rank', 'percent', 'points', 'intradayWord') ||
  items[i - 1]?.digits !== undefined ||
  isPlain(items[i - 1]);

/** "a 20 % drop in revenue". */
function fundamentalRight(sentence: Sentence, at: number): boolean {
  if (!has(sentence.items[at], 'in', 'of')) return false;
  const end = sentence.items.findIndex((item, i) => i > at && (isBreak(item) || isMark(item, ',')));
  const to = Math.min(at + 5, end < 0 ? sentence.items.length : end);
  return some(sentence, at, to, 'notPrice') && !some(sentence, at, to, 'subject');
}
