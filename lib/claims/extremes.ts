import { anchorAfter } from './dates';
import { levelUnit } from './look-left';
import { claimAt } from './make';
import { has, isBreak, isMark, isPlain, some, type Sentence } from './sentence';
import { dayIn, periodAt } from './periods';
import type { Anchor, Claim, DayWords, Direction, Period, SpanUnit } from './types';

/** Record highs, N-year lows, highest closes since: at most one a direction and sentence. */
export function extremeClaims(sentence: Sentence): Claim[] {
  const claims: Claim[] = [];
  const { items } = sentence;
  const aboutRsi = items.some((item) => item.means.rsi);
  for (let i = 0; i < items.length; i++) {
    const claim = highestAt(sentence, i) ?? headAt(sentence, i) ?? bareRecordAt(sentence, i);
    if (!claim) continue;
    if (claims.some(({ direction }) => direction === claim.direction)) continue;
    claims.push(aboutRsi && claim.anchor ? { ...claim, metric: 'rsi_rank' } : claim);
  }
  return claims;
}

const basisOf = (sentence: Sentence, from: number, to: number): 'close' | 'intraday' | undefined =>
  some(sentence, from, to, 'intradayWord')
    ? 'intraday'
    : some(sentence, from, to, 'closing', 'close')
      ? 'close'
      : undefined;

function make(
  sentence: Sentence,
  at: number,
  to: number,
  direction: Direction,
  anchor: Anchor | null,
): Claim {
  const basis = basisOf(sentence, Math.max(0, at - 2), to);
  const ever = anchor === null || anchor.kind === 'ever';
  const day = sinceThen(sentence, at) ?? dayAfter(sentence, to) ?? dayIn(sentence, at).day ?? null;
  const told = { ...(basis ? { basis } : {}), ...(day && day !== 'unknown' ? { day } : {}) };
  const period: Period = day === 'unknown' ? { kind: day } : { kind: ever ? 'all_time' : 'span', ...told };
  return claimAt(sentence, at, to, {
    metric: 'extreme',
    direction,
    comparator: 'exact',
    period,
    anchor: anchor ?? { kind: 'ever', words: 'record' },
    atClose: basis === 'close',
  });
}

/** "up 80 % since hitting a 52-week low": on some day that the words leave open. */
function sinceThen({ items }: Sentence, at: number): 'unknown' | null {
  for (let i = at - 1; i > at - 5; i--) {
    if (has(items[i], 'since')) return 'unknown';
    if (!has(items[i], 'reach', 'skip', 'fresh')) return null;
  }
  return null;
}

/** "a record high on Monday", "in the previous session"; `unknown` for "last month": some day that the words leave open. */
function dayAfter(sentence: Sentence, to: number): DayWords | 'unknown' | null {
  for (let i = to; i < Math.min(sentence.items.length, to + 5); i++) {
    const item = sentence.items[i];
    if (isMark(item, ',;') || isBreak(item) || has(item, 'move', 'since')) return null;
    if (sentence.figureAt[i]) continue;
    const period = periodAt(sentence, i);
    if (period?.kind === 'session') return period.day ?? null;
    if (period && (('back' in period && period.back) || ('named' in period && period.named)))
      return 'unknown';
  }
  return null;
}

/** "its highest close since July 23, 2021", "lowest level in two years". */
function highestAt(sentence: Sentence, i: number): Claim | null {
  const { items } = sentence;
  const highest = items[i]?.means.highest;
  if (!highest || awayFrom(sentence, i)) return null;
  const anchor = anchorAfter(items, i + 1, 6);
  if (!anchor || (anchor.kind === 'span' && anchor.unit === 'session')) return null;
  return make(sentence, i, anchorEnd(sentence, i), highest.direction, anchor);
}

function anchorEnd({ items }: Sentence, at: number): number {
  let to = at + 1;
  while (to < items.length && to < at + 8 && !isMark(items[to], ',.;)') && !isBreak(items[to])) to++;
  return to;
}

