import type { Item } from './items';
import type { Anchor, PartialDate, SpanUnit } from './types';

interface Read<T> {
  value: T;
  to: number;
}

const isYear = (item: Item | undefined): boolean => /^(18|19|20)\d\d$/.test(item?.digits ?? '');
const isDayOfMonth = (item: Item | undefined): boolean => {
  const n = Number(item?.digits ?? item?.means.ordinal?.n ?? 0);
  return n >= 1 && n <= 31;
};

/** A date at `at`: "July 23, 2021", "23 June", "early April", "the fourth quarter of 1987", "2003", "last October". */
export function dateAt(items: readonly Item[], at: number): Read<PartialDate> | undefined {
  let i = at;
  let yearsAgo: number | undefined;
  for (; i < at + 6; i++) {
    const item = items[i];
    if (!item) return undefined;
    const { means } = item;
    if (means.period?.period.kind === 'year' && item.possessive) yearsAgo = 1;
    else if (isYear(item)) return { value: { year: Number(item.digits) }, to: i + 1 };
    else if (means.ordinal && items[i + 1]?.means.unit?.unit === 'quarter') return quarterAt(items, i);
    else if (means.month && item.capital) return monthAt(items, i, undefined, yearsAgo);
    else if (isDayOfMonth(item) && items[i + 1]?.means.month)
      return monthAt(items, i + 1, dayOfMonth(item), yearsAgo);
    else if (isDayOfMonth(item) && items[i + 1]?.means.of && items[i + 2]?.means.month) {
      return monthAt(items, i + 2, dayOfMonth(item), yearsAgo);
    } else if (
      !isPartOfYear(items, i) &&
      !means.skip &&
      !means.partOf &&
      !means.of &&
      !means.lastOne &&
      !means.this &&
      !means.previous
    ) {
      return undefined;
    }
  }
  return undefined;
}

/** "the final three months of 2008" */
function isPartOfYear(items: readonly Item[], at: number): boolean {
  const months = items.slice(at, at + 3).findIndex((item) => item.words === 'months' && item.means.unit);
  return months >= 0 && items[at + months + 1]?.means.of !== undefined;
}

const dayOfMonth = (item: Item): number => Number(item.digits ?? item.means.ordinal?.n);

function quarterAt(items: readonly Item[], at: number): Read<PartialDate> {
  const quarter = items[at]?.means.ordinal?.n ?? 1;
  const year = items[at + 2]?.means.of ? items[at + 3] : items[at + 2];
  const to = at + 2;
  if (year && isYear(year))
    return { value: { quarter, year: Number(year.digits) }, to: items.indexOf(year, at) + 1 };
  return { value: { quarter }, to };
}

function monthAt(
  items: readonly Item[],
  at: number,
  day: number | undefined,
  yearsAgo: number | undefined,
): Read<PartialDate> {
  const value: PartialDate = { month: items[at]?.means.month?.month ?? 1 };
  if (day !== undefined) value.day = day;
  if (yearsAgo !== undefined) value.yearsAgo = yearsAgo;
  let to = at + 1;
  if (items[to]?.words === '.' && items[to + 1]) to++;
  const number = items[to];
  if (day === undefined && number && !isYear(number) && isDayOfMonth(number)) {
    value.day = dayOfMonth(number);
    to++;
  }
  const year = items[to]?.words === ',' || items[to]?.means.of ? to + 1 : to;
  if (isYear(items[year])) {
    value.year = Number(items[year]?.digits);
    to = year + 1;
  }
  return { value, to };
}

/** "three years", "more than two decades", "a year": a span of time. */
export function spanAt(items: readonly Item[], at: number): Read<{ n: number; unit: SpanUnit }> | undefined {
  let n: number | undefined;
  for (let i = at; i < at + 6; i++) {
    const item = items[i];
    if (!item) return undefined;
    const { means } = item;
    if (means.unit && !means.unit.adjective)
      return { value: { n: n ?? 1, unit: means.unit.unit }, to: i + 1 };
    if (item.words === 'decade' || item.words === 'decades') {
      return { value: { n: (n ?? 1) * 10, unit: 'year' }, to: i + 1 };
    }
    if (item.words === 'a decade') return { value: { n: 10, unit: 'year' }, to: i + 1 };
    // "one year" and "one week" are phrases of their own.
    if (means.unit?.adjective && /^(one|single) /.test(item.words))
      return { value: { n: 1, unit: means.unit.unit }, to: i + 1 };
    if (item.digits !== undefined && !isYear(item)) n = Number(item.digits);
    else if (means.number) n = means.number.n;
    else if (!means.skip && !means.comparator && !means.past && !means.this) return undefined;
  }
  return undefined;
}

/** The date of an event at `at`: "the Black Monday crash of 1987", "the pandemic sell-off in March 2020". */
export function eventDateAt(items: readonly Item[], at: number): Read<PartialDate> | undefined {
  for (let i = at; i < at + longestEvent; i++) {
    const item = items[i];
    if (!item || item.digits !== undefined || /^[,.;:()—–]$/.test(item.words)) return undefined;
    if (i > at && (item.means.of || item.means.in)) {
      const date = dateAt(items, i + 1);
      if (date) return date;
    }
  }
  return undefined;
}

const longestEvent = 8;

/** What a rank or extreme reaches back to, in the items after it; `reach` items may come between. */
export function anchorAfter(items: readonly Item[], at: number, reach: number): Anchor | null {
  for (let i = at; i < Math.min(items.length, at + reach); i++) {
    const item = items[i];
    if (!item) break;
    const words = (to: number): string =>
      items
        .slice(i, to)
        .map((part) => part.words)
        .join(' ');
    if (item.means.ever) return { kind: 'ever', words: item.words };
    if (item.means.since) {
      const listing = items.slice(i + 1, i + 5).findIndex((part) => part.means.listing);
      if (listing >= 0) return { kind: 'ever', words: words(i + listing + 2) };
      const date = dateAt(items, i + 1) ?? eventDateAt(items, i + 1);
      if (date) return { kind: 'date', date: date.value, words: words(date.to) };
    }
    if (item.means.thisYear) return { kind: 'year', words: item.words };
    // "in the company's history"
    const history = items.slice(i + 1, i + 5).findIndex(({ words: word }) => word === 'history');
    if (item.means.in && history >= 0) return { kind: 'ever', words: words(i + history + 2) };
    if (item.means.in || item.words === 'for') {
      const span = spanAt(items, i + 1);
      if (span) return { kind: 'span', ...span.value, words: words(span.to) };
    }
    if (item.means.period?.period.kind === 'trailing' && item.words.startsWith('in ')) {
      return { kind: 'span', n: 1, unit: 'year', words: item.words };
    }
    if (item.means.break?.strong) break;
  }
  return null;
}
