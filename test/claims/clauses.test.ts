import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '@/lib/claims/judge/judge';
import { seriesOf, type Series } from '@/lib/claims/judge/series';
import { english } from '@/lib/claims/lexicon/en';
import { claimReader } from '@/lib/claims/read';
import type { Claim } from '@/lib/claims/types';
import { openDirectory } from '@/lib/instruments/directory';
import { createRecogniser } from '@/lib/recognition/recogniser';
import { compileCore } from '../../scripts/core-files';
import { haveHistories, realHistory } from '../insight/histories';

const folder = resolve(import.meta.dirname, '../fixtures/claims');

interface Reading {
  /** "change_pct up 2.5", "streak down 4 session". */
  words: string;
  also: string | null;
  optional: boolean;
  verdict: string | null;
}

interface Clause {
  published: string;
  context: string | null;
  text: string;
  readings: Reading[];
}

function readingOf(label: string): Reading {
  const verdict = / =(\w+)/.exec(label)?.[1] ?? null;
  const also = / ~(\w+)/.exec(label)?.[1] ?? null;
  const words = label.replace(/^\?/, '').replace(/ [=~]\w+/g, '');
  return {
    words: words.replaceAll(/(\d)\.(\d*?)0+$/g, '$1.$2').replace(/\.$/, ''),
    also,
    optional: label.startsWith('?'),
    verdict,
  };
}

const clausesOf = (file: string): Clause[] =>
  readFileSync(resolve(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [published = '', context, text = '', labels = ''] = line.split('|');
      const readings = labels.split(';').map((label) => label.trim());
      return {
        published,
        context: context === '-' ? null : (context ?? null),
        text,
        readings: readings.filter((label) => label !== 'none').map(readingOf),
      };
    });

const directed =
  /^(change|intraday|drawdown|market_value_change|streak|extreme|move_rank|multiple|market_value|rsi|moving)/;

function wordsOf({ metric, direction, value, streak }: Claim, as: string = metric): string {
  if (streak) return `streak ${direction} ${streak.n ?? '?'} ${streak.unit}`;
  return [as, directed.test(as) ? direction : null, value].filter((part) => part !== null).join(' ');
}

const directory = openDirectory(compileCore());
const recogniser = directory && createRecogniser(directory);
const read = claimReader(english);

function claimsOf({ text, context }: Clause): Claim[] {
  const found = recogniser?.read([{ id: 0, text }], undefined, {
    level: 'careful',
    preferred: 'home',
    corrections: [],
  });
  const mentions = (found?.mentions ?? []).filter(({ role }) => role === undefined);
  const issuerOf = (id: string) => directory?.get(id)?.issuer ?? id;
  return read(text, { mentions, context, sameIssuer: (a, b) => issuerOf(a) === issuerOf(b) });
}

/** Pairs claims with readings; what is left on either side is false or missed. */
function compare(clause: Clause): { pairs: [Claim, Reading][]; falsely: string[]; missed: string[] } {
  const left = claimsOf(clause);
  const pairs: [Claim, Reading][] = [];
  const missed: string[] = [];
  for (const reading of [...clause.readings].sort((a, b) => Number(a.optional) - Number(b.optional))) {
    const fits = (claim: Claim) =>
      wordsOf(claim) === reading.words ||
      (reading.also === claim.metric && reading.words.endsWith(wordsOf(claim).replace(claim.metric, '')));
    const at = left.findIndex(fits);
    const [claim] = at < 0 ? [] : left.splice(at, 1);
    if (claim) pairs.push([claim, reading]);
    else if (!reading.optional) missed.push(reading.words);
  }
  return { pairs, falsely: left.map((claim) => wordsOf(claim)), missed };
}

const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('clauses of our own, labelled before they were read', () => {
  it.each(files)('%s: reads what is stated and nothing else', (file) => {
    const clauses = clausesOf(file);
    const compared = clauses.map((clause) => ({ text: clause.text, ...compare(clause) }));
    const readings = compared.reduce((sum, { pairs }) => sum + pairs.length, 0);
    const wrong = compared.flatMap(({ text, falsely, missed }) => [
      ...falsely.map((words) => `false: ${words} in ${text}`),
      ...missed.map((words) => `missed: ${words} in ${text}`),
    ]);
    expect(readings).toBeGreaterThan(clauses.length);
    expect(wrong.slice(Math.floor(readings / 50))).toEqual([]);
  });
});

const histories: Record<string, string[]> = {
  'IDX:SPX': ['GSPC'],
  'IDX:DJI': ['DJI'],
  'IDX:COMP': ['IXIC'],
  'IDX:N225': ['N225'],
  'IDX:HSI': ['HSI', 'HSI.close'],
  'IDX:HSTECH': ['HSTECH'],
  'XNAS:AAPL': ['AAPL'],
  'XNAS:MSFT': ['MSFT'],
  'XNAS:NVDA': ['NVDA'],
  'XNAS:TSLA': ['TSLA'],
  'XHKG:1810': ['1810.HK'],
  'XHKG:700': ['0700.HK'],
  'XHKG:981': ['0981.HK'],
  'XHKG:9618': ['9618.HK'],
  'XHKG:9888': ['9888.HK'],
  'XHKG:9988': ['9988.HK'],
};

const series = new Map<string, Series>();

function seriesAt(instrument: string | null, day: string): Series | null {
  const all = (histories[instrument ?? ''] ?? []).map((name) => {
    const known = series.get(name) ?? seriesOf(realHistory(name));
    series.set(name, known);
    return known;
  });
  return (
    all.find(({ candles }) => (candles[0]?.date ?? '9') <= day && day <= (candles.at(-1)?.date ?? '')) ?? null
  );
}

describe.skipIf(!haveHistories)('the same, held against the real histories beside the repository', () => {
  it.each(files)('%s: never says "differs" of what is right', (file) => {
    const said: string[] = [];
    let told = 0;
    for (const clause of clausesOf(file)) {
      const day = clause.published;
      for (const [claim, { verdict }] of compare(clause).pairs) {
        const series = seriesAt(claim.instrument, day);
        if (!series) continue;
        const got = judge(claim, series, { day }).verdict;
        if (verdict !== null) told++;
        const wrong = verdict === null ? got === 'differs' : got !== verdict && got !== 'cannot tell';
        if (wrong) said.push(`${got} of ${wordsOf(claim)}: ${clause.text}`);
      }
    }
    expect(said).toEqual([]);
    expect(told).toBeGreaterThan(10);
  });
});
