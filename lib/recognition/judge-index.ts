import type { Article } from './article';
import { cjkMarketTone, marketTone } from './cues';
import { MOVES } from './lexicon/money-words';
import { isCited } from './judge-name';
import type { NameSpan } from './names';
import type { Judgement, Sheet } from './sheet';
import { wordAfter, wordBefore } from './text';

/** Exchanges that share their index's name, newspapers that own one, agencies that lend it theirs. */
const VENUE = /^(?:nasdaq)$/i;
const PAPER = /^nikkei$/i;
const AGENCY = /^s&p$/i;

/** Behind an index and no newspaper. */
const LEVEL = /^ (?:closing|ending|finishing|trading|down|up|off) /;

/** An index by name: the exchange as a venue (Nasdaq-listed), the newspaper (told the Nikkei) and the agency (S&P said) are none. */
export function judgeIndex(sheet: Sheet, span: NameSpan, article: Article): Judgement {
  const { text } = sheet;
  const { start, end, hit } = span;
  const surface = text.slice(start, end);
  const words = hit.name.text;
  if (/^-(?:listed|traded|based)/i.test(text.slice(end, end + 8))) return undefined;
  const after = wordAfter(text, end);
  if (
    /^ (?!futures|index|average)(?:[a-z]+ ){1,3}(?:index|sector|sub-index|subindex)\b/.test(
      text.slice(end, end + 60),
    )
  )
    return undefined;
  if (
    /^(?:Inc|Corp|Bank|Ltd|Limited|Asia|Securities|Services|Newswires|Chemical|Global|Ratings|Capital|Intelligence|Verified|Cars|University)$/.test(
      after,
    )
  )
    return undefined;
  if (VENUE.test(surface) && isVenue(text, start, end)) return undefined;
  if (
    PAPER.test(surface) &&
    !MOVES.has(after.toLowerCase()) &&
    !LEVEL.test(text.slice(end, end + 12)) &&
    (isCited(text, start, end) ||
      /^(?:newspaper|daily|business|News|reporters?|journalists?|interview|report|reports)$/.test(after))
  )
    return undefined;
  if (
    surface === 'Dow Jones' &&
    /(?:polled|surveyed|compiled|interviewed|reported|told) (?:by |to )?$/.test(
      text.slice(Math.max(0, start - 16), start),
    )
  )
    return undefined;
  if (AGENCY.test(surface) && !isIndexTalk(sheet, start, end)) return undefined;
  if (
    surface === 'Dow' &&
    /^(?:shares?|stock|CEO|said|says|spokes\w+|plants?|theory|Theory|River)$/.test(after)
  )
    return undefined;
  if (!hit.name.common) return { ground: 'directory', words };
  if (span.cjk) return cjkMarketTone(sheet, start, end) ? { ground: 'context', words } : 'wait';
  const the = /\b(?:the|tech-heavy|blue-chip|broader|le|il|el|der|den|dem|im|l')\s?$/i.test(
    text.slice(Math.max(0, start - 12), start),
  );
  const moves =
    MOVES.has(after.toLowerCase()) ||
    (LEVEL.test(text.slice(end, end + 12)) && marketTone(sheet, start, end) > 0) ||
    /^(?:index|indexes|indices|futures|component|components|average|Index|Movers)$/.test(after);
  if (
    moves ||
    (surface === 'Dow' && /\bthe $/i.test(text.slice(Math.max(0, start - 4), start))) ||
    (the && marketTone(sheet, start, end) > 0) ||
    article.spoken(hit.instruments[0] ?? '') !== undefined
  ) {
    return { ground: 'context', words: `${wordBefore(text, start)} ${surface} ${after}`.trim() };
  }
  if (marketTone(sheet, start, end) === 2) return { ground: 'context', words: surface };
  return 'wait';
}

function isVenue(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 30);
  if (
    /^\s?(?:Stock|Global|Capital|First|Nordic|Stockholm|Copenhagen|Helsinki|Exchange|exchange|listing|listed|listings|ticker|company|companies|stocks|:|,? Inc)/.test(
      after,
    )
  )
    return true;
  if (
    /(?:listed|list|trade|traded|trades|trading|debut|debuted|listing|shares|quoted) (?:on|at|via) (?:the )?$/i.test(
      before,
    )
  )
    return true;
  return /\b(?:on|via|to) $/i.test(before) || /\(\s?$/.test(before);
}

/** "The S&P rose 1%" is the index; "S&P said", "the S&P analyst" the agency. */
function isIndexTalk(sheet: Sheet, start: number, end: number): boolean {
  const { text } = sheet;
  const after = wordAfter(text, end).toLowerCase();
  if (
    /^(?:said|says|wrote|analyst|analysts|rating|ratings|downgraded|upgraded|affirmed|cut|lowered|raised|went|had)$/.test(
      after,
    )
  )
    return false;
  return (
    marketTone(sheet, start, end) === 2 &&
    /\b(?:the|and|,)\s?$/i.test(text.slice(Math.max(0, start - 5), start))
  );
}
