/**
 * The hover machine: a pure function from state and event to state and effects. It knows neither DOM nor clock; every
 * event carries the time, and `due` says when the next `tick` is wanted, so that an idle machine has no timer.
 *
 *   idle ──enter──▶ armed ──ask──▶ asking ──show──▶ shown ◀──enter, card── leaving ──close──▶ idle
 *                     └───away───────┴──▶ idle        └────────away──────────▲
 *   Escape or the close button: dismissed, until the pointer leaves the mention. A click: pinned, at once.
 */
import type { InstrumentId } from '@/lib/model';
import {
  due,
  opened,
  READING_MS,
  SKIP_REST_MS,
  SKIP_WINDOW_MS,
  visible,
  type Answer,
  type Card,
  type Delays,
  type Hover,
  type HoverEffect,
  type HoverEvent,
  type Phase,
  type Step,
  type Target,
} from './hover-state';

/** `delays` are read at each step, so that a changed setting holds at once. */
export function step<A>(state: Hover<A>, event: HoverEvent<A>, delays: Delays): Step<A> {
  switch (event.type) {
    case 'enter':
      return enter(state, event.target, event.at, event.modifier, delays);
    case 'away':
      return to(state, away(state.phase, event.at, event.towards, delays));
    case 'card':
      return to(state, stay(state.phase));
    case 'tick':
      return tick(state, event.at);
    case 'answer':
      return answered(state, event, delays);
    case 'open':
      return open(state, event.target, event.by, event.at);
    case 'pin':
      return pin(state, event.id, event.pinned, event.at);
    case 'instrument':
      return turn(state, event.id, event.instrument);
    case 'escape':
      return escape(state);
    case 'close':
      return close(state, event.id);
    case 'gone':
  }
  return to(state, keyOf(state.phase) === event.key ? { name: 'idle' } : state.phase);
}

const to = <A>(state: Hover<A>, phase: Phase<A>, effects: HoverEffect[] = []): Step<A> => ({
  state: phase === state.phase ? state : { ...state, phase },
  effects,
});

const shown = <A>(card: Card<A>, at: number): Phase<A> => ({
  name: 'shown',
  card,
  deepenAt: at + READING_MS,
});

const question = <A>({ token, key, instrument }: Card<A>, deep: boolean): HoverEffect => ({
  type: 'ask',
  token,
  key,
  instrument,
  deep,
});

const keyOf = <A>(phase: Phase<A>): number | undefined => ('card' in phase ? phase.card.key : undefined);

/** The pointer is on the open card, or back on its mention. */
function stay<A>(phase: Phase<A>): Phase<A> {
  const open = opened(phase);
  return open && phase.name !== 'shown' ? { name: 'shown', card: open.card, deepenAt: open.deepenAt } : phase;
}

function enter<A>(state: Hover<A>, target: Target, at: number, modifier: boolean, delays: Delays): Step<A> {
  const { phase, pinned } = state;
  const open = opened(phase);
  if (open?.card.key === target.key) return to(state, stay(phase));
  if (keyOf(phase) === target.key) return to(state, phase);
  if (phase.name === 'dismissed' && phase.key === target.key) return to(state, phase);
  const elsewhere = pinned.some(({ key }) => key === target.key) || (delays.modifier && !modifier);
  if (elsewhere) return to(state, away(phase, at, false, delays));

  const skips = open || (phase.name === 'idle' && at - (phase.closedAt ?? -Infinity) <= SKIP_WINDOW_MS);
  const rest = delays.modifier ? 0 : skips ? SKIP_REST_MS : undefined;
  const token = state.lastToken + 1;
  const armed: Phase<A> = {
    name: 'armed',
    card: { ...target, token, id: token, by: 'pointer' },
    since: at,
    askAt: at + Math.min(rest ?? delays.ask, delays.show),
    showAt: at + Math.min(rest ?? delays.show, delays.show),
    over: open,
  };
  return { state: { ...state, phase: armed, lastToken: token }, effects: [{ type: 'wake' }] };
}

function away<A>(phase: Phase<A>, at: number, towards: boolean, delays: Delays): Phase<A> {
  const closeAt = at + delays.close;
  const open = opened(phase);
  if (phase.name === 'leaving') return towards ? { ...phase, closeAt } : phase;
  if (open) return { name: 'leaving', card: open.card, deepenAt: open.deepenAt, closeAt };
  return phase.name === 'idle' ? phase : { name: 'idle' };
}

function tick<A>(state: Hover<A>, at: number): Step<A> {
  const { phase } = state;
  if (at < (due(state) ?? Infinity)) return to(state, phase);
  switch (phase.name) {
    case 'armed': {
      const { card, since, showAt } = phase;
      const asking: Phase<A> = { name: 'asking', card, since, showAt };
      const next = showAt <= at ? shown(card, at) : asking;
      return to(state, next, [question(card, false)]);
    }
    case 'asking':
      return to(state, shown(phase.card, at));
    case 'leaving':
      if (at >= phase.closeAt) return to(state, { name: 'idle', closedAt: at });
      return deepen(state, phase);
    case 'shown':
      return deepen(state, phase);
    case 'idle':
    case 'dismissed':
  }
  return to(state, phase);
}

