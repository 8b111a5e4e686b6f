import type { Figure } from './figures';
import type { Role, Roles } from './governor';
import { has, isBreak, isMark, isName, isPlain, isStrong, type Part, type Sentence } from './sentence';

/** Plain words that may stand between a verb and its figure ("fell a surprising 5 %"). */
const maxWordsBetween = 3;

/** What the walk from a figure to its verb has met so far. */
interface Walk {
  sentence: Sentence;
  figure: Figure;
  roles: Roles;
  role: Role;
  words: number;
  copula: boolean;
  /** "a record $85" */
  record?: true;
  preposition?: 'to' | 'of' | 'by' | 'above';
}

type Step = Role | 'on' | 'stop';

/** Walks left from a figure to what rules it: a verb of moving, closing or reaching, a noun, another figure of its chain. */
export function lookLeft(sentence: Sentence, figure: Figure, roles: Roles): Role {
  const role: Role = {
    role: 'none',
    direction: null,
    comparator: 'exact',
    extreme: false,
    at: figure.at,
    to: figure.to,
  };
  const walk: Walk = { sentence, figure, roles, role, words: 0, copula: false };
  for (let i = figure.at - 1; i >= 0; i--) {
    i = beforeAside(walk, i);
    const item = sentence.items[i];
    if (!item) break;
    const other = sentence.figureAt[i];
    const step = other
      ? atFigure(walk, other)
      : (atModifier(walk, item, i) ??
        atPreposition(walk, item, i) ??
        atNoun(walk, item, i) ??
        atVerb(walk, item, i) ??
        atRest(walk, item, i));
    if (step === 'stop') break;
    if (step !== 'on') return step;
    if (other) i = other.at;
  }
  return walk.role;
}

const level = (walk: Walk, at: number, more: Partial<Role> = {}): Role =>
  levelUnit(walk.figure)
    ? { ...walk.role, role: 'level', direction: null, at: Math.min(walk.role.at, at), ...more }
    : walk.role;

/** "fell 451 points, the biggest drop in its history, to 31,458.42": past what stands between the commas. */
function beforeAside({ sentence: { items, figureAt }, figure, preposition }: Walk, i: number): number {
  if (preposition !== 'to' || i !== figure.at - 2 || !isMark(items[i], ',')) return i;
  const open = items.findLastIndex((item, j) => j < i && isMark(item, ','));
  const aside = items.slice(open + 1, i);
  const ranks = aside.some((item) => has(item, 'rank', 'longest', 'streak', 'highest', 'record', 'row'));
  return open > 0 && ranks && !figureAt.slice(open, i).some(Boolean) ? open - 1 : i;
}

const leads = (walk: Walk): boolean => walk.preposition === 'to' || walk.preposition === 'above';

function atFigure(walk: Walk, other: Figure): Step {
  const { sentence, figure, role } = walk;
  const known = walk.roles.get(other);
  const chained = inSameChain(sentence, other, figure.at);
  if (chained && !walk.preposition && known?.role === 'change' && figure.unit !== null) {
    const comparator = role.comparator === 'exact' ? known.comparator : role.comparator;
    return { ...role, ...known, comparator, to: figure.to };
  }
  // "5.2 % to HK$ 36": the level that the move led to.
  if (leads(walk) && levelUnit(figure) && known && known.role !== 'none') {
    // "as much as 3 % to $481.87": then the level is that extreme too.
    const { direction } = known;
    return level(
      walk,
      role.at,
      known.extreme && (direction === 'up' || direction === 'down') ? { high: direction } : {},
    );
  }
  return walk.preposition === 'of' || (walk.preposition === undefined && !chained) ? 'stop' : 'on';
}

/** Words that say how the figure is meant, not what it is. */
function atModifier({ role, figure }: Walk, item: Part, i: number): Step | undefined {
  const { comparator, intraday, asFarAs } = item.means;
  if (asFarAs) return levelUnit(figure) ? { ...role, role: 'level', at: i, high: asFarAs.direction } : role;
  if (comparator) {
    if (role.comparator === 'exact') role.comparator = comparator.comparator;
    if (comparator.comparator === 'as_much_as') role.extreme = true;
    role.at = i;
    return 'on';
  }
  if (intraday && !has(item, 'intradayWord')) {
    role.extreme = true;
    return 'on';
  }
  return undefined;
}

