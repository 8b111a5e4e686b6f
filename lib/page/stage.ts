import type { Card } from './hover-state';
import type { Host } from './host';
import { holds, type Point } from './measure';
import { heads, place, type Side } from './place';
import { watchSight, type Sight } from './sight';
import type { PageHandle } from './types';

/** A click that comes sooner after the card opened or moved was meant for what it has just covered. */
const ACT_AFTER_MS = 300;

export interface Drawing<A> {
  card: Card<A>;
  pinned: boolean;
}

/** Draws one card into its slot; null: takes it away. */
export type Draw<A> = (slot: HTMLElement, drawing: Drawing<A> | null) => void;

interface Slot {
  element: HTMLElement;
  key: number;
  /** When it came to stand where it is, `performance.now()`. */
  seatedAt: number;
  pointer: Point | undefined;
  side?: Side;
  sight: Sight;
  /** Had the focus before a card opened by keyboard took it. */
  focused?: Element | null;
}

/** Puts cards where they belong, keeps them there, and takes the host away when none is left. */
export function createStage<A>(page: PageHandle, host: Host, draw: Draw<A>) {
  const slots = new Map<number, Slot>();

  const seat = (slot: Slot) => {
    const { element, key, pointer } = slot;
    if (element.dataset['layout'] === 'sheet') return;
    const lines = page.rectsOf(key);
    if (lines.length === 0) return;
    // Its own height, before it was made to scroll.
    element.style.removeProperty('--room');
    const { width, height } = element.getBoundingClientRect();
    const viewport = { width: innerWidth, height: innerHeight };
    const rtl = getComputedStyle(page.ownerOf(key) ?? document.documentElement).direction === 'rtl';
    const { left, top, side, maxHeight } = place({
      lines,
      pointer,
      card: { width, height },
      viewport,
      side: slot.side,
      rtl,
    });
    slot.side = side;
    element.style.setProperty('--room', `${Math.floor(maxHeight)}px`);
    const before = element.style.transform;
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    if (element.style.transform !== before) slot.seatedAt = performance.now();
  };

  const add = (card: Card<A>, pointer: Point | undefined): Slot => {
    const element = document.createElement('div');
    const sheet = card.by === 'touch';
    if (sheet) element.dataset['layout'] = 'sheet';
    element.style.cssText = sheet
      ? 'position:fixed;inset:auto 0 0 0'
      : 'position:fixed;left:0;top:0;width:max-content';
    host.root.append(element);
    const sight = watchSight(element);
    const slot: Slot = { element, key: card.key, seatedAt: performance.now(), pointer, sight };
    element.addEventListener('click', (event) => guard(slot, event), { capture: true });
    slots.set(card.id, slot);
    return slot;
  };

  const guard = (slot: Slot, event: MouseEvent) => {
    const byKey = event.detail === 0;
    const soon = performance.now() - slot.seatedAt < ACT_AFTER_MS;
    const seen = byKey || (!slot.sight.isCovered && host.isSeen({ x: event.clientX, y: event.clientY }));
    if (event.isTrusted && seen && !soon) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const focus = (slot: Slot) => {
    slot.focused = document.activeElement;
    const { element } = slot;
    const wanted = element.querySelector('input') ?? element.querySelector<HTMLElement>('[role="dialog"]');
    wanted?.focus({ preventScroll: true });
  };

  const remove = (id: number, { element, focused, sight }: Slot) => {
    sight.end();
    draw(element, null);
    element.remove();
    slots.delete(id);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };

  return {
    /** Draws exactly these cards. `pointer`: where a new one is wanted. */
    show(drawings: readonly Drawing<A>[], pointer: Point | undefined) {
      const ids = new Set(drawings.map(({ card }) => card.id));
      for (const [id, slot] of slots) if (!ids.has(id)) remove(id, slot);
      const last = drawings.at(-1);
      if (!last) return host.close();
      host.open(page.ownerOf(last.card.key));
      for (const drawing of drawings) {
        const known = slots.get(drawing.card.id);
        const slot = known ?? add(drawing.card, drawing.card.by === 'pointer' ? pointer : undefined);
        draw(slot.element, drawing);
        seat(slot);
        if (drawing.card.by === 'keyboard' && slot.focused === undefined) focus(slot);
      }
    },
    /** After a scroll or a new layout. */
    seatAll: () => slots.forEach(seat),
    /** Id of the card under a point. */
    cardAt: (point: Point): number | undefined =>
      [...slots].findLast(([, { element }]) => holds(element.getBoundingClientRect(), point))?.[0],
    /** The pointer, last seen at `from`, is on its way into the card. */
    isTowards(id: number, from: Point, at: Point): boolean {
      const slot = slots.get(id);
      return slot !== undefined && heads(from, at, slot.element.getBoundingClientRect());
    },
    /** The mention of a card is in the viewport. */
    isInView(key: number): boolean {
      return page
        .rectsOf(key)
        .some(
          ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        );
    },
  };
}
