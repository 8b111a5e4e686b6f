import { i18n } from '#i18n';
import { toCsv, toJson, toMarkdown } from './export';
import type { SummaryEvents, SummaryView } from './view';

/** The list for elsewhere, and quiet for this page. */
export function Actions({ view, events }: { view: SummaryView; events: SummaryEvents }) {
  const { rows, locale, done } = view;
  const heads = [
    i18n.t('popup.name'),
    i18n.t('popup.price'),
    i18n.t('popup.change'),
    i18n.t('popup.rsi'),
    i18n.t('popup.mentionsHead'),
  ];
  return (
    <footer class="foot">
      <button type="button" onClick={() => events.onCopy(toMarkdown(rows, heads, locale))}>
        {i18n.t('popup.copy')}
      </button>
      <button type="button" onClick={() => events.onSave('quotemark.csv', 'text/csv', toCsv(rows))}>
        {i18n.t('popup.csv')}
      </button>
      <button type="button" onClick={() => events.onSave('quotemark.json', 'application/json', toJson(rows))}>
        {i18n.t('popup.json')}
      </button>
      <output class="flat">{done && i18n.t(`popup.done.${done}`)}</output>
      <button type="button" onClick={() => events.onPause()}>
        {i18n.t('popup.pause')}
      </button>
    </footer>
  );
}
