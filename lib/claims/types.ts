import type { Day, InstrumentId } from '@/lib/model';

export type Direction = 'up' | 'down' | 'flat' | null;

/** A statement of the article about a price. Offsets are UTF-16 units of the block's text. */
export interface Claim {
  start: number;
  end: number;
  instrument: InstrumentId;
  /** What is stated; the vocabulary is the lexicon's. */
  metric: string;
  direction: Direction;
  value: number | null;
  unit: string | null;
  comparator: string | null;
  period: { kind: string; [more: string]: unknown };
  streak: { unit: 'session' | 'week' | 'month' | 'quarter'; n: number } | null;
  /** Date that "since ..." names, as written. */
  anchor: string | null;
  /** Said of something not finished: "set for", "on track". */
  provisional: boolean;
}

export interface Verdict {
  verdict: 'agree' | 'close' | 'differs' | 'cannot tell';
  computed: number | null;
  /** Date and series the number comes from. */
  basis: { date: Day | null; words: string };
  /** One plain sentence for the reader. */
  sentence: string;
}
