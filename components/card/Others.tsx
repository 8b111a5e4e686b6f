import { i18n } from '#i18n';
import { Name } from '../shared/Name';
import type { CardEvents } from './view';
import type { Snapshot } from '@/lib/messages';

/** The same company on other exchanges; a click shows that listing in this card. */
export function Others({ snapshot, events }: { snapshot: Snapshot; events: CardEvents }) {
  if (snapshot.others.length === 0) return null;
  return (
    <p class="others">
      <span class="label">{i18n.t('card.others')}</span>
      {snapshot.others.map(({ id, symbol, venue }) => (
        <button type="button" class="listing" key={id} onClick={() => events.onInstrument(id)}>
          <Name text={symbol} /> <Name class="flat" text={venue} />
        </button>
      ))}
    </p>
  );
}
