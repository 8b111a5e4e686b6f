import type { InstrumentId } from '@/lib/model';

/** A run of page text that belongs together: a paragraph, a heading, a list item, a teaser. */
export interface Block {
  id: number;
  text: string;
  /** BCP 47, from the page's `lang`; absent when the page does not say. */
  lang?: string;
  /** A teaser announces another article: its words teach the glossary nothing about this one. */
  role?: 'article' | 'teaser';
}

/** How the reference was written; one file in notations/ each, plus `name`. */
export type Notation =
  | 'prefixed' // NYSE:OKLO, LON: IGG
  | 'suffixed' // 9618.HK, <AAPL.O>, ENB-T
  | 'bloomberg' // 9618 HK, AAPL US Equity, BIDU:US
  | 'code' // (09988), (600519) beside a name
  | 'bare' // BIDU, (JD)
  | 'cashtag' // $AAPL
  | 'index' // .DJI, ^GSPC
  | 'pair' // EUR/USD, USD/JPY
  | 'isin'
  | 'name';

/** A span of text that refers to an instrument. `text.slice(start, end) === surface`, UTF-16 units. */
export interface Mention {
  start: number;
  end: number;
  surface: string;
  notation: Notation;
  instrument: InstrumentId;
  /** Why it was marked, for the reader: notation, directory, glossary line or context. */
  why: Why;
  /** `commentator`: a bank or data house quoted about something else. */
  role?: 'commentator';
}

/** The ground a mention stands on; `words` quotes the article or the list. */
export interface Why {
  ground: 'written' | 'directory' | 'glossary' | 'context' | 'reader';
  words: string;
}

export interface BlockMention extends Mention {
  block: number;
}

/**
 * What the article taught so far: its glossary and what waits for evidence. JSON, at most 16 KB.
 * The page keeps it and hands it back; nobody else looks inside.
 */
export type ArticleContext = { readonly version: 1 } & Record<string, unknown>;

/** A reader's correction; the most specific wins, corrections win over every rule. */
export interface Correction {
  /** The words, matched whole and case-sensitively. */
  surface: string;
  /** The instrument meant, or null: never mark this. */
  instrument: InstrumentId | null;
  /** Host it holds on; absent: everywhere. */
  site?: string | undefined;
}

export interface RecognitionOptions {
  /** `explicit`: only exchange-qualified notations and cashtags; `careful` adds names and bare symbols. */
  level: 'explicit' | 'careful';
  /** Which listing a bare name opens when the article wrote none; a list of exchanges holds `US` for all of New York's. */
  preferred: 'home' | 'us' | readonly string[];
  corrections: readonly Correction[];
  /** Host of the page, for corrections that hold on one site. */
  site?: string;
}

export interface Reading {
  mentions: BlockMention[];
  context: ArticleContext;
  /** Earlier blocks whose meaning changed by what was just learnt: send them again. */
  again: number[];
}
