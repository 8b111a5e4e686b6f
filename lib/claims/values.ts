import type { Figure } from './figures';
import type { Role } from './governor';
import { claimAt } from './make';
import { periodAround } from './periods';
import { clauseAround, has, isMark, some, type Sentence } from './sentence';
import type { Claim, Comparator, Period } from './types';

/** "$277 billion to its market cap", "a market value of more than $4 trillion". */
export function marketValueClaim(sentence: Sentence, figure: Figure, role: Role): Claim | null {
  if (!figure.large || figure.unit === null || !/^[A-Z]{3}$/.test(figure.unit)) return null;
  const { items } = sentence;
  if (!some(sentence, figure.at - 12, figure.to + 8, 'marketValue')) return null;
  if (role.base) return null;
  const [, end] = clauseAround(sentence, figure.at);
  const erased = some(sentence, figure.at - 4, figure.at, 'undo') ? 'down' : null;
  const moved = role.role === 'change' ? role.direction : (erased ?? verbBehind(sentence, figure, end));
  const change = moved !== null && moved !== 'flat';
  return claimAt(sentence, role.at, figure.to, {
    metric: change ? 'market_value_change' : 'market_value',
    direction: change
      ? moved
      : items.slice(Math.max(0, role.at - 3), figure.at).some((item) => item.words === 'below')
        ? 'down'
        : 'up',
    value: figure.value,
    unit: figure.unit,
    digit: figure.digit,
    comparator: role.comparator,
    period: periodAround(sentence, role.at, figure.to) ?? { kind: 'session' },
    checkable: false,
  });
}

/** "$890 billion is how much market capitalization the company gained". */
function verbBehind({ items }: Sentence, figure: Figure, end: number): 'up' | 'down' | 'flat' | null {
  if (!has(items[figure.to], 'be')) return null;
  for (let i = figure.to; i < end; i++) {
    const move = items[i]?.means.move;
    if (move) return move.direction;
  }
  return null;
}

/** "21.5 times forward earnings estimates", "a price-to-earnings ratio of 25". */
export function earningsMultipleClaim(sentence: Sentence, figure: Figure, role: Role): Claim | null {
  const { items } = sentence;
  let forward: boolean | undefined;
  if (figure.unit === 'times') {
    const window = items.slice(figure.to, figure.to + 7);
    const earnings = window.findIndex((item) => has(item, 'earnings'));
    if (earnings < 0) return null;
    forward = window
      .slice(0, earnings + 2)
      .some((item) => has(item, 'forward', 'forecast') || item.words === 'year');
  } else if (figure.unit === null && !figure.grouped) {
    const window = items.slice(Math.max(0, figure.at - 8), figure.at);
    const ratio = window.findIndex((item) => has(item, 'earnings') && /price|^p e|pe ratio/.test(item.words));
    if (ratio < 0) return null;
    forward = window.some((item) => has(item, 'forward'));
  }
  if (forward === undefined) return null;
  return claimAt(sentence, role.at, figure.to, {
    metric: forward ? 'forward_pe' : 'trailing_pe',
    direction: null,
    value: figure.value,
    unit: 'times',
    digit: figure.digit,
    comparator: role.comparator,
    checkable: false,
  });
}

/** "has more than doubled this year", "a ninefold gain", "quadrupled since 2023". */
export function multipleClaims(sentence: Sentence): Claim[] {
  const { items, figures } = sentence;
  const claims: Claim[] = [];
  items.forEach((item, i) => {
    const n = item.means.multiple?.n;
    if (n === undefined || items[i + 1]?.words === 'digit' || items[i + 1]?.words === 'down') return;
    claims.push(multipleAt(sentence, i, i + 1, n));
  });
  for (const figure of figures) {
    const folded =
      figure.unit === 'fold' ||
      (figure.unit === 'times' &&
        items.slice(Math.max(0, figure.at - 4), figure.at).some((item) => has(item, 'move')));
    if (folded) claims.push(multipleAt(sentence, figure.at, figure.to, figure.value));
  }
  return claims;
}