function atPreposition(walk: Walk, item: Part, i: number): Step | undefined {
  const { role } = walk;
  const { means } = item;
  // "has gained 31 %, compared with 17 % for the Hang Seng": the same verb.
  const compared = means.from && item.words !== 'from' && isForNext(walk) && sharedVerb(walk, i);
  if (compared) return { ...compared, comparator: role.comparator, at: walk.figure.at, to: walk.figure.to };
  // "from its March low to 68 %": the verb stands further left.
  if (means.from) return walk.preposition === 'to' ? 'on' : { ...role, base: true };
  if (means.above) {
    walk.preposition ??= 'above';
    if (role.comparator === 'exact') role.comparator = means.above.comparator;
  } else if (means.to && !means.move) walk.preposition ??= 'to';
  else if (means.of) {
    walk.preposition ??= 'of';
    return 'on';
  } else if (means.by) {
    walk.preposition ??= 'by';
    return 'on';
  } else return undefined;
  role.at = i;
  return 'on';
}

/** "high of 2,873", "a record of over 5,580", "a record $85". */
function atNoun(walk: Walk, item: Part, i: number): Step | undefined {
  const { means } = item;
  const named = walk.preposition === 'of' || walk.copula;
  // "its advance from a September low to 25 %"
  if ((means.high || means.since) && walk.preposition === 'to' && walk.figure.unit === '%') return 'on';
  // "hit an all-time high above $76,480"
  const above = walk.preposition === 'above' && has(walk.sentence.items[i + 1], 'above');
  if (means.high && (named || above) && !has(item, 'closing'))
    return level(walk, i, { high: means.high.direction, ...awayFrom(walk, i) });
  if (means.record) {
    if (walk.preposition === 'of' && levelUnit(walk.figure))
      return level(walk, i, { high: 'up', ...awayFrom(walk, i) });
    walk.role.at = i;
    walk.record = true;
    return 'on';
  }
  if (means.closing && (walk.preposition === 'of' || above)) return level(walk, i, awayFrom(walk, i));
  return undefined;
}

/** "within 1 % of", "away from its record close of 4,796.56": a level of some other day. */
function awayFrom({ sentence: { items } }: Walk, at: number): { base?: true } {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const item = items[i];
    const below = item?.means.above?.comparator === 'less_than';
    if (has(item, 'from') || below || awayWords.has(item?.words ?? '')) return { base: true };
    if (!has(item, 'skip', 'record', 'previous', 'closing', 'intradayWord', 'of', 'unit', 'high')) return {};
  }
  return {};
}

const awayWords = new Set(['off', 'shy', 'short', 'near']);

function atVerb(walk: Walk, item: Part, i: number): Step | undefined {
  const { figure, role, preposition, copula } = walk;
  // "a jaw-dropping 24.6 %"
  if (item.glued && isPlain(walk.sentence.items[i - 1])) return 'on';
  const { move, reach } = item.means;
  if (move) {
    if (leads(walk) && levelUnit(figure)) return level(walk, role.at);
    if (figure.unit === null) return role;
    const direct = preposition === undefined || preposition === 'by';
    // "gain of 5 %", "gain to about 44 %", "gain was more than 6 %"
    const asNoun = move.form === 'noun' && (preposition === 'of' || preposition === 'to' || copula);
    // "its second straight annual gain of more than 20 %": a bar that several cleared.
    const counted = walk.sentence.items.slice(Math.max(0, i - 3), i).some((before) => has(before, 'row'));
    if (asNoun && counted && role.comparator !== 'exact') return role;
    if (!asNoun && (!direct || (copula && move.form === 'verb'))) return role;
    return { ...role, role: 'change', direction: move.direction, at: i };
  }
  if (!has(item, 'close', 'reach')) return undefined;
  if (levelUnit(figure) && (leads(walk) || reach || item.words.endsWith(' at'))) {
    const past = reach?.tops && role.comparator === 'exact' ? ({ comparator: 'more_than' } as const) : {};
    const record = walk.record && reach ? ({ high: 'up' } as const) : {};
    return level(walk, i, { ...past, ...record });
  }
  // "closed 0.25 % lower": the right side tells.
  return preposition === undefined ? { ...role, at: i } : role;
}

