import { legalSuffixAt } from '@/lib/instruments/legal';
import type { Article } from './article';
import { companyCue, marketTone } from './cues';
import { GENERIC_FIRST, NAME_TAILS } from './lexicon/words';
import type { Sheet, Verdict } from './sheet';
import { endsWord, isCjk, startsWord } from './text';
import { isPartOfOther } from './traps';

/** Every place where a phrase that the article taught stands again. */
export function findTerms(sheet: Sheet, article: Article): Verdict[] {
  const { text } = sheet;
  const found: Verdict[] = [];
  // Longest first: of two forms at one place the exacter is kept.
  const terms = [...article.terms()].sort(([a], [b]) => b.length - a.length);
  for (const [surface, term] of terms) {
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
      const end = tailEnd(text, at + surface.length);
      const cjk = isCjk(surface.charCodeAt(0));
      if (!cjk && (!startsWord(text, at) || !endsWord(text, end))) continue;
      if (!cjk && isPartOfOther(sheet, at, end, term.short)) continue;
      if (term.short && GENERIC_FIRST.has(surface) && !companyCue(sheet, at, end)) continue;
      if (term.loose && !isLikely(sheet, at, end)) continue;
      if (insideName(sheet, at, end)) continue;
      found.push({
        start: at,
        end,
        notation: 'name',
        instrument: term.instrument,
        why: { ground: 'glossary', words: term.line },
      });
    }
  }
  return found;
}

/** Talk of a company around a loose short form. */
const isLikely = (sheet: Sheet, start: number, end: number): boolean =>
  /^'s? /.test(sheet.text.slice(end, end + 3)) ||
  companyCue(sheet, start, end) !== undefined ||
  marketTone(sheet.text, start, end) > 0;

/** The full name's own tail behind a taught short form: "Nektar| Therapeutics", "Oklo| Inc." */
function tailEnd(text: string, end: number): number {
  let at = end;
  for (let n = 0; n < 3; n++) {
    const word = /^ ([\p{L}]+)/u.exec(text.slice(at, at + 24))?.[1];
    if (!word || !NAME_TAILS.has(word)) break;
    at += word.length + 1;
  }
  return legalSuffixAt(text, at).end;
}

/** A longer name of the directory covers the place: "Norwegian Air" is no "Norwegian". */
const insideName = (sheet: Sheet, start: number, end: number): boolean =>
  sheet.names.some((n) => n.start <= start && n.end >= end && n.end - n.start > end - start);
