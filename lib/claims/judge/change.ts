import { change } from '@/lib/insight/performance';
import type { Day } from '@/lib/model';
import type { Amount, Claim, Saying, Verdict } from '../types';
import { basesOf, type Base } from './bases';
import { better, fitOf, type Fit } from './compare';
import { hasRange, printed, sameMoney, type Series } from './series';
import type { Reference } from './when';
import { cannotTell, rounded } from './told';

interface Measured {
  /** Signed by the data, not by the claim. */
  value: number;
  fit: Fit;
  base: Base;
  /** Fits a price within the session, not its close. */
  during: boolean;
  /** The session was open and its range is not in the data. */
  blind: boolean;
}

/** "rose 5 %", "up 20 points this week", "doubled since": from a base to a close, or to any price of a running session. */
export function judgeChange(
  claim: Claim,
  series: Series,
  references: readonly Reference[],
  published: Day,
): Verdict {
  const money = claim.metric === 'change_pts' ? sameMoney(series, claim.unit) : 'yes';
  if (money === 'no') {
    return cannotTell({ say: 'otherMoney', currency: series.currency ?? '' });
  }
  const measured = references.flatMap((reference) =>
    basesOf(series, claim.period, reference.i, published).map((base) =>
      measure(claim, series, base, base.end === reference.i && !reference.finished),
    ),
  );
  const best = measured.reduce<Measured | undefined>(
    (known, next) => (!known || better(next.fit, known.fit) ? next : known),
    undefined,
  );
  if (!best) return cannotTell({ say: 'tooShort' });
  const words = `${best.base.words} of ${best.base.date}`;
  const end = series.candles[best.base.end]?.date ?? published;
  const told: Saying = {
    say: 'moved',
    amount: amountOf(claim, best.value),
    date: end,
    base: best.base.of,
    from: best.base.date,
  };
  if (best.fit === 'differs' && money === 'perhaps')
    return cannotTell([told, { say: 'otherDollar' }], words, end);
  if (best.fit === 'differs' && measured.some(({ blind }) => blind))
    return cannotTell([told, { say: 'noSessionPrices' }], words, end);
  return {
    verdict: best.fit,
    computed: rounded(best.value),
    basis: { date: end, words },
    told: best.during ? [told, { say: 'within' }] : [told],
  };
}

/** `running`: the statement may have been made while the session that it ends with was open. */
function measure(claim: Claim, series: Series, base: Base, running: boolean): Measured {
  const claimed = claim.value ?? 0;
  const candle = series.candles[base.end];
  const sign = claim.direction === 'down' ? -1 : 1;
  const at = (price: number): number => sign * moved(claim, series, base, price);
  const close = at(candle?.close ?? base.price);
  const fit = fits(claim, claimed, close);
  const result: Measured = { value: sign * close, fit, base, during: false, blind: false };
  if (!running || claim.atClose || fit === 'agree') return result;
  // A week or a year that nearly fits at the close was told of the close.
  if (fit === 'close' && claim.period.kind !== 'session' && !claim.provisional) return result;
  if (!hasRange(candle)) return { ...result, blind: true };
  const during = withinRange(claim, claimed, at(candle.low), at(candle.high));
  return during ? { ...result, fit: 'agree', during } : result;
}

const amountOf = ({ metric }: Claim, value: number): Amount => ({
  value,
  as: metric === 'multiple' ? 'times' : metric.endsWith('_pts') ? 'number' : 'percent',
});

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
  if (claim.comparator !== 'exact' && [low, high].some((end) => fits(claim, claimed, end) === 'agree'))
    return true;
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
  let best: Pick<Measured, 'value' | 'fit' | 'base'> | undefined;
  for (const reference of references) {
    for (const base of basesOf(series, claim.period, reference.i, published)) {
      const candle = series.candles[base.end];
      if (!hasRange(candle)) {
        if (candle) return cannotTell({ say: 'closesOnly' }, 'closing prices', candle.date);
        continue;
      }
      const price = up ? candle.high : candle.low;
      const value =
        claim.metric === 'intraday_extreme_pts'
          ? printed(series, base.end, price - base.price, claim.unit)
          : change(base.price, price);
      const reached = up ? value : -value;
      const digit = claim.digit ?? 1;
      const fit = extremeFit(claim, claimed, reached, digit, reference.finished);
      if (!best || better(fit, best.fit)) best = { value, fit, base };
    }
  }
  if (!best) return cannotTell({ say: 'tooShort' });
  const end = series.candles[best.base.end]?.date ?? published;
  return {
    verdict: best.fit,
    computed: rounded(best.value),
    basis: { date: end, words: `session ${up ? 'high' : 'low'} against the close of ${best.base.date}` },
    told: [{ say: 'reached', up, amount: amountOf(claim, best.value), date: end }],
  };
}

/** Against a session's extreme. The session may have gone further after the statement, never less far. */
function extremeFit(claim: Claim, claimed: number, reached: number, digit: number, finished: boolean): Fit {
  if (claim.comparator !== 'as_much_as' && claim.comparator !== 'exact') {
    return fitOf(claimed, reached, digit, claim.comparator, claim.metric === 'intraday_extreme_pct');
  }
  const off = Math.abs(reached - claimed);
  if (off <= 0.5 * digit + 0.05) return 'agree';
  return off <= 1.5 * digit || (reached > claimed && !finished) ? 'close' : 'differs';
}
