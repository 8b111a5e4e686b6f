import { anchorAfter } from './dates';
import { claimAt } from './make';
import { dayIn } from './periods';
import { has, isBreak, isMark, isPlain, some, type Sentence } from './sentence';
import type { Claim, Direction, SpanUnit, StreakUnit } from './types';
import { clauseStart, directionNear, endedBefore, streakUnit, unitBefore } from './run-words';

interface Run {
  at: number;
  to: number;
  n: number | null;
  unit: StreakUnit | null;
  direction: Direction;
  record: boolean;
  longest: boolean;
}

/** "sixth straight week", "four-day winning streak", "two sessions in a row", "extending gains to a ninth session". */
export function runClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = [];
  let after = 0;
  for (let i = 0; i < sentence.items.length; i++) {
    if (i < after) continue;
    const run = runAt(sentence, i);
    if (!run) continue;
    after = run.to;
    const claim = claimOf(sentence, run);
    if (claim) claims.push(claim);
  }
  // "its sixth straight week, the longest winning streak since May 2020": the second names the first.
  const numbered = claims.filter((claim) => claim.streak?.n !== null);
  return numbered.length > 0 ? numbered : claims;
}

function runAt(sentence: Sentence, i: number): Run | null {
  const { items } = sentence;
  const item = items[i];
  if (!item) return null;
  const { means } = item;
  if (means.twice) return finish(sentence, { at: i, to: i + 1, n: 2 });
  if (means.streak && !counted(sentence, i)) return uncounted(sentence, i);
  const n =
    means.ordinal?.n ??
    means.number?.n ??
    (item.digits !== undefined && sentence.figureAt[i]?.unit == null ? Number(item.digits) : undefined);
  if (n === undefined || !Number.isInteger(n) || n < 1 || n > 60) return null;
  if (means.ordinal) return ordinalRun(sentence, i, n);
  const next = items[i + 1];
  if (next?.means.row) return finish(sentence, { at: i, to: i + 2, n });
  const unit = next?.means.unit;
  if (!unit || unit.unit === 'year') return null;
  if (n > 1 && stretched(sentence, i)) return finish(sentence, { at: i, to: i + 2, n, unit: unit.unit });
  if (has(items[i + 2], 'rowAfter') && n > 1)
    return finish(sentence, { at: i, to: i + 3, n, unit: unit.unit });
  // "four-day winning streak", "three-session slide"; not "two-day drop", which is a change.
  const streak = findStreak(sentence, i + 2);
  if (streak !== null && n > 1 && !isSum(sentence, streak))
    return finish(sentence, { at: i, to: streak, n, unit: unit.unit });
  return null;
}

/** "extending its winning run to eight sessions", "gained in each of the past six sessions". */
function stretched({ items }: Sentence, i: number): boolean {
  const before = items.slice(Math.max(0, i - 7), i);
  const each = before.findLastIndex((item) => item.words === 'each' || item.words === 'all');
  if (
    each >= 0 &&
    before.slice(each + 1).every((item) => has(item, 'of', 'skip', 'past', 'previous', 'lastOne'))
  )
    return true;
  return (
    has(items[i - 1], 'to') &&
    before.some((item) => has(item, 'extend')) &&
    before.some((item) => has(item, 'streak', 'move'))
  );
}

const slides =
  /^(rally|slide|slump|rout|advance|decline|retreat|climb|skid|sell off|selloff|rise|losing|downturn|recovery|rebound)$/;

/** "taking its three-day rout to 21.7 %": the change over those days, not a run of them. */
const isSum = ({ items, figureAt }: Sentence, at: number): boolean =>
  !has(items[at - 1], 'streak') && has(items[at], 'to', 'of') && figureAt[at + 1]?.unit === '%';

/** End of a streak noun within two items, or null. */
function findStreak({ items }: Sentence, at: number): number | null {
  for (let i = at; i < at + 3; i++) {
    const item = items[i];
    if (!item || isMark(item, ',.;')) return null;
    if (item.means.streak) return i + 1;
    if (item.means.move && slides.test(item.words) && items[at - 1]?.glued && !has(items[at - 3], 'rank'))
      return i + 1;
    if (has(item, 'move') || item.digits !== undefined) return null;
  }
  return null;
}

