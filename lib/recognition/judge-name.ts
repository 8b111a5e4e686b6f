import type { Directory, Kind } from '@/lib/instruments/types';
import type { Article } from './article';
import { cjkMarketTone, companyCue, marketTone } from './cues';
import { judgeIndex } from './judge-index';
import { judgePrice } from './judge-price';
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
  if (!doubtful) return listed;
  if (spoken !== undefined) return { ground: 'glossary', words: spoken };
  const cue = companyCue(text, start, end);
  const tone = marketTone(text, start, end);
  if (cue && tone > 0) return { ground: 'context', words: cue };
  if (tone === 2 && (listNeighbour(sheet, span) || article.weight() > 0))
    return { ground: 'context', words: surface };
  return 'wait';
}

/** Any instrument of the name that the article speaks of. */
export function spokenLine(span: NameSpan, article: Article): string | undefined {
  for (const id of span.hit.instruments) {
    const line = article.spoken(article.entityOf(id));
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Names that stand in one list with a sure one: "Meta, Alphabet and Target". */
function listNeighbour(sheet: Sheet, span: NameSpan): boolean {
  const { text } = sheet;
  return sheet.names.some((other) => {
    if (other === span || other.hit.private || other.hit.name.common) return false;
    const gap =
      other.end <= span.start ? text.slice(other.end, span.start) : text.slice(span.end, other.start);
    return gap.length < 12 && /^(?:'s)?(?:,| and| or| &|, and| \/|\/)\s*$/.test(gap);
  });
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

/** Han and kana names have no edges: a common one counts only between marks or little words, in talk of markets. */
function judgeCjk(sheet: Sheet, span: NameSpan, spoken: string | undefined, listed: Why): Judgement {
  const { text } = sheet;
  if (!span.hit.name.common) return listed;
  const edged = isEdge(text, span.start - 1) && isEdge(text, span.end);
  if (spoken !== undefined && edged) return { ground: 'glossary', words: spoken };
  return edged && cjkMarketTone(text, span.start, span.end)
    ? { ground: 'context', words: text.slice(span.start, span.end) }
    : 'wait';
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
