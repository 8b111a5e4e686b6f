import type { Figure } from './figures';
import { lookLeft } from './look-left';
import { lookRight, type Right } from './look-right';
import { clauseAround, has, isBreak, isMark, some, type Sentence } from './sentence';
import type { Comparator, Direction } from './types';

/** How a figure hangs in its clause. */
export interface Role {
  /** `below`: a distance from a high or low, "38 % below its record". */
  role: 'change' | 'level' | 'below' | 'none';
  direction: Direction;
  comparator: Comparator;
  /** The figure is the session's extreme: "as much as". */
  extreme: boolean;
  /** First item of the statement: the verb, or the figure itself. */
  at: number;
  /** Item after the statement. */
  to: number;
  /** "high of", "low of", a record: the level is that extreme. */
  high?: 'up' | 'down';
  /** "from": where a move began. */
  base?: true;
  /** A noun to the right rules the figure: "a 9 % plunge in JD.com". */
  noun?: true;
}

export type Roles = Map<Figure, Role>;

/** The role of every figure, in order: later ones of a chain share the verb of the first. */
export function rolesOf(sentence: Sentence): Roles {
  const roles: Roles = new Map();
  for (const figure of sentence.figures) roles.set(figure, roleOf(sentence, figure, roles));
  return roles;
}

function roleOf(sentence: Sentence, figure: Figure, roles: Roles): Role {
  const left = lookLeft(sentence, figure, roles);
  if (inSpan(sentence, figure)) return { ...left, role: 'none' };
  const recovered = left.base ? recoveredFrom(sentence, figure) : null;
  if (recovered)
    return { ...left, role: 'change', direction: recovered.direction, to: recovered.to, extreme: true };
  // "up 27 %, versus a 23 % rise for the Hang Seng"
  const compared =
    left.base && some(sentence, figure.at - 3, figure.at, 'from') && comparedWith(sentence, figure);
  if (compared)
    return {
      ...left,
      role: 'change',
      direction: compared.direction,
      to: compared.to,
      at: figure.at,
      noun: true,
    };
  if (left.role === 'level' || left.base) return left;
  const below = belowExtreme(sentence, figure);
  if (below) return { ...left, role: 'below', direction: below, at: Math.min(left.at, figure.at) };
  return momentary(sentence, figure, beside(sentence, figure, left) ?? left);
}

/** Another's move beside this one. */
function comparedWith(sentence: Sentence, figure: Figure): Right | null {
  const { items } = sentence;
  const right = lookRight(sentence, figure);
  const word = items.findLast((item, i) => i < figure.at && has(item, 'from'))?.words;
  return right && !right.side && word !== 'from' && items[right.to]?.words === 'for' ? right : null;
}

/** "recovered from a 4 % drop": where the session had been. */
function recoveredFrom(sentence: Sentence, figure: Figure): { direction: 'up' | 'down'; to: number } | null {
  const right = lookRight(sentence, figure);
  if (!right || right.side || (right.direction !== 'up' && right.direction !== 'down')) return null;
  const { items } = sentence;
  const from = items.findLastIndex((item, i) => i < figure.at && has(item, 'from'));
  const verb = items[from - 1]?.means.move;
  const turned = verb?.form === 'verb' && verb.direction !== right.direction;
  return turned && figure.unit === '%' ? { direction: right.direction, to: right.to } : null;
}

/** "20 % to 27 % higher", "between 0.3 % and 1.9 %": a span, of several things. */
function inSpan({ items, figureAt }: Sentence, figure: Figure): boolean {
  if (figure.unit !== '%') return false;
  const joins = (i: number): boolean =>
    items[i]?.words === 'to' || (has(items[i], 'and') && items.some((item) => item.means.between));
  return (
    (joins(figure.to) && figureAt[figure.to + 1]?.unit === '%') ||
    (joins(figure.at - 1) && figureAt[figure.at - 2]?.unit === '%')
  );
}

/** What stands right of the figure, or beside it, where no verb on the left rules it. */
function beside(sentence: Sentence, figure: Figure, left: Role): Role | undefined {
  const right = lookRight(sentence, figure);
  const free = left.role === 'none';
  // "gained ground to close 0.5 % lower": what touches the figure wins over a verb further off.
  if (right && (free || (right.side && left.at < figure.at - 1 && !left.extreme))) {
    const { direction, to } = right;
    let before = figure.at - 1;
    while (has(sentence.items[before], 'skip', 'comparator')) before--;
    const undone = has(sentence.items[before], 'undo');
    return {
      ...left,
      role: 'change',
      direction,
      to,
      at: free ? left.at : figure.at,
      ...(right.side ? {} : { noun: true }),
      ...(undone ? { extreme: true } : {}),
    };
  }
  if (free && figure.sign !== null && figure.unit === '%') {
    return { ...left, role: 'change', direction: figure.sign > 0 ? 'up' : 'down' };
  }
  return undefined;
}

const swings = new Set(['swung', 'swinging', 'seesawed', 'fluctuated', 'alternated']);

/** "fell 14 % at one point", "a 0.5 % drop earlier in the session", "at one point the Dow was down 600 points". */
function momentary(sentence: Sentence, figure: Figure, role: Role): Role {
  const { items, kinds } = sentence;
  // "swung between gains of 0.6 % and losses of 1.2 %"
  if (
    role.role === 'change' &&
    kinds.has('between') &&
    items.slice(0, role.at).some(({ words }) => swings.has(words))
  )
    return { ...role, extreme: true };
  // "ended up 827 points after being down 550"
  if (
    role.role === 'change' &&
    items[role.at - 1]?.words === 'being' &&
    items[role.at - 2]?.words === 'after'
  )
    return { ...role, extreme: true };
  if (role.role !== 'change' || !kinds.has('intraday')) return role;
  for (let i = role.to; i < Math.min(items.length, Math.max(role.to, figure.to) + 2); i++) {
    if (isBreak(items[i]) || isMark(items[i], ',;')) break;
    if (has(items[i], 'intraday')) return { ...role, extreme: true, to: i + 1 };
  }
  const [from] = clauseAround(sentence, role.at);
  const moment = items.findLastIndex((item, i) => i < role.at && has(item, 'intraday'));
  // "After an intraday high of $207.16, Apple finished at $207.15, up 7.3 %": told of the close.
  if (moment < from || some(sentence, moment, role.at, 'close')) return role;
  return { ...role, extreme: true };
}

/** "38 % below its December record": down from a high; "20 % above its low": up from a low. */
function belowExtreme({ items }: Sentence, figure: Figure): 'up' | 'down' | null {
  if (figure.unit !== '%') return null;
  const lead = items[figure.to];
  const down =
    lead?.means.above?.comparator === 'less_than' || lead?.words === 'off' || lead?.words === 'short';
  const up = lead?.means.above?.comparator === 'more_than';
  if (!down && !up) return null;
  for (let i = figure.to + 1; i < figure.to + 8; i++) {
    const item = items[i];
    if (!item || isMark(item, ',.;') || isBreak(item) || item.means.movingAverage) return null;
    if (item.means.high || item.words === 'record')
      return item.means.high?.direction === 'down' ? (up ? 'up' : null) : down ? 'down' : null;
  }
  return null;
}
