import type { InstrumentId } from '@/lib/model';

export type Kind = 'equity' | 'etf' | 'index' | 'fx' | 'commodity' | 'future' | 'crypto';

/** Language of a name: `zh` is simplified Chinese, `zh-Hant` traditional; absent for Latin script. */
export type NameLanguage = 'zh' | 'zh-Hant' | 'ja' | 'ko';

/** One way that an instrument, or its issuer, is called in text. */
export interface Name {
  text: string;
  language?: NameLanguage;
  /** An everyday word, a place or a person too (Target, Gap, Ford): needs evidence in the article. */
  common?: true;
  /** Year in which the name was given up. */
  until?: number;
}

/** A row of the core list, of an official list, or one made from an id alone. */
export interface Instrument {
  id: InstrumentId;
  kind: Kind;
  /** Official name; for an instrument made from its id alone, its local code. */
  name: string;
  /** Further names and aliases; the official name is not repeated. */
  names: Name[];
  /** Slug of the company behind several listings; null where one listing is all, and for what no company issues. */
  issuer: string | null;
  /** This is the issuer's home listing. */
  home: boolean;
  /** Ordinary shares that one depositary share of this line stands for. */
  adsRatio?: number;
  /** ISO 6166, where an official list gives it. */
  isin?: string;
  /** Label in Yahoo's notation, unique per instrument; sources use mappings of their own. */
  symbol: string;
  /** MIC whose zone and hours hold: the venue of a listing, the home exchange of an index. Null for FX, crypto and metals. */
  exchange: string | null;
  /** ISO code of the trading currency, in major units; null where the exchange table does not say. */
  currency: string | null;
  zone: string;
  /** Found in text by its code only: its list cuts the name to one word that may mean anything. Names still serve search. */
  codeOnly?: true;
  /** False: made from an exchange-qualified notation that no list confirms. */
  listed: boolean;
}

/** A trading venue. Sources of each column: shared reference, exchange master table and trading hours. */
export interface Exchange {
  /** Operating MIC, the venue part of ids. */
  mic: string;
  name: string;
  /** Prefixes in news before a colon, lower case; ambiguous ones appear on several exchanges. */
  prefixes: string[];
  yahooSuffix: string;
  reutersSuffixes: string[];
  bloombergCodes: string[];
  /** Suffixes that only the press writes: `.SH`, `.UK`. */
  pressSuffixes: string[];
  currency: string;
  /** Unit that most lines are quoted in, when it is a minor one: `GBp`. */
  minorUnit?: string;
  zone: string;
  /** Regular sessions in local time, `HH:MM`; a break lies between two of them. */
  sessions: [open: string, close: string][];
  /** First day of the trading week, 1 = Monday, 7 = Sunday. */
  weekStart: 1 | 7;
}

/** A name found in running text at a token start. `end` is exclusive, UTF-16. */
export interface NameHit {
  /** Behind the legal suffix (`Inc.` with its dot) or the share marker (`-W`) when the text has one, before a possessive. */
  end: number;
  /** Instruments the name may stand for: issuer by issuer, each with its home listing first. Empty for a private company. */
  readonly instruments: readonly InstrumentId[];
  /** The name that matched, as its list writes it. Common also where only a guess at its case fits: two letters, `Sap` for SAP. */
  name: Name;
  /** The text adds a legal suffix that belongs to this company, or a share marker: certain even for a common name. */
  withSuffix: boolean;
  /** A company that is not listed: never marked. */
  private: boolean;
}

/**
 * Everything known about listed things, opened over prebuilt bytes.
 * Pure and synchronous: opening takes under 50 ms with 45,000 names, no look-up parses a list.
 */
export interface Directory {
  /** The instrument of an id that stands in a list. */
  get(id: InstrumentId): Instrument | undefined;
  /** Listings whose local code is `code`, in any venue: `JD`, `9618`, `BRK.B`. */
  byCode(code: string): InstrumentId[];
  /** The listed instrument with this label in Yahoo's notation: `9618.HK`, `BRK-B`, `^GSPC`, `GC=F`. */
  bySymbol(symbol: string): InstrumentId | undefined;
  /**
   * The longest name that starts exactly at `start` in `text`, a token start. Matched as written, in capitals, or with capitals
   * smoothed (`Gamestop`); full-width letters, accents, curly apostrophes, `and` for `&`, hyphen or spaces do not matter.
   */
  nameAt(text: string, start: number): NameHit | undefined;
  byIsin(isin: string): InstrumentId | undefined;
  /** All listings of an issuer, home first, then US, then by venue. */
  listings(issuer: string): InstrumentId[];
  /** Names, codes and issuers that match what a person typed, best first. */
  search(query: string, limit: number): InstrumentId[];
  /** How many instruments. */
  readonly size: number;
}
