/** The whole contract between the contexts. Everything on the wire is JSON. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ListState } from '@/lib/instruments/lists/update';
import type { Kind } from '@/lib/instruments/types';
import type { Verdict } from '@/lib/claims/types';
import type { Premium } from '@/lib/insight/premium';
import type { Insight, RsiInsight, StreakInsight } from '@/lib/insight/types';
import type { SourceState, TestReport } from '@/lib/market/types';
import type { Day, InstrumentId, Quote, Result, SourceId, Span } from '@/lib/model';
import type { PageMention, Published } from '@/lib/page/types';
import type { ArticleContext, Block, BlockMention, Correction } from '@/lib/recognition/types';
import type { Settings } from '@/lib/settings/schema';

/** What page.ts needs of the settings. */
export type PageSettings = Pick<Settings, 'display' | 'hover'>;

/** The facts of an instrument that surfaces show. */
export interface InstrumentFacts {
  id: InstrumentId;
  kind: Kind;
  name: string;
  /** Label as the reader knows it: `9618.HK`, `JD`. */
  symbol: string;
  /** Local code alone: `9618`. */
  code: string;
  venue: string;
  zone: string;
}

/** Then and now: the close of the day of publication, or before it when that came before the open. */
export interface ThenFacts {
  /** Session whose close stands for "then". */
  day: Day;
  /** The close as it was quoted then, before later splits. */
  price: number;
  /** New shares that one share of that day has become; 1 without a split. */
  splitFactor: number;
  rsi: RsiInsight | null;
  streak: StreakInsight | null;
  /** From then to the latest price, percent points. */
  since: number | null;
  approximate: boolean;
}

/** A depositary line above (below) its home shares. The two prices are of two moments. */
export interface PremiumFacts extends Premium {
  line: { id: InstrumentId; symbol: string };
  home: { id: InstrumentId; symbol: string };
}

/** What one card shows. Each part answers or says why not. */
export interface Snapshot {
  instrument: InstrumentFacts;
  quote: Result<{ value: Quote; stale: boolean }>;
  insight: Result<Insight>;
  /** What it was when the article was published; absent when that is not known or before the data begin. */
  atPublication?: ThenFacts;
  /** This line against the same company's home shares; only with `span: 'full'`, and where the ratio is sure. */
  premium?: PremiumFacts;
  /** The article's statements in the sentence under the pointer; the page adds them with `span: 'full'`. */
  claims?: CheckedClaim[];
  /** Source of the history the insight was computed from. */
  historySource: SourceId | null;
  /** A session has closed since that history was fetched, and no source gave a newer one. */
  historyStale?: boolean;
  /** The same company's other listings, home first. */
  others: InstrumentFacts[];
  /** Only the sample source is switched on: prices are invented. */
  sample: boolean;
  /** Name of the quote's source as the reader knows it. */
  sourceName: string | null;
  /** No source had to be asked: the card may open at `hover.showCached`. */
  cached?: boolean;
  /** Names of the sources that the history or an error mentions. */
  sourceNames?: Record<SourceId, string>;
  /** Period that RSI was asked with; tells how many closes a short history lacks. 14 when absent. */
  rsiPeriod?: number;
}

/** `span`: `short` first; `full` once a card has stayed open, for ranks over the whole history. */
export interface SnapshotRequest {
  instrument: InstrumentId;
  span: Span;
  /** When the article was published, for then and now. */
  published?: Published;
  /** A card is open: while the market trades a price lives for 15 s, not 60. */
  watched?: boolean;
}

/** A part of the article that is not a teaser, with what was marked in it. */
export interface ArticlePart {
  block: number;
  text: string;
  lang?: string;
  mentions: { start: number; end: number; instrument: InstrumentId; role?: 'commentator' }[];
}

/** A statement of the article and what the market says to it. Offsets are those of the block. */
export interface CheckedClaim {
  block: number;
  start: number;
  end: number;
  /** As the article has it. */
  words: string;
  instrument: InstrumentId | null;
  verdict: Verdict;
}

export interface CheckClaimsRequest {
  parts: ArticlePart[];
  published?: Published;
}

export interface ReadPageRequest {
  blocks: Block[];
  context?: ArticleContext;
}

export interface ReadPageAnswer {
  mentions: BlockMention[];
  context: ArticleContext;
  again: number[];
  settings: PageSettings;
}

/** A mention list by instrument, as popup and badge count it. */
export interface PageSummary {
  title: string;
  published: Published | undefined;
  /** In page order. */
  mentions: PageMention[];
  reading: 'reading' | 'done';
}

export interface Protocol {
  // page → background
  readPage(request: ReadPageRequest): ReadPageAnswer;
  /** Sent at hover start, so that a sleeping worker wakes behind the delay. */
  wake(): void;
  /** The reader is about to look at a mention: inject the cards. */
  needCard(): void;
  /** The page has open shadow roots: bring the marks' styles into them, where the browser needs that. */
  needStyles(): void;
  /** How many distinct instruments: the badge. */
  counted(instruments: number): void;

  // card, popup → background
  snapshot(request: SnapshotRequest): Snapshot;
  /** Reads the article's statements and holds them against whole histories; asked once a reading, when somebody wants to see them. */
  checkClaims(request: CheckClaimsRequest): CheckedClaim[];
  /** In the order asked; the popup's page at once. */
  snapshots(request: { instruments: InstrumentId[]; published?: Published }): Snapshot[];

  /** Instruments by name or code: from the lists, and with `sources` from the sources too, which then learn the words. */
  search(request: { query: string; sources: boolean }): InstrumentFacts[];
  /** The reader says what words mean, or that they mean nothing; open pages are read again. */
  correct(correction: Correction): void;

  // popup → page
  pageSummary(): PageSummary;
  /** The article's statements with their verdicts. */
  pageClaims(): CheckedClaim[];
  /** Scrolls a statement into view and flashes it. */
  showClaim(place: { block: number; start: number; end: number }): void;
  /** Scrolls the mention into view and flashes it. */
  showMention(key: number): void;

  /** Takes every mark and card away; the page is silent until it is read again. */
  pause(): void;

  /** What words may mean on their own, as selected on a page, best first; lines of one company once. */
  meanings(words: string): InstrumentFacts[];

  // background → page
  /** By key: to the next (1) or previous (-1) mention, whose card opens and takes the focus. */
  step(direction: 1 | -1): void;
  /** By key or menu: the card of what is selected. */
  lookUp(): void;
  /** What is recognised has changed: everything is read again. */
  readAgain(): void;
  settingsChanged(settings: PageSettings): void;

  // popup → background
  /** Reads the tab now, under `activeTab`: the reader just clicked the icon there. */
  scanTab(tab: number): void;

  // options → background
  testSource(source: SourceId): TestReport;
  sourceStates(): SourceState[];
  /** A key was entered or removed: cool-down and "does not have this" of the source are void. */
  forgiveSource(source: SourceId): void;
  /** Forgets all prices and histories. */
  clearCache(): void;
  listStates(): ListState[];
  /** Downloads the official lists that are switched on and granted, now. Answers how they stand then. */
  updateLists(): ListState[];
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
