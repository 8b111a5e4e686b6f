import { i18n } from '#i18n';
import { Change } from '../shared/Change';
import * as format from '@/lib/format';
import type { Insight, Rank, Since } from '@/lib/insight/types';

interface RaritiesProps {
  insight: Insight;
  money: (amount: number) => string;
  locale: string;
}

/** A run of two months is half of all months: no news. */
const NOTEWORTHY = 3;

/** How unusual the day and the runs are: since when nothing like it was seen, how often it was, how far the record is. */
export function Rarities({ insight, money, locale }: RaritiesProps) {
  const { streak, record, whole } = insight;
  const day = (date: string) => format.day(date, locale);
  const row = (label: string, value: string) => (
    <p class="row">
      <span class="label">{label}</span>
      <span>{value}</span>
    </p>
  );
  const extreme = farther(insight.highestSince, insight.lowestSince);
  return (
    <>
      {record?.intraday &&
        row(
          whole ? i18n.t('card.recordHigh') : i18n.t('card.highestPrice'),
          `${money(record.intraday.value)}, ${day(record.intraday.date)}`,
        )}
      {record && !record.isRecord && (
        <p class="row">
          <span class="label">{i18n.t('card.fromRecord')}</span>
          <Change points={record.distance} locale={locale} digits={1} />
        </p>
      )}
      {extreme?.since &&
        row(
          extreme === insight.highestSince ? i18n.t('card.highestSince') : i18n.t('card.lowestSince'),
          day(extreme.since),
        )}
      {insight.biggestDaySince?.since && row(i18n.t('card.largestDay'), day(insight.biggestDaySince.since))}
      {streak &&
        Math.abs(streak.months.ifHeld) >= NOTEWORTHY &&
        row(i18n.t('card.months'), monthsWords(streak.months.ifHeld, streak.rank.months, locale))}
      {streak &&
        Math.abs(streak.sessions) >= NOTEWORTHY &&
        row(i18n.t('card.often.sessions'), format.decimal(streak.frequency.sessions, locale))}
      {streak &&
        Math.abs(streak.weeks.ifHeld) >= NOTEWORTHY &&
        row(i18n.t('card.often.weeks'), format.decimal(streak.frequency.weeks, locale))}
      {streak?.doubtful && <p class="note">{i18n.t('card.doubtful')}</p>}
    </>
  );
}

/** Of "highest since" and "lowest since" the one that reaches further back. */
const farther = (high: Since | null, low: Since | null): Since | null =>
  (high?.since ?? '9999') <= (low?.since ?? '9999') ? high : low;

function monthsWords(run: number, rank: Rank | null, locale: string): string {
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(run);
  if (!rank) return signed;
  return rank.since
    ? i18n.t('card.longestSince', { run: signed, date: format.day(rank.since, locale) })
    : i18n.t('card.longestInData', { run: signed, date: format.day(rank.dataFrom, locale) });
}
