import { highOf, lowOf } from '@/lib/insight/ranges';
import type { Day } from '@/lib/model';
import type { Claim, PriceKind, Saying, Verdict } from '../types';
import { better, fitOf, type Fit } from './compare';
import { hasRange, printed, sameMoney, type Series } from './series';
import type { Reference } from './when';
import { cannotTell, rounded } from './told';

interface Found {
  fit: Fit;
  value: number;
  date: Day;
  words: PriceKind;
}

/** "closed at 4,783", "as high as 4,793.30", "above $134.54": prices as they were printed, before later splits. */
export function judgeLevel(claim: Claim, series: Series, references: readonly Reference[]): Verdict {
  const money = sameMoney(series, claim.unit);
  if (money === 'no') return cannotTell({ say: 'otherMoney', currency: series.currency ?? '' });
  const index = claim.instrument?.startsWith('IDX:') === true;
  if (index && claim.unit !== 'points') return cannotTell({ say: 'indexMoney' });
  let best: Found | undefined;
  let rangeless = false;
  for (const { i } of references) {
    const candle = series.candles[i];
    if (!candle) continue;
    for (const found of candidates(claim, series, i)) if (!best || better(found.fit, best.fit)) best = found;
    if (!claim.atClose && !hasRange(candle)) rangeless = true;
  }
  if (claim.period.kind === 'intraday_high' && best?.fit !== 'agree')
    best = earlierHigh(claim, series, references[0]?.i ?? -1) ?? best;
  if (!best) return cannotTell({ say: 'notCovered' });
  const told = levelOf(best);
  const unsure = (more: Saying): Verdict => cannotTell([told, more], best.words, best.date);
  if (best.fit === 'differs' && !index && claim.unit === 'points') return unsure({ say: 'noCurrency' });
  if (best.fit === 'differs' && money === 'perhaps') return unsure({ say: 'otherDollar' });
  const other = best.fit === 'differs' ? otherDay(claim, series, references[0]?.i ?? -1) : null;
  if (other) return unsure(levelOf(other));
  if (best.fit === 'differs' && rangeless) return unsure({ say: 'noSessionPrices' });
  return {
    verdict: best.fit,
    computed: rounded(best.value),
    basis: { date: best.date, words: best.words },
    told: [told],
  };
}

const levelOf = ({ words, value, date }: Found): Saying => ({ say: 'level', price: words, value, date });

function candidates(claim: Claim, series: Series, i: number): Found[] {
  const candle = series.candles[i];
  const claimed = claim.value ?? 0;
  if (!candle) return [];
  const at = (price: number, words: PriceKind): Found => {
    const value = printed(series, i, price, claim.unit);
    return {
      fit: fitOf(claimed, value, claim.digit ?? 1, claim.comparator, false),
      value,
      date: candle.date,
      words,
    };
  };
  const close = at(candle.close, 'close');
  if (claim.atClose || claim.period.kind === 'close') return [close];
  if (!hasRange(candle)) return [close];
  const high = at(candle.high, 'high');
  const low = at(candle.low, 'low');
  // "hit a record 4,839.81" may be said of the close too.
  const closed = close.fit === 'agree' ? [close] : [];
  if (claim.period.kind === 'intraday_high') return [high, ...closed];
  if (claim.period.kind === 'intraday_low') return [low, ...closed];
  if (claim.comparator === 'more_than' || claim.comparator === 'at_least') return [close, high];
  if (claim.comparator === 'less_than' || claim.comparator === 'at_most') return [close, low];
  const inside =
    claimed >= low.value - 0.5 * (claim.digit ?? 1) && claimed <= high.value + 0.5 * (claim.digit ?? 1);
  // A price of the running session is right; one told of a finished day was not its close.
  const during: Found = { ...close, fit: claim.provisional ? 'agree' : 'close' };
  // "after touching 14,864.01": exactly the session's high or low is no chance.
  const edges = [high, low].filter(({ fit }) => fit === 'agree' && claim.comparator === 'exact');
  return inside ? [close, ...edges, during] : [close];
}

/** Four digits that hit the close, high or low of another session of the last year are hardly a slip: that day may be meant. */
function otherDay(claim: Claim, series: Series, last: number): Found | null {
  const claimed = claim.value ?? 0;
  const digit = claim.digit ?? 1;
  if (digit > claimed / 1000) return null;
  for (let j = last; j >= Math.max(0, last - sessionsAYear); j--) {
    const candle = series.candles[j];
    if (!candle) continue;
    const prices = [
      [candle.close, 'close'],
      [highOf(candle), 'high'],
      [lowOf(candle), 'low'],
    ] as const;
    for (const [price, words] of prices) {
      const value = printed(series, j, price, claim.unit);
      if (Math.abs(value - claimed) <= 0.5 * digit + 1e-9)
        return { fit: 'agree', value, date: candle.date, words };
    }
  }
  return null;
}

const sessionsAYear = 260;

/** "an intraday high of $705.07": any earlier high may be meant, the record or the one of the last year. */
function earlierHigh(claim: Claim, series: Series, i: number): Found | null {
  const claimed = claim.value ?? 0;
  for (let j = i; j >= 0; j--) {
    const candle = series.candles[j];
    if (!candle) continue;
    const value = printed(series, j, highOf(candle), claim.unit);
    const fit = fitOf(claimed, value, claim.digit ?? 1, 'exact', false);
    if (fit === 'agree') return { fit, value, date: candle.date, words: hasRange(candle) ? 'high' : 'close' };
    // Nothing before a day above the claimed high can have been the high that is meant.
    if (printed(series, j, lowOf(candle), claim.unit) > claimed * 1.02) return null;
  }
  return null;
}
