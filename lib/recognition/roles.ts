import { OPINION_NOUNS, OPINION_VERBS } from './lexicon/money-words';
import { wordAfter, wordBefore } from './text';

/**
 * A firm that is quoted about something else: "analysts at Nomura", "Goldman Sachs thinks", "Barclays raised its target on".
 * It stays marked, with another role.
 */
export function isCommentator(text: string, start: number, nameEnd: number): boolean {
  const end = nameEnd + (/^'s?/.exec(text.slice(nameEnd, nameEnd + 2))?.[0].length ?? 0);
  const at = wordBefore(text, start).toLowerCase();
  if (at === 'at' || at === 'from' || at === 'with' || at === 'chez' || at === 'bei' || at === 'de') {
    const head = text.slice(Math.max(0, start - 60), start).toLowerCase();
    if ([...head.matchAll(/\p{L}+/gu)].some((m) => OPINION_NOUNS.has(m[0]))) return true;
  }
  const after = wordAfter(text, end).replace(/'s?$/, '').toLowerCase();
  if (OPINION_NOUNS.has(after)) return true;
  const tail = text.slice(end, end + 90).toLowerCase();
  return (
    OPINION_VERBS.has(after) &&
    /\b(?:target|rating|estimate|forecast|view|recommendation|analysts?|clients|note|price objective|overweight|outperform|neutral|underweight|to buy|to sell|to hold)\b/.test(
      tail,
    )
  );
}
