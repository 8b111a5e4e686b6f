import type { Day } from '@/lib/model';

/** Signed run: +3 three gains in a row, -2 two losses, 0 unchanged. */
export type Run = number;

/** How rare the present run is. */
export interface Rank {
  /** Last day of the latest earlier run at least as long; null when there is none in the data. */
  since: Day | null;
  /** `since`: `since` is a date. `data`: longest since the data begin. */
  basis: 'since' | 'data';
  dataFrom: Day;
}

/** A run of weeks, months or quarters. */
export interface PeriodRun {
  /** Through the last finished period. */
  completed: Run;
  /** With the running period at its latest price; equals `completed` once the period's last session is over. */
  ifHeld: Run;
}

/** Ranks and frequencies of weeks and months are those of `ifHeld`. Rank is null when the run is 0. */
export interface StreakInsight {
  sessions: Run;
  weeks: PeriodRun;
  months: PeriodRun;
  quarters: PeriodRun;
  rank: { sessions: Rank | null; weeks: Rank | null; months: Rank | null };
  /** Earlier runs at least as long, same direction. */
  frequency: { sessions: number; weeks: number; months: number };
  /** The run hangs on an unchanged half-day row that may not be the official close. */
  doubtful: boolean;
}

export interface RsiInsight {
  value: number;
  period: number;
  state: 'overbought' | 'neutral' | 'oversold';
  /** Fewer closes than Wilder's averages need to settle (115 for 14): within a point or two. */
  approximate: boolean;
}

export interface Performance {
  /** Percent points. */
  percent: number;
  from: { date: Day; close: number };
}

/** `week`, `month`, `year` go back to the last session on or before the same date; `listing` stands in where the data begin this year. */
export type PerformanceSpan = 'day' | 'week' | 'month' | 'quarter' | 'ytd' | 'year' | 'listing';

export interface RangeInsight {
  low: number;
  high: number;
  lowDate: Day;
  highDate: Day;
  basis: 'intraday' | 'close';
}

export interface Dated {
  value: number;
  date: Day;
}

/** Highs of all the data; a record of the market only where `Insight.whole`. */
export interface RecordInsight {
  close: Dated;
  intraday: Dated | null;
  /** The last close against the record close, percent points, 0 or below. */
  distance: number;
  /** The last close is above every earlier close. */
  isRecord: boolean;
}

/** A figure and the last earlier day that matched it; `since` null: none in the data. */
export interface Since {
  value: number;
  since: Day | null;
}

/** All that is computed from one history and, when there is one, the live price. Null: cannot be computed. */
export interface Insight {
  /** Day of the last bar used, in the exchange's zone. */
  asOf: Day;
  close: number;
  /** The last bar is not finished: `close` is the latest price. */
  live: boolean;
  closes: number;
  dataFrom: Day;
  /** The data reach the first bar that the source has. */
  whole: boolean;
  rsi: RsiInsight | null;
  weeklyRsi: RsiInsight | null;
  streak: StreakInsight | null;
  performance: Partial<Record<PerformanceSpan, Performance>>;
  range52w: RangeInsight | null;
  record: RecordInsight | null;
  /** Day change in percent points and the last day that moved at least as far the same way. */
  biggestDaySince: Since | null;
  /** Last earlier session that closed at least as high (low). */
  highestSince: Since | null;
  lowestSince: Since | null;
  average: { days50: number | null; days200: number | null };
  /** Closes of about three months for the sparkline, oldest first. */
  spark: { date: Day; close: number }[];
  /** Why the quote was left out of the figures: it is in another currency or unit, or of a stand-in. */
  quoteLeftOut?: 'currency' | 'proxy' | 'scale' | 'older';
}

export interface InsightOptions {
  rsiPeriod: number;
  overbought: number;
  oversold: number;
  /** 1 = Monday, 7 = Sunday (Riyadh). */
  weekStart: 1 | 7;
}
