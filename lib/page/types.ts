import type { CheckedClaim, InstrumentFacts, PageSettings } from '@/lib/messages';
import type { BlockMention } from '@/lib/recognition/types';
import type { Target } from './hover-state';
import type { Gestures } from './summon';

/** A mention that is on the page now. */
export interface PageMention extends BlockMention {
  /** Stable while the page lives. */
  key: number;
  /** It stands in a teaser of another story: counted apart from the article's. */
  teaser?: true;
}

/** Words the reader looked up that mean several things, or nothing known: he says what he meant. */
export interface Doubt {
  words: string;
  found: readonly InstrumentFacts[];
}

/** When the article says it was published, and how sure that is. */
export interface Published {
  /** ISO 8601; a day alone when the page gives no time. */
  when: string;
  approximate: boolean;
  from: 'json-ld' | 'meta' | 'time' | 'url';
}

/**
 * What page.ts offers to card.tsx through `globalThis[Symbol.for('quotemark')]`: both live in one isolated world,
 * no page script can see it.
 */
export interface PageHandle {
  /**
   * The mention under a point of the viewport, confirmed by client rects. `under` is the element an event names
   * there; with it most misses cost no second hit test.
   */
  mentionAt(x: number, y: number, under?: Element): PageMention | undefined;
  /** Undefined once the page has taken the words away. */
  mention(key: number): PageMention | undefined;
  /** Client rects of a mention, one a line box; empty when it is not rendered. */
  rectsOf(key: number): DOMRect[];
  /** The element a mention stands in. */
  ownerOf(key: number): Element | undefined;
  /** What a card that was opened by look-up has to ask first. */
  doubtOf(key: number): Doubt | undefined;
  /** A link, button, input, editor or whatever else the page made clickable: its click is the page's. */
  isControl(element: Element): boolean;
  readonly published: Published | undefined;
  /** The article's checked statements in the sentence of a mention. Asks the background once a reading. */
  claimsAround(key: number): Promise<CheckedClaim[]>;
  /** Undefined until the background answered for the first time. */
  readonly settings: PageSettings | undefined;
  /** Nodes that we put into the page: the observer passes over them. */
  readonly ours: WeakSet<Node>;
  /** False once the extension was updated, switched off or removed. */
  alive(): boolean;
  /** Aborted when the extension goes away or the page is left; the one clean-up. */
  readonly signal: AbortSignal;
  /** Takes everything back: marks, observers, card. */
  stop(): void;
  /** Called when the reader asks for a card by key, of a mention or of what he selected; ends with `signal`. */
  onOpen(listener: (target: Target) => void): void;
  /** What the hand did until the cards came, who follow it from here on. */
  handOver(): Gestures;
  /** Called on every change of the mentions; ends with `signal`. */
  onChange(listener: () => void): void;
}

/** Key of the one property that page.ts sets. */
export const HANDLE = Symbol.for('quotemark');

/** The isolated world's global, where page.ts and card.tsx meet. */
export interface World {
  [HANDLE]?: PageHandle;
}
