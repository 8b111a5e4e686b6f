import type { ListState } from '@/lib/instruments/lists/update';
import type { Coverage } from '@/lib/market/coverage';
import type { Source, SourceState, TestReport } from '@/lib/market/types';
import type { Instant, SourceId } from '@/lib/model';
import type { Settings } from '@/lib/settings/schema';
import type { SiteState } from '@/lib/sites/grants';
import type { PresetSite } from '@/lib/sites/presets';

/** What options shows of a source. */
export type SourceFacts = Pick<Source, 'id' | 'name' | 'origins' | 'needsKey' | 'limit' | 'servers'> & {
  /** As the capability table says, with the names of the exchanges outside the US. */
  coverage: Pick<Coverage, 'us' | 'kinds' | 'history'> & { places: readonly string[] };
};

/** An exchange to prefer: its market identifier, or `US` for all of New York's. */
export interface ExchangeFacts {
  code: string;
  name: string;
}

/** One setting that a file would change, as it is shown before it does. */
export interface SettingChange {
  path: string;
  from: string;
  to: string;
}

/** A settings file that was read and waits for the reader's word; `problem` says why it cannot be used. */
export interface ImportPreview {
  changes: SettingChange[];
  problem?: 'tooLarge' | 'unreadable';
}

/** All that the options page needs to draw itself. */
export interface OptionsView {
  settings: Settings;
  /** Sections that could not be read and were set back. */
  reset: string[];
  sources: readonly SourceFacts[];
  states: readonly SourceState[];
  /** Sources whose hosts the browser does not let us ask. */
  refused: readonly SourceId[];
  /** Masked keys of the sources that have one; the keys themselves never leave the vault. */
  keys: Readonly<Record<SourceId, string>>;
  tests: Readonly<Record<SourceId, TestReport | 'running'>>;
  /** Those to choose from for names that several exchanges list, in the order shown. */
  exchanges: readonly ExchangeFacts[];
  /** The official lists of instruments, also those that are off. */
  lists: readonly ListState[];
  updatingLists: boolean;
  everySite: boolean;
  hosts: readonly string[];
  presets: readonly PresetSite[];
  /** Hosts that are never read, whatever is granted. */
  neverRead: readonly string[];
  /** How things stand at a site that the reader asked about. */
  siteAnswer?: { host: string; state: SiteState };
  /** A change can be taken back. */
  undo: boolean;
  preview?: ImportPreview | undefined;
  cacheBytes?: number;
  version: string;
  /** Of the browser, for what follows the reader's language. */
  language: string;
  /** In which numbers are written. */
  locale: string;
  now: Instant;
}

/** What the reader did. Those that ask the browser for something run inside the click. */
export interface OptionsEvents {
  onChange: (change: (settings: Settings) => Settings) => void;
  onUndo: () => void;
  onSource: (source: SourceId, on: boolean) => void;
  /** Asks the browser for a source's hosts. */
  onAllow: (source: SourceId) => void;
  onTest: (source: SourceId) => void;
  /** Null forgets the key. Answers false for what cannot be a key. */
  onKey: (source: SourceId, key: string | null) => Promise<boolean>;
  onList: (list: ListState['id'], on: boolean) => void;
  onUpdateLists: () => void;
  onAddSites: (hosts: readonly string[]) => void;
  /** Why is this site silent? */
  onAskSite: (typed: string) => void;
  onRemoveSite: (host: string) => void;
  onEverySite: (on: boolean) => void;
  onClearCache: () => void;
  onExport: () => void;
  onFile: (file: File) => void;
  /** Yes or no to the file that is previewed. */
  onImport: (yes: boolean) => void;
}