/** A streak noun that an earlier number already counts. */
function counted({ items }: Sentence, i: number): boolean {
  return items
    .slice(Math.max(0, i - 4), i)
    .some(
      (item, k, all) =>
        has(item, 'row', 'rowAfter') ||
        (has(item, 'unit') && (all[k - 1]?.means.number ?? all[k - 1]?.digits) !== undefined),
    );
}

/** "its longest winning streak since", "a record winning streak": no number. */
function uncounted(sentence: Sentence, i: number): Run | null {
  const { items } = sentence;
  const before = items.slice(Math.max(0, i - 4), i);
  if (!before.some((item) => has(item, 'longest') || has(item, 'record') || has(item, 'rank'))) return null;
  if (items[i]?.words === 'run' && !before.some((item) => has(item, 'longest'))) return null;
  const unit = before
    .map((item) => item.means.unit?.unit ?? (item.means.period?.period.kind as SpanUnit | undefined))
    .find((found) => found !== undefined);
  const length = lengthAfter(sentence, i);
  return {
    at: Math.max(0, i - 2),
    to: length?.to ?? i + 1,
    n: length?.n ?? null,
    unit: streakUnit(unit),
    direction: items[i]?.means.streak?.direction ?? null,
    record: false,
    longest: true,
  };
}

/** "its longest winning streak in two decades at nine days" */
function lengthAfter({ items }: Sentence, at: number): { n: number; to: number } | null {
  for (let i = at + 1; i < at + 9; i++) {
    const item = items[i];
    if (!item || isMark(item, ',.;') || isBreak(item)) return null;
    const n = items[i + 1]?.means.number?.n ?? Number(items[i + 1]?.digits ?? Number.NaN);
    const counts = items[i + 2]?.means.unit;
    if (has(item, 'to') && n > 1 && n <= 60 && counts && counts.unit !== 'year') return { n, to: i + 3 };
  }
  return null;
}

function ordinalRun(sentence: Sentence, i: number, n: number): Run | null {
  const { items } = sentence;
  const next = items[i + 1];
  if (next?.means.row) return finish(sentence, { at: i, to: i + 2, n });
  if (n < 2) return null;
  // "its 13th gain in a row"
  if (has(next, 'move') && has(items[i + 2], 'rowAfter')) return finish(sentence, { at: i, to: i + 3, n });
  const unit = next?.means.unit;
  // "third all-time high in a row"
  const record = recordRow(sentence, i + 1);
  if (record) return { ...finish(sentence, { at: i, to: record, n }), record: true };
  // "a third week in four" is no row.
  const ofSome =
    has(items[i + 2], 'in') && (items[i + 3]?.means.number ?? items[i + 3]?.digits) !== undefined;
  const ofOther = has(items[i + 2], 'of') && !has(items[i + 3], 'move');
  if (!unit || unit.unit === 'year' || ofOther || ofSome) {
    // "a ninth weekly gain"? only with a word for a row.
    return null;
  }
  if (has(items[i + 2], 'rowAfter')) return finish(sentence, { at: i, to: i + 3, n, unit: unit.unit });
  // "its third daily decline in a row"
  if (has(items[i + 2], 'move') && has(items[i + 3], 'rowAfter'))
    return finish(sentence, { at: i, to: i + 4, n, unit: unit.unit });
  // "rose for a fourth day", "extending gains to a ninth session", "into a fifth day"
  // "a sixth day of declines"
  if (has(items[i + 2], 'of')) return finish(sentence, { at: i, to: i + 4, n, unit: unit.unit });
  const lead = items[i - 1]?.means.skip ? items[i - 2] : items[i - 1];
  const extending = items.slice(Math.max(0, i - 7), i).some((item) => has(item, 'extend'));
  if (lead && (lead.words === 'for' || ((has(lead, 'to') || lead.words === 'into') && extending))) {
    return finish(sentence, { at: i, to: i + 2, n, unit: unit.unit });
  }
  return null;
}

