import type { CheckClaimsRequest, CheckedClaim } from '@/lib/messages';
import type { PageReading } from './reading';
import type { PageMention, Published } from './types';

/** UTF-16 units of an article that are checked: a long read; three bytes each at worst stay below 256 KB. */
const MAX_UNITS = 80_000;

const HIGHLIGHT = 'mention-claim';

export interface ClaimsOptions {
  reading: Pick<PageReading, 'parts' | 'rangeOf' | 'textOf'>;
  ask: (request: CheckClaimsRequest) => Promise<CheckedClaim[]>;
  published: () => Published | undefined;
  signal: AbortSignal;
}

/** The article's statements, checked when somebody wants to see them and kept until the reading changes. */
export function createClaims({ reading, ask, published, signal }: ClaimsOptions) {
  let asked: Promise<CheckedClaim[]> | undefined;

  const all = (): Promise<CheckedClaim[]> => {
    const date = published();
    asked ??= ask({ parts: reading.parts(MAX_UNITS), ...(date && { published: date }) }).catch(() => {
      asked = undefined;
      return [];
    });
    return asked;
  };

  const withdraw = () => void CSS.highlights.delete(HIGHLIGHT);
  signal.addEventListener('abort', withdraw, { once: true });

  return {
    all,
    /** Those whose words lie in the sentence of a mention. */
    async around({ block, start, end }: PageMention): Promise<CheckedClaim[]> {
      const sentence = sentenceAround(reading.textOf(block), start, end);
      const found = await all();
      return found.filter(
        (claim) => claim.block === block && claim.start < sentence.end && claim.end > sentence.start,
      );
    },
    /** The reading changed: what was checked may no longer be what the page says. */
    forget() {
      asked = undefined;
    },
    /** Underlines statements differently, where the reader turned that on. */
    async paint(on: boolean) {
      if (!on) return withdraw();
      const found = await all();
      if (signal.aborted) return;
      const ranges = found.flatMap(({ block, start, end }) => reading.rangeOf(block, start, end) ?? []);
      CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    },
  };
}

/** Words whose full stop ends no sentence: "Oklo Inc. (NYSE:OKLO) rose", "the U.S. Federal Reserve". */
const SHORT = String.raw`(?<!\b(?:Inc|Corp|Co|Cos|Ltd|Bros|Mr|Mrs|Ms|Dr|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|\p{Lu}))`;
const STOP = new RegExp(String.raw`(?:${SHORT}\.|[!?])[”"')\]]*\s+(?=[^\p{Ll}(])|[。！？\n]`, 'gu');

/** From the end of the sentence before to the end of this one; a stop inside a number or before a lower-case word ends nothing. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const stops = [...text.matchAll(STOP)].map(({ index, 0: stop }) => index + stop.length);
  return {
    start: stops.findLast((stop) => stop <= start) ?? 0,
    end: stops.find((stop) => stop >= end) ?? text.length,
  };
}
