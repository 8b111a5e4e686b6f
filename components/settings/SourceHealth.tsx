import { i18n } from '#i18n';
import { errorWords } from '../shared/errors';
import type { OptionsView, SourceFacts } from './view';
import * as format from '@/lib/format';
import type { TestReport } from '@/lib/market/types';

/** What the last test brought, how much was asked today, and what went wrong last. */
export function SourceHealth({ facts, view }: { facts: SourceFacts; view: OptionsView }) {
  const { locale, now } = view;
  const test = view.tests[facts.id];
  const state = view.states.find(({ source }) => source === facts.id);
  const resting = state?.restingUntil !== undefined && state.restingUntil > now;
  return (
    <>
      {state && state.usedToday > 0 && (
        <p class="hint">
          {i18n.t('options.sources.used', state.usedToday, { n: format.decimal(state.usedToday, locale) })}
        </p>
      )}
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
