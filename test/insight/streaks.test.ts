import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '@/lib/insight/digest';
import { defaultOptions, insight } from '@/lib/insight/insight';
import type { Insight } from '@/lib/insight/types';
import { haveHistories, historyFrom, realHistory } from './histories';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../fixtures/vectors', name), 'utf8'));

/** To the four digits that the vectors carry. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;

interface Synthetic {
  name: string;
  rows: (string | number | null)[][];
  asof: string;
  expect: Record<string, number | null>;
}

function measures(rows: Synthetic['rows'], asOf: string): Record<string, number | null | undefined> {
  const history = historyFrom(rows);
  const result = insight(history, null, defaultOptions, asOf);
  const sunday = insight(history, null, { ...defaultOptions, weekStart: 7 }, asOf);
  const raw = insight(
    { ...history, candles: history.candles.map(({ date, close }) => ({ date, close })) },
    null,
    defaultOptions,
    asOf,
  );
  return {
    day: result?.streak?.sessions ?? 0,
    day_after_cleaning: result?.streak?.sessions,
    // Without volumes nothing tells a phantom from an unchanged session.
    day_raw: raw?.streak?.sessions,
    week: result?.streak?.weeks.ifHeld ?? 0,
    week_iso: result?.streak?.weeks.ifHeld,
    week_sun_start: sunday?.streak?.weeks.ifHeld,
    completed: result?.streak?.weeks.completed,
    ytd: result?.performance.ytd?.percent ?? null,
    since_first: result?.performance.listing?.percent,
  };
}

describe('streaks-synthetic', () => {
  it.each(read('streaks-synthetic.json') as Synthetic[])('$name', ({ rows, asof, expect: expected }) => {
    const measured = measures(rows, asof);
    const asked = Object.keys(expected).map((key) => [key, rounded(measured[key])]);
    expect(Object.fromEntries(asked)).toEqual(expected);
  });
});

interface Real {
  name: string;
  series: string;
  asof: string;
  metric: string;
  expected: number | string;
}

const options = { rsiPeriod: 14, weekStart: 1 } as const;

function lastOverbought(series: string, asOf: string): string | undefined {
  const { candles } = realHistory(series);
  const days = candles.filter(({ date }) => date <= asOf).map(({ date }) => date);
  return days
    .slice(-500, -1)
    .findLast((day) => (insight(realHistory(series), null, defaultOptions, day)?.rsi?.value ?? 0) > 70);
}

const metrics: Record<string, (result: Insight, vector: Real) => unknown> = {
  weekly_streak: ({ streak }) => streak?.weeks.ifHeld,
  day_streak: ({ streak }) => streak?.sessions,
  month_streak: ({ streak }) => streak?.months.ifHeld,
  quarter_streak: ({ streak }) => streak?.quarters.ifHeld,
  record_run: (_, { series, asof }) => digestOf(realHistory(series), options, asof)?.records.run,
  ytd: ({ performance }) => performance.ytd?.percent,
  chg: ({ performance }) => performance.day?.percent,
  high: ({ range52w }) => range52w?.high,
  high_since: ({ highestSince }) => highestSince?.since,
  rsi: ({ rsi }) => rsi?.value,
  rsi_last70: (_, { series, asof }) => lastOverbought(series, asof),
};

describe.skipIf(!haveHistories)('streaks-real (needs the real histories beside the repository)', () => {
  const { vectors } = read('streaks-real.json') as { vectors: Real[] };

  it.each(vectors)('$series $asof $metric: $name', (vector) => {
    const result = insight(realHistory(vector.series), null, defaultOptions, vector.asof);
    const measured = result && metrics[vector.metric]?.(result, vector);
    expect(rounded(measured)).toBe(vector.expected);
  });
});