/** The same question once more, over the whole history; the answer takes the place of the first. */
function deepen<A>(state: Hover<A>, phase: Extract<Phase<A>, { name: 'shown' | 'leaving' }>): Step<A> {
  return to(state, { ...phase, deepenAt: undefined }, [question(phase.card, true)]);
}

function answered<A>(state: Hover<A>, { token, answer, cached, at }: Answer<A>, delays: Delays): Step<A> {
  const fill = <C extends Card<A>>(card: C): C => (card.token === token ? { ...card, answer } : card);
  const pinned = state.pinned.map(fill);
  const next = { ...state, pinned };
  const { phase } = state;
  if (phase.name === 'armed' && phase.over)
    return to(next, { ...phase, over: { ...phase.over, card: fill(phase.over.card) } });
  if (!('card' in phase)) return to(next, phase);
  const filled = { ...phase, card: fill(phase.card) };
  if (filled.name !== 'asking' || !cached || phase.card.token !== token) return to(next, filled);
  const showAt = Math.min(filled.showAt, filled.since + delays.showCached);
  return to(next, showAt <= at ? shown(filled.card, at) : { ...filled, showAt });
}

/** By click, tap or key: at once, and pinned, so that it stays when the pointer goes. */
function open<A>(state: Hover<A>, target: Target, by: Card<A>['by'], at: number): Step<A> {
  const { phase } = state;
  if (state.pinned.some(({ key }) => key === target.key)) return to(state, phase);
  const idle: Phase<A> = { name: 'idle', closedAt: at };
  const hovering = opened(phase)?.card;
  // A step to the next mention, or the next tap, moves on from the card before.
  const others = state.pinned.filter((each) => each.by === 'pointer' || each.by !== by);
  if (hovering?.key === target.key)
    return { state: { ...state, pinned: [...others, { ...hovering, by }], phase: idle }, effects: [] };
  const token = state.lastToken + 1;
  const card: Card<A> = { ...target, token, id: token, by };
  return {
    state: { phase: 'card' in phase ? idle : phase, pinned: [...others, card], lastToken: token },
    effects: [question(card, true)],
  };
}

function pin<A>(state: Hover<A>, id: number, pinned: boolean, at: number): Step<A> {
  const { phase } = state;
  const hovering = opened(phase)?.card;
  if (pinned) {
    if (hovering?.id !== id) return to(state, phase);
    const idle: Phase<A> = { name: 'idle', closedAt: at };
    return { state: { ...state, phase: idle, pinned: [...state.pinned, hovering] }, effects: [] };
  }
  const card = state.pinned.find((each) => each.id === id);
  if (!card) return to(state, phase);
  // The pointer is on the card that was unpinned: it hovers on, unless another one does.
  const next: Phase<A> = hovering ? phase : { name: 'shown', card };
  return { state: { ...state, pinned: without(state, id), phase: next }, effects: [] };
}

/** The card shows another listing of the company: a new question, the same card. */
function turn<A>(state: Hover<A>, id: number, instrument: InstrumentId): Step<A> {
  const { phase } = state;
  const card = visible(state).find((each) => each.id === id);
  if (!card) return to(state, phase);
  const token = state.lastToken + 1;
  const { answer: _, ...unanswered } = card;
  const turned: Card<A> = { ...unanswered, instrument, token };
  const hovers = opened(phase)?.card === card;
  return {
    state: {
      phase: hovers ? { name: 'shown', card: turned } : phase,
      pinned: state.pinned.map((each) => (each === card ? turned : each)),
      lastToken: token,
    },
    effects: [question(turned, true)],
  };
}

/** Closes what hovers, else the card pinned last. */
function escape<A>(state: Hover<A>): Step<A> {
  const { phase, pinned } = state;
  if ('card' in phase) return to(state, { name: 'dismissed', key: phase.card.key });
  const last = pinned.at(-1);
  return last ? close(state, last.id) : to(state, phase);
}

function close<A>(state: Hover<A>, id: number): Step<A> {
  const { phase, pinned } = state;
  const hovering = opened(phase)?.card;
  if (hovering?.id === id) return to(state, { name: 'dismissed', key: hovering.key });
  const card = pinned.find((each) => each.id === id);
  if (!card) return to(state, phase);
  const next: Phase<A> = 'card' in phase ? phase : { name: 'dismissed', key: card.key };
  return { state: { ...state, pinned: without(state, id), phase: next }, effects: [] };
}

const without = <A>({ pinned }: Hover<A>, id: number) => pinned.filter((card) => card.id !== id);
