import { i18n } from '#i18n';
import { Change } from '../shared/Change';
import { errorWords, sourceLabel } from '../shared/errors';
import { Gauge } from './Gauge';
import { moneyOf } from './money';
import { streakSentences } from './sentences';
import { Sparkline } from './Sparkline';
import * as format from '@/lib/format';
import type { Insight } from '@/lib/insight/types';
import type { Snapshot } from '@/lib/messages';
import type { SourceError } from '@/lib/model';

interface InsightsProps {
  snapshot: Snapshot;
  locale: string;
}

/** How unusual: the streak in words, RSI, the year, the range; or why they cannot be told. */
export function Insights({ snapshot, locale }: InsightsProps) {
  if (!snapshot.insight.ok)
    return (
      <p class="problem">
        <strong>{i18n.t('card.sentence', { words: i18n.t('card.noHistory') })}</strong>{' '}
        {whyNoHistory(snapshot, snapshot.insight.error)}
      </p>
    );
  const insight = snapshot.insight.value;
  const money = moneyOf(snapshot, locale);
  const { ytd, listing } = insight.performance;
  const year = ytd ?? listing;
  return (
    <section class="insights">
      <Sparkline
        points={insight.spark}
        published={snapshot.atPublication?.day}
        money={money}
        locale={locale}
      />
      {insight.streak && (
        <ul class="streak">
          {streakSentences(insight.streak, locale).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {snapshot.historyStale && (
        <p class="note warn">{i18n.t('card.staleHistory', { date: format.day(insight.asOf, locale) })}</p>
      )}
      <Rsi insight={insight} period={snapshot.rsiPeriod ?? 14} locale={locale} />
      {insight.range52w && insight.range52w.high > insight.range52w.low && (
        <Range range={insight.range52w} close={insight.close} money={money} locale={locale} />
      )}
      {year && (
        <p class="row">
          <span class="label">{ytd ? i18n.t('card.ytd') : i18n.t('card.sinceListing')}</span>
          <Change points={year.percent} locale={locale} digits={1} />
        </p>
      )}
    </section>
  );
}

/** A source that has just told the price knows the symbol: what it lacks are the closes. */
function whyNoHistory({ quote, sourceNames }: Snapshot, error: SourceError): string {
  const known = quote.ok && error.kind === 'notFound';
  return known
    ? i18n.t('error.noHistory', { source: sourceLabel(error.source, sourceNames) })
    : errorWords(error, sourceNames);
}

function Rsi({ insight, period, locale }: { insight: Insight; period: number; locale: string }) {
  const { rsi, closes } = insight;
  const needed = period + 1;
  if (!rsi)
    return (
      <p class="note">
        {i18n.t('card.rsi.tooShort', closes, {
          period,
          needed: format.decimal(needed, locale),
          n: format.decimal(closes, locale),
        })}
      </p>
    );
  const value = format.decimal(rsi.value, locale, 1, true);
  const state = i18n.t(`card.rsi.${rsi.state}`);
  return (
    <div class="measure">
      <p class="row">
        <span class="label">{i18n.t('card.rsi.label', { period: rsi.period })}</span>
        <span class={rsi.state === 'neutral' ? 'value' : 'value strong'}>
          {value} {state}
        </span>
      </p>
      <Gauge share={rsi.value / 100} bands={[0.3, 0.7]} />
      {rsi.approximate && <p class="note">{i18n.t('card.rsi.approximate')}</p>}
    </div>
  );
}

interface RangeProps {
  range: NonNullable<Insight['range52w']>;
  close: number;
  money: (amount: number) => string;
  locale: string;
}

function Range({ range, close, money, locale }: RangeProps) {
  const { low, high, basis } = range;
  const share = Math.min(1, Math.max(0, (close - low) / (high - low)));
  const label = basis === 'close' ? i18n.t('card.rangeOfCloses') : i18n.t('card.range');
  const words = i18n.t('card.rangeWords', {
    price: money(close),
    percent: format.percentSize(share * 100, locale, 0),
    low: money(low),
    high: money(high),
  });
  return (
    <div class="measure">
      <p class="row">
        <span class="label">{label}</span>
        <span class="hidden-words">{words}</span>
        <span class="value" aria-hidden="true">
          {money(low)} – {money(high)}
        </span>
      </p>
      <Gauge share={share} />
    </div>
  );
}
