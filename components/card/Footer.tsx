import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Details } from './Details';
import { OpenAt } from './OpenAt';
import { cardText } from './text';
import type { CardEvents, CardView } from './view';
import { Why } from './Why';
import type { Snapshot } from '@/lib/messages';

type Panel = 'details' | 'open' | 'why';

interface FooterProps {
  view: CardView;
  snapshot: Snapshot;
  events: CardEvents;
}

/** What more the card can do; each button opens its panel below, one at a time. */
export function Footer({ view, snapshot, events }: FooterProps) {
  const [open, setOpen] = useState<Panel>();
  const [copied, setCopied] = useState(false);
  const panelRef = useRef<HTMLDivElement>(null);
  const { onCopy } = events;
  // In a card that scrolls the panel opens below what is seen.
  useEffect(() => {
    if (open) panelRef.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const button = (panel: Panel, words: string) => (
    <button
      type="button"
      aria-expanded={open === panel}
      onClick={() => setOpen(open === panel ? undefined : panel)}
    >
      {words}
    </button>
  );
  return (
    <footer>
      <p class="actions">
        {snapshot.insight.ok && button('details', i18n.t('card.details'))}
        {button('open', i18n.t('card.openAt'))}
        {view.why && button('why', i18n.t('card.why'))}
        {onCopy && (
          <button
            type="button"
            onClick={() => {
              onCopy(cardText(snapshot, view));
              setCopied(true);
            }}
          >
            {copied ? i18n.t('card.copied') : i18n.t('card.copy')}
          </button>
        )}
      </p>
      <div ref={panelRef}>
        {open === 'details' && <Details snapshot={snapshot} locale={view.locale} />}
        {open === 'open' && <OpenAt instrument={snapshot.instrument} />}
        {open === 'why' && view.why && <Why view={view} why={view.why} events={events} />}
      </div>
    </footer>
  );
}
