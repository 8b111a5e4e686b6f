import type { CardView, Search } from '../card/view';
import type { CheckedClaim, InstrumentFacts, Snapshot } from '@/lib/messages';
import type { SourceState } from '@/lib/market/types';
import type { Instant, InstrumentId } from '@/lib/model';
import type { Settings } from '@/lib/settings/schema';

/** Why the page has no summary, or that it has one. */
export type SummaryState =
  | 'loading'
  | 'welcome' // the welcome page waits for its answer
  | 'noSite' // a browser page
  | 'neverRead'
  | 'notGranted'
  | 'off'
  | 'noScript' // granted, but the page was opened before
  | 'paused' // switched off for this page until it is read again
  | 'ready';

/** One instrument that the page mentions. */
export interface SummaryRow {
  instrument: InstrumentId;
  /** As the page writes it first. */
  surface: string;
  /** Keys of its mentions, in page order. */
  keys: number[];
  /** How many of them stand in teasers of other stories; absent when none does. */
  teasers?: number;
  /** Absent while the answer is on its way. */
  snapshot?: Snapshot;
}

/** All that the popup needs to draw itself. */
export interface SummaryView {
  state: SummaryState;
  /** Host of the page, where it is a web site. */
  host?: string;
  rows: SummaryRow[];
  /** The page is still being read. */
  reading: boolean;
  /** The background did not answer. */
  unreachable: boolean;
  /** The article's statements; absent while they are being checked. */
  claims?: readonly CheckedClaim[];
  /** Health of the sources, to tell which rest. */
  sources: readonly SourceState[];
  sourceNames: Readonly<Record<string, string>>;
  /** An instrument that the reader searched for or opened from the list. */
  card?: CardView | undefined;
  /** The last thing done, in words: "Copied". */
  done?: 'copied' | 'saved';
  display: Settings['display'];
  locale: string;
  now: Instant;
}

/** What the reader did. `onAllow` runs inside the click: it may ask the browser for the site. */
export interface SummaryEvents {
  onAllow: () => void;
  onScan: () => void;
  onSite: (on: boolean) => void;
  onPause: () => void;
  onShow: (key: number) => void;
  onShowClaim: (claim: CheckedClaim) => void;
  /** Opens the card of an instrument inside the popup; null closes it. */
  onCard: (instrument: InstrumentFacts | InstrumentId | null) => void;
  onSearch: Search;
  onCopy: (text: string) => void;
  onSave: (name: string, type: string, text: string) => void;
  onWelcome: () => void;
  onOptions: () => void;
}
