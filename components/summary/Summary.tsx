import { i18n } from '#i18n';
import { convention } from '../shared/colours';
import { GearIcon } from '../shared/icons';
import { Notice } from './Notice';
import { Overview } from './Overview';
import { SiteSwitch } from './SiteSwitch';
import { Table } from './Table';
import type { SummaryEvents, SummaryView } from './view';

/** The popup: what this page mentions, or why nothing is shown and what to do about it. */
export function Summary({ view, events }: { view: SummaryView; events: SummaryEvents }) {
  const { display, locale, state } = view;
  const options = i18n.t('popup.options');
  return (
    <main
      class="summary"
      data-theme={display.theme}
      data-colours={convention(display.colours, locale)}
      aria-busy={state === 'loading' || view.reading}
    >
      <header class="bar">
        <h1>{i18n.t('extName')}</h1>
        <SiteSwitch view={view} events={events} />
        <button type="button" class="tool" aria-label={options} title={options} onClick={events.onOptions}>
          <GearIcon />
        </button>
      </header>
      {state === 'ready' && view.rows.length > 0 ? (
        <>
          <Overview view={view} />
          <Table view={view} events={events} />
        </>
      ) : (
        <Notice view={view} events={events} />
      )}
    </main>
  );
}
