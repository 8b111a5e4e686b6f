import { english } from '@/lib/claims/lexicon/en';
import { claimReader } from '@/lib/claims/read';
import { digestOf } from '@/lib/insight/digest';
import { defaultOptions, insightOf } from '@/lib/insight/insight';
import type { Candle, History } from '@/lib/model';

const megabyte = 1e6;

/** Market news of our own, about as dense with figures as a market report is. */
const news = `Stocks in the region advanced on Tuesday as investors weighed a batch of quarterly reports against another rise in bond yields, and traders said the afternoon was unusually quiet.
The benchmark added 0.4 percent to 5,212.40, its highest close since March, while the broader index was little changed after a slide in carmakers and banks.
Shares of the software maker rose as much as 3.1% before closing up 1.2% at $411.20, extending gains for a fourth straight session after the company said that sales at its cloud unit had grown by a fifth, a little more than analysts had expected.
The finance minister told reporters in the evening that the government would publish its plan before the end of the month, but she declined to say how large the package would be.
The gauge is now up 12% this year and on course for its sixth weekly gain in a row, the longest winning streak since 2019.
People close to the talks said the two sides had met twice since the weekend and hoped to agree on the terms within days, although several difficult questions remained open.
`;

const filled = (text: string, size: number): string =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Milliseconds of processor time; wall time on a shared machine measures the neighbours. */
function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const best = (runs: number, work: () => unknown): number =>
  Math.min(...Array.from({ length: runs }, () => cost(work)));

/** A seeded random walk over the weekdays of twenty years. */
function twentyYears(): History {
  const candles: Candle[] = [];
  let seed = 7;
  let close = 100;
  for (let day = Date.UTC(2005, 0, 3); candles.length < 5040; day += 86_400_000) {
    if ([0, 6].includes(new Date(day).getUTCDay())) continue;
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    const open = close;
    close *= 1 + (seed / 2 ** 31 - 0.499) * 0.02;
    const [low, high] = [Math.min(open, close) * 0.997, Math.max(open, close) * 1.003];
    candles.push({ date: new Date(day).toISOString().slice(0, 10), open, high, low, close, volume: 1 });
  }
  return {
    instrument: 'TEST:WALK',
    source: 'bench',
    currency: null,
    zone: 'America/New_York',
    candles,
    splits: [],
    span: 'full',
    live: false,
    fetchedAt: 0,
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Insight from 20 years of daily bars (bar: 3 ms), its peek at a stored digest, claims reading (bar: 1 MB/s, linear). */
export function run(): object {
  const history = twentyYears();
  const digest = digestOf(history, defaultOptions);
  const read = claimReader(english);
  const small = filled(news, megabyte / 4);
  const large = filled(news, megabyte);
  const unbroken = (size: number): string => filled('rose 5 % to 100.2 and ', size);
  best(3, () => read(small));
  const times = { small: best(5, () => read(small)), large: best(3, () => read(large)) };
  const worst = { small: best(3, () => read(unbroken(5e4))), large: best(3, () => read(unbroken(2e5))) };
  return {
    insight: {
      bars: history.candles.length,
      milliseconds: rounded(
        best(40, () => insightOf(digestOf(history, defaultOptions), history, null, defaultOptions)),
      ),
      peekMilliseconds: rounded(best(40, () => insightOf(digest, history, null, defaultOptions))),
    },
    claims: {
      megabytesPerSecond: rounded(megabyte / 1000 / times.large),
      // Four times the text: 4 where reading is linear.
      growthOfFourTimesTheText: rounded(times.large / times.small),
      growthWithoutSentenceEnds: rounded(worst.large / worst.small),
      worstMegabytesPerSecond: rounded(2e5 / 1000 / worst.large),
    },
  };
}
