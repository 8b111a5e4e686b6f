import type { Candle, Day, History } from '@/lib/model';
import { monthOf, quarterOf, weekday, weekOf } from './calendar';
import { clean, isDoubtful } from './clean';
import { change } from './performance';
import { addToRecords, newRecords, type RecordState } from './ranges';
import { addClose, newRsi, type RsiState } from './rsi';
import { addPeak, type Peaks } from './since';
import {
  addStep,
  addToPeriod,
  copyPeriods,
  copyRuns,
  newPeriods,
  newRuns,
  type PeriodState,
  type RunState,
} from './streaks';
import type { InsightOptions } from './types';

/** Candles kept for ranges, averages and the sparkline: a year of daily bars where every day trades, and some. */
const tailLength = 400;

/** Raised whenever a definition changes, so that what an older version stored is made anew. */
const VERSION = 1;

/** What the finished bars of a history come to. JSON: computed once when the history is stored, then only peeked. */
export interface Digest {
  version: number;
  options: Pick<InsightOptions, 'rsiPeriod' | 'weekStart'>;
  zone: string;
  closes: number;
  dataFrom: Day;
  rsi: RsiState;
  /** Weekly closes before the running week. */
  weeklyRsi: RsiState;
  sessions: RunState;
  weeks: PeriodState;
  months: PeriodState;
  quarters: PeriodState;
  records: RecordState;
  peaks: { close: Peaks; low: Peaks; rise: Peaks; fall: Peaks };
  /** The last bar, or one inside the present run, is an unchanged half day. */
  doubtful: boolean;
  tail: Candle[];
  /** ISO weekdays with sessions of late. */
  weekdays: number[];
}

function emptyDigest(options: Digest['options'], zone: string): Digest {
  return {
    version: VERSION,
    options,
    zone,
    closes: 0,
    dataFrom: '',
    rsi: newRsi(options.rsiPeriod),
    weeklyRsi: newRsi(options.rsiPeriod),
    sessions: newRuns(),
    weeks: newPeriods(),
    months: newPeriods(),
    quarters: newPeriods(),
    records: newRecords(),
    peaks: { close: [], low: [], rise: [], fall: [] },
    doubtful: false,
    tail: [],
    weekdays: [],
  };
}

/** Adds a finished bar of the next session. Mutates. */
export function addBar(digest: Digest, candle: Candle): void {
  const { close, date } = candle;
  const before = digest.tail.at(-1);
  if (before) {
    const moved = change(before.close, close);
    const sign = Math.sign(close - before.close);
    const unsure = isDoubtful(candle, before, digest.zone);
    digest.doubtful = unsure || (digest.doubtful && digest.sessions.run * sign >= 0);
    addStep(digest.sessions, sign, date);
    addPeak(moved < 0 ? digest.peaks.fall : digest.peaks.rise, Math.abs(moved), date);
  } else digest.dataFrom = date;
  digest.closes++;
  addClose(digest.rsi, close);
  addClose(digest.weeklyRsi, addToPeriod(digest.weeks, weekOf(date, digest.options.weekStart), close, date));
  addToPeriod(digest.months, monthOf(date), close, date);
  addToPeriod(digest.quarters, quarterOf(date), close, date);
  addToRecords(digest.records, candle);
  addPeak(digest.peaks.close, close, date);
  addPeak(digest.peaks.low, -close, date);
  digest.tail.push(candle);
  // Halving now and then is cheaper than shifting at every bar.
  if (digest.tail.length >= 2 * tailLength) digest.tail = digest.tail.slice(-tailLength);
}

/** One pass over the finished bars of a history, up to and including `until`. Null when it has no session. */
export function digestOf(history: History, options: Digest['options'], until?: Day): Digest | null {
  const rows = history.live ? history.candles.slice(0, -1) : history.candles;
  const candles = clean(until === undefined ? rows : rows.filter((row) => row.date <= until), history.zone);
  const digest = emptyDigest({ rsiPeriod: options.rsiPeriod, weekStart: options.weekStart }, history.zone);
  for (const candle of candles) addBar(digest, candle);
  digest.tail = digest.tail.slice(-tailLength);
  digest.weekdays = tradingWeekdays(digest.tail, options.weekStart);
  return candles.length > 0 ? digest : null;
}

const kept = new WeakMap<History, Digest>();

/**
 * The digest of all finished bars: the one `stored` with the history where it was made by this version, for these options and of
 * these bars, else a new one. It is kept as long as the history itself: a second card of the same history only peeks.
 */
export function keptDigest(history: History, options: Digest['options'], stored?: unknown): Digest | null {
  const known = kept.get(history) ?? stored;
  const digest = isDigestOf(known, history, options) ? known : digestOf(history, options);
  if (digest) kept.set(history, digest);
  return digest;
}

function isDigestOf(value: unknown, history: History, options: Digest['options']): value is Digest {
  if (typeof value !== 'object' || value === null) return false;
  const { version, options: made, zone, tail } = value as Partial<Digest>;
  const finished = history.candles.at(history.live ? -2 : -1);
  return (
    version === VERSION &&
    made?.rsiPeriod === options.rsiPeriod &&
    made.weekStart === options.weekStart &&
    zone === history.zone &&
    (tail?.at(-1)?.date ?? '9999') <= (finished?.date ?? '')
  );
}

/** Weekdays that traded at least three of the last sixty times: a lone Saturday session is not a habit. */
function tradingWeekdays(candles: readonly Candle[], weekStart: 1 | 7): number[] {
  const seen = candles.slice(-60).map((candle) => weekday(candle.date));
  const usual = weekStart === 1 ? [1, 2, 3, 4, 5] : [7, 1, 2, 3, 4];
  if (seen.length < 15) return usual;
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => seen.filter((other) => other === day).length >= 3);
}

/** A copy that a live bar may be added to. Peaks and tail are copied whole: both are short. */
export const copyDigest = (digest: Digest): Digest => ({
  ...digest,
  rsi: { ...digest.rsi },
  weeklyRsi: { ...digest.weeklyRsi },
  sessions: copyRuns(digest.sessions),
  weeks: copyPeriods(digest.weeks),
  months: copyPeriods(digest.months),
  quarters: copyPeriods(digest.quarters),
  records: { ...digest.records },
  peaks: {
    close: [...digest.peaks.close],
    low: [...digest.peaks.low],
    rise: [...digest.peaks.rise],
    fall: [...digest.peaks.fall],
  },
  tail: [...digest.tail],
});
