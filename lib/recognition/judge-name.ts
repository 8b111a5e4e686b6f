import type { Directory, Kind } from '@/lib/instruments/types';
import type { Article } from './article';
import { cjkMarketTone, companyCue, marketTone } from './cues';
import { judgeIndex } from './judge-index';
import { judgePrice } from './judge-price';
import { EXCHANGE_NAMES } from './lexicon/exchanges';
import { MEDIA } from './lexicon/words';
import type { NameSpan } from './names';
import type { Sheet } from './sheet';
import { isCjk } from './text';
import { isPartOfOther } from './traps';
import type { Why } from './types';

/** The ground that a name is marked on; `undefined` when it is not meant, `wait` when the article may still teach it. */
export type Judgement = Why | 'wait' | undefined;

export function judgeName(sheet: Sheet, span: NameSpan, article: Article, directory: Directory): Judgement {
  const first = span.hit.instruments[0];
  if (span.hit.private || first === undefined) return undefined;
  const kind: Kind = directory.get(first)?.kind ?? 'equity';
  if (kind === 'index') return judgeIndex(sheet, span, article);
  if (kind === 'commodity' || kind === 'future' || kind === 'fx' || kind === 'crypto')
    return judgePrice(sheet, span, kind, article);
  return judgeCompany(sheet, span, article);
}

function judgeCompany(sheet: Sheet, span: NameSpan, article: Article): Judgement {
  const { text } = sheet;
  const { start, end, hit } = span;
  const listed: Why = { ground: 'directory', words: hit.name.text };
  const surface = text.slice(start, end);
  if (hit.withSuffix) return listed;
  const doubtful = hit.name.common === true;
  if (isPartOfOther(sheet, start, end, doubtful)) return undefined;
  const spoken = spokenLine(span, article);
  if (span.cjk) return judgeCjk(sheet, span, spoken, listed);
  if (MEDIA.has(surface) && isCited(text, start, end)) return undefined;
  if (EXCHANGE_NAMES.has(surface) && isVenue(sheet, start, end)) return undefined;
  if (!doubtful) return listed;
  if (spoken !== undefined) return { ground: 'glossary', words: spoken };
  const cue = companyCue(sheet, start, end);
  const tone = marketTone(text, start, end);
  if (cue && tone > 0) return { ground: 'context', words: cue };
  const company = articleTone(sheet, span, article);
  return tone + company >= 3 || (tone > 0 && company === 2) ? { ground: 'context', words: surface } : 'wait';
}

/** How much the article is one about companies: 0 not seen to be, 1 it speaks of one, 2 of one right in this list, or of several. */
function articleTone(sheet: Sheet, span: NameSpan, article: Article): 0 | 1 | 2 {
  if (inList(sheet, span) || article.weight() >= 3) return 2;
  return article.weight() > 0 ? 1 : 0;
}

/** Any instrument of the name that the article speaks of. */
export function spokenLine(span: NameSpan, article: Article): string | undefined {
  for (const id of span.hit.instruments) {
    const line = article.spoken(article.entityOf(id));
    if (line !== undefined) return line;
  }
  return undefined;
}

/** The name stands in one list with a sure one: "Meta, Ford, Honeywell and Target". */
function inList(sheet: Sheet, span: NameSpan): boolean {
  const at = sheet.names.indexOf(span);
  return reaches(sheet, at, -1) || reaches(sheet, at, 1);
}

const LIST_GAP = /^(?:'s)?\s?(?:,|、|，| and| or| &|, and| \/|\/| und| et| y| e)\s*$/;

/** Going from list item to list item in one direction one meets a sure name. */
function reaches(sheet: Sheet, from: number, step: 1 | -1): boolean {
  for (let i = from; ; i += step) {
    const here = sheet.names[i];
    const next = sheet.names[i + step];
    if (!here || !next) return false;
    const gap = step === 1 ? sheet.text.slice(here.end, next.start) : sheet.text.slice(next.end, here.start);
    if (gap.length > 8 || !LIST_GAP.test(gap)) return false;
    if (!next.hit.private && !next.hit.name.common && next.hit.instruments.length > 0) return true;
  }
}

/** An exchange is a company only where its own shares, results or acts are the matter. */
function isVenue(sheet: Sheet, start: number, end: number): boolean {
  const { text } = sheet;
  if (/(?:\b(?:on|at|via|to|by) (?:the )?|[(])$/i.test(text.slice(Math.max(0, start - 8), start))) return true;
  return companyCue(sheet, start, end) === undefined && marketTone(text, start, end) < 2;
}

/** "told Reuters", "according to the New York Times": the source of the news, not its matter. */
export function isCited(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (/(?:told|according to|reported by|by|via|from|with|in|to|photo:?|source:?)(?: the)? $/i.test(before))
    return true;
  if (/[([]$/.test(before) && /^[)\]]/.test(text.slice(end))) return true;
  return /^(?:'s)? (?:reported|reports|said|says|wrote|news|data|poll|survey|first reported|quoted|cited|citing)\b/.test(
    text.slice(end, end + 24),
  );
}

/** Han and kana names have no edges: a common one counts only beside a mark or a little word, in talk of markets. */
function judgeCjk(sheet: Sheet, span: NameSpan, spoken: string | undefined, listed: Why): Judgement {
  const { text } = sheet;
  if (!span.hit.name.common) return listed;
  if (spoken !== undefined) return { ground: 'glossary', words: spoken };
  const edges = Number(isEdge(text, span.start - 1)) + Number(isEdge(text, span.end));
  return edges > 0 && cjkMarketTone(text, span.start, span.end) ? { ground: 'context', words: text.slice(span.start, span.end) } : 'wait';
}

const PARTICLES = new Set(
  '和与與及跟或的在对對将將由据據令而是为為向从從给給予股等则則亦也逆曾再挫升跌涨漲收报報はがのをにもとや、が은는이가을를의와과도에'.split(
    '',
  ),
);

function isEdge(text: string, at: number): boolean {
  const c = text.charAt(at);
  return c === '' || !isCjk(text.charCodeAt(at)) || PARTICLES.has(c);
}
