import { isDoubtful } from '@/lib/insight/clean';
import type { Candle, Day } from '@/lib/model';
import type { Claim, Saying, StreakUnit, Verdict } from '../types';
import { sinceFit } from './since';
import { endOfPeriodBefore, hasRange, keyOf, type Series } from './series';
import type { Publication, Reference } from './when';
import { cannotTell } from './told';

/** Signed run of sessions, weeks, months or quarters that ends with session `i`, and the index it started after. */
export function runAt(series: Series, unit: StreakUnit, i: number): { run: number; start: number } {
  const { candles } = series;
  let end = i;
  let run = 0;
  for (;;) {
    const before = endOfPeriodBefore(series, unit, end);
    const [from, to] = [candles[before], candles[end]];
    if (!from || !to) return { run, start: -1 };
    const sign = Math.sign(to.close - from.close);
    if (sign === 0 || (run !== 0 && Math.sign(run) !== sign)) return { run, start: end };
    run += sign;
    end = before;
  }
}

/** Sessions in a row, up to `i`, that closed above every close before them. */
export function recordRunAt({ candles }: Series, i: number): number {
  let highest = 0;
  let run = 0;
  for (let j = 0; j <= i; j++) {
    const close = candles[j]?.close ?? 0;
    run = j > 0 && close > highest ? run + 1 : 0;
    highest = Math.max(highest, close);
  }
  return run;
}

interface Candidate {
  i: number;
  run: number;
}

/** "sixth straight week", "snapped a four-day losing streak", "third record close in a row". */
export function judgeRun(
  claim: Claim,
  series: Series,
  references: readonly Reference[],
  publication: Publication,
): Verdict {
  const streak = claim.streak;
  if (!streak || streak.of === 'limit') return cannotTell({ say: 'limitDays' });
  const sign = claim.direction === 'down' ? -1 : 1;
  const candidates = references.flatMap(({ i }) => candidatesAt(claim, series, i));
  const wanted = (run: number): boolean => {
    const length = run * sign;
    if (streak.n === null) return length > 0;
    if (claim.comparator === 'at_least' || claim.comparator === 'more_than')
      return length >= streak.n + (claim.comparator === 'more_than' ? 1 : 0);
    return length === streak.n;
  };
  const found = candidates.find(({ run }) => wanted(run));
  const first = candidates[0];
  const shown = found ?? first;
  const candle = shown && series.candles[shown.i];
  if (!shown || !candle) return cannotTell({ say: 'notCovered' });
  const basis = {
    date: candle.date,
    words: streak.of === 'record_closes' ? 'record closes in a row' : `closes, by ${streak.unit}`,
  };
  const saying = ({ i, run }: Candidate): Saying => {
    const date = series.candles[i]?.date ?? '';
    return streak.of === 'record_closes'
      ? { say: 'recordRun', n: run, date }
      : { say: 'run', run, unit: streak.unit, date };
  };
  const told = saying(shown);
  const day =
    publication.session === undefined && series.candles[references[0]?.i ?? -1]?.date === publication.day;
  if (found && first && day && found.i < first.i && streak.unit !== 'session' && !streak.ended) {
    // Right the evening before and wrong that evening: without the hour nobody knows which was written about.
    return cannotTell([told, saying(first)], basis.words, candle.date);
  }
  if (found) {
    if (streak.n === null) return judgeLongest(claim, series, found, told, publication.day);
    const ranks = claim.anchor !== null && streak.of !== 'record_closes';
    return {
      verdict: 'agree',
      computed: found.run,
      basis,
      told: ranks ? [told, longestOf(series, streak.unit, found)] : [told],
    };
  }
  if (streak.of === 'closes' && unsure(claim, series, references, sign)) {
    return cannotTell([told, { say: 'maybeOtherwise' }], basis.words, candle.date);
  }
  return {
    verdict: 'differs',
    computed: shown.run,
    basis,
    told: [told],
  };
}

