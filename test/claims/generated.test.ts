import { describe, expect, it } from 'vitest';
import { judge } from '@/lib/claims/judge/judge';
import { seriesOf } from '@/lib/claims/judge/series';
import { english } from '@/lib/claims/lexicon/en';
import { claimReader } from '@/lib/claims/read';
import { clean } from '@/lib/insight/clean';
import type { Candle } from '@/lib/model';
import { haveHistories, realHistory } from '../insight/histories';

const read = claimReader(english);
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** ISO week of a day by way of the Thursday in it: another road than lib/insight takes. */
const week = (day: string): number => {
  const date = new Date(`${day}T00:00:00Z`);
  return Math.floor((date.getTime() / 86_400_000 + 3) / 7);
};

interface Statement {
  text: string;
  /** Made wrong on purpose. */
  wrong?: true;
}

/** Statements of session `i`, computed the plain way. */
function statements(candles: readonly Candle[], i: number): Statement[] {
  const at = (k: number): Candle => candles[k] ?? { date: '', close: Number.NaN };
  const now = at(i);
  const move = (k: number): number => (now.close / at(k).close - 1) * 100;
  const lastBefore = (same: (candle: Candle) => boolean): number => {
    let k = i;
    while (same(at(k))) k--;
    return k;
  };
  const told = (value: number, more = 0): string =>
    `${value < 0 ? 'fell' : 'rose'} ${(Math.abs(value) + more).toFixed(1)}%`;
  const day = move(i - 1);
  const list: Statement[] = [
    { text: `The stock closed ${Math.abs(day).toFixed(1)}% ${day < 0 ? 'lower' : 'higher'}` },
    {
      text: `The stock closed ${(Math.abs(day) + 4).toFixed(1)}% ${day < 0 ? 'lower' : 'higher'}`,
      wrong: true,
    },
    { text: `The stock ${told(move(lastBefore(({ date }) => week(date) === week(now.date))))} this week` },
    {
      text: `The stock ${told(move(lastBefore(({ date }) => date.slice(0, 7) === now.date.slice(0, 7))))} this month`,
    },
    {
      text: `The stock ${told(move(lastBefore(({ date }) => date.slice(0, 4) === now.date.slice(0, 4))))} this year`,
    },
    { text: `The stock ${told(move(i - 5))} over five sessions` },
  ];
  let run = 0;
  const follows = (k: number): boolean =>
    day !== 0 && Math.sign(at(k).close - at(k - 1).close) === Math.sign(day);
  while (follows(i - run)) run++;
  if (run > 1)
    list.push({ text: `The stock closed ${day < 0 ? 'lower' : 'higher'} for ${run} straight sessions` });
  if (run > 1)
    list.push({
      text: `The stock closed ${day < 0 ? 'lower' : 'higher'} for ${run + 3} straight sessions`,
      wrong: true,
    });
  let k = i - 1;
  while (k >= 0 && at(k).close < now.close) k--;
  const [year, month] = at(k).date.split('-');
  if (k >= 0 && i - k > 30)
    list.push({ text: `The stock closed at its highest since ${months[Number(month) - 1]} ${year}` });
  return list;
}

describe.skipIf(!haveHistories)(
  'statements made from the real histories (need the files beside the repository)',
  () => {
    it.each(['GSPC', 'N225', 'AAPL', '0700.HK'])(
      '%s: what is right agrees, what is wrong differs',
      (name) => {
        const history = realHistory(name);
        const candles = clean(history.candles, history.zone);
        const series = seriesOf(history);
        const surprises: string[] = [];
        for (let i = 400; i < candles.length - 1; i += 37) {
          for (const { text, wrong } of statements(candles, i)) {
            const [claim] = read(text, { context: 'TEST:ROWS' });
            const verdict =
              claim && judge(claim, series, { day: candles[i]?.date ?? '', session: 'after' }).verdict;
            if (verdict !== (wrong ? 'differs' : 'agree'))
              surprises.push(`${candles[i]?.date}: ${text}: ${verdict}`);
          }
        }
        expect(surprises).toEqual([]);
      },
    );
  },
);
