import { update, view } from './view';
import type { CardView } from '@/components/card/view';
import { sendMessage, type InstrumentFacts } from '@/lib/messages';
import type { InstrumentId } from '@/lib/model';

/** Opens the card of an instrument inside the popup and fills it; null goes back to the list. */
export async function openCard(of: InstrumentFacts | InstrumentId | null): Promise<void> {
  if (of === null) return update({ card: undefined });
  const instrument = typeof of === 'string' ? of : of.id;
  const { display, locale } = view.value;
  const card: CardView = {
    instrument,
    ...(typeof of !== 'string' && { surface: of.name }),
    pinned: false,
    layout: 'popover',
    display,
    locale,
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: Date.now(),
  };
  update({ card });
  const snapshot = await sendMessage('snapshot', { instrument, span: 'full' }).catch(
    () => 'unreachable' as const,
  );
  if (view.value.card === card) update({ card: { ...card, snapshot, now: Date.now() } });
}
