import { i18n } from '#i18n';
import { convention } from '../shared/colours';
import { Footer } from './Footer';
import { Header } from './Header';
import { Insights } from './Insights';
import { Listings } from './Listings';
import { Price } from './Price';
import { Skeleton } from './Skeleton';
import type { CardEvents, CardView } from './view';
import type { Snapshot } from '@/lib/messages';
import { plain } from '@/lib/format';

/** The hover card. Draws what it is given, tells what the reader did; opening, closing and placing are the page's. */
export function Card({ view, events }: { view: CardView; events: CardEvents }) {
  const { display, snapshot } = view;
  const loaded = snapshot === 'unreachable' ? undefined : snapshot;
  return (
    <div
      class="card"
      role="dialog"
      aria-label={cardLabel(view)}
      aria-busy={snapshot === undefined}
      tabIndex={-1}
      data-layout={view.layout}
      data-density={display.density}
      data-theme={display.theme}
      data-colours={convention(display.colours, view.locale)}
    >
      <Header view={view} events={events} />
      {snapshot === undefined && <Skeleton />}
      {snapshot === 'unreachable' && <p class="problem">{i18n.t('error.unreachable')}</p>}
      {loaded && <Body view={view} snapshot={loaded} events={events} />}
    </div>
  );
}

function Body({ view, snapshot, events }: { view: CardView; snapshot: Snapshot; events: CardEvents }) {
  const { quote, insight } = snapshot;
  const oneProblem = !quote.ok && !insight.ok && quote.error.kind === insight.error.kind;
  return (
    <>
      <Listings snapshot={snapshot} events={events} />
      <Price snapshot={snapshot} locale={view.locale} zone={view.zone} now={view.now} />
      {!oneProblem && <Insights snapshot={snapshot} locale={view.locale} />}
      <Footer view={view} snapshot={snapshot} events={events} key={snapshot.instrument.id} />
    </>
  );
}

/** Accessible name of the dialog, also while it loads. */
function cardLabel({ snapshot, surface, instrument }: CardView): string {
  if (snapshot === undefined || snapshot === 'unreachable') return plain(surface ?? instrument);
  const { name, symbol } = snapshot.instrument;
  return i18n.t('card.label', { name: plain(name), symbol: plain(symbol) });
}
