import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { Name } from '../shared/Name';
import type { CardEvents } from './view';
import type { InstrumentFacts, Snapshot } from '@/lib/messages';

/** The company on its exchanges, as tabs: arrows move, the chosen listing fills the card. */
export function Listings({ snapshot, events }: { snapshot: Snapshot; events: CardEvents }) {
  const list = useRef<HTMLDivElement>(null);
  const { instrument, others } = snapshot;
  if (others.length === 0) return null;
  const all = inOrder([instrument, ...others]);
  const at = all.indexOf(instrument);
  const go = (to: number) => {
    const next = all[(to + all.length) % all.length];
    if (next) events.onInstrument(next.id);
    const tabs = list.current?.querySelectorAll<HTMLElement>('[role=tab]');
    tabs?.[(to + all.length) % all.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div class="others">
      <span class="label">{i18n.t('card.others')}</span>
      <div role="tablist" aria-label={i18n.t('card.others')} ref={list}>
        {all.map((facts) => (
          <button
            type="button"
            role="tab"
            key={facts.id}
            aria-selected={facts === instrument}
            tabIndex={facts === instrument ? 0 : -1}
            onClick={() => events.onInstrument(facts.id)}
            onKeyDown={onKeyDown}
          >
            <Name text={facts.symbol} /> <Name class="flat" text={facts.venue} />
          </button>
        ))}
      </div>
    </div>
  );
}

/** An order that does not depend on which listing is open: tabs must not jump under the pointer. */
const inOrder = (listings: InstrumentFacts[]) => listings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
