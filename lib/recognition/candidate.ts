import type { InstrumentId } from '@/lib/model';
import type { Notation } from './types';

/** A span that may refer to an instrument, before anyone judged it. Offsets are those of the folded text. */
export interface Candidate {
  start: number;
  end: number;
  notation: Notation;
  /** The code as written, without exchange: what a bare symbol later in the article repeats. */
  code: string;
  /** What it may stand for, likeliest first. Ids need not stand in a list. */
  ids: InstrumentId[];
  /** Instead of an id: the label in Yahoo's notation, for indices. */
  label?: string;
  /**
   * What it takes to be marked. `nothing`: the notation says it all. `list`: one of `ids` must stand in a list; `venue`: on
   * that very exchange. `beside`: a name of that instrument must stand beside it. `evidence`: the article must have spoken of it.
   */
  needs: 'nothing' | 'list' | 'venue' | 'beside' | 'evidence';
  /** Reuters stems of some countries are no tickers: a name beside it decides before `ids` does. */
  nameDecides?: { venue: string };
}

/** Finds every span of one notation. Linear in the text; knows no directory. */
export type Find = (text: string) => Candidate[];
