import type { Day, InstrumentId } from '@/lib/model';

export type Direction = 'up' | 'down' | 'flat' | null;

/** What is stated about a price. */
export type Metric =
  | 'change_pct'
  | 'change_pts'
  | 'intraday_extreme_pct' // "as much as 2 %"
  | 'intraday_extreme_pts'
  | 'level'
  | 'extreme' // record, N-year, 52-week or "since" high or low
  | 'streak'
  | 'move_rank' // "biggest gain since"
  | 'drawdown_pct'
  | 'multiple' // doubled, ninefold
  | 'market_value'
  | 'market_value_change'
  | 'forward_pe'
  | 'trailing_pe'
  | 'rsi_level'
  | 'rsi_rank'
  | 'moving_average';

export type Comparator =
  | 'exact'
  | 'approx'
  | 'nearly'
  | 'more_than'
  | 'less_than'
  | 'at_least'
  | 'at_most'
  | 'as_much_as';

export type StreakUnit = 'session' | 'week' | 'month' | 'quarter';

export type SpanUnit = StreakUnit | 'year';

/** A date as far as the words give it. */
export interface PartialDate {
  year?: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  quarter?: number;
  /** Years before the year of publication: 1 for "last year's". */
  yearsAgo?: number;
}

/** The stretch of time a claim is about. */
export type Period =
  /** A session; `weekday` 1 to 7, `last` the one of the week before, `back` sessions before the latest. */
  | { kind: 'session' | 'close' | 'intraday' | 'intraday_high' | 'intraday_low' | 'last'; day?: DayWords }
  | { kind: 'week' | 'month' | 'quarter' | 'year'; back?: number; named?: PartialDate }
  | { kind: 'ytd' }
  | { kind: 'trailing'; n: number; unit: SpanUnit }
  | { kind: 'since'; start: PartialDate }
  | { kind: 'between'; start: PartialDate; finish: PartialDate }
  | { kind: 'since_high' | 'since_low'; start?: PartialDate }
  | { kind: 'all_time' | 'span'; basis?: 'close' | 'intraday'; day?: DayWords }
  | { kind: 'listing' | 'unknown' };

export interface DayWords {
  weekday?: number;
  lastWeek?: boolean;
  back?: number;
  date?: PartialDate;
}

/** Where a rank or an extreme reaches back to: a date, a span of time, the first day, or this year. */
export type Anchor =
  | { kind: 'date'; date: PartialDate; words: string }
  | { kind: 'span'; n: number; unit: SpanUnit; words: string }
  | { kind: 'ever' | 'year'; words: string };

/** A statement of the article about a price. Offsets are UTF-16 units of the block's text. */
export interface Claim {
  start: number;
  end: number;
  /** Null: the sentence's subject is not known. */
  instrument: InstrumentId | null;
  metric: Metric;
  direction: Direction;
  value: number | null;
  /** `%`, `points`, a currency code, `pence`, `times`, `rsi`, `days`, `sessions`, ... */
  unit: string | null;
  /** One unit of the last printed digit of `value`. */
  digit: number | null;
  comparator: Comparator | null;
  period: Period;
  /** Where the statement names no period of its own: those that the rest of its sentence names. */
  mayMean?: readonly Period[];
  streak: {
    unit: StreakUnit;
    n: number | null;
    of: 'closes' | 'record_closes' | 'limit';
    /** The run ended with the latest session. */
    ended: boolean;
    /** Only told of as past: "after a six-day run"; the latest session may go on with it. */
    past?: true;
    longest: boolean;
  } | null;
  anchor: Anchor | null;
  /** Said of something not finished: "set for", "on track", "was trading at". */
  provisional: boolean;
  /** The words name the closing price. */
  atClose: boolean;
  /** Prices can tell, at least in principle: false for market values and earnings multiples. */
  checkable: boolean;
}

/** A price of a session, or the extreme of closes or prices within a stretch of time. */
export type PriceKind = 'close' | 'high' | 'low' | 'highClose' | 'lowClose';

/** A figure and how it is to be written; percent points, points and prices as printed that day. */
export interface Amount {
  value: number;
  as: 'percent' | 'number' | 'times';
}

/** One plain sentence as data; surfaces put it into the reader's words. */
export type Saying =
  | {
      say:
        | 'noInstrument'
        | 'uncheckable'
        | 'noHistory'
        | 'noDay'
        | 'notCovered'
        | 'tooShort'
        | 'indexMoney'
        | 'closesOnly'
        | 'manyDays'
        | 'limitDays'
        | 'within' // the stated figure lies within the session's range
        | 'otherDollar'
        | 'noSessionPrices'
        | 'maybeOtherwise' // during the session
        | 'noCurrency';
    }
  | { say: 'otherMoney'; currency: string }
  | { say: 'fewCloses'; n: number }
  | { say: 'moved'; amount: Amount; date: Day; base: PriceKind; from: Day }
  | { say: 'reached'; up: boolean; amount: Amount; date: Day }
  | { say: 'level'; price: PriceKind; value: number; date: Day }
  | {
      say: 'extreme';
      up: boolean;
      price: PriceKind;
      value: number;
      date: Day;
      since: Day | null;
      dataFrom: Day;
    }
  | { say: 'rank'; up: boolean; unit: SpanUnit; amount: Amount; date: Day; since: Day | null; dataFrom: Day }
  | { say: 'run'; run: number; unit: StreakUnit; date: Day }
  | { say: 'recordRun'; n: number; date: Day }
  /** Of the run just told; `since` null: none as long in the data. */
  | { say: 'longest'; since: Day | null; dataFrom: Day }
  | { say: 'rsi'; value: number; date: Day }
  | { say: 'average'; n: number; average: number; close: number; date: Day }
  | { say: 'dataBegin'; dataFrom: Day };

export interface Verdict {
  verdict: 'agree' | 'close' | 'differs' | 'cannot tell';
  computed: number | null;
  /** Date and series the number comes from. */
  basis: { date: Day | null; words: string };
  /** What the prices say, in order. */
  told: readonly Saying[];
}
