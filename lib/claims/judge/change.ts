import { change } from '@/lib/insight/performance';
import type { Day } from '@/lib/model';
import type { Claim, Verdict } from '../types';
import { basesOf, type Base } from './bases';
import { better, fitOf, type Fit } from './compare';
import { hasRange, printed, sameMoney, type Series } from './series';
import type { Reference } from './when';
import { cannotTell, dayWords, number, percent, rounded } from './words';

interface Measured {
  value: number;
  fit: Fit;
  base: Base;
  during: boolean;
}

/** "rose 5 %", "up 20 points this week", "doubled since": from a base to a close, or to any price of a running session. */
export function judgeChange(
  claim: Claim,
  series: Series,
  references: readonly Reference[],
  published: Day,
): Verdict {
  const claimed = claim.value ?? 0;
  const inPoints = claim.metric === 'change_pts';
  if (inPoints && !sameMoney(series, claim.unit))
    return cannotTell(`The price history is in ${series.currency}, the statement is not.`);
  let best: (Measured & { reference: Reference }) | undefined;
  let rangeless = false;
  for (const reference of references) {
    for (const base of basesOf(series, claim.period, reference.i, published)) {
      const candle = series.candles[base.end];
      if (!candle) continue;
      const open = base.end === reference.i && !claim.atClose && !reference.finished;
      const sign = claim.direction === 'down' ? -1 : 1;
      const measure = (price: number): number => sign * moved(claim, series, base, price);
      const value = measure(candle.close);
      const fit = fits(claim, claimed, value);
      if (!best || better(fit, best.fit)) best = { value: sign * value, fit, base, during: false, reference };
      if (open && fit !== 'agree') {
        if (!hasRange(candle)) rangeless = true;
        else if (
          withinRange(claim, claimed, measure(candle.low), measure(candle.high)) &&
          best.fit !== 'agree'
        ) {
          best = { value: sign * value, fit: 'agree', base, during: true, reference };
        }
      }
    }
  }
  if (!best)
    return cannotTell('The price history does not reach back to where the statement begins.', '', null);
  const words = `${best.base.words} of ${dayWords(best.base.date)}`;
  const end = series.candles[best.base.end]?.date ?? published;
  const told =
    claim.metric === 'multiple'
      ? `${number(best.value)} times`
      : inPoints
        ? `${best.value < 0 ? '−' : '+'}${number(Math.abs(best.value))}`
        : percent(best.value);
  if (best.fit === 'differs' && rangeless) {
    return cannotTell(
      `${told} at the close of ${dayWords(end)}; prices during the session are not in the data.`,
      words,
      end,
    );
  }
  return {
    verdict: best.fit,
    computed: rounded(best.value),
    basis: { date: end, words },
    sentence: best.during
      ? `${told} at the close of ${dayWords(end)}; the stated figure lies within that session's range.`
      : `${told} at the close of ${dayWords(end)}, from the ${words}.`,
  };
}

function moved(claim: Claim, series: Series, base: Base, price: number): number {
  if (claim.metric === 'multiple') return price / base.price;
  if (claim.metric === 'change_pts') return printed(series, base.end, price - base.price, claim.unit);
  return change(base.price, price);
}

/** A multiple is a round word: "doubled" is said from 1.9 up, "more than doubled" from 2. */
function fits(claim: Claim, claimed: number, value: number): Fit {
  if (claim.metric !== 'multiple')
    return fitOf(claimed, value, claim.digit ?? 1, claim.comparator, claim.metric !== 'change_pts');
  const ratio = value / claimed;
  const low = claim.comparator === 'more_than' ? 0.99 : claim.comparator === 'nearly' ? 0.88 : 0.95;
  const high = claim.comparator === 'more_than' ? 1.6 : claim.comparator === 'nearly' ? 1.01 : 1.25;
  return ratio >= low && ratio <= high
    ? 'agree'
    : ratio >= low - 0.06 && ratio <= high + 0.3
      ? 'close'
      : 'differs';
}

/** Some price of the session makes the figure right. */
function withinRange(claim: Claim, claimed: number, a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a];
  const rounding = claim.metric === 'multiple' ? 0 : 0.5 * (claim.digit ?? 1);
  if (claim.comparator !== 'exact' && [low, high].some((end) => fits(claim, claimed, end) === 'agree')) return true;
  return low - rounding <= claimed && claimed <= high + rounding;
}

/** "as much as 2 %": the session's extreme against the previous close, or against the period's base. */
export function judgeIntraday(
  claim: Claim,
  series: Series,
  references: readonly Reference[],
  published: Day,
): Verdict {
  const claimed = claim.value ?? 0;
  const up = claim.direction !== 'down';
  let best: Measured | undefined;
  for (const reference of references) {
    for (const base of basesOf(series, claim.period, reference.i, published)) {
      const candle = series.candles[base.end];
      if (!hasRange(candle)) {
        if (candle)
          return cannotTell(
            `The session's ${up ? 'high' : 'low'} is not in the data, which hold closing prices only.`,
            'closing prices',
            candle.date,
          );
        continue;
      }
      const price = up ? candle.high : candle.low;
      const value =
        claim.metric === 'intraday_extreme_pts'
          ? printed(series, base.end, price - base.price, claim.unit)
          : change(base.price, price);
      const reached = up ? value : -value;
      const digit = claim.digit ?? 1;
      const off = Math.abs(reached - claimed);
      // The session may have gone further after the statement, never less far.
      const fit: Fit =
        off <= 0.5 * digit + 0.05
          ? 'agree'
          : off <= 1.5 * digit || (reached > claimed && !reference.finished)
            ? 'close'
            : 'differs';
      if (!best || better(fit, best.fit)) best = { value, fit, base, during: true };
    }
  }
  if (!best) return cannotTell('The price history does not reach back to where the statement begins.');
  const end = series.candles[best.base.end]?.date ?? published;
  const told = claim.metric === 'intraday_extreme_pts' ? number(best.value) : percent(best.value);
  return {
    verdict: best.fit,
    computed: rounded(best.value),
    basis: {
      date: end,
      words: `session ${up ? 'high' : 'low'} against the close of ${dayWords(best.base.date)}`,
    },
    sentence: `The session's ${up ? 'high' : 'low'} of ${dayWords(end)} was ${told} from the close before.`,
  };
}
