import type { History, InstrumentId, Quote, Result, SourceError, SourceId, Span } from '@/lib/model';
import type { Instrument } from '@/lib/instruments/types';
import type { Fetch } from '@/lib/net';
import type { Unit } from './units';

export type Operation = 'quote' | 'history' | 'search';

/** What an adapter gets from outside for one question; it holds no state of its own. */
export interface SourceContext {
  /** The guarded fetch, bound to the origins the source declares. */
  fetch: Fetch;
  now: () => number;
  signal: AbortSignal;
  /**
   * What an instrument is quoted in, for sources that do not say: learned from one that did, else the exchange's currency where
   * that leaves no doubt. Undefined where it may be pence or pounds.
   */
  unitOf: (instrument: Instrument) => Promise<Unit | undefined>;
  /** The US listing of a ticker, for searches that do not say on which of its exchanges; undefined where no list knows it. */
  usListing: (ticker: string) => Promise<InstrumentId | undefined>;
  /** The reader's key, for sources that need one. */
  key?: string;
}

/** What a search found, under an id of ours. */
export interface Found {
  instrument: InstrumentId;
  name: string;
  exchange: string;
}

export interface Limit {
  perSecond?: number;
  perMinute?: number;
  perHour?: number;
  perDay?: number;
  perMonth?: number;
  /** Every instrument of a batch counts, not the request. */
  countsInstruments?: true;
  /** Ours, out of politeness: the source publishes none. */
  own?: true;
}

/** One place that quotes and history come from: a folder in sources/ and one line in the registry. */
export interface Source {
  id: SourceId;
  name: string;
  /** Every origin it may ever ask, `https://host`. Host permission and key are bound to this list. */
  origins: readonly string[];
  /** Another origin that answers the same questions, for the one retry. */
  mirrors?: Readonly<Record<string, string>>;
  needsKey: boolean;
  onByDefault: boolean;
  /** Documented limits, for the options page and the budget. */
  limit: Limit;
  /** Country of its servers, where the reader may want to know that. */
  servers?: string;
  /** Its quotes change so rarely (end of day, reference rates) that one holds for so long. */
  holdsMs?: number;
  /** Instruments of one request of `quotes`. */
  batch: number;
  /** The capability table, asked before any request. `proxy`: only by something that moves like it, hence after all others. */
  covers(instrument: Instrument, operation: Operation): boolean | 'proxy';
  /** What "Test" asks for, by id. */
  testInstruments: readonly InstrumentId[];
  /** Every instrument asked for has an entry in the answer. Never throws. */
  quotes(
    instruments: readonly Instrument[],
    context: SourceContext,
  ): Promise<Map<InstrumentId, Result<Quote>>>;
  /** Never throws. */
  history?(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>>;
  /** Instruments by name or code; empty when it knows none. Never throws. */
  search?(query: string, context: SourceContext): Promise<Result<Found[]>>;
}

/** A quote with what the way to it taught. */
export interface Answer<T> {
  value: T;
  /** Older than its lifetime, shown because nothing newer could be had. */
  stale: boolean;
  /** Failures of sources tried before, in order: what the reader may want to know. */
  missed: SourceError[];
  /** No source had to be asked. */
  cached: boolean;
}

export type Asked<T> = Result<Answer<T>>;

export interface TestReport {
  source: SourceId;
  outcome: 'works' | 'wrongKey' | 'planDoesNotCover' | 'limitReached' | 'blocked' | 'notGranted' | 'failed';
  /** What came back, in words and figures: instruments answered, milliseconds, the error kind. */
  answered: { instrument: InstrumentId; price: number; currency: string | null }[];
  error?: SourceError;
  milliseconds: number;
}

/** Health of a source as options shows it. */
export interface SourceState {
  source: SourceId;
  usedToday: number;
  usedThisMonth: number;
  lastError?: SourceError & { at: number };
  restingUntil?: number;
}

/** Cache → sources, one flight per question. Answers every instrument; never throws. */
export interface Market {
  /** `watched`: a card is open, so while the market trades a quote is at most 15 s old, else 60 s. */
  quotes(
    instruments: readonly Instrument[],
    options?: { watched?: boolean },
  ): Promise<Map<InstrumentId, Asked<Quote>>>;
  history(instrument: Instrument, span: Span): Promise<Asked<History>>;
  /** What was made of a history when it was stored; undefined for one that was stored without. */
  digest(history: History): unknown;
  /** Fetches really, past cache and breaker. */
  test(source: SourceId): Promise<TestReport>;
  states(): Promise<SourceState[]>;
  /** Asks the sources in turn until one finds something; empty when those that answered know nothing. */
  search(query: string): Promise<Result<Found[]>>;
  /** Only the sample source is switched on: every price is invented. */
  isSample(): Promise<boolean>;
  /** Forgets cool-down and negative answers of a source: its key or its permission changed. */
  forgive(source: SourceId): Promise<void>;
  /** Forgets all prices and histories: the next question asks the sources again. */
  clear(): Promise<void>;
}
