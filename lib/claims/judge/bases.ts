import { addDays, addMonths } from '@/lib/insight/calendar';
import { highOf, lowOf } from '@/lib/insight/ranges';
import type { Day } from '@/lib/model';
import type { Period, PriceKind, SpanUnit } from '../types';
import { endOfPeriodBefore, keyOf, sessionAt, type Series } from './series';
import { dayOfDate, spanOfDate } from './when';

/** From where to where a move is measured. */
export interface Base {
  price: number;
  date: Day;
  /** Session that the move ends with. */
  end: number;
  of: PriceKind;
  words: string;
}

/** Bases that a period may mean, likeliest first; none when the data do not reach it or the words do not say. */
export function basesOf(series: Series, period: Period, i: number, published: Day): Base[] {
  const { candles } = series;
  const from = (j: number, end = i): Base[] => {
    const candle = candles[j];
    return candle && j < end
      ? [{ price: candle.close, date: candle.date, end, of: 'close', words: 'close' }]
      : [];
  };
  const date = candles[i]?.date ?? published;
  switch (period.kind) {
    case 'session':
    case 'close':
    case 'intraday':
    case 'intraday_high':
    case 'intraday_low':
    case 'last':
      return from(i - 1);
    case 'week':
    case 'month':
    case 'quarter':
    case 'year':
      return period.named
        ? ofNamed(series, period.kind, spanOfDate(period.named, published), i, from)
        : ofRunning(series, period.kind, period.back ?? 0, i, from);
    case 'ytd':
      return from(endOfPeriodBefore(series, 'year', i));
    case 'trailing':
      return from(
        period.unit === 'session' ? i - period.n : sessionAt(series, before(date, period.n, period.unit)),
      );
    case 'since': {
      const [first, last] = spanOfDate(period.start, published);
      const start = sessionAt(series, first);
      if (first === last) return [...from(start), ...from(start - 1)];
      // "since October": its start, its end, or its extreme closes.
      return [
        ...from(sessionAt(series, addDays(first, -1))),
        ...from(sessionAt(series, last)),
        ...extremeBases(series, first, last, i),
      ];
    }
    case 'between': {
      const start = dayOfDate(period.start, published);
      const finish = dayOfDate(period.finish, published);
      if (start === null || finish === null) return [];
      const end = sessionAt(series, finish);
      const begin = sessionAt(series, start);
      return [...from(begin, end), ...from(begin - 1, end)];
    }
    case 'since_low':
    case 'since_high': {
      const [first, last] = period.start ? spanOfDate(period.start, published) : [addMonths(date, -12), date];
      const high = period.kind === 'since_high';
      return extremeBases(series, first, last < date ? last : date, i).filter(({ words }) =>
        words.startsWith(high ? 'high' : 'low'),
      );
    }
    case 'all_time':
    case 'span':
    case 'listing':
    case 'unknown':
      return [];
  }
}

type From = (j: number, end?: number) => Base[];

function before(day: Day, n: number, unit: SpanUnit): Day {
  if (unit === 'week') return addDays(day, -7 * n);
  return addMonths(day, -n * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12));
}

function ofRunning(series: Series, unit: SpanUnit, back: number, i: number, from: From): Base[] {
  const ends = [i];
  for (let k = 0; k <= back; k++) ends.push(endOfPeriodBefore(series, unit, ends.at(-1) ?? -1));
  const wanted = from(ends[back + 1] ?? -1, ends[back] ?? -1);
  // At a weekend "last week" may be the one that has just ended.
  return back > 0 ? [...wanted, ...from(ends[back] ?? -1, ends[back - 1] ?? -1)] : wanted;
}

function ofNamed(series: Series, unit: SpanUnit, [first, last]: [Day, Day], i: number, from: From): Base[] {
  const end = Math.min(i, sessionAt(series, last));
  const { candles, weekStart } = series;
  const inside = keyOf(unit, candles[end]?.date ?? '', weekStart) === keyOf(unit, first, weekStart);
  return inside ? from(endOfPeriodBefore(series, unit, end), end) : [];
}

/** Highest and lowest close and price between two days, where the data cover them. */
function extremeBases({ candles }: Series, first: Day, last: Day, end: number): Base[] {
  if ((candles[0]?.date ?? '9999') > addDays(first, 7)) return [];
  const window = candles.filter((candle, k) => candle.date >= first && candle.date <= last && k < end);
  const pick = (
    kind: PriceKind,
    words: string,
    of: (candle: (typeof window)[number]) => number,
    sign: 1 | -1,
  ): Base[] => {
    let best = window[0];
    for (const candle of window) if (best && sign * of(candle) > sign * of(best)) best = candle;
    return best ? [{ price: of(best), date: best.date, end, of: kind, words }] : [];
  };
  return [
    ...pick('lowClose', 'low close', ({ close }) => close, -1),
    ...pick('low', 'low', lowOf, -1),
    ...pick('highClose', 'high close', ({ close }) => close, 1),
    ...pick('high', 'high', highOf, 1),
  ];
}
