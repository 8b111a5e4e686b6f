import type { Article } from './article';
import { companyCue, marketTone } from './cues';
import { GENERIC_FIRST } from './lexicon/words';
import type { Sheet, Verdict } from './sheet';
import { endsWord, isCjk, startsWord } from './text';
import { isPartOfOther } from './traps';

/** Every place where a phrase that the article taught stands again. */
export function findTerms(sheet: Sheet, article: Article): Verdict[] {
  const { text } = sheet;
  const found: Verdict[] = [];
  for (const [surface, term] of article.terms()) {
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
      const end = at + surface.length;
      const cjk = isCjk(surface.charCodeAt(0));
      if (!cjk && (!startsWord(text, at) || !endsWord(text, end))) continue;
      if (!cjk && isPartOfOther(sheet, at, end, term.short)) continue;
      if (term.short && GENERIC_FIRST.has(surface) && !companyCue(sheet, at, end)) continue;
      if (term.loose && !companyCue(sheet, at, end) && marketTone(text, at, end) === 0) continue;
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

/** A longer name of the directory covers the place: "Norwegian Air" is no "Norwegian". */
const insideName = (sheet: Sheet, start: number, end: number): boolean =>
  sheet.names.some((n) => n.start <= start && n.end >= end && n.end - n.start > end - start);
