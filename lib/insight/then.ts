import type { Day, History, Quote } from '@/lib/model';
import { addDays } from './calendar';
import { insight } from './insight';
import { afterSplit, liveBar } from './live';
import { change } from './performance';
import type { Insight, InsightOptions } from './types';

/** When an article was published, in the exchange's own day. */
export interface PublishedDay {
  day: Day;
  /** Before that day's session opened: the reader's last price then was the close before. */
  beforeOpen?: boolean;
}

/** The insight as it stood when an article was published, and what has come since. */
export interface Then {
  /** On closes up to `insight.asOf`; prices in today's scale. */
  insight: Insight;
  /** The close as it was quoted that day, before later splits. */
  printedClose: number;
  /** New shares that one share of that day has become since; 1 without a split. */
  splitFactor: number;
  /** From that close to the quote, percent points; null without one that is of the same thing in the same scale. */
  since: number | null;
}

/**
 * Then beside now. The day's own close stands for an article of that day: daily bars hold no price of the minute. Null when
 * the data begin after the article.
 */
export function insightThen(
  history: History,
  published: PublishedDay,
  quote: Quote | null,
  options: InsightOptions,
): Then | null {
  const scaled = quote ? afterSplit(history, quote) : history;
  const day = published.beforeOpen ? addDays(published.day, -1) : published.day;
  const then = insight({ ...scaled, live: false }, null, options, day);
  if (!then) return null;
  const splitFactor = scaled.splits.reduce(
    (product, { date, ratio }) => (date > then.asOf ? product * ratio : product),
    1,
  );
  return {
    insight: then,
    printedClose: then.close * splitFactor,
    splitFactor,
    since: quote && isOfSeries(scaled, quote) ? change(then.close, quote.price) : null,
  };
}

/** A quote of the day before is old, but of the same series. */
function isOfSeries(history: History, quote: Quote): boolean {
  const bar = liveBar(history, quote);
  return typeof bar === 'object' || bar === 'older';
}
