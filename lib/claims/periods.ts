import { dateAt, eventDateAt, spanAt } from './dates';
import { clauseAround, has, isBreak, isMark, isPlain, isStrong, type Sentence } from './sentence';
import type { DayWords, Period } from './types';

/** The period that the words around a statement name, `[at, to)`; null when they name none. */
export function periodAround(sentence: Sentence, at: number, to: number, near = at): Period | null {
  return periodAfter(sentence, to) ?? periodBefore(sentence, at, near);
}

/** The period that the words right of a statement name. */
export function periodAfter(sentence: Sentence, to: number): Period | null {
  const { items, figureAt } = sentence;
  // "rose 12 and 11 percent, respectively, for the week": what follows is said of both, as it is after brackets.
  let shared = sentence.kinds.has('respectively') && items.slice(to).some((item) => item.means.respectively);
  let comma = Number.POSITIVE_INFINITY;
  for (let i = to; i < items.length; i++) {
    const item = items[i];
    if (isMark(item, ')')) {
      shared = true;
      continue;
    }
    if (shared) {
      const found = isStrong(item) ? null : periodAt(sentence, i);
      if (found) return found;
      continue;
    }
    // "1.29 %, turning negative for the year": something else is told of the year.
    if (isMark(item, ',') && isPlain(items[i + 1]) && items[i + 1]?.words.endsWith('ing')) return null;
    if (isMark(item, ',')) comma = Math.min(comma, i);
    // Far behind a comma something else is told: "a level last touched on July 30".
    if (isStrong(item) || i > comma + 3 || endsScope(sentence, i)) return null;
    const found = figureAt[i] || ranksSince(sentence, i) ? null : periodAt(sentence, i);
    if (found) return found.kind === 'trailing' && i > comma && !has(item, 'period') ? null : found;
  }
  return null;
}

/** Words after which a period belongs to another figure or to a circumstance. */
function endsScope({ items, figureAt }: Sentence, i: number): boolean {
  const item = items[i];
  const next = items[i + 1];
  if (has(item, 'rank', 'longest', 'highest', 'record')) return true;
  if (has(item, 'move') && item?.words !== 'off') return true;
  // "on course for a weekly gain", "bringing its year-to-date gain to"
  if (item?.means.unit?.adjective || (has(item, 'period') && has(next, 'move', 'streak'))) return true;
  if (figureAt[i] && !isMark(items[i - 1], '(') && !has(items[i - 1], 'or', 'to', 'by', 'and', 'above'))
    return true;
  if (isBreak(item) && (!has(item, 'and') || has(next, 'close'))) return true;
  // "climbed 4.2 % on a third-quarter profit", but "on Friday"
  const circumstance = item?.words === 'on' || item?.words === 'ahead of';
  return circumstance && !has(next, 'weekday', 'month', 'back') && next?.digits === undefined;
}

/** The period that the words left of a statement name. */
export function periodBefore(sentence: Sentence, at: number, near: number): Period | null {
  const { items, figureAt } = sentence;
  for (let i = near; i >= 0 && i > at - 14; i--) {
    const item = items[i];
    const days = i < at ? daysOfMove(sentence, i) : null;
    if (days) return days;
    if (i < at && isBreak(item) && !startsPeriod(sentence, i)) break;
    if (i < at && figureAt[i]) break;
    if (i >= at && figureAt[i]) continue;
    const found = ranksSince(sentence, i) ? null : periodAt(sentence, i);
    if (found) return found;
  }
  return null;
}

/** "taking its three-day rout to 21.7 %" */
function daysOfMove({ items }: Sentence, i: number): Period | null {
  const n = items[i]?.means.number?.n ?? Number(items[i]?.digits ?? Number.NaN);
  const unit = items[i + 1]?.glued ? items[i + 1]?.means.unit : undefined;
  if (!unit || !(n > 1 && n < 400) || items[i + 2]?.means.move?.form !== 'noun') return null;
  return has(items[i + 3], 'to', 'of') ? { kind: 'trailing', n, unit: unit.unit } : null;
}

/** "its highest level since July 2021": how far back a rank reaches, not where a move began. */
function ranksSince({ items }: Sentence, i: number): boolean {
  if (!has(items[i], 'since') && !(has(items[i], 'in') && spanAt(items, i + 1))) return false;
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    if (has(items[j], 'rank', 'highest', 'longest', 'high', 'record', 'streak', 'row')) return true;
    if (isMark(items[j], ',;') || isBreak(items[j])) return false;
  }
  return false;
}

