import { i18n } from '#i18n';
import { Change } from '../shared/Change';
import { Name } from '../shared/Name';
import { changeOf, inArticle, movers, nameOf } from './rows';
import type { SummaryView } from './view';
import * as format from '@/lib/format';

/** One line over the table: how many, how many up and down; and what the reader must know about the figures. */
export function Overview({ view }: { view: SummaryView }) {
  const { rows, locale } = view;
  const changes = rows.flatMap((row) => changeOf(row) ?? []);
  const count = (direction: format.Direction) =>
    changes.filter((points) => format.directionOf(points) === direction).length;
  const own = rows.filter(inArticle).length;
  const shown = own || rows.length;
  const sample = rows.some(({ snapshot }) => snapshot?.sample);
  return (
    <div class="overview">
      <p>
        <strong>{i18n.t('popup.count', shown, { n: format.decimal(shown, locale) })}</strong>
        {shown < rows.length && (
          <span class="flat">
            {i18n.t('popup.onlyTeasers', { n: format.decimal(rows.length - shown, locale) })}
          </span>
        )}
        {changes.length > 0 && (
          <>
            <span class="up">▲ {i18n.t('popup.up', { n: format.decimal(count('up'), locale) })}</span>
            <span class="down">▼ {i18n.t('popup.down', { n: format.decimal(count('down'), locale) })}</span>
          </>
        )}
        {view.reading && <span class="flat">{i18n.t('popup.reading')}</span>}
      </p>
      <Movers rows={rows} locale={locale} />
      {sample && (
        <p class="banner">
          <strong>{i18n.t('card.sentence', { words: i18n.t('card.sample') })}</strong>{' '}
          {i18n.t('card.sampleWhy')}
        </p>
      )}
      {view.unreachable && <p class="banner">{i18n.t('error.unreachable')}</p>}
    </div>
  );
}

function Movers({ rows, locale }: Pick<SummaryView, 'rows' | 'locale'>) {
  const most = movers(rows);
  if (most.length === 0) return null;
  return (
    <p class="movers">
      <span class="flat">{i18n.t('popup.movers')}</span>
      {most.map(({ row, points }) => (
        <span key={row.instrument}>
          <Name text={nameOf(row)} /> <Change points={points} locale={locale} />
        </span>
      ))}
    </p>
  );
}
