import type { Figure } from './figures';
import type { Role } from './governor';
import { levelUnit } from './look-left';
import { periodAround } from './periods';
import { clauseAround, has, isMark, some, type Sentence } from './sentence';
import { claimAt } from './make';
import type { Claim, Metric, Period } from './types';

function periodOf(sentence: Sentence, figure: Figure, role: Role): Period {
  const period = periodAround(sentence, role.at, role.to, figure.at);
  if (role.role !== 'below') return period ?? { kind: 'session' };
  const kind = role.direction === 'down' ? 'since_high' : 'since_low';
  return period?.kind === kind ? period : { kind };
}

const unitOfChange: Record<string, string> = { '%': 'pct' };

/** "rose 5 %", "up 20 points", "lost as much as 3 %", "fell 20 % from its high". */
export function changeClaim(sentence: Sentence, figure: Figure, role: Role): Claim | null {
  if ((role.role !== 'change' && role.role !== 'below') || role.direction === null || figure.large)
    return null;
  if (figure.unit === 'pp' || figure.unit === 'fold' || figure.unit === 'times' || figure.unit === null)
    return null;
  const [from, to] = clauseAround(sentence, figure.at);
  if (some(sentence, from, to, 'extended') || contributes(sentence, figure)) return null;
  const suffix = unitOfChange[figure.unit] ?? 'pts';
  const period: Period = offerNear(sentence) ? { kind: 'unknown' } : periodOf(sentence, figure, role);
  const drawdown = suffix === 'pct' && period.kind === 'since_high' && role.direction === 'down';
  const metric = drawdown
    ? 'drawdown_pct'
    : (`${role.extreme ? 'intraday_extreme' : 'change'}_${suffix}` as Metric);
  return claimAt(sentence, role.at, Math.max(role.to, figure.to), {
    metric,
    direction: role.direction,
    value: figure.value,
    unit: figure.unit,
    digit: figure.digit,
    comparator: role.comparator,
    atClose: !role.extreme && closes(sentence, from, role.to),
    period: role.extreme && period.kind === 'session' ? { ...period, kind: 'intraday' } : period,
  });
}

/** "closed up 6.5 %", "closing down 2.89 %", "ended 0.3 % higher". */
const closes = ({ items }: Sentence, from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some(
      (item, k) =>
        has(item, 'close') || (has(item, 'closing') && items[from + k + 1]?.means.move !== undefined),
    );

const offerNear = ({ items }: Sentence): boolean => items.some((item) => item.means.offerPrice);

/** "shaved 23 points off the index". */
function contributes({ items }: Sentence, figure: Figure): boolean {
  if (figure.unit !== 'points') return false;
  for (let i = figure.to; i < figure.to + 3; i++) if (has(items[i], 'contribution')) return true;
  return false;
}

/** "to 26,908.39", "at a record $85", "as high as 4,793.30". */
export function levelClaim(sentence: Sentence, figure: Figure, role: Role): Claim | null {
  if (role.role !== 'level' || role.base || !levelUnit(figure)) return null;
  const { items } = sentence;
  const [from, to] = clauseAround(sentence, figure.at);
  if (some(sentence, from, to, 'extended')) return null;
  if (figure.unit === null && !endsLevel(sentence, figure.to)) return null;
  if (
    isMark(items[figure.at - 1], '(') ||
    offerNear({ ...sentence, items: items.slice(Math.max(0, figure.at - 4), figure.at) })
  ) {
    return null;
  }
  const atClose =
    some(sentence, from, to, 'close') ||
    has(items[figure.at - 2], 'closing') ||
    nearClosing(sentence, figure);
  const high = role.high ?? (role.extreme ? 'up' : undefined);
  const period = periodAround(sentence, role.at, figure.to);
  const day = period && 'day' in period && period.day ? { day: period.day } : {};
  const kind = atClose
    ? 'close'
    : high === 'up'
      ? 'intraday_high'
      : high === 'down'
        ? 'intraday_low'
        : 'session';
  return claimAt(sentence, role.at, figure.to, {
    metric: 'level',
    direction: null,
    value: figure.value,
    unit: figure.unit ?? 'points',
    digit: figure.digit,
    comparator: role.comparator === 'as_much_as' ? 'exact' : role.comparator,
    // "of $896.67 last month": some day that the words leave open.
    period:
      period && !('day' in period) && period.kind !== 'session' && !atClose
        ? { kind: 'unknown' }
        : { kind, ...day },
    atClose,
  });
}

function nearClosing({ items }: Sentence, figure: Figure): boolean {
  const from = Math.max(0, figure.at - 5);
  return items
    .slice(from, figure.at)
    .some((item, k) => has(item, 'closing') && has(items[from + k + 1], 'high', 'of', 'record'));
}

/** A bare number is a level only where no counted thing follows. */
function endsLevel({ items }: Sentence, at: number): boolean {
  const next = items[at];
  if (!next) return true;
  // "its 200-day moving average"
  if (next.glued && !isMark(next, '.,;:()—–-"”!?')) return false;
  return isMark(next, '.,;:()—–-"”!?') || Object.keys(next.means).length > 0 || next.words === 'and';
}
