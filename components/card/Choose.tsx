import { i18n } from '#i18n';
import { Picker } from '../shared/Picker';
import type { CardEvents, CardView } from './view';
import { plain } from '@/lib/format';

interface ChooseProps {
  doubt: NonNullable<CardView['doubt']>;
  events: CardEvents;
}

/** Looked-up words that mean several things, or nothing known: the reader chooses, searches on, or asks the sources. */
export function Choose({ doubt: { words, found }, events }: ChooseProps) {
  const { onSearch } = events;
  return (
    <div class="panel choose">
      <p>{found.length > 0 ? i18n.t('card.several') : i18n.t('card.unknown')}</p>
      {onSearch && (
        <Picker
          label={i18n.t('card.whatIsIt', { surface: plain(words) })}
          first={{ query: words, found }}
          onSearch={onSearch}
          onPick={({ id }) => events.onInstrument(id)}
        />
      )}
    </div>
  );
}