function atRest(walk: Walk, item: Part, i: number): Step {
  const { sentence, figure } = walk;
  const { items, figureAt } = sentence;
  const carried = (item.mention || has(item, 'subject')) && carriedBy(items, i);
  if (carried && figure.unit !== null && !leads(walk))
    return { ...walk.role, role: 'change', direction: carried, at: i + 1 };
  if (item.means.be) {
    walk.copula = true;
    return 'on';
  }
  // "its gain since the Nov. 5 election to about 39 %"
  const abbreviated = isMark(item, '.') && items[i - 1]?.means.month !== undefined;
  if (abbreviated && walk.preposition === 'to' && figure.unit === '%') return 'on';
  // A day or year between: "ended Nov 6 at $55.38".
  if (item.digits !== undefined && !figureAt[i]) return 'on';
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
  ) {
    return 'on';
  }
  // "12 percent and 11 percent", "7 % in the past day and 15 % over the week": one verb for both.
  const after = items[figure.to];
  const list =
    isMark(item, ',') &&
    i === figure.at - 1 &&
    (after?.words === 'on' || (figureAt[i - 1]?.unit === '%' && (isMark(after, ',') || has(after, 'and'))));
  const shared = (item.means.and || list) && sharedVerb(walk, i);
  if (shared) return { ...shared, comparator: walk.role.comparator, at: figure.at, to: figure.to };
  if (isMark(item, '(') && !walk.preposition) return 'on';
  const next = items[i + 1];
  // "up 17.67 points, 0.2 %, at 8,445.80": the same move twice.
  const twice = isMark(item, ',') && i === walk.role.at - 1 && figureAt[i - 1] !== undefined;
  if (twice && figure.unit !== null && (figureAt[i - 1]?.unit === '%') !== (figure.unit === '%')) return 'on';
  if (isMark(item, ',') && next && (walk.preposition !== undefined || has(next, 'or', 'move', 'to')))
    return 'on';
  // "AIA gained 2.2 percent and HSBC 1.4 percent": the second verb is left out.
  const gapped =
    i === walk.role.at - 1 &&
    (item.mention || isName(item)) &&
    has(items[i - 1], 'and') &&
    sharedVerb(walk, i - 1, i);
  if (gapped) return { ...gapped, comparator: walk.role.comparator, at: figure.at, to: figure.to };
  if (item.mention || isStrong(item) || isMark(item, ',') || isBreak(item)) return 'stop';
  if (!isPlain(item) && !has(item, 'under', 'in', 'row', 'month')) return 'stop';
  return ++walk.words > maxWordsBetween || figureAt[i] === figure ? 'stop' : 'on';
}

const isForNext = ({ sentence: { items }, figure }: Walk): boolean =>
  (items[figure.to]?.words === 'for' || has(items[figure.to], 'in')) &&
  [1, 2].some((k) => items[figure.to + k]?.mention !== undefined);

/** "helping lift the S&P 500 by 1.1 %" */
function carriedBy(items: Sentence['items'], at: number): 'up' | 'down' | undefined {
  const verb = has(items[at - 1], 'skip') ? items[at - 2] : items[at - 1];
  return verb?.means.carry?.direction;
}

/** After "and" at `i` comes the figure, and before it a change of the same unit in the same statement. */
function sharedVerb({ sentence, figure, roles }: Walk, i: number, name = i): Role | undefined {
  const { items, figures } = sentence;
  if (figure.unit !== '%' || has(items[figure.to], 'of')) return undefined;
  for (let j = name + 1; j < figure.at; j++) if (!has(items[j], 'comparator', 'skip')) return undefined;
  const earlier = figures.findLast((other) => other.to <= i && roles.get(other)?.role === 'change');
  if (earlier?.unit !== '%') return undefined;
  const between = items.slice(earlier.to, i);
  return between.some((item) => isStrong(item) || item.mention || has(item, 'move'))
    ? undefined
    : roles.get(earlier);
}

/** Figures of one statement stand side by side: "15.68 points, or 0.1 percent", "3 percent (80 points)". */
export function inSameChain({ items }: Sentence, figure: Figure, to: number): boolean {
  for (let i = figure.to; i < to; i++) {
    if (!has(items[i], 'or', 'and', 'comparator', 'skip', 'by') && !isMark(items[i], ',(/')) return false;
  }
  return true;
}

/** A figure that may be a price or an index level. */
export const levelUnit = (figure: Figure): boolean =>
  !figure.large &&
  !['%', 'pp', 'times', 'fold'].includes(figure.unit ?? '') &&
  (figure.unit !== null || figure.grouped || figure.digit < 1 || figure.value >= 100);
