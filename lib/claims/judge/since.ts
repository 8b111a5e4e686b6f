import { addDays, addMonths } from '@/lib/insight/calendar';
import type { Day } from '@/lib/model';
import type { Anchor, SpanUnit } from '../types';
import type { Fit } from './compare';
import { spanOfDate } from './when';

/** Why a rank cannot be told: the data begin after the day it reaches back to. */
export type SinceFit = Fit | 'short';

function back(day: Day, n: number, unit: SpanUnit): Day {
  if (unit === 'session') return addDays(day, -Math.round(n * 1.4));
  if (unit === 'week') return addDays(day, -7 * n);
  return addMonths(day, -n * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12));
}

/**
 * Whether "since D" holds, when `matched` is the last earlier day that did as much and `null` says that none in the data did.
 * "N-year high": the last such day lies N years back, less two months at most, and not more than another year.
 */
export function sinceFit(
  anchor: Anchor,
  matched: Day | null,
  today: Day,
  dataFrom: Day,
  published: Day,
): SinceFit {
  switch (anchor.kind) {
    case 'ever':
      return matched === null ? 'agree' : 'differs';
    case 'year':
      return matched === null || matched < `${today.slice(0, 4)}-01-01` ? 'agree' : 'differs';
    case 'date': {
      const [first, last] = spanOfDate(anchor.date, published);
      if (matched === null) return dataFrom > first ? 'short' : 'close';
      if (matched >= first && matched <= last) return 'agree';
      return matched > last ? 'differs' : 'close';
    }
    case 'span': {
      const start = back(today, anchor.n, anchor.unit);
      const slack =
        anchor.unit === 'year' ? addMonths(start, anchor.n === 1 ? 0 : 2) : back(start, -1, anchor.unit);
      if (matched === null) return dataFrom > slack ? 'short' : 'agree';
      if (matched > slack) return 'differs';
      const open = anchor.n === 1 && anchor.unit === 'year';
      return open || matched >= back(start, anchor.unit === 'year' ? 1 : 2, anchor.unit) ? 'agree' : 'close';
    }
  }
}
