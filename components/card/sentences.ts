import { i18n } from '#i18n';
import * as format from '@/lib/format';
import type { Rank, StreakInsight } from '@/lib/insight/types';

/** A run shorter than this is no news, so its rank is not told. */
const NOTEWORTHY = 3;

/** The streak in plain words: sessions first, then weeks. */
export function streakSentences(streak: StreakInsight, locale: string): string[] {
  const sessions = ranked(
    sessionsWords(streak.sessions, locale),
    streak.sessions,
    streak.rank.sessions,
    locale,
  );
  const weeks = weekWords(streak, locale);
  return weeks === undefined ? [sessions] : [sessions, weeks];
}

function sessionsWords(run: number, locale: string): string {
  const size = Math.abs(run);
  if (run === 0) return i18n.t('card.sessions.flat');
  const n = { n: format.decimal(size, locale) };
  return run > 0 ? i18n.t('card.sessions.up', size, n) : i18n.t('card.sessions.down', size, n);
}

function weekWords(
  { weeks: { completed, ifHeld }, rank }: StreakInsight,
  locale: string,
): string | undefined {
  if (completed === 0 && ifHeld === 0) return undefined;
  const turned = completed !== 0 && Math.sign(ifHeld) !== Math.sign(completed);
  if (turned) return turnedWords(completed, ifHeld, locale);
  if (completed === ifHeld) return ranked(runWords(completed, locale), completed, rank.weeks, locale);
  if (completed === 0) return runWords(ifHeld, locale);
  const words = i18n.t('card.weeks.ifHeld', {
    run: runWords(completed, locale),
    n: format.decimal(Math.abs(ifHeld), locale),
  });
  return ranked(words, ifHeld, rank.weeks, locale);
}

function turnedWords(completed: number, ifHeld: number, locale: string): string {
  const size = Math.abs(completed);
  const n = { n: format.decimal(size, locale) };
  const run =
    completed > 0 ? i18n.t('card.weeks.after.up', size, n) : i18n.t('card.weeks.after.down', size, n);
  if (ifHeld === 0) return runWords(completed, locale);
  return ifHeld > 0 ? i18n.t('card.weeks.soFarUp', { run }) : i18n.t('card.weeks.soFarDown', { run });
}

function runWords(run: number, locale: string): string {
  const size = Math.abs(run);
  const n = { n: format.decimal(size, locale) };
  return run > 0 ? i18n.t('card.weeks.up', size, n) : i18n.t('card.weeks.down', size, n);
}

function ranked(run: string, length: number, rank: Rank | null, locale: string): string {
  if (!rank || Math.abs(length) < NOTEWORTHY) return run;
  if (rank.since) return i18n.t('card.longestSince', { run, date: format.day(rank.since, locale) });
  return i18n.t('card.longestInData', { run, date: format.day(rank.dataFrom, locale) });
}
