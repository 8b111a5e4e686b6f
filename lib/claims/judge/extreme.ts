import { highOf, lowOf } from '@/lib/insight/ranges';
import { change } from '@/lib/insight/performance';
import type { Candle, Day } from '@/lib/model';
import type { Claim, Saying, SpanUnit, Verdict } from '../types';
import { sinceFit, type SinceFit } from './since';
import { endOfPeriodBefore, hasRange, type Series } from './series';
import type { Reference } from './when';
import { cannotTell, rounded } from './told';

interface Ranked {
  fit: SinceFit;
  value: number;
  matched: Day | null;
  date: Day;
  words: string;
  /** The words or the clock say that the session was over. */
  finished: boolean;
}

const order: readonly SinceFit[] = ['agree', 'close', 'short', 'differs'];

const bestOf = (ranked: readonly Ranked[]): Ranked | undefined =>
  ranked.toSorted((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit))[0];

/** "record high", "highest close since", "52-week low": by closes or by the session's extremes, whichever fits, and says which. */
export function judgeExtreme(
  claim: Claim,
  series: Series,
  references: readonly Reference[],
  published: Day,
): Verdict {
  const up = claim.direction !== 'down';
  const basis = 'basis' in claim.period ? claim.period.basis : undefined;
  const ranked: Ranked[] = [];
  let rangeless = false;
  for (const { i, finished } of references) {
    const candle = series.candles[i];
    if (!candle) continue;
    if (basis !== 'intraday') ranked.push(rankOf(claim, series, i, up, 'close', published, finished));
    if (basis === 'close') continue;
    if (hasRange(candle)) ranked.push(rankOf(claim, series, i, up, up ? 'high' : 'low', published, finished));
    else rangeless = true;
  }
  const best = bestOf(ranked);
  if (!best) return cannotTell({ say: 'closesOnly' });
  const dataFrom = series.candles[0]?.date ?? '';
  const { words: price, value, date, matched: since } = best;
  return told(
    best,
    {
      say: 'extreme',
      up,
      price: price === 'close' ? price : up ? 'high' : 'low',
      value,
      date,
      since,
      dataFrom,
    },
    dataFrom,
    rangeless,
  );
}

function told(best: Ranked, saying: Saying, dataFrom: Day, unsure: boolean): Verdict {
  if (best.fit === 'short')
    return cannotTell([saying, { say: 'dataBegin', dataFrom }], best.words, best.date);
  if (best.fit === 'differs' && unsure)
    return cannotTell([saying, { say: 'maybeOtherwise' }], best.words, best.date);
  return {
    verdict: best.fit,
    computed: rounded(best.value),
    basis: { date: best.date, words: best.words },
    told: [saying],
  };
}

function rankOf(
  claim: Claim,
  series: Series,
  i: number,
  up: boolean,
  words: 'close' | 'high' | 'low',
  published: Day,
  finished: boolean,
): Ranked {
  const { candles } = series;
  const of = (candle: Candle): number =>
    words === 'close' ? candle.close : up ? highOf(candle) : -lowOf(candle);
  const value = (candle: Candle): number => (up || words !== 'close' ? of(candle) : -candle.close);
  const now = candles[i];
  const today = now ? value(now) : 0;
  let matched: Day | null = null;
  for (let j = i - 1; j >= 0 && matched === null; j--) {
    const candle = candles[j];
    if (candle && value(candle) >= today) matched = candle.date;
  }
  const date = now?.date ?? '';
  const fit = sinceFit(
    claim.anchor ?? { kind: 'ever', words: '' },
    matched,
    date,
    candles[0]?.date ?? '',
    published,
  );
  return { fit, value: Math.abs(today), matched, date, words, finished };
}

/** "biggest one-day drop since March": moves of the same length that ended earlier, same direction. */
export function judgeRank(
  claim: Claim,
  series: Series,
  references: readonly Reference[],
  published: Day,
): Verdict {
  if (claim.period.kind === 'trailing') return cannotTell({ say: 'manyDays' });
  const unit = (claim.period.kind === 'ytd' ? 'year' : claim.period.kind) as SpanUnit;
  const sign = claim.direction === 'down' ? -1 : 1;
  const ranked: Ranked[] = [];
  let unsure = false;
  for (const { i, finished } of references) {
    const candle = series.candles[i];
    const base = series.candles[endOfPeriodBefore(series, unit, i)];
    if (!candle || !base) continue;
    const at = (price: number): Ranked =>
      rankMove(claim, series, unit, i, sign, moveOf(claim)(base.close, price), published, finished);
    ranked.push(at(candle.close));
    if (finished || claim.atClose) continue;
    // Mid-session the move may have been larger than at the close.
    if (!hasRange(candle)) unsure = true;
    else if (at(sign > 0 ? candle.high : candle.low).fit !== 'differs') unsure = true;
  }
  const best = bestOf(ranked);
  if (!best) return cannotTell({ say: 'tooShort' });
  const dataFrom = series.candles[0]?.date ?? '';
  const { value, date, matched: since } = best;
  const amount = { value, as: claim.unit === 'points' ? 'number' : 'percent' } as const;
  return told(best, { say: 'rank', up: sign > 0, unit, amount, date, since, dataFrom }, dataFrom, unsure);
}

/** How moves are ranked: in points where the words say so, else in percent. */
const moveOf = ({ unit }: Claim): ((from: number, to: number) => number) =>
  unit === 'points' ? (from, to) => to - from : change;

function rankMove(
  claim: Claim,
  series: Series,
  unit: SpanUnit,
  i: number,
  sign: 1 | -1,
  moved: number,
  published: Day,
  finished: boolean,
): Ranked {
  const { candles } = series;
  const date = candles[i]?.date ?? '';
  let matched: Day | null = null;
  let end = endOfPeriodBefore(series, unit, i);
  while (end > 0 && matched === null) {
    const begin = endOfPeriodBefore(series, unit, end);
    const [from, to] = [candles[begin], candles[end]];
    if (from && to && sign * moveOf(claim)(from.close, to.close) >= sign * moved) matched = to.date;
    end = begin;
  }
  const fit =
    sign * moved <= 0
      ? 'differs'
      : sinceFit(
          claim.anchor ?? { kind: 'ever', words: '' },
          matched,
          date,
          candles[0]?.date ?? '',
          published,
        );
  return { fit, value: moved, matched, date, words: `${unit} change at the close`, finished };
}
