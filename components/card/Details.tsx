import { i18n } from '#i18n';
import { Change } from '../shared/Change';
import { sourceLabel } from '../shared/errors';
import { moneyOf } from './money';
import { Rarities } from './Rarities';
import * as format from '@/lib/format';
import type { Insight, PerformanceSpan } from '@/lib/insight/types';
import type { Snapshot } from '@/lib/messages';

/** What `Insights` shows already is not repeated. */
const SPANS: readonly Exclude<PerformanceSpan, 'day' | 'ytd' | 'listing'>[] = [
  'week',
  'month',
  'quarter',
  'year',
];

/** The figures behind the card: spans, averages, record, weekly RSI, and what they were computed from. */
export function Details({ snapshot, locale }: { snapshot: Snapshot; locale: string }) {
  if (!snapshot.insight.ok) return null;
  const insight = snapshot.insight.value;
  const money = moneyOf(snapshot, locale);
  const { kind } = snapshot.instrument;
  return (
    <div class="panel details">
      {SPANS.map((span) => {
        const performance = insight.performance[span];
        return (
          performance && (
            <p class="row" key={span}>
              <span class="label">{i18n.t(`card.span.${span}`)}</span>
              <Change points={performance.percent} locale={locale} digits={1} />
            </p>
          )
        );
      })}
      <Figures insight={insight} money={money} locale={locale} />
      <Rarities insight={insight} money={money} locale={locale} />
      {(kind === 'crypto' || kind === 'fx') && <p class="note">{i18n.t(`card.dayEnds.${kind}`)}</p>}
      <p class="note">
        {i18n.t('card.basis', {
          n: format.decimal(insight.closes, locale),
          from: format.day(insight.dataFrom, locale),
          to: format.day(insight.asOf, locale),
          source: sourceLabel(snapshot.historySource ?? '', snapshot.sourceNames),
        })}
      </p>
    </div>
  );
}

interface FiguresProps {
  insight: Insight;
  money: (amount: number) => string;
  locale: string;
}

function Figures({ insight, money, locale }: FiguresProps) {
  const { weeklyRsi, average, record } = insight;
  const row = (label: string, value: string | undefined) =>
    value !== undefined && (
      <p class="row">
        <span class="label">{label}</span>
        <span>{value}</span>
      </p>
    );
  const dated = record && `${money(record.close.value)}, ${format.day(record.close.date, locale)}`;
  return (
    <>
      {row(
        i18n.t('card.weeklyRsi'),
        weeklyRsi ? format.decimal(weeklyRsi.value, locale, 1, true) : undefined,
      )}
      {row(i18n.t('card.average', { n: 50 }), average.days50 === null ? undefined : money(average.days50))}
      {row(i18n.t('card.average', { n: 200 }), average.days200 === null ? undefined : money(average.days200))}
      {row(insight.whole ? i18n.t('card.record') : i18n.t('card.highest'), dated ?? undefined)}
    </>
  );
}