/** "all-time closing high", "52-week low", "three-year high", "a new peak", "a high not seen since 2007". */
function headAt(sentence: Sentence, i: number): Claim | null {
  const { items } = sentence;
  const head = items[i];
  const isClose = has(head, 'closing') && head?.words === 'close';
  if (!head?.means.high && !isClose) return null;
  let from = i;
  let record = false;
  let fresh = false;
  let previous = false;
  let span: Anchor | null = null;
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    const item = items[j];
    if (!item) break;
    if (has(item, 'record')) record = true;
    else if (has(item, 'ofTheDay')) return null;
    else if (has(item, 'unit') && (item.means.unit?.adjective === true || item.glued)) {
      const n = item.means.unit?.adjective
        ? 1
        : Number(items[j - 1]?.digits ?? items[j - 1]?.means.number?.n ?? Number.NaN);
      const unit: SpanUnit = item.means.unit?.unit ?? 'session';
      if (Number.isNaN(n) || unit === 'session') return null;
      span = { kind: 'span', n, unit, words: `${n} ${unit}` };
      if (!item.means.unit?.adjective) j--;
    } else if (has(item, 'previous') && !has(item, 'fresh')) previous = true;
    else if (has(item, 'fresh')) fresh = true;
    // "a near seven-year high", "a more than two-year low"
    else if (!has(item, 'closing', 'intradayWord', 'mark', 'rank', 'ordinal') && !qualifies(sentence, j))
      break;
    from = j;
  }
  if (isClose && !record) return null;
  if (head.means.move !== undefined) return null;
  const since =
    head.means.high && items[i + 1]?.means.since ? anchorAfter(items, i + 1, 1) : notSeen(sentence, i);
  if (!record && !span && !since && !fresh) return null;
  if (awayFrom(sentence, from)) return null;
  if (previous && !toppedBefore(sentence, from)) return null;
  const direction =
    head.means.high?.direction ?? (some(sentence, Math.max(0, from - 1), i, 'highest') ? 'up' : 'up');
  // A fresh high alone is a record only of something: "fresh highs" of nothing in particular are none.
  if (fresh && !record && !span && !since && head.words.endsWith('s')) return null;
  // "posted 37 new 52-week highs": a count of members.
  if (head.words.endsWith('s') && items[from - 1]?.digits !== undefined) return null;
  const period = record ? null : (span ?? since);
  return make(sentence, from, i + 1, direction, period);
}

const qualifies = ({ items }: Sentence, j: number): boolean =>
  has(items[j], 'comparator', 'above') && has(items[j - 1], 'skip');

function notSeen({ items }: Sentence, i: number): Anchor | null {
  const window = items.slice(i + 1, i + 4).map((item) => item.words);
  return window[0] === 'not' && window[1] === 'seen' ? anchorAfter(items, i + 3, 1) : null;
}

/** "from its record", "below the all-time high": the extreme was not reached. */
function awayFrom({ items }: Sentence, from: number): boolean {
  for (let j = from - 1; j >= Math.max(0, from - 7); j--) {
    const item = items[j];
    if (item?.words === 'just above') return false;
    if (has(item, 'from', 'not') || item?.words === 'off' || item?.words === 'shy' || item?.words === 'short')
      return true;
    if (item?.means.above) return item.means.above.comparator !== 'more_than';
    if (item?.means.comparator)
      return (
        item.means.comparator.comparator === 'nearly' || item.means.comparator.comparator === 'less_than'
      );
    const dated = has(item, 'month', 'weekday') || isMark(item, '.') || item?.digits !== undefined;
    if (!dated && !has(item, 'skip', 'of', 'mark') && !isPlain(item)) return false;
  }
  return false;
}

function toppedBefore({ items }: Sentence, from: number): boolean {
  return items
    .slice(Math.max(0, from - 4), from)
    .some((item) => item.means.reach?.tops || item.means.above?.comparator === 'more_than');
}

/** "closed at 6,173.07, a record" */
function endsLevel({ figureAt }: Sentence, comma: number): boolean {
  const figure = figureAt[comma - 1];
  return figure !== undefined && levelUnit(figure) && figure.unit !== 'points';
}

/** "hit a record", "a record $85", "a fresh record Thursday at 45,754.93". */
function bareRecordAt(sentence: Sentence, i: number): Claim | null {
  const { items, figureAt } = sentence;
  const item = items[i];
  if (item?.words !== 'record') return null;
  const next = items[i + 1];
  const figure = figureAt[i + 1];
  if (figure ? figure.large || figure.unit === '%' || figure.unit === 'points' : isPlain(next)) return null;
  if (
    !figure &&
    next &&
    !has(next, 'to', 'of', 'in', 'weekday', 'and', 'break', 'under', 'above', 'period', 'from') &&
    !isMark(next, '.,;)—')
  )
    return null;
  // "record quarterly deliveries"
  if (next?.words.endsWith('ly') === true && has(next, 'period', 'unit')) return null;
  let lead = false;
  for (let j = i - 1; j >= Math.max(0, i - 4) && !lead; j--) {
    const before = items[j];
    if (has(before, 'previous') && !has(before, 'fresh')) return null;
    if (has(before, 'reach', 'to', 'fresh', 'intradayWord', 'close') || before?.words === 'after')
      lead = true;
    else if (isMark(before, ',') && endsLevel(sentence, j)) lead = true;
    else if (!has(before, 'skip')) break;
  }
  if (!lead || awayFrom(sentence, i)) return null;
  return make(sentence, i, i + 1, 'up', null);
}
