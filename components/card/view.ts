import type { Instant, InstrumentId } from '@/lib/model';
import type { InstrumentFacts, Snapshot } from '@/lib/messages';
import type { Doubt, Published } from '@/lib/page/types';
import type { Why } from '@/lib/recognition/types';
import type { Settings } from '@/lib/settings/schema';

/** All that a card needs to draw itself. The entrypoint makes a new one whenever something changed. */
export interface CardView {
  /** The mention or search result it stands for; known before any answer. */
  instrument: InstrumentId;
  /** The words on the page; absent when the card was opened by search. */
  surface?: string;
  why?: Why;
  /** Absent while the answer is on its way (a skeleton of final size is drawn); `unreachable`: the background did not answer. */
  snapshot?: Snapshot | 'unreachable';
  /** Looked-up words whose meaning the reader has yet to choose; there is no snapshot before. */
  doubt?: Doubt;
  pinned: boolean;
  /** `sheet`: full width at the bottom, for touch. */
  layout: 'popover' | 'sheet';
  display: Settings['display'];
  published?: Published;
  /** BCP 47, of the browser. */
  locale: string;
  /** IANA zone of the reader, for the time shown on hover. */
  zone: string;
  now: Instant;
}

/** Looks for instruments by name or code: in the lists, and with `sources` at the sources too, which then learn the words. */
export type Search = (query: string, sources: boolean) => Promise<InstrumentFacts[]>;

/** What the reader did. The card itself changes nothing. */
export interface CardEvents {
  /** Absent where there is nothing to be pinned to. */
  onPin?: (pinned: boolean) => void;
  onClose: () => void;
  /** Show another listing of the same company in this card. */
  onInstrument: (instrument: InstrumentId) => void;
  onCopy?: (text: string) => void;
  /** The words of this mention mean another instrument, or none (null: never mark); on this site alone, or everywhere. */
  onCorrect?: (instrument: InstrumentId | null, here: boolean) => void;
  onSearch?: Search;
}
