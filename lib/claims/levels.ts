import type { Figure } from './figures';
import type { Role } from './governor';
import { dateAt } from './dates';
import { levelUnit } from './look-left';
import { claimAt } from './make';
import { periodAround } from './periods';
import { clauseAround, has, isMark, some, type Sentence } from './sentence';
import type { Claim, DayWords } from './types';

/** "to 26,908.39", "at a record $85", "as high as 4,793.30". */
export function levelClaim(sentence: Sentence, figure: Figure, role: Role): Claim | null {
  if (role.role !== 'level' || role.base || !levelUnit(figure)) return null;
  const { items } = sentence;
  const [from, to] = clauseAround(sentence, figure.at);
  if (some(sentence, from, to, 'extended') || some(sentence, from, figure.at, 'rsi')) return null;
  if (figure.unit === null && !endsLevel(sentence, figure.to)) return null;
  if (isMark(items[figure.at - 1], '(') || some(sentence, figure.at - 4, figure.to + 2, 'offerPrice')) {
    return null;
  }
  // "climbed to a high of $140.76, reversed course to end the day down": another statement's close.
  let end = figure.to;
  while (end < to && !isMark(items[end], ',')) end++;
  const atClose =
    some(sentence, from, end, 'close') ||
    has(items[figure.at - 2], 'closing') ||
    nearClosing(sentence, figure);
  const high = role.high ?? (role.extreme ? 'up' : undefined);
  const period = periodAround(sentence, role.at, figure.to);
  const own = ownDay(sentence, figure);
  const day = own ? { day: own } : period && 'day' in period && period.day ? { day: period.day } : {};
  const kind = atClose
    ? 'close'
    : high === 'up'
      ? 'intraday_high'
      : high === 'down'
        ? 'intraday_low'
        : 'session';
  // "of $896.67 last month": some day that the words leave open.
  const unsaid = !own && period !== null && !['session', 'since', 'ytd'].includes(period.kind) && !atClose;
  return claimAt(sentence, role.at, figure.to, {
    metric: 'level',
    direction: null,
    value: figure.value,
    unit: figure.unit ?? 'points',
    digit: figure.digit,
    comparator: role.comparator === 'as_much_as' ? 'exact' : role.comparator,
    period: unsaid || earlier(sentence, figure) ? { kind: 'unknown' } : { kind, ...day },
    atClose,
  });
}

/** "its Dec. 17 record close of $479.86" */
function ownDay({ items }: Sentence, figure: Figure): DayWords | null {
  for (let i = figure.at - 1; i > figure.at - 9; i--) {
    const item = items[i];
    if (item?.means.month && item.capital) {
      const date = dateAt(items, i)?.value;
      return date?.day === undefined || has(items[i + 1], 'high') ? null : { date };
    }
    const dated = item?.digits !== undefined || isMark(item, '.');
    if (!dated && !has(item, 'record', 'high', 'closing', 'close', 'of', 'intradayWord', 'mark')) return null;
  }
  return null;
}

/** "its previous record of 4,796.56": a level of some other day. */
const earlier = ({ items }: Sentence, figure: Figure): boolean =>
  items
    .slice(Math.max(0, figure.at - 4), figure.at)
    .some((item) => has(item, 'previous') && !has(item, 'fresh'));

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
  if (has(next, 'notPrice', 'set')) return false;
  return isMark(next, '.,;:()—–-"”!?') || Object.keys(next.means).length > 0 || next.words === 'and';
}