function candidatesAt(claim: Claim, series: Series, i: number): Candidate[] {
  const unit = claim.streak?.unit ?? 'session';
  if (claim.streak?.of === 'record_closes') return [{ i, run: recordRunAt(series, i) }];
  if (claim.streak?.ended) {
    const before = endOfPeriodBefore(series, unit, i);
    const { run } = runAt(series, unit, before);
    const today = runAt(series, unit, i).run;
    if (Math.sign(today) !== Math.sign(run)) return [{ i: before, run }];
    return claim.streak.past
      ? [
          { i: before, run },
          { i, run: today },
        ]
      : [];
  }
  const now = { i, run: runAt(series, unit, i).run };
  if (unit === 'session' || claim.provisional) return [now];
  const before = endOfPeriodBefore(series, unit, i);
  // A finished run told before the running week is over may leave that week out.
  const running =
    keyOf(unit, series.candles[i + 1]?.date ?? '', series.weekStart) ===
    keyOf(unit, series.candles[i]?.date ?? '', series.weekStart);
  return running && before >= 0 ? [now, { i: before, run: runAt(series, unit, before).run }] : [now];
}

/** One session more or less, told while it was open, or an unchanged half-day row in the way. */
function unsure(claim: Claim, series: Series, references: readonly Reference[], sign: number): boolean {
  const reference = references[0];
  const streak = claim.streak;
  if (!reference || !streak || streak.n === null) return true;
  const { candles } = series;
  const unit = streak.unit;
  const before = endOfPeriodBefore(series, unit, reference.i);
  const [candle, base] = [candles[reference.i], candles[before]];
  if (!candle || !base) return true;
  const { start } = runAt(series, unit, reference.i);
  if (start < 0) return true;
  const doubtful = (j: number): boolean => {
    const [here, prior] = [candles[j], candles[j - 1]];
    return (
      here !== undefined &&
      prior !== undefined &&
      (isDoubtful(here, prior, 'Asia/Hong_Kong') || here.close === prior.close)
    );
  };
  if (unit === 'session' && (doubtful(start) || doubtful(reference.i))) return true;
  if (claim.atClose || reference.finished) return false;
  const earlier = runAt(series, unit, before).run * sign;
  if (streak.ended)
    return runAt(series, unit, before).run * sign === streak.n && couldTurn(candle, base, -sign);
  return earlier === streak.n - 1 && couldTurn(candle, base, sign);
}

/** Some price of the session lay on that side of the base. */
function couldTurn(candle: Candle, base: Candle, sign: number): boolean {
  if (!hasRange(candle)) return true;
  return sign > 0 ? candle.high > base.close : candle.low < base.close;
}

/** End of the last earlier run at least as long, same direction. */
function lastAsLong(series: Series, unit: StreakUnit, { i, run }: Candidate): Day | null {
  let end = runAt(series, unit, i).start;
  while (end > 0) {
    const { run: other, start } = runAt(series, unit, end);
    if (Math.sign(other) === Math.sign(run) && Math.abs(other) >= Math.abs(run))
      return series.candles[end]?.date ?? null;
    end = other === 0 ? endOfPeriodBefore(series, unit, end) : start;
  }
  return null;
}

function longestOf(series: Series, unit: StreakUnit, found: Candidate): Extract<Saying, { say: 'longest' }> {
  return { say: 'longest', since: lastAsLong(series, unit, found), dataFrom: series.candles[0]?.date ?? '' };
}

/** "its longest losing streak since 2011", without a length. */
function judgeLongest(claim: Claim, series: Series, found: Candidate, told: Saying, published: Day): Verdict {
  const date = series.candles[found.i]?.date ?? published;
  const longest = longestOf(series, claim.streak?.unit ?? 'session', found);
  const anchor = claim.anchor ?? { kind: 'ever', words: '' };
  const fit = sinceFit(anchor, longest.since, date, longest.dataFrom, published);
  const words = `closes, by ${claim.streak?.unit ?? 'session'}`;
  if (fit === 'short' || fit === 'differs') return cannotTell([told, longest], words, date);
  return { verdict: fit, computed: found.run, basis: { date, words }, told: [told, longest] };
}