function recordRow({ items }: Sentence, at: number): number | null {
  let record = false;
  for (let i = at; i < at + 6; i++) {
    const item = items[i];
    if (!item) return null;
    if (has(item, 'rowAfter')) return record ? i + 1 : null;
    if (has(item, 'record')) record = true;
    else if (!has(item, 'high', 'closing', 'close', 'unit', 'row')) return null;
  }
  return null;
}

/** Reads on from the counting words: unit, noun, "of gains". */
function finish({ items }: Sentence, start: { at: number; to: number; n: number; unit?: SpanUnit }): Run {
  const run: Run = {
    at: start.at,
    to: start.to,
    n: start.n,
    unit: streakUnit(start.unit),
    direction: null,
    record: false,
    longest: items.slice(Math.max(0, start.at - 3), start.at).some((item) => has(item, 'longest')),
  };
  let yearly = start.unit === 'year';
  for (let i = start.at; i < start.to + 5; i++) {
    const item = items[i];
    if (!item || isMark(item, ',.;()') || isBreak(item)) break;
    // "the third straight negative quarter"
    if (i >= start.to && isPlain(item) && has(items[i + 1], 'unit')) continue;
    if (
      i >= start.to &&
      !has(
        item,
        'unit',
        'period',
        'move',
        'streak',
        'of',
        'rowAfter',
        'record',
        'high',
        'closing',
        'skip',
        'mark',
        'close',
        'in',
      )
    )
      break;
    if (i >= start.to && has(item, 'in') && !item.means.move) break;
    const unit = item.means.unit?.unit ?? (i >= start.to ? item.means.period?.period.kind : undefined);
    if (unit === 'year') yearly = true;
    if (run.unit === null && unit && unit !== 'year') run.unit = streakUnit(unit as SpanUnit);
    if (item.means.move && item.means.move.direction !== 'flat' && i > start.at)
      run.direction ??= item.means.move.direction;
    if (item.means.streak?.direction) run.direction ??= item.means.streak.direction;
    if (has(item, 'record') && has(items[i + 1], 'high', 'closing', 'close', 'unit')) run.record = true;
    if (has(item, 'highest')) break;
    run.to = Math.max(run.to, i + 1);
  }
  if (yearly) run.n = Number.NaN;
  return run;
}

function claimOf(sentence: Sentence, run: Run): Claim | null {
  const { items } = sentence;
  if (Number.isNaN(run.n)) return null;
  const from = clauseStart(sentence, run.at);
  if (some(sentence, from, run.at, 'not') || some(sentence, from, run.to + 2, 'statistic')) return null;
  const told = endedBefore(sentence, run.at);
  // "climbed 1.5 %, capping a nine-day winning run": the same way, so it goes on.
  const goesOn = run.direction === null || directionNear(sentence, run.at, run.to) === run.direction;
  const ended = told === 'caps' ? !goesOn : told !== null;
  const record =
    run.record ||
    (run.n !== null &&
      items
        .slice(from, run.at)
        .some((item, k) => has(item, 'record') && has(items[from + k + 1], 'closing', 'close', 'high')));
  const unit = run.unit ?? unitBefore(sentence, run.at);
  const direction = run.direction ?? directionNear(sentence, run.at, run.to, ended);
  const limit = items.slice(from, run.at).some((item) => item.words === 'circuit' || item.words === 'limit');
  const more = items[run.at - 1]?.means.comparator?.comparator;
  if (direction === null && !record) return null;
  return claimAt(sentence, run.at, run.to, {
    metric: 'streak',
    direction: record ? 'up' : direction,
    value: run.n,
    unit: `${unit}s`,
    comparator: more ?? 'exact',
    period: unit === 'session' ? { kind: unit, ...dayIn(sentence, run.at) } : { kind: unit },
    anchor: anchorAfter(items, run.to, 12),
    streak: {
      unit: unit,
      n: run.n,
      of: record ? 'record_closes' : limit ? 'limit' : 'closes',
      ended,
      ...(told === 'past' ? { past: true } : {}),
      longest: run.longest || items.slice(run.to, run.to + 6).some((item) => has(item, 'longest')),
    },
  });
}
