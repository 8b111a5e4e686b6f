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

export interface StreakInsight {
  sessions: Run;
  weeks: { completed: Run; ifHeld: Run };
  months: { completed: Run; ifHeld: Run };
  rank: { sessions: Rank | null; weeks: Rank | null };
  /** Earlier runs at least as long, same direction. */
  frequency: { sessions: number; weeks: number };
}

export interface RsiInsight {
  value: number;
  period: number;
  state: 'overbought' | 'neutral' | 'oversold';
  /** Fewer than 115 closes: within a point or two. */
  approximate: boolean;
}

export type Basis = 'close' | 'intraday' | 'live';

export interface Performance {
  /** Percent points. */
  percent: number;
  from: { date: Day; close: number };
}

export interface RangeInsight {
  low: number;
  high: number;
  lowDate: Day;
  highDate: Day;
  basis: 'intraday' | 'close';
}

/** All that is computed from one history and, when there is one, the live price. Null: cannot be computed. */
export interface Insight {
  asOf: Day;
  close: number;
  closes: number;
  dataFrom: Day;
  rsi: RsiInsight | null;
  weeklyRsi: RsiInsight | null;
  streak: StreakInsight | null;
  performance: Partial<Record<'day' | 'week' | 'month' | 'ytd' | 'year', Performance>>;
  range52w: RangeInsight | null;
  record: { close: { value: number; date: Day }; intraday: { value: number; date: Day } | null } | null;
  average: { days50: number | null; days200: number | null };
  /** Closes of about three months for the sparkline, oldest first. */
  spark: { date: Day; close: number }[];
}

export interface InsightOptions {
  rsiPeriod: number;
  overbought: number;
  oversold: number;
  /** 1 = Monday, 7 = Sunday (Riyadh). */
  weekStart: 1 | 7;
}
