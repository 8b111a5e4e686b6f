import { addClose, newRsi, rsiOf } from '@/lib/insight/rsi';
import type { Claim, Verdict } from '../types';
import { fitOf } from './compare';
import { hasRange, keyOf, type Series } from './series';
import { sinceFit } from './since';
import type { Reference } from './when';
import { cannotTell, rounded } from './told';

/** The press means 14 of whatever it counts. */
const pressPeriod = 14;

/** RSI after every session up to `i`; of the last closes of weeks or months where the words say so. */
function rsiSeries(
  { candles, weekStart }: Series,
  i: number,
  unit: 'session' | 'week' | 'month',
  price?: number,
): { date: string; value: number }[] {
  const state = newRsi(pressPeriod);
  const values: { date: string; value: number }[] = [];
  for (let j = 0; j <= i; j++) {
    const candle = candles[j];
    const next = candles[j + 1];
    if (!candle) continue;
    if (
      unit !== 'session' &&
      j < i &&
      next &&
      keyOf(unit, candle.date, weekStart) === keyOf(unit, next.date, weekStart)
    )
      continue;
    const value = rsiOf(addClose(state, j === i && price !== undefined ? price : candle.close));
    if (value !== null) values.push({ date: candle.date, value });
  }
  return values;
}

const unitOf = (claim: Claim): 'session' | 'week' | 'month' =>
  claim.period.kind === 'week' || claim.period.kind === 'month' ? claim.period.kind : 'session';

/** "RSI above 70", "overbought": Wilder's 14 on closes, or on any price of a running session. */
export function judgeRsi(claim: Claim, series: Series, references: readonly Reference[]): Verdict {
  const claimed = claim.value ?? 0;
  const unit = unitOf(claim);
  let first: Verdict | undefined;
  for (const { i, finished } of references) {
    const candle = series.candles[i];
    const value = rsiSeries(series, i, unit).at(-1)?.value;
    if (!candle || value === undefined) continue;
    const fit = fitOf(claimed, value, claim.digit ?? 1, claim.comparator, true);
    const verdict: Verdict = {
      verdict: fit,
      computed: rounded(value),
      basis: {
        date: candle.date,
        words: `RSI(14) after Wilder on ${unit === 'session' ? 'daily' : `${unit}ly`} closes`,
      },
      told: [{ say: 'rsi', value, date: candle.date }],
    };
    if (fit === 'agree') return verdict;
    if (!finished && hasRange(candle)) {
      const low = rsiSeries(series, i, unit, candle.low).at(-1)?.value ?? value;
      const high = rsiSeries(series, i, unit, candle.high).at(-1)?.value ?? value;
      const inside =
        [low, high].some(
          (end) => fitOf(claimed, end, claim.digit ?? 1, claim.comparator, true) === 'agree',
        ) ||
        (claimed >= low && claimed <= high);
      if (inside)
        return {
          ...verdict,
          verdict: 'agree',
          told: [...verdict.told, { say: 'within' }],
        };
    }
    first ??= verdict;
  }
  return first ?? cannotTell({ say: 'fewCloses', n: pressPeriod + 1 });
}

/** "the highest reading since 1987". */
export function judgeRsiRank(
  claim: Claim,
  series: Series,
  references: readonly Reference[],
  published: string,
): Verdict {
  const reference = references[0];
  const values = reference ? rsiSeries(series, reference.i, unitOf(claim)) : [];
  const now = values.at(-1);
  if (!now) return cannotTell({ say: 'fewCloses', n: pressPeriod + 1 });
  const sign = claim.direction === 'down' ? -1 : 1;
  const matched = values.slice(0, -1).findLast(({ value }) => sign * value >= sign * now.value)?.date ?? null;
  const dataFrom = values[0]?.date ?? '';
  const fit = sinceFit(claim.anchor ?? { kind: 'ever', words: '' }, matched, now.date, dataFrom, published);
  if (fit === 'short' || fit === 'differs') {
    return cannotTell(
      [
        { say: 'rsi', value: now.value, date: now.date },
        { say: 'dataBegin', dataFrom },
      ],
      'RSI(14)',
      now.date,
    );
  }
  return {
    verdict: fit,
    computed: rounded(now.value),
    basis: { date: now.date, words: 'RSI(14) after Wilder' },
    told: [{ say: 'rsi', value: now.value, date: now.date }],
  };
}

/** "above its 50-day moving average". */
export function judgeAverage(claim: Claim, series: Series, references: readonly Reference[]): Verdict {
  const n = (claim.value ?? 0) * (claim.unit === 'weeks' ? 5 : 1);
  const above = claim.direction !== 'down';
  let open = false;
  let last: { average: number; close: number; date: string } | undefined;
  for (const { i, finished } of references) {
    const window = series.candles.slice(Math.max(0, i - n + 1), i + 1);
    const candle = series.candles[i];
    if (!candle || window.length < n || n < 2) continue;
    const average = window.reduce((sum, { close }) => sum + close, 0) / n;
    last ??= { average, close: candle.close, date: candle.date };
    if (candle.close > average === above) {
      last = { average, close: candle.close, date: candle.date };
      return told('agree', last, n);
    }
    if (!finished && (!hasRange(candle) || (above ? candle.high > average : candle.low < average)))
      open = true;
  }
  if (!last) return cannotTell({ say: 'fewCloses', n });
  return open
    ? cannotTell(told('agree', last, n).told, `average of ${n} closes`, last.date)
    : told('differs', last, n);
}

const told = (
  verdict: 'agree' | 'differs',
  { average, close, date }: { average: number; close: number; date: string },
  n: number,
): Verdict => ({
  verdict,
  computed: rounded(average),
  basis: { date, words: `average of ${n} closes` },
  told: [{ say: 'average', n, average, close, date }],
});