const startsPeriod = ({ items }: Sentence, i: number): boolean =>
  has(items[i], 'since', 'between') || items[i]?.words === 'with';

/** The period that begins with item `i`; null when none does. */
export function periodAt(sentence: Sentence, i: number): Period | null {
  const { items } = sentence;
  const item = items[i];
  if (!item) return null;
  const { means } = item;
  // "so far in 2024": the year says more.
  if (means.period?.period.kind === 'unknown' && has(items[i + 1], 'in')) return null;
  if (means.period) return means.period.period;
  if (means.unit?.adjective && means.unit.unit !== 'session' && means.unit.unit !== 'year')
    return { kind: means.unit.unit };
  if (means.weekday && item.capital) {
    // "up 1.2 percent from Thursday": Thursday's close is the base.
    if (has(items[i - 1], 'from') || items[i - 1]?.words === 'than') return { kind: 'session' };
    const day: DayWords = { weekday: means.weekday.weekday };
    if (has(items[i - 1], 'lastOne')) day.lastWeek = true;
    return { kind: 'session', day };
  }
  if (means.month && item.capital && items[i - 1]?.words === 'on') {
    const date = dateAt(items, i);
    // "since its split on June 10"
    const since = items
      .slice(Math.max(0, i - 7), i)
      .findLast((before) => has(before, 'since') || isMark(before, ','));
    if (date?.value.day !== undefined && has(since, 'since')) return { kind: 'since', start: date.value };
    if (date?.value.day !== undefined) return { kind: 'session', day: { date: date.value } };
  }
  if (means.back) return { kind: 'session', day: { back: means.back.back } };
  // "since peaking in October 2020"
  const turned = means.since && /^(peak|bottom)(ed|ing)$/.exec(items[i + 1]?.words ?? '')?.[1];
  if (turned) {
    const date = dateAt(items, i + 3);
    return { kind: turned === 'peak' ? 'since_high' : 'since_low', ...(date ? { start: date.value } : {}) };
  }
  // "ended 2019 up 28.9 percent"
  if (/^(19|20)\d\d$/.test(item.digits ?? '') && has(items[i - 1], 'close')) {
    return { kind: 'year', named: { year: Number(item.digits) } };
  }
  // "ended November with a 5.67 % gain"
  if (means.month && item.capital && has(items[i - 1], 'close') && items[i + 1]?.words === 'with')
    return { kind: 'month', named: { month: means.month.month } };
  const extreme = means.since || means.from || item.words === 'off' ? fromExtreme(sentence, i) : null;
  if (extreme) return extreme;
  if (means.since || (means.from && !has(items[i + 1], 'skip'))) {
    const date = dateAt(items, i + 1);
    if (date) return { kind: 'since', start: date.value };
    if (items.slice(i + 1, i + 5).some((next) => next.means.listing)) return { kind: 'listing' };
    // "since the election in November": some day of it.
    const event = means.since ? eventDateAt(items, i + 1)?.value : undefined;
    if (event) return event.day === undefined ? { kind: 'unknown' } : { kind: 'since', start: event };
  }
  if (means.since || means.from) return null;
  if (means.between) return betweenAt(sentence, i);
  if (means.in || ['over', 'for', 'within', 'during'].includes(item.words)) return spanOrDate(sentence, i);
  if (means.past && !has(items[i - 1], 'in')) {
    const span = spanAt(items, i + 1);
    if (span && items[i + 1]?.means.unit === undefined) return { kind: 'trailing', ...span.value };
  }
  if (means.of && /^(19|20)\d\d$/.test(items[i + 1]?.digits ?? '')) {
    return { kind: 'year', named: { year: Number(items[i + 1]?.digits) } };
  }
  if (
    means.ordinal &&
    items[i + 1]?.means.unit?.unit === 'quarter' &&
    !isPlain(items[i + 2]) &&
    !has(items[i + 2], 'notPrice')
  ) {
    return { kind: 'quarter', named: { quarter: means.ordinal.n } };
  }
  if (means.month && item.capital && has(items[i + 1], 'move'))
    return { kind: 'month', named: { month: means.month.month } };
  return null;
}

