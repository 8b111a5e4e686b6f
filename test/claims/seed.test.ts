import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '@/lib/claims/judge/judge';
import { seriesOf } from '@/lib/claims/judge/series';
import { english } from '@/lib/claims/lexicon/en';
import { claimReader } from '@/lib/claims/read';
import type { Claim } from '@/lib/claims/types';
import { openDirectory } from '@/lib/instruments/directory';
import { splitText } from '@/lib/recognition/paragraphs';
import { createRecogniser } from '@/lib/recognition/recogniser';
import { compileCore } from '../../scripts/core-files';
import { haveHistories, realHistory } from '../insight/histories';

const file = resolve(import.meta.dirname, '../../../shared/data/article/china-tech-stocks.txt');

/** Claims of the real article on the Hang Seng Tech Index, in reading order. */
function claimsOfArticle(): Claim[] {
  const directory = openDirectory(compileCore());
  if (!directory) throw new Error('no directory');
  const text = readFileSync(file, 'utf8');
  const paragraphs = splitText(text);
  const { mentions } = createRecogniser(directory).read(
    paragraphs.map((paragraph, id) => ({ id, text: paragraph.text })),
    undefined,
    { level: 'careful', preferred: 'home', corrections: [] },
  );
  const named = mentions.map(({ block, start, end, instrument }) => {
    const offset = paragraphs[block]?.start ?? 0;
    return { start: start + offset, end: end + offset, instrument };
  });
  return claimReader(english)(text, { mentions: named }).filter(
    ({ instrument }) => instrument === 'IDX:HSTECH',
  );
}

describe.skipIf(!existsSync(file) || !haveHistories)(
  'the real article against the real history (needs both beside the repository)',
  () => {
    const claims = existsSync(file) ? claimsOfArticle() : [];
    // Made by the tests only: a describe that is skipped runs all the same.
    const series = () => seriesOf(realHistory('HSTECH'));
    const told = (metric: Claim['metric'], value: number | null, day: string) => {
      const claim = claims.find((known) => known.metric === metric && known.value === value);
      return claim && judge(claim, series(), { day });
    };

    it('agrees with the eighth weekly advance, longest since inception with its reservation', () => {
      const verdict = told('streak', 8, '2025-09-25');
      expect(verdict).toMatchObject({ verdict: 'agree', computed: 8 });
      expect(verdict?.told).toContainEqual({ say: 'longest', since: null, dataFrom: '2020-08-17' });
    });

    it('finds the gain of the year near enough at the close', () => {
      expect(told('change_pct', 44, '2025-09-25')).toMatchObject({ verdict: 'agree', computed: 42.7716 });
    });

    it('agrees that the index was overbought', () => {
      expect(told('rsi_level', 70, '2025-09-25')).toMatchObject({ verdict: 'agree', computed: 70.5507 });
    });

    it('cannot tell a session high from closes', () => {
      expect(told('intraday_extreme_pct', 2, '2025-09-25')?.verdict).toBe('cannot tell');
    });

    it('no longer agrees a day later, when the run had ended', () => {
      expect(told('streak', 8, '2025-09-26')?.verdict).toBe('cannot tell');
      const evening = claims.find(({ metric, value }) => metric === 'streak' && value === 8);
      expect(evening && judge(evening, series(), { day: '2025-09-26', session: 'after' })).toMatchObject({
        verdict: 'differs',
        computed: -1,
      });
    });
  },
);
