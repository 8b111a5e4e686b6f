import { browser } from '#imports';
import { render } from 'preact';
import { eventsFor } from './events';
import { Card } from '@/components/card/Card';
import { cardStyles } from '@/components/card/styles';
import { forReader } from '@/components/shared/colours';
import type { CardView } from '@/components/card/view';
import { sendMessage } from '@/lib/messages';
import { createHost } from '@/lib/page/host';
import { openLens, type CardAnswer, type Lens } from '@/lib/page/lens';
import { UNCHOSEN } from '@/lib/page/hover-state';
import type { Drawing } from '@/lib/page/stage';
import { HANDLE, type PageHandle, type World } from '@/lib/page/types';

/** Pages that have their lens: the script may be injected more than once. */
const opened = new WeakSet<PageHandle>();

/** Opens cards over the page that page.ts has read; does nothing where it has not. */
export function openCards(): void {
  const page = (globalThis as World)[HANDLE];
  if (!page || opened.has(page)) return;
  opened.add(page);

  const draw = (slot: HTMLElement, drawing: Drawing<CardAnswer> | null) => {
    render(drawing && <Card view={viewOf(page, drawing)} events={eventsFor(page, lens, drawing)} />, slot);
  };
  const lens: Lens = openLens({
    page,
    host: createHost(document, cardStyles, page.ours),
    draw,
    ask: async (instrument, span, key, watched) => {
      const request = { instrument, span, watched, ...(page.published && { published: page.published }) };
      const whole = span === 'full';
      const [snapshot, claims] = await Promise.all([
        sendMessage('snapshot', request),
        whole ? page.claimsAround(key) : [],
      ]);
      return { ...snapshot, claims };
    },
    wake: () => void sendMessage('wake').catch(() => undefined),
  });
}

function viewOf(page: PageHandle, { card, pinned }: Drawing<CardAnswer>): CardView {
  const mention = page.mention(card.key);
  const doubt = card.instrument === UNCHOSEN ? page.doubtOf(card.key) : undefined;
  const display = page.settings?.display;
  if (!display) throw new Error('a card opened before the page was answered');
  return {
    instrument: card.instrument,
    pinned,
    layout: card.by === 'touch' ? 'sheet' : 'popover',
    ...forReader(display, browser.i18n.getUILanguage()),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: Date.now(),
    ...(doubt && { doubt }),
    ...(mention && { surface: mention.surface, why: mention.why }),
    ...(card.answer && { snapshot: card.answer }),
    ...(page.published && { published: page.published }),
  };
}
