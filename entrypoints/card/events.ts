import { copy } from './copy';
import type { CardEvents } from '@/components/card/view';
import { sendMessage } from '@/lib/messages';
import type { CardAnswer, Lens } from '@/lib/page/lens';
import { persist } from '@/lib/page/retry';
import type { Drawing } from '@/lib/page/stage';
import type { PageHandle } from '@/lib/page/types';

/** What the reader can do on one card. */
export function eventsFor(page: PageHandle, lens: Lens, { card }: Drawing<CardAnswer>): CardEvents {
  const surface = page.mention(card.key)?.surface;
  return {
    onPin: (pinned) => lens.pin(card.id, pinned),
    onClose: () => lens.close(card.id),
    onInstrument: (instrument) => lens.turn(card.id, instrument),
    onCopy: (text) => void copy(text),
    onSearch: (query, sources) => sendMessage('search', { query, sources }),
    onCorrect(instrument, here) {
      if (surface === undefined) return;
      const site = here ? { site: location.hostname } : {};
      void persist(
        () => sendMessage('correct', { surface, instrument, ...site }),
        () => page.alive(),
      );
      lens.close(card.id);
    },
  };
}
