import type { Day, History, Quote } from '@/lib/model';
import { addDays, monthOf, quarterOf, sessionDay, weekday, weekOf } from './calendar';
import { addBar, copyDigest, digestOf, keptDigest, type Digest } from './digest';
import { afterSplit, liveBar, type LiveBar } from './live';
import { change, performances } from './performance';
import { averageClose, range52Weeks } from './ranges';
import { addClose, rsiOf, settledCloses, type RsiState } from './rsi';
import { sinceOf } from './since';
import { periodRun, rankOf } from './streaks';
import type { Insight, InsightOptions, RecordInsight, RsiInsight, StreakInsight } from './types';

/** About three months of sessions. */
const sparkLength = 63;

export const defaultOptions: InsightOptions = { rsiPeriod: 14, overbought: 70, oversold: 30, weekStart: 1 };

/**
 * Everything that one history and the latest quote come to; null when there is no session to speak of.
 * `stored` is the digest that was kept with the history; one of another version or for other options is made anew.
 * With `asOf` only rows up to that day count and the quote is left aside: the insight a reader of that evening had.
 */
export function insight(
  history: History,
  quote: Quote | null,
  options: InsightOptions,
  asOf?: Day,
  stored?: unknown,
): Insight | null {
  const past = asOf !== undefined && asOf < (history.candles.at(-1)?.date ?? '');
  const scaled = quote && asOf === undefined ? afterSplit(history, quote) : history;
  const known = scaled === history ? stored : undefined;
  const digest = asOf === undefined ? keptDigest(scaled, options, known) : digestOf(scaled, options, asOf);
  return insightOf(
    digest,
    past ? { ...scaled, live: false } : scaled,
    asOf === undefined ? quote : null,
    options,
    asOf,
  );
}

/** The same from a stored digest of the history's finished bars, which stays as it is. */
export function insightOf(
  digest: Digest | null,
  history: History,
  quote: Quote | null,
  options: InsightOptions,
  asOf?: Day,
): Insight | null {
  const bar = quote ? liveBar(history, quote) : undefined;
  const live = typeof bar === 'object' ? bar : unfinishedBar(history);
  const known = digest ?? (live ? digestOf(onlyBar(history, live), options) : null);
  if (!known) return null;
  const adds = live !== undefined && live.candle.date > (known.tail.at(-1)?.date ?? '');
  const full = adds ? copyDigest(known) : known;
  if (adds) addBar(full, live.candle);
  const open = live !== undefined && (adds || digest === null) && !live.finished;
  const today =
    asOf ??
    (quote ? sessionDay(quote.asOf, history.zone, history.instrument) : (full.tail.at(-1)?.date ?? ''));
  return {
    ...read(full, open, today, options),
    whole: history.span === 'full',
    ...(typeof bar === 'string' ? { quoteLeftOut: bar } : {}),
  };
}

/** A first day of trading: the live bar is all there is. */
const onlyBar = (history: History, { candle }: LiveBar): History => ({
  ...history,
  candles: [candle],
  live: false,
});

function unfinishedBar(history: History): LiveBar | undefined {
  const candle = history.live ? history.candles.at(-1) : undefined;
  return candle && { candle, finished: false };
}

function read(digest: Digest, open: boolean, today: Day, options: InsightOptions): Omit<Insight, 'whole'> {
  const last = digest.tail.at(-1) ?? { date: digest.dataFrom, close: 0 };
  const before = digest.tail.at(-2);
  const rising = before !== undefined && last.close >= before.close;
  const lowest = sinceOf(digest.peaks.low, last.date);
  return {
    asOf: last.date,
    close: last.close,
    live: open,
    closes: digest.closes,
    dataFrom: digest.dataFrom,
    rsi: rsiInsight(digest.rsi, options),
    weeklyRsi: rsiInsight(withRunningWeek(digest), options),
    streak: digest.closes < 2 ? null : streakInsight(digest, open, today),
    performance: performances(digest.tail),
    range52w: range52Weeks(digest.tail),
    record: recordInsight(digest),
    biggestDaySince: before ? sinceOf(rising ? digest.peaks.rise : digest.peaks.fall, last.date) : null,
    highestSince: sinceOf(digest.peaks.close, last.date),
    lowestSince: lowest && { value: -lowest.value, since: lowest.since },
    average: { days50: averageClose(digest.tail, 50), days200: averageClose(digest.tail, 200) },
    spark: digest.tail.slice(-sparkLength).map(({ date, close }) => ({ date, close })),
  };
}

const withRunningWeek = ({ weeklyRsi, weeks }: Digest): RsiState => addClose({ ...weeklyRsi }, weeks.close);

function rsiInsight(state: RsiState, options: InsightOptions): RsiInsight | null {
  const value = rsiOf(state);
  // No movement at all: 50 by convention inside, but nothing to tell a reader.
  if (value === null || state.gain + state.loss === 0) return null;
  return {
    value,
    period: state.period,
    state: value > options.overbought ? 'overbought' : value < options.oversold ? 'oversold' : 'neutral',
    approximate: state.closes < settledCloses(state.period),
  };
}

function streakInsight(digest: Digest, open: boolean, today: Day): StreakInsight {
  const { dataFrom, sessions } = digest;
  const next = nextTradingDay(today, digest.weekdays);
  const over = (period: { key: number | null }, keyOf: (day: Day) => number): boolean =>
    !open && period.key !== keyOf(next);
  const weeks = periodRun(
    digest.weeks,
    over(digest.weeks, (day) => weekOf(day, digest.options.weekStart)),
  );
  const months = periodRun(digest.months, over(digest.months, monthOf));
  const ranks = {
    sessions: rankOf(sessions, sessions.run, dataFrom),
    weeks: rankOf(digest.weeks.runs, weeks.ifHeld, dataFrom),
    months: rankOf(digest.months.runs, months.ifHeld, dataFrom),
  };
  return {
    sessions: sessions.run,
    weeks,
    months,
    quarters: periodRun(digest.quarters, over(digest.quarters, quarterOf)),
    rank: { sessions: ranks.sessions.rank, weeks: ranks.weeks.rank, months: ranks.months.rank },
    frequency: {
      sessions: ranks.sessions.frequency,
      weeks: ranks.weeks.frequency,
      months: ranks.months.frequency,
    },
    doubtful: digest.doubtful,
  };
}

function nextTradingDay(day: Day, weekdays: readonly number[]): Day {
  let next = addDays(day, 1);
  for (let i = 0; i < 7 && !weekdays.includes(weekday(next)); i++) next = addDays(next, 1);
  return next;
}

function recordInsight({ records, tail, closes }: Digest): RecordInsight | null {
  const last = tail.at(-1);
  if (!last || !records.close || closes < 2) return null;
  return {
    close: records.close,
    intraday: records.intraday,
    distance: change(records.close.value, last.close),
    isRecord: records.close.date === last.date,
  };
}
