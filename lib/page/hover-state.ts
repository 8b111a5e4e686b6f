/** What the hover machine knows and says: see hover.ts for how it moves. */
import type { InstrumentId } from '@/lib/model';

/** Milliseconds. The first four are the reader's (settings.hover). */
export interface Delays {
  /** Pointer over a mention until the question is sent: a sweep asks nothing. */
  ask: number;
  /** Until the card, when its answer came from the cache. */
  showCached: number;
  /** Until the card otherwise, with a skeleton when the answer is late. */
  show: number;
  /** After the pointer left both mention and card. */
  close: number;
  /** The card opens only while the key is held, and then at once. */
  modifier: boolean;
}

/** A card open a moment ago opens the next at once. */
export const SKIP_WINDOW_MS = 300;

/** Even then the pointer rests this long, so that a sweep over many mentions asks nothing. */
export const SKIP_REST_MS = 50;

/** A card open this long is being read: the whole history is asked for. */
export const READING_MS = 1000;

/** Stands for the instrument while the reader has yet to choose it: nothing is asked. */
export const UNCHOSEN = '';

export interface Target {
  /** Key of the mention. */
  key: number;
  instrument: InstrumentId;
}

/** One question and its answer. A new token for every question: an answer to an older one is dropped. */
export interface Card<A> extends Target {
  token: number;
  /** Stays the same while the card shows another listing. */
  id: number;
  answer?: A;
  /** `keyboard`: takes the focus. `touch`: a sheet at the bottom. */
  by: 'pointer' | 'keyboard' | 'touch';
}

export interface Open<A> {
  card: Card<A>;
  /** When the whole history is asked for. */
  deepenAt?: number | undefined;
}

export type Phase<A> =
  | { name: 'idle'; closedAt?: number }
  /** `over`: the neighbour's card, which stays until this one opens. */
  | { name: 'armed'; card: Card<A>; since: number; askAt: number; showAt: number; over?: Open<A> | undefined }
  | { name: 'asking'; card: Card<A>; since: number; showAt: number }
  | ({ name: 'shown' } & Open<A>)
  | ({ name: 'leaving'; closeAt: number } & Open<A>)
  | { name: 'dismissed'; key: number };

export interface Hover<A> {
  phase: Phase<A>;
  /** Cards that stay until unpinned, oldest first. */
  pinned: readonly Card<A>[];
  lastToken: number;
}

export type HoverEvent<A> = { at: number } & (
  | { type: 'enter'; target: Target; modifier: boolean }
  /** The pointer is over neither mention nor card. `towards`: it is on its way into the card. */
  | { type: 'away'; towards: boolean }
  | { type: 'card' }
  | { type: 'tick' }
  | { type: 'answer'; token: number; answer: A; cached: boolean }
  /** Click, tap or key: open now. */
  | { type: 'open'; target: Target; by: Card<A>['by'] }
  | { type: 'pin'; id: number; pinned: boolean }
  | { type: 'instrument'; id: number; instrument: InstrumentId }
  | { type: 'escape' }
  | { type: 'close'; id: number }
  /** The mention has gone from the page. */
  | { type: 'gone'; key: number }
);

export type Answer<A> = Extract<HoverEvent<A>, { type: 'answer' }>;

export type HoverEffect = { type: 'wake' } | ({ type: 'ask'; token: number; deep: boolean } & Target);

export interface Step<A> {
  state: Hover<A>;
  effects: HoverEffect[];
}

export const initial = <A>(): Hover<A> => ({ phase: { name: 'idle' }, pinned: [], lastToken: 0 });

/** The cards to draw: the pinned ones, and at most one that hovers. */
export function visible<A>({ phase, pinned }: Hover<A>): Card<A>[] {
  const hovering = opened(phase);
  return hovering ? [...pinned, hovering.card] : [...pinned];
}

/** The card that is open and not pinned. */
export function opened<A>(phase: Phase<A>): Open<A> | undefined {
  if (phase.name === 'shown' || phase.name === 'leaving') return phase;
  return phase.name === 'armed' ? phase.over : undefined;
}

/** When the next `tick` is wanted; undefined: no timer. */
export function due<A>({ phase }: Hover<A>): number | undefined {
  switch (phase.name) {
    case 'armed':
      return phase.askAt;
    case 'asking':
      return phase.showAt;
    case 'shown':
      return phase.deepenAt;
    case 'leaving':
      return Math.min(phase.closeAt, phase.deepenAt ?? Infinity);
    case 'idle':
    case 'dismissed':
  }
  return undefined;
}
