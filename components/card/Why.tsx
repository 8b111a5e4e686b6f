import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Picker } from '../shared/Picker';
import type { CardEvents, CardView } from './view';
import { plain } from '@/lib/format';
import type { Why as Reason } from '@/lib/recognition/types';

interface WhyProps {
  view: CardView;
  why: Reason;
  events: CardEvents;
}

/** Why these words are marked, and what to do when they should not be. */
export function Why({ view, why, events }: WhyProps) {
  const [picking, setPicking] = useState(false);
  const { onCorrect, onSearch } = events;
  const surface = plain(view.surface ?? '');
  return (
    <div class="panel">
      <p>
        {i18n.t(`card.ground.${why.ground}`)}
        {why.words !== '' && <q>{plain(why.words)}</q>}
      </p>
      {onCorrect && surface !== '' && (
        <p class="actions">
          <button type="button" onClick={() => onCorrect(null, false)}>
            {i18n.t('card.never', { surface })}
          </button>
          <button type="button" onClick={() => onCorrect(null, true)}>
            {i18n.t('card.neverHere')}
          </button>
          {onSearch && (
            <button type="button" aria-expanded={picking} onClick={() => setPicking(!picking)}>
              {i18n.t('card.otherwise')}
            </button>
          )}
        </p>
      )}
      {picking && onCorrect && onSearch && (
        <Picker
          label={i18n.t('card.whatIsIt', { surface })}
          focused
          onSearch={onSearch}
          onPick={({ id }) => onCorrect(id, false)}
        />
      )}
    </div>
  );
}
