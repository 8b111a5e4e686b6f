import { i18n } from '#i18n';
import { convention } from '../shared/colours';
import { Claims } from '../shared/Claims';
import { GearIcon } from '../shared/icons';
import { Picker } from '../shared/Picker';
import type { CardEvents } from '../card/view';
import { Actions } from './Actions';
import { CardIsland } from './CardIsland';
import { Notice } from './Notice';
import { Overview } from './Overview';
import { SiteSwitch } from './SiteSwitch';
import { Table } from './Table';
import { Troubles } from './Troubles';
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
      {state !== 'welcome' && (
        <Picker
          label={i18n.t('popup.find')}
          onSearch={(query, sources) => events.onSearch(query, sources)}
          onPick={(facts) => events.onCard(facts)}
        />
      )}
      {view.card ? (
        <CardIsland view={view.card} events={cardEvents(events)} />
      ) : (
        <Page view={view} events={events} />
      )}
    </main>
  );
}

function Page({ view, events }: { view: SummaryView; events: SummaryEvents }) {
  if (view.state !== 'ready' || view.rows.length === 0) return <Notice view={view} events={events} />;
  const { claims = [] } = view;
  return (
    <>
      <Overview view={view} />
      <Table view={view} events={events} />
      {claims.length > 0 && (
        <section class="statements" aria-labelledby="statements">
          <h2 id="statements">{i18n.t('claims.title')}</h2>
          <Claims claims={claims} locale={view.locale} onShow={(claim) => events.onShowClaim(claim)} />
        </section>
      )}
      <Troubles view={view} />
      <Actions view={view} events={events} />
    </>
  );
}

/** In the popup a card has nothing to be pinned to and no words of a page to correct. */
const cardEvents = (events: SummaryEvents): CardEvents => ({
  onClose: () => events.onCard(null),
  onInstrument: (instrument) => events.onCard(instrument),
  onCopy: (text) => events.onCopy(text),
});
