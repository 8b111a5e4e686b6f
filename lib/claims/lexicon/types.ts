import type { Comparator, Period, SpanUnit } from '../types';

/** What a word or phrase means to the reader of claims. A language is a list of these. */
export type Meaning =
  /** A move of a price. `noun`: may be a noun, whatever else; `side`: up, down, higher, lower. */
  | { kind: 'move'; direction: 'up' | 'down' | 'flat'; form: 'verb' | 'noun' | 'side' }
  | { kind: 'comparator'; comparator: Comparator }
  /** "as high as": the level is the session's extreme. */
  | { kind: 'asFarAs'; direction: 'up' | 'down' }
  /** "at one point": the figure is the session's extreme. */
  | { kind: 'intraday' }
  /** Words for closing; `ends`: may also end a run. */
  | { kind: 'close'; ends?: true }
  /** `caps`: "capping a nine-day run", which the day may have lengthened or broken. */
  | { kind: 'end'; caps?: boolean }
  /** Undoes a move: "erased a 1.2 % gain" tells of an earlier hour. */
  | { kind: 'undo' }
  /** Extends a run: "extended gains to a ninth session". */
  | { kind: 'extend' }
  /** Brings a price to a level: hit, reached, traded. `tops`: goes past what follows. `quotes`: names the latest price. */
  | { kind: 'reach'; tops?: true; quotes?: true }
  /** Moves what is named next: "helping lift the S&P 500 by 1 %". */
  | { kind: 'carry'; direction: 'up' | 'down' }
  | { kind: 'to' } // before the level that a move led to
  | { kind: 'of' }
  | { kind: 'from' }
  | { kind: 'by' }
  | { kind: 'in' }
  | { kind: 'or' }
  | { kind: 'be' }
  | { kind: 'not' }
  | { kind: 'skip' } // articles and adverbs that change nothing between a verb and its figure
  | { kind: 'both' }
  /** `strong`: a new statement begins. */
  | { kind: 'break'; strong?: true }
  | { kind: 'and' }
  | { kind: 'respectively' }
  | { kind: 'unit'; unit: SpanUnit; adjective?: true }
  | { kind: 'row' } // straight, consecutive, in a row
  | { kind: 'rowAfter' } // in a row, running
  | { kind: 'twice' } // back-to-back
  | { kind: 'streak'; direction?: 'up' | 'down' }
  | { kind: 'longest' }
  | { kind: 'rank'; direction?: 'up' | 'down' }
  | { kind: 'rankNoun' } // performance, showing
  | { kind: 'highest'; direction: 'up' | 'down' }
  | { kind: 'record' }
  | { kind: 'fresh' }
  | { kind: 'previous' }
  | { kind: 'high'; direction: 'up' | 'down' }
  | { kind: 'closing' }
  | { kind: 'intradayWord' }
  | { kind: 'ofTheDay' } // session, day's: a high of the day only
  | { kind: 'since' }
  | { kind: 'between' }
  | { kind: 'ever' }
  | { kind: 'thisYear' }
  | { kind: 'listing' } // since its inception, since the public debut
  | { kind: 'past' } // in the past two days
  | { kind: 'period'; period: Period }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'back'; back: number } // the previous session
  | { kind: 'lastOne' } // last, of the unit before this one
  | { kind: 'this' }
  | { kind: 'month'; month: number }
  | { kind: 'partOf' } // early, late, mid
  | { kind: 'number'; n: number }
  | { kind: 'ordinal'; n: number }
  | { kind: 'percent' }
  | { kind: 'percentPoint' }
  | { kind: 'points' }
  | { kind: 'currency'; code: string; perMajor?: number }
  | { kind: 'scale'; factor: number }
  | { kind: 'times' }
  | { kind: 'multiple'; n: number }
  | { kind: 'fold' }
  /** A subject that stands for the paragraph's instrument: the index, shares, it. */
  | { kind: 'subject'; of: 'index' | 'share' | 'any' }
  /** A subject or topic whose figures are no prices: revenue, yields, flows, currencies. */
  | { kind: 'notPrice' }
  | { kind: 'under' } // on, after, amid: what follows is a circumstance
  | { kind: 'set' } // stocks, companies: after a number, a set and no instrument
  /** Everything after it is a forecast, a condition, a target. */
  | { kind: 'forecast' }
  /** Nouns of expecting: only what they govern is a forecast, up to the next comma. */
  | { kind: 'estimate' }
  | { kind: 'provisional' }
  | { kind: 'would' } // "would be its eighth": a run on track
  | { kind: 'statistic' }
  | { kind: 'extended' } // before or after the session
  | { kind: 'contribution' } // off the index, to the index
  | { kind: 'marketValue' }
  | { kind: 'forward' }
  | { kind: 'earnings' }
  | { kind: 'rsi' }
  | { kind: 'overbought'; direction: 'up' | 'down' }
  | { kind: 'movingAverage' }
  | { kind: 'mark' } // level, mark, threshold: follows a level
  | { kind: 'offerPrice' }
  | { kind: 'above'; comparator: Comparator };

export type MeaningKind = Meaning['kind'];

/** `words`: phrases in lower case, `|` between them; hyphens are blanks. The longest phrase wins. */
export interface Lexicon {
  language: string;
  entries: readonly { means: Meaning; words: string }[];
  /** Words before a full stop that end no sentence. */
  abbreviations: string;
  /** Words before which a number is no price: hours, people. */
  ordinalSuffixes: string;
}
