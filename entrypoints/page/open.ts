import { browser } from '#imports';
import { onMessage, sendMessage } from '@/lib/messages';
import { openRoom } from '@/lib/page/room';
import { HANDLE, type World } from '@/lib/page/types';

/**
 * Reads this document and marks it; a second call on the same document does nothing. `bringCards` is called when
 * the reader is about to need them; by default the background injects them.
 */
export function openPage(bringCards: () => Promise<void> = () => sendMessage('needCard')): void {
  const world = globalThis as World;
  if (world[HANDLE]?.alive() || !document.body) return;
  world[HANDLE]?.stop();

  const room = openRoom({
    document,
    alive: () => browser.runtime?.id !== undefined,
    checkClaims: (request) => sendMessage('checkClaims', request),
    ask: (request) => sendMessage('readPage', request),
    meanings: (words) => sendMessage('meanings', words).catch(() => []),
    bringCards,
    onShadow: () => import.meta.env.FIREFOX && tell(sendMessage('needStyles')),
    onCount: (instruments) => tell(sendMessage('counted', instruments)),
  });
  world[HANDLE] = room;

  const stops = [
    onMessage('pageSummary', () => room.summary()),
    onMessage('pageClaims', () => room.claims()),
    onMessage('showClaim', ({ data }) => room.showClaim(data)),
    onMessage('showMention', ({ data }) => room.show(data)),
    onMessage('step', ({ data }) => room.step(data)),
    onMessage('lookUp', () => room.lookUp()),
    onMessage('settingsChanged', ({ data }) => room.change(data)),
    onMessage('readAgain', () => room.readAgain()),
    onMessage('pause', () => room.stop()),
  ];
  room.signal.addEventListener('abort', () => {
    delete world[HANDLE];
    if (browser.runtime?.id === undefined) return;
    for (const stop of stops) stop();
    tell(sendMessage('counted', 0));
  });
}

/** News that needs no answer; when the extension has gone there is nobody to tell. */
function tell(message: Promise<unknown>): void {
  message.catch(() => undefined);
}