/** "from its April low", "off its March 2009 lows", "since last year's high on June 1". */
function fromExtreme({ items }: Sentence, i: number): Period | null {
  for (let j = i + 1; j < i + 8; j++) {
    const closes = has(items[j], 'closing') && has(items[j - 1], 'record');
    const alone = items[j]?.words === 'record' && (!items[j + 1] || isMark(items[j + 1], ',.;)'));
    const high = items[j]?.means.high ?? (closes || alone ? { direction: 'up' as const } : undefined);
    if (!items[j] || isMark(items[j], ',') || items[j]?.digits?.includes(',')) return null;
    if (!high) continue;
    const before = dateAt(items, i + 1);
    const after =
      items[j + 1]?.words === 'on' || has(items[j + 1], 'in', 'of') ? dateAt(items, j + 2) : undefined;
    const date = after ? { ...before?.value, ...after.value } : before?.value;
    return { kind: high.direction === 'up' ? 'since_high' : 'since_low', ...(date ? { start: date } : {}) };
  }
  return null;
}

function betweenAt({ items }: Sentence, i: number): Period | null {
  const start = dateAt(items, i + 1);
  if (!start) return null;
  let at = start.to;
  if (isMark(items[at], ',')) at++;
  if (!has(items[at], 'and', 'to')) return null;
  const finish = dateAt(items, at + 1);
  return finish ? { kind: 'between', start: start.value, finish: finish.value } : null;
}

function spanOrDate({ items }: Sentence, i: number): Period | null {
  const span = spanAt(items, i + 1);
  if (span && !has(items[span.to], 'row', 'rowAfter', 'high', 'streak'))
    return { kind: 'trailing', ...span.value };
  if (span) return null;
  const date = dateAt(items, i + 1);
  if (!date) return null;
  // "gold futures for August delivery"
  if (isPlain(items[date.to]) && items[i]?.words === 'for') return null;
  const { month, year, day, quarter } = date.value;
  // "in fourth-quarter revenue"
  if (quarter !== undefined && (isPlain(items[date.to]) || has(items[date.to], 'notPrice'))) return null;
  if (day !== undefined) return { kind: 'session', day: { date: date.value } };
  if (month !== undefined) return { kind: 'month', named: date.value };
  if (quarter !== undefined) return { kind: 'quarter', named: date.value };
  return year === undefined ? null : { kind: 'year', named: { year } };
}

/** The day that a clause names: "On Monday the index hit a record", "in the previous session". */
export function dayIn(sentence: Sentence, at: number): { day?: DayWords } {
  const [from, to] = clauseAround(sentence, at);
  for (let i = from; i < to; i++) {
    if (!has(sentence.items[i], 'weekday', 'back')) continue;
    const period = periodAt(sentence, i);
    if (period?.kind === 'session' && period.day) return { day: period.day };
  }
  return {};
}

/** Every period longer than a session that a sentence names, be it of a rank or a run: "its worst month", "a six-session streak". */
export function periodsIn(sentence: Sentence): readonly Period[] {
  const known = named.get(sentence) ?? allPeriods(sentence);
  named.set(sentence, known);
  return known;
}

/** Asked for every figure of a sentence. */
const named = new WeakMap<Sentence, readonly Period[]>();

function allPeriods(sentence: Sentence): Period[] {
  const { items, figureAt } = sentence;
  return items.flatMap((item, i): Period[] => {
    const unit = item.means.unit?.unit;
    const before = items[i - 1];
    const n = before?.means.number?.n ?? before?.means.ordinal?.n ?? Number(before?.digits ?? Number.NaN);
    const long = unit && unit !== 'session' ? [{ kind: unit }] : [];
    if (unit && n > 1 && n < 400) return [{ kind: 'trailing', n, unit }, ...long];
    if (unit && long.length > 0) return long;
    // "its seventh straight week"
    if (has(item, 'row') && n > 1) {
      const counted = items.slice(i, i + 3).find((next) => next.means.unit)?.means.unit?.unit ?? 'session';
      return [{ kind: 'trailing', n, unit: counted }];
    }
    const found = figureAt[i] || ranksSince(sentence, i) ? null : periodAt(sentence, i);
    return found && !['session', 'unknown'].includes(found.kind) ? [found] : [];
  });
}

/** Words of a period right of a statement that nobody understands: "since the election", "in the first half". */
export function vagueAfter(sentence: Sentence, to: number): boolean {
  const { items, figureAt } = sentence;
  for (let i = to; i < Math.min(items.length, to + 4); i++) {
    const item = items[i];
    if (isMark(item, ',;()') || (isBreak(item) && !has(item, 'and')) || has(item, 'move') || figureAt[i])
      return false;
    if (has(item, 'be', 'rank', 'highest', 'longest', 'high', 'record')) return false;
    if (has(item, 'since') || item?.words === 'over' || item?.words === 'during') return true;
    if (item?.words.endsWith('half') === true || item?.words === 'months' || item?.words === 'years')
      return true;
  }
  return false;
}
