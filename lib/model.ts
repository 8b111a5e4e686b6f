/** Quotes, histories and errors: the types every room shares. Imports nothing. */

/** `<venue>:<local>` in upper case: `XHKG:9618`, `XNAS:JD`, `IDX:HSTECH`, `FX:HKDUSD`. */
export type InstrumentId = string;

/** A calendar day in an exchange's own zone, `YYYY-MM-DD`. */
export type Day = string;

/** An instant: milliseconds since the epoch, UTC. */
export type Instant = number;

export type MarketState = 'pre' | 'open' | 'break' | 'post' | 'closed' | 'unknown';

/** The latest price of one instrument, from one source, in major units (pounds, never pence). */
export interface Quote {
  instrument: InstrumentId;
  price: number;
  /** Last close of the session before the one that `price` belongs to; absent when the source does not say. */
  previousClose?: number;
  /** `price - previousClose`. */
  change?: number;
  /** Percent points: 1.5 means 1.5 %. */
  changePercent?: number;
  dayHigh?: number;
  dayLow?: number;
  volume?: number;
  yearHigh?: number;
  yearLow?: number;
  /** ISO 4217 code of `price`, or a crypto code; null when nobody says. */
  currency: string | null;
  /** The unit the exchange quotes in, when it is not the major one: pence, cents, agorot, fils, US cents. */
  quotedIn?: { code: string; perMajor: number };
  /** When the price was made. */
  asOf: Instant;
  /** IANA zone of the exchange. */
  zone: string;
  state: MarketState;
  /** Price outside the regular session, never mixed into `change`. */
  extended?: { session: 'pre' | 'post'; price: number; changePercent: number; asOf: Instant };
  /** Minutes the source says it lags; absent when it does not say. */
  delayMinutes?: number;
  /** What the source calls the instrument; shown for instruments that no directory knows. */
  name?: string;
  /** Decimals that the source shows this price with. */
  decimals?: number;
  source: SourceId;
  fetchedAt: Instant;
  /** Set when another instrument stands in (Topix through an ETF): its name. Only percents are comparable then. */
  proxy?: string;
}

/** One daily bar. Prices in major units, adjusted for splits and not for dividends. */
export interface Candle {
  date: Day;
  open?: number;
  high?: number;
  low?: number;
  close: number;
  volume?: number;
}

/** `ratio` new shares for one old: 4 for a 4:1 split. Prices before `date` are already divided by it. */
export interface Split {
  date: Day;
  ratio: number;
}

/** Daily bars of one instrument from one source, dates ascending and unique. */
export interface History {
  instrument: InstrumentId;
  source: SourceId;
  currency: string | null;
  quotedIn?: { code: string; perMajor: number };
  zone: string;
  candles: Candle[];
  splits: Split[];
  /** `full`: from the first bar the source has; `short`: about two years. */
  span: Span;
  /** The last candle is today's unfinished bar. */
  live: boolean;
  fetchedAt: Instant;
  proxy?: string;
}

export type Span = 'short' | 'full';

/** Folder name of a source: `yahoo`, `cnbc`, `sample`. */
export type SourceId = string;

export type SourceErrorKind =
  | 'notFound' // the source does not know the instrument
  | 'notCovered' // no source that is switched on covers it
  | 'rateLimited'
  | 'quotaExhausted'
  | 'unauthorized' // key missing or wrong
  | 'forbiddenPlan' // key right, plan does not include it
  | 'blocked' // HTML, captcha, consent wall instead of data
  | 'notGranted' // the browser has no permission for the host
  | 'upstream' // 5xx
  | 'network'
  | 'offline'
  | 'timeout'
  | 'tooLarge'
  | 'badPayload';

/** Why a question got no answer. Never holds a key or a full address: it is shown and logged. */
export interface SourceError {
  kind: SourceErrorKind;
  source: SourceId;
  /** For the developer's eye, in English; the reader gets words chosen by `kind`. */
  detail: string;
  status?: number;
  retryAfterMs?: number;
}

/** An answer or the reason there is none. Errors are data here; throwing is for bugs. */
export type Result<T, E = SourceError> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
