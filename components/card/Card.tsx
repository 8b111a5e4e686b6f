import { i18n } from '#i18n';
import { Choose } from './Choose';
import { Claims } from '../shared/Claims';
import { convention } from '../shared/colours';
import { Footer } from './Footer';
import { Header } from './Header';
import { Insights } from './Insights';
import { Listings } from './Listings';
import { Premium } from './Premium';
import { Price } from './Price';
import { Skeleton } from './Skeleton';
import { Then } from './Then';
import { tradingOf } from './trading';
import type { CardEvents, CardView } from './view';
import type { Snapshot } from '@/lib/messages';
import { plain, shortMoment } from '@/lib/format';

/** The hover card. Draws what it is given, tells what the reader did; opening, closing and placing are the page's. */
export function Card({ view, events }: { view: CardView; events: CardEvents }) {
  const { display, snapshot } = view;
  const loaded = snapshot === 'unreachable' ? undefined : snapshot;
  return (
    <div
      class="card"
      role="dialog"
      aria-label={cardLabel(view)}
      aria-busy={snapshot === undefined && !view.doubt}
      tabIndex={-1}
      data-layout={view.layout}
      data-density={display.density}
      data-theme={display.theme}
      data-colours={convention(display.colours, view.locale)}
    >
      <Header view={view} events={events} />
      {view.doubt && <Choose doubt={view.doubt} events={events} />}
      {snapshot === undefined && !view.doubt && (
        <Skeleton then={isOfAnotherDay(view)} undated={isUndated(view)} />
      )}
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
      <Standing snapshot={snapshot} view={view} />
      {!oneProblem && <Insights snapshot={snapshot} locale={view.locale} />}
      {snapshot.atPublication && (
        <Then snapshot={snapshot} then={snapshot.atPublication} locale={view.locale} />
      )}
      {isUndated(view) && insight.ok && <p class="note">{i18n.t('card.then.unknown')}</p>}
      {snapshot.premium && (
        <Premium premium={snapshot.premium} zone={view.zone} now={view.now} locale={view.locale} />
      )}
      {snapshot.claims && <Claims claims={snapshot.claims} locale={view.locale} />}
      <Footer view={view} snapshot={snapshot} events={events} key={snapshot.instrument.id} />
    </>
  );
}

/** A line for what does not trade as usual. */
function Standing({ view, snapshot }: { view: CardView; snapshot: Snapshot }) {
  const trading = tradingOf(snapshot, view.now);
  if (trading === 'usual' || !snapshot.quote.ok) return null;
  const { asOf, zone } = snapshot.quote.value.value;
  if (trading === 'firstDay') return <p class="note warn">{i18n.t('card.firstDay')}</p>;
  const date = shortMoment(asOf, zone, view.now, view.locale);
  return <p class="note warn">{i18n.t(`card.${trading}`, { date })}</p>;
}

/** The card stands for words of a page that does not say when it appeared. */
const isUndated = ({ published, surface }: CardView): boolean =>
  published === undefined && surface !== undefined;

/** Then and now will be compared: the article appeared on a day before this one. */
const isOfAnotherDay = ({ published, now }: CardView): boolean =>
  published !== undefined && published.when.slice(0, 10) < new Date(now).toISOString().slice(0, 10);

/** Accessible name of the dialog, also while it loads. */
function cardLabel({ snapshot, surface, instrument, doubt }: CardView): string {
  if (doubt) return i18n.t('card.whatIsIt', { surface: plain(doubt.words) });
  if (snapshot === undefined || snapshot === 'unreachable') return plain(surface ?? instrument);
  const { name, symbol } = snapshot.instrument;
  return i18n.t('card.label', { name: plain(name), symbol: plain(symbol) });
}
