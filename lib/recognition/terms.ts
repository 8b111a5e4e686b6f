import { legalSuffixAt } from '@/lib/instruments/legal';
import type { Article, Term } from './article';
import { companyCue, marketTone } from './cues';
import { GENERIC_FIRST, NAME_TAILS } from './lexicon/words';
import type { Sheet, Verdict } from './sheet';
import { endsWord, isCjk, isWord, wordBefore } from './text';
import { isPartOfOther } from './traps';

/** Every place where a phrase that the article taught stands again. */
export function findTerms(sheet: Sheet, article: Article): Verdict[] {
  const { text } = sheet;
  const byHead = termsByHead(article);
  const heads = new Set([...byHead.keys()].map((head) => head.charCodeAt(0)));
  const found: Verdict[] = [];
  if (byHead.size === 0) return found;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const cjk = isCjk(code);
    if (!cjk && !isWord(code)) {
      at++;
      continue;
    }
    const stop = cjk ? at + 1 : wordEnd(text, at);
    const terms = heads.has(code) ? byHead.get(text.slice(at, stop)) : undefined;
    for (const [surface, term] of terms ?? []) {
      if (!text.startsWith(surface, at) || (!cjk && !endsWord(text, at + surface.length))) continue;
      const end = tailEnd(text, at + surface.length);
      if (isMeant(sheet, at, end, surface, term)) {
        found.push({
          start: at,
          end,
          notation: 'name',
          instrument: term.instrument,
          why: { ground: 'glossary', words: term.line },
        });
      }
    }
    at = stop;
  }
  return found;
}

/** Terms by their first word (or first character of Han, kana, hangul), longer ones first: of two at one place the exacter is kept. */
function termsByHead(article: Article): Map<string, [string, Term][]> {
  const byHead = new Map<string, [string, Term][]>();
  for (const entry of [...article.terms()].sort(([a], [b]) => b.length - a.length)) {
    const head = isCjk(entry[0].charCodeAt(0)) ? entry[0].charAt(0) : entry[0].slice(0, wordEnd(entry[0], 0));
    byHead.set(head, [...(byHead.get(head) ?? []), entry]);
  }
  return byHead;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  return Math.max(end, at + 1);
}

function isMeant(sheet: Sheet, start: number, end: number, surface: string, term: Term): boolean {
  if (!isCjk(surface.charCodeAt(0)) && isPartOfOther(sheet, start, end, term.short)) return false;
  if (term.short && GENERIC_FIRST.has(surface) && (isJoined(sheet, start) || !companyCue(sheet, start, end)))
    return false;
  if (term.loose && !isLikely(sheet, start, end)) return false;
  return !insideName(sheet, start, end);
}

/** A capitalised word in front: "Manchester United". */
const isJoined = ({ text }: Sheet, start: number): boolean =>
  text.charAt(start - 1) === ' ' && /^\p{Lu}\p{Ll}/u.test(wordBefore(text, start));

/** Talk of a company around a loose short form. */
const isLikely = (sheet: Sheet, start: number, end: number): boolean =>
  /^'s? /.test(sheet.text.slice(end, end + 3)) ||
  companyCue(sheet, start, end) !== undefined ||
  marketTone(sheet, start, end) > 0;

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
function insideName(sheet: Sheet, start: number, end: number): boolean {
  const name = sheet.nameOver(start);
  return name !== undefined && name.start <= start && name.end >= end && name.end - name.start > end - start;
}