function multipleAt(sentence: Sentence, at: number, to: number, n: number): Claim {
  const before = sentence.items[at - 1]?.means.comparator?.comparator;
  return claimAt(sentence, at, to, {
    metric: 'multiple',
    direction: 'up',
    value: n,
    unit: 'times',
    digit: 1,
    comparator: before ?? 'exact',
    // "tripled in its Shanghai debut": from an issue price.
    period: (!some(sentence, to, to + 6, 'listing') && periodAround(sentence, at, to)) || { kind: 'unknown' },
  });
}

/** "RSI is approaching 91", "overbought", "above its 50-day moving average". */
export function technicalClaims(sentence: Sentence): Claim[] {
  const { items } = sentence;
  return [...rsiClaims(sentence), ...items.flatMap((_, i) => averageAt(sentence, i) ?? [])];
}

function rsiClaims(sentence: Sentence): Claim[] {
  const { items, figures } = sentence;
  const at = items.findIndex((item) => item.means.rsi);
  const state = items.findIndex((item) => item.means.overbought);
  const period = rsiPeriod(sentence);
  if (at >= 0) {
    const figure = figures.find(
      ({ at: start, unit, value }) =>
        start > at && (unit === null || unit === 'points') && value < 100 && !has(items[start + 1], 'unit'),
    );
    if (figure) {
      const { comparator, direction } = comparatorBefore(sentence, figure.at);
      return [
        claimAt(sentence, at, figure.to, {
          metric: 'rsi_level',
          direction,
          value: figure.value,
          unit: 'rsi',
          digit: figure.digit,
          comparator,
          period,
        }),
      ];
    }
  }
  const direction = items[state]?.means.overbought?.direction;
  if (
    !direction ||
    some(sentence, Math.max(0, state - 6), state, 'not') ||
    items[state - 1]?.words === 'near'
  )
    return [];
  return [
    claimAt(sentence, state, state + 1, {
      metric: 'rsi_level',
      direction,
      value: direction === 'up' ? 70 : 30,
      unit: 'rsi',
      digit: 1,
      comparator: direction === 'up' ? 'more_than' : 'less_than',
      period,
    }),
  ];
}

function rsiPeriod({ items }: Sentence): Period {
  for (const item of items)
    if (item.means.unit?.unit === 'week' && item.means.unit.adjective) return { kind: 'week' };
  for (const item of items) if (item.means.unit?.unit === 'month') return { kind: 'month' };
  return { kind: 'session' };
}

function comparatorBefore(
  { items }: Sentence,
  at: number,
): { comparator: Comparator; direction: 'up' | 'down' } {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const item = items[i];
    const comparator =
      item?.means.comparator?.comparator ??
      item?.means.above?.comparator ??
      (item?.means.reach?.tops ? 'more_than' : undefined);
    if (comparator) return { comparator, direction: comparator === 'less_than' ? 'down' : 'up' };
  }
  return { comparator: 'exact', direction: 'up' };
}

/** "climbed above its 50-day moving average". */
function averageAt(sentence: Sentence, i: number): Claim[] | null {
  const { items } = sentence;
  if (!items[i]?.means.movingAverage) return null;
  const unit = items[i]?.words === 'day average' ? i : i - 1;
  const number =
    items[i]?.words.startsWith('day') || !has(items[i - 1], 'unit') ? items[i - 1] : items[i - 2];
  const n = Number(number?.digits ?? Number.NaN);
  if (!Number.isFinite(n) || !number) return null;
  const at = items.indexOf(number);
  for (let j = at - 1; j >= Math.max(0, at - 6); j--) {
    const item = items[j];
    if (isMark(item, ',.;')) return null;
    const comparator =
      item?.means.above?.comparator ??
      (item?.means.reach?.tops ? 'more_than' : undefined) ??
      (item?.words === 'over' ? 'more_than' : undefined);
    if (comparator !== 'more_than' && comparator !== 'less_than') continue;
    const weekly = items[unit]?.means.unit?.unit === 'week';
    return [
      claimAt(sentence, j, i + 1, {
        metric: 'moving_average',
        direction: comparator === 'more_than' ? 'up' : 'down',
        value: n,
        unit: weekly ? 'weeks' : 'days',
        digit: 1,
        comparator,
        period: { kind: weekly ? 'week' : 'session' },
      }),
    ];
  }
  return null;
}
