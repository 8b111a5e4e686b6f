import { i18n } from '#i18n';
import { errorWords } from '../shared/errors';
import type { OptionsView, SourceFacts } from './view';
import * as format from '@/lib/format';
import type { SourceState, TestReport } from '@/lib/market/types';

/** What the last test brought, how much was asked today, and what went wrong last. */
export function SourceHealth({ facts, view }: { facts: SourceFacts; view: OptionsView }) {
  const { locale, now } = view;
  const test = view.tests[facts.id];
  const state = view.states.find(({ source }) => source === facts.id);
  const resting = state?.restingUntil !== undefined && state.restingUntil > now;
  return (
    <>
      {state && state.usedToday > 0 && <p class="hint">{usage(state, facts, locale)}</p>}
      {state?.lastError && (
        <p class="hint">
          {format.age(now - state.lastError.at, locale)}:{' '}
          {errorWords(state.lastError, { [facts.id]: facts.name })}
        </p>
      )}
      {resting && (
        <p class="hint">
          {i18n.t('options.sources.resting', {
            time: format.shortMoment(
              state.restingUntil ?? now,
              new Intl.DateTimeFormat().resolvedOptions().timeZone,
              now,
              locale,
            ),
          })}
        </p>
      )}
      <output class="report">
        {test && test !== 'running' && <Report report={test} facts={facts} locale={locale} />}
      </output>
    </>
  );
}

/** Today's questions, against the limit where one is known for a day or a month. */
function usage({ usedToday, usedThisMonth }: SourceState, { limit }: SourceFacts, locale: string): string {
  const number = (value: number) => format.decimal(value, locale);
  const { perDay, perMonth } = limit;
  if (perDay !== undefined)
    return i18n.t('options.sources.usedOfDay', { n: number(usedToday), limit: number(perDay) });
  if (perMonth !== undefined)
    return i18n.t('options.sources.usedOfMonth', { n: number(usedThisMonth), limit: number(perMonth) });
  return i18n.t('options.sources.used', usedToday, { n: number(usedToday) });
}

interface ReportProps {
  report: TestReport;
  facts: SourceFacts;
  locale: string;
}

function Report({ report, facts, locale }: ReportProps) {
  const { outcome, answered, error, milliseconds } = report;
  const prices = answered.map(
    ({ instrument, price, currency }) => `${instrument} ${format.money(price, currency, { locale })}`,
  );
  return (
    <span class={outcome === 'works' ? 'good' : 'bad'}>
      <strong>{i18n.t(`options.outcome.${outcome}`)}</strong>{' '}
      {error && errorWords(error, { [facts.id]: facts.name })}{' '}
      {prices.length > 0 && format.listing(prices, locale)}{' '}
      {i18n.t('options.sources.took', { ms: format.decimal(milliseconds, locale) })}
    </span>
  );
}
