import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Change } from '../shared/Change';
import { errorWords } from '../shared/errors';
import { Name } from '../shared/Name';
import { nameOf } from './rows';
import type { SummaryEvents, SummaryRow, SummaryView } from './view';
import * as format from '@/lib/format';
import type { Insight } from '@/lib/insight/types';
import type { Snapshot, ThenFacts } from '@/lib/messages';

interface RowProps {
  row: SummaryRow;
  view: SummaryView;
  /** The page says when it was published, so there is a column for the time since. */
  since: boolean;
  events: SummaryEvents;
}

/** One instrument. Its name scrolls to the first mention, again to the next. */
export function Row({ row, view, since, events }: RowProps) {
  const [next, setNext] = useState(0);
  const { snapshot, keys, teasers = 0 } = row;
  const { locale } = view;
  const show = () => {
    const key = keys[next % keys.length];
    setNext(next + 1);
    if (key !== undefined) events.onShow(key);
  };
  const insight = snapshot?.insight.ok ? snapshot.insight.value : undefined;
  return (
    <tr>
      <th scope="row">
        <button type="button" class="jump" title={i18n.t('popup.show')} onClick={show}>
          <Name text={nameOf(row)} />
        </button>
        <span class="second">
          <Name text={snapshot?.instrument.symbol ?? row.surface} />
          {snapshot && (
            <button type="button" class="more" onClick={() => events.onCard(row.instrument)}>
              {i18n.t('popup.card')}
              <span class="hidden-words"> {nameOf(row)}</span>
            </button>
          )}
        </span>
      </th>
      {snapshot ? (
        <>
          <Quoted snapshot={snapshot} view={view} />
          {since && <Since then={snapshot.atPublication} locale={locale} />}
          <Rsi insight={insight} locale={locale} />
          <Streak insight={insight} locale={locale} />
        </>
      ) : (
        <td colSpan={since ? 5 : 4} class="figure">
          <span class="hidden-words">{i18n.t('card.loading')}</span>
          <span class="bone" />
        </td>
      )}
      <td class="figure" data-label={i18n.t('popup.mentionsHead')}>
        {format.decimal(keys.length - teasers, locale)}
        <span class="hidden-words">{i18n.t('popup.mentions', keys.length - teasers)}</span>
        {teasers > 0 && (
          <span class="second">{i18n.t('popup.inTeasers', { n: format.decimal(teasers, locale) })}</span>
        )}
      </td>
    </tr>
  );
}

function Quoted({ snapshot, view: { locale, now } }: { snapshot: Snapshot; view: SummaryView }) {
  if (!snapshot.quote.ok)
    return (
      <td colSpan={2} class="why">
        {errorWords(snapshot.quote.error, snapshot.sourceNames)}
      </td>
    );
  const { value: quote } = snapshot.quote.value;
  return (
    <>
      <td class="figure" data-label={i18n.t('popup.price')}>
        {format.money(quote.price, quote.currency, { ...quote, locale })}
        <span class="second">{format.shortMoment(quote.asOf, quote.zone, now, locale)}</span>
      </td>
      <td class="figure" data-label={i18n.t('popup.change')}>
        {quote.changePercent === undefined ? '–' : <Change points={quote.changePercent} locale={locale} />}
      </td>
    </>
  );
}

function Since({ then, locale }: { then: ThenFacts | undefined; locale: string }) {
  const since = then?.since ?? null;
  return (
    <td class="figure" data-label={i18n.t('popup.since')}>
      {since === null ? '–' : <Change points={since} locale={locale} digits={1} />}
    </td>
  );
}

function Rsi({ insight, locale }: { insight: Insight | undefined; locale: string }) {
  const rsi = insight?.rsi;
  return (
    <td class="figure" data-label={i18n.t('popup.rsi')}>
      {rsi ? format.decimal(rsi.value, locale, 1, true) : '–'}
      {rsi && rsi.state !== 'neutral' && <span class="second">{i18n.t(`card.rsi.${rsi.state}`)}</span>}
    </td>
  );
}

function Streak({ insight, locale }: { insight: Insight | undefined; locale: string }) {
  const streak = insight?.streak;
  const label = i18n.t('popup.streak');
  if (!streak)
    return (
      <td class="figure" data-label={label}>
        –
      </td>
    );
  return (
    <td class="figure" data-label={label}>
      <Run run={streak.sessions} unit="sessions" locale={locale} />
      <Run run={streak.weeks.ifHeld} unit="weeks" locale={locale} />
    </td>
  );
}

function Run({ run, unit, locale }: { run: number; unit: 'sessions' | 'weeks'; locale: string }) {
  if (run === 0) return null;
  const size = Math.abs(run);
  const n = { n: format.decimal(size, locale) };
  const direction = run > 0 ? 'up' : 'down';
  const words = unit === 'sessions' ? i18n.t('popup.sessions', size, n) : i18n.t('popup.weeks', size, n);
  return (
    <span class={`run ${direction}`}>
      <span class="arrow" aria-hidden="true">
        {format.arrow[direction]}
      </span>
      <span class="hidden-words">{i18n.t(`popup.runs.${direction}`)} </span>
      {words}
    </span>
  );
}
