import type { BlockMention } from '@/lib/recognition/types';
import type { Settings } from '@/lib/settings/schema';

/** A mention that is on the page now. */
export interface PageMention extends BlockMention {
  /** Stable while the page lives. */
  key: number;
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
  /** The mention under a point of the viewport, confirmed by client rects. */
  mentionAt(x: number, y: number): PageMention | undefined;
  /** Client rects of a mention, one a line box; empty when it is not rendered. */
  rectsOf(key: number): DOMRect[];
  /** The point lies in a link, button, input or editor: its click is the page's. */
  inControl(x: number, y: number): boolean;
  readonly mentions: readonly PageMention[];
  readonly published: Published | undefined;
  readonly display: Settings['display'];
  readonly hover: Settings['hover'];
  /** The sentence around a mention, for claims. */
  textAround(key: number): string;
  /** Aborted when the extension goes away or the page is left; the one clean-up. */
  readonly signal: AbortSignal;
  /** Called on every change of the mention list; ends with `signal`. */
  onChange(listener: () => void): void;
}

/** Key of the one property that page.ts sets. */
export const HANDLE = Symbol.for('quotemark');
