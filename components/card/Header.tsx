import { i18n } from '#i18n';
import { CloseIcon, PinIcon } from '../shared/icons';
import { Name } from '../shared/Name';
import type { CardEvents, CardView } from './view';

/** What it is: the one heading, the symbol and venue, and the two buttons. */
export function Header({ view, events }: { view: CardView; events: CardEvents }) {
  const { snapshot, surface, instrument, pinned, doubt } = view;
  const loaded = snapshot === 'unreachable' ? undefined : snapshot;
  const facts = loaded?.instrument;
  const { onPin } = events;
  const pin = pinned ? i18n.t('card.unpin') : i18n.t('card.pin');
  const close = i18n.t('card.close');
  return (
    <header class="head">
      <div class="title">
        <h2>
          <Name text={facts?.name ?? doubt?.words ?? surface ?? instrument} />
        </h2>
        <p class="what">
          {facts && <Name class="symbol" text={facts.symbol} />}
          {facts && facts.venue !== '' && <Name text={facts.venue} />}
          {!facts && snapshot === undefined && !doubt && <span class="bone short" />}
          {loaded?.sample && (
            <span class="chip" title={i18n.t('card.sampleWhy')}>
              {i18n.t('card.sample')}
            </span>
          )}
        </p>
      </div>
      {onPin && !doubt && (
        <button
          type="button"
          class="tool"
          aria-pressed={pinned}
          aria-label={pin}
          title={pin}
          onClick={() => onPin(!pinned)}
        >
          <PinIcon filled={pinned} />
        </button>
      )}
      <button type="button" class="tool" aria-label={close} title={close} onClick={() => events.onClose()}>
        <CloseIcon />
      </button>
    </header>
  );
}
