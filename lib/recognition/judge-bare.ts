import type { Directory } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';
import type { Article } from './article';
import type { Candidate } from './candidate';
import { marketTone } from './cues';
import { PROSE_CODES, WORD_CODES } from './lexicon/words';
import { readings } from './readings';
import { hugged } from './text';
import { sentenceAround, type Sheet } from './sheet';
import type { Why } from './types';

export interface BareJudgement {
  instrument: InstrumentId;
  why: Why;
}

/** A bare symbol counts when the article wrote it with its exchange or name, speaks of its company, or calls it a ticker. */
export function judgeBare(
  sheet: Sheet,
  candidate: Candidate,
  article: Article,
  directory: Directory,
): BareJudgement | 'wait' | undefined {
  const { text } = sheet;
  const { start, end, code } = candidate;
  const written = article.code(code);
  if (written) {
    if (shouted(text, start, end) || (PROSE_CODES.has(code) && !isCued(text, start, end))) return undefined;
    return {
      instrument: written,
      why: { ground: 'glossary', words: article.spoken(article.entityOf(written)) ?? code },
    };
  }
  if (code.length < 2 || WORD_CODES.has(code)) return 'wait';
  const ids = readings(candidate, directory);
  if (ids.length === 0) return undefined;
  if (shouted(text, start, end)) return 'wait';
  for (const id of ids) {
    const line = article.spoken(article.entityOf(id));
    if (line !== undefined) return { instrument: id, why: { ground: 'context', words: line } };
  }
  const first = ids[0];
  if (!first) return undefined;
  if (
    /(?:ticker|symbol|tickers|symbols|under)\s*(?:is|of|:|the)?\s*["']?$/i.test(
      text.slice(Math.max(0, start - 24), start),
    )
  ) {
    return {
      instrument: first,
      why: { ground: 'context', words: text.slice(Math.max(0, start - 12), end).trim() },
    };
  }
  if (first.startsWith('CRYPTO:') && COIN_TALK.test(sentenceOf(text, start, end)))
    return { instrument: first, why: { ground: 'context', words: code } };
  if (code.length >= 4 && marketTone(sheet, start, end) === 2 && !besideCapitals(text, start, end)) {
    return { instrument: first, why: { ground: 'context', words: code } };
  }
  return 'wait';
}

const COIN_TALK = /\b(?:crypto|altcoin|token|coin|bitcoin|BTC|ETH|blockchain|stablecoin)/i;

function sentenceOf(text: string, start: number, end: number): string {
  const { from, to } = sentenceAround(text, start, end);
  return text.slice(from, start) + text.slice(end, to);
}

/** In brackets, with a possessive, or before a word that only a share has. */
const isCued = (text: string, start: number, end: number): boolean =>
  hugged(text, start, end) ||
  /^(?:'s\b| (?:shares?|stock|stockholders|shareholders|yields|closed|opened|traded|rose|fell|gained|lost|jumped|dropped|slid|surged|plunged|rallied)\b)/.test(
    text.slice(end, end + 16),
  );

/** Capitals on both sides: a headline that shouts, where a code is only a word. */
function shouted(text: string, start: number, end: number): boolean {
  const before = /([A-Z]{2,}[A-Z' -]*) $/.exec(text.slice(Math.max(0, start - 30), start));
  const after = /^ ([A-Z]{2,})\b/.exec(text.slice(end, end + 20));
  return before !== null && after !== null;
}

/** Capitals on either side: a dateline or a headline. */
const besideCapitals = (text: string, start: number, end: number): boolean =>
  /[A-Z]{2,} $/.test(text.slice(Math.max(0, start - 12), start)) ||
  /^ (?!ETF|ADR|ADS)[A-Z]{2,}\b/.test(text.slice(end, end + 12));
