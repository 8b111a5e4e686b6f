import type { InstrumentId, Span } from '@/lib/model';
import type { Snapshot } from '@/lib/messages';
import { step } from './hover';
import {
  due,
  initial,
  opened,
  UNCHOSEN,
  visible,
  type Hover,
  type HoverEffect,
  type HoverEvent,
  type Target,
} from './hover-state';
import { shadowOf } from './dom';
import type { Host } from './host';
import type { Point } from './measure';
import { persist } from './retry';
import { createStage, type Draw } from './stage';
import type { PageHandle, PageMention } from './types';

/** What a card knows: the snapshot, or that the background did not answer. */
export type CardAnswer = Snapshot | 'unreachable';

/** A worker that was woken stays awake for 30 s. */
const AWAKE_MS = 10_000;

/** How often the price of an open card is renewed while its market trades. */
const RENEW_MS = 15_000;

export interface LensOptions {
  page: PageHandle;
  host: Host;
  draw: Draw<CardAnswer>;
  /** `key`: the mention that the card is of. `watched`: the card is open and its price moves. */
  ask: (instrument: InstrumentId, span: Span, key: number, watched: boolean) => Promise<Snapshot>;
  wake: () => void;
}

type News =
  HoverEvent<CardAnswer> extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never;

/** Follows the pointer, runs the hover machine, and draws what it says. Ends with the page's signal. */
export function openLens({ page, host, draw, ask, wake }: LensOptions) {
  const { signal } = page;
  const stage = createStage(page, host, draw);
  let state: Hover<CardAnswer> = initial();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wokenAt = -Infinity;
  /** Where the pointer is, over what; undefined outside the window. */
  let last: (Point & { under: Element; modifier: boolean }) | undefined;
  /** Where it was last on the open card or its mention. */
  let exit: Point | undefined;
  const deep = new Set<number>();

  const send = (news: News) => {
    if (signal.aborted || !page.settings) return;
    const { modifier, ...delays } = page.settings.hover;
    const before = state;
    const next = step(
      state,
      { ...news, at: performance.now() },
      { ...delays, modifier: modifier !== 'none' },
    );
    state = next.state;
    next.effects.forEach(run);
    clearTimeout(timer);
    const at = due(state);
    if (at !== undefined)
      timer = setTimeout(() => send({ type: 'tick' }), Math.max(at - performance.now(), 0));
    if (state === before) return;
    redraw(before);
    // The card under the pointer closed: what lies below it may be a mention.
    if (news.type === 'tick' && opened(before.phase) && !opened(state.phase)) look();
  };

  const redraw = (before: Hover<CardAnswer>) => {
    const cards = visible(state);
    const drawn = visible(before);
    const same = cards.length === drawn.length && cards.every((card, at) => card === drawn[at]);
    if (same && state.pinned === before.pinned) return;
    show();
  };

  const show = () =>
    stage.show(
      visible(state).map((card) => ({ card, pinned: state.pinned.includes(card) })),
      last,
    );

  const run = (effect: HoverEffect) => {
    if (effect.type === 'ask') void (effect.instrument === UNCHOSEN ? undefined : answer(effect));
    else if (performance.now() - wokenAt > AWAKE_MS) {
      wokenAt = performance.now();
      wake();
    }
  };

  const answer = async ({ token, key, instrument, deep: whole }: Extract<HoverEffect, { type: 'ask' }>) => {
    const snapshot = await persist(
      () => ask(instrument, whole ? 'full' : 'short', key, false),
      () => page.alive(),
    );
    const known = visible(state).some((card) => card.token === token && card.answer !== undefined);
    if (snapshot ? !whole && deep.has(token) : known) return;
    if (whole) deep.add(token);
    send({ type: 'answer', token, answer: snapshot ?? 'unreachable', cached: snapshot?.cached === true });
    if (snapshot) renewLater(token, snapshot);
  };

  const renewals = new Map<number, ReturnType<typeof setTimeout>>();
  /** One question after another, each of its own: a port would hold no worker alive, and a dead one wakes by a message. */
  const renewLater = (token: number, last: Snapshot) => {
    clearTimeout(renewals.get(token));
    if (signal.aborted || !isTrading(last)) return;
    const renew = async () => {
      const card = visible(state).find((one) => one.token === token);
      if (!card) return void renewals.delete(token);
      const span = deep.has(token) ? 'full' : 'short';
      const shown = document.visibilityState === 'visible';
      const fresh = shown && (await ask(card.instrument, span, card.key, true).catch(() => undefined));
      if (fresh) send({ type: 'answer', token, answer: fresh, cached: true });
      renewLater(token, fresh || last);
    };
    renewals.set(
      token,
      setTimeout(() => void renew(), RENEW_MS),
    );
  };

  const targetOf = ({ key, instrument }: PageMention): Target => ({ key, instrument });

  /** What is under the pointer now. */
  const look = () => {
    const open = opened(state.phase)?.card;
    if (!last) return send({ type: 'away', towards: false });
    const { under, modifier } = last;
    if (under === host.element) {
      const on = open !== undefined && stage.cardAt(last) === open.id;
      if (on) exit = last;
      return send(on ? { type: 'card' } : { type: 'away', towards: false });
    }
    const mention = page.mentionAt(last.x, last.y, under);
    if (open && mention?.key === open.key) exit = last;
    else if (open && exit && stage.isTowards(open.id, exit, last))
      return send({ type: 'away', towards: true });
    if (mention) return send({ type: 'enter', target: targetOf(mention), modifier });
    if (state.phase.name !== 'idle') send({ type: 'away', towards: false });
  };

  const held = (event: MouseEvent | KeyboardEvent): boolean => {
    const modifier = page.settings?.hover.modifier;
    return (
      (modifier === 'alt' && event.altKey) ||
      (modifier === 'ctrl' && event.ctrlKey) ||
      (modifier === 'shift' && event.shiftKey)
    );
  };

  const moved = (event: MouseEvent) => {
    // Synthetic events of the page reach us too; a pressed button selects or drags.
    if (!event.isTrusted || isTouch(event) || event.buttons !== 0) return;
    const under = underOf(event);
    if (!under) return;
    last = { x: event.clientX, y: event.clientY, under, modifier: held(event) };
    look();
  };

  const left = (event: PointerEvent) => {
    if (!event.isTrusted || event.relatedTarget !== null) return;
    last = undefined;
    look();
  };

  const clicked = (event: MouseEvent) => {
    const target = underOf(event);
    if (!event.isTrusted || event.button !== 0 || !target || target === host.element) return;
    for (const { id, by } of state.pinned) if (by === 'touch') send({ type: 'close', id });
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (page.isControl(target) || getSelection()?.isCollapsed === false) return;
    const mention = page.mentionAt(event.clientX, event.clientY, target);
    if (!mention) return;
    last = { x: event.clientX, y: event.clientY, under: target, modifier: false };
    send({ type: 'open', target: targetOf(mention), by: isTouch(event) ? 'touch' : 'pointer' });
  };

  const pressed = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') {
      if (event.target === host.element) event.stopPropagation();
      send({ type: 'escape' });
    } else if (last && held(event) && !last.modifier) {
      last = { ...last, modifier: true };
      look();
    }
  };

  let frame: number | undefined;
  const scrolled = () => {
    if (visible(state).length === 0) return;
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      const open = opened(state.phase)?.card;
      const onCard = last?.under === host.element;
      if (open && !onCard && !stage.isInView(open.key)) send({ type: 'gone', key: open.key });
      stage.seatAll();
    });
  };

  const options = { signal, passive: true };
  addEventListener('pointermove', moved, { ...options, capture: true });
  document.documentElement.addEventListener('pointerout', left, options);
  addEventListener('click', clicked, options);
  addEventListener('keydown', pressed, { ...options, capture: true });
  addEventListener('scroll', scrolled, { ...options, capture: true });
  addEventListener('resize', scrolled, options);
  page.onChange(() => {
    const open = opened(state.phase)?.card;
    if (open && !page.mention(open.key)) send({ type: 'gone', key: open.key });
    // The reader may have chosen other colours.
    if (visible(state).length > 0) show();
    scrolled();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const renewal of renewals.values()) clearTimeout(renewal);
    stage.show([], undefined);
  });

  // What the reader did before the cards came; later, because `draw` may need what this returns.
  queueMicrotask(() => {
    page.onOpen((target) => send({ type: 'open', target, by: 'keyboard' }));
    const { pointermove, click } = page.handOver();
    if (pointermove) moved(pointermove);
    if (click) clicked(click);
  });

  return {
    pin: (id: number, pinned: boolean) => send({ type: 'pin', id, pinned }),
    close: (id: number) => send({ type: 'close', id }),
    turn: (id: number, instrument: InstrumentId) => send({ type: 'instrument', id, instrument }),
  };
}

/** What the pointer is over, in open shadow trees too; a path costs more than a look whether there is one. */
function underOf(event: MouseEvent): Element | undefined {
  const { target } = event;
  if (!(target instanceof Element)) return undefined;
  const [inner] = shadowOf(target) ? event.composedPath() : [target];
  return inner instanceof Element ? inner : target;
}

const isTouch = (event: MouseEvent): boolean =>
  event instanceof PointerEvent && event.pointerType === 'touch';

const isTrading = ({ quote }: Snapshot): boolean =>
  quote.ok && ['pre', 'open', 'post'].includes(quote.value.value.state);

export type Lens = ReturnType<typeof openLens>;
