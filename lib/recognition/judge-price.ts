import type { Kind } from '@/lib/instruments/types';
import type { Article } from './article';
import { MOVES } from './lexicon/money-words';
import type { NameSpan } from './names';
import { sentenceAround, type Judgement, type Sheet } from './sheet';
import { isCapital, isCjk, wordAfter } from './text';

const UNIT =
  /\b(?:an? |per |the )(?:troy )?(?:ounce|barrel|tonne|ton|pound|bushel|gallon|oz)\b|(?:je|pro) (?:Fein)?(?:unze|barrel|tonne|fass)|(?:l'|le |la |el |il |al |o |por |per )(?:once|onza|oncia|onça|baril|barril|barile)|\d\s?(?:cents|\/oz|\/bbl|bpd)|美元|ドル/i;
const AMOUNT = /\$\s?\d|\d\s?(?:%|per ?cent|pct|dollars?|dólares|euros?|dollari)/i;
const PRICE_WORD =
  /^(?:price|prices|futures|crude|spot|bullion|rally|rallied|contract|contracts|traded|trades|trading|climbed|hit|hits|at|near|above|below|was|were|is|outlook|extended|held|remains?|steady|steadied)$/;
/** How far behind a good its price stands. */
const AMOUNT_REACH = 40;
const LEGAL =
  /[ ,](?:Corp|Inc|Ltd|Co|Group|Holdings?|plc|PLC|AG|SE|SA|NV|LLC|Limited|Company|Corporation)\.?$/;
const GOODS =
  /^(?:medal|medals|medallist|medalist|miner|miners|mine|mines|mining|coin|coins|card|cards|standard|rush|rings?|jewell?ery|plated|leaf|star|stocks?|producers?|record|cup|fish|chain|watch|tooth|sponsor|member|status|level|tier|label|glove|silverware|screen|bullet|lining|wire|pipes?|bread|flour|syrup|cake|beans?|shop|cups?|table|candy|cane|farmers?|fields?|export|exporter|stockpiles?|inventories|inventory|output|imports|production|supply|supplies|demand|reserves|tankers?|refinery|refineries|refiners?)$/;

/** Goods, currencies and coins are marked only where they are a price. */
export function judgePrice(sheet: Sheet, span: NameSpan, kind: Kind, article: Article): Judgement {
  const { text } = sheet;
  const { start, end } = span;
  const surface = text.slice(start, end);
  const after = wordAfter(text, end);
  const why = { ground: 'context' as const, words: surface };
  if (kind === 'crypto') return judgeCoin(sheet, span, article);
  if (kind === 'fx') return isRate(text, start, end) ? why : undefined;
  if (text.charAt(end) === '-' && !/^-(?:backed|linked|priced)/.test(text.slice(end, end + 8)))
    return undefined;
  if (
    GOODS.test(after.toLowerCase()) ||
    /^ oil (?:stocks|stockpiles|inventories|output|production)/.test(text.slice(end, end + 20))
  )
    return undefined;
  if (LEGAL.test(surface)) return undefined;
  const around = sentence(text, start, end);
  const amount = AMOUNT.test(around);
  const unit = UNIT.test(around);
  const priced = PRICE_WORD.test(after.toLowerCase()) && AMOUNT.test(text.slice(end, end + AMOUNT_REACH));
  if (
    unit ||
    priced ||
    /^ \(X(?:AU|AG)\W?USD\)/.test(text.slice(end, end + 12)) ||
    (amount && MOVES.has(after.toLowerCase()))
  )
    return why;
  if (span.hit.name.common) return undefined;
  return amount || /\s/.test(surface) ? why : undefined;
}

function judgeCoin(sheet: Sheet, span: NameSpan, article: Article): Judgement {
  const { text } = sheet;
  const { end, hit } = span;
  if (
    text.charAt(end) === ' ' &&
    isCapital(text, end + 1) &&
    /^(?:Corp|Inc|Ltd|Group|Miner|Depot|Holdings|Mining|Trust|Core|Foundation|Standard)$/.test(
      wordAfter(text, end),
    )
  )
    return undefined;
  if (LEGAL.test(text.slice(span.start, end))) return undefined;
  const line = article.spoken(hit.instruments[0] ?? '');
  if (!hit.name.common) return { ground: 'directory', words: hit.name.text };
  if (line !== undefined) return { ground: 'glossary', words: line };
  return /\b(?:crypto|token|coin|blockchain|bitcoin)/i.test(sentence(text, span.start, end))
    ? { ground: 'context', words: hit.name.text }
    : 'wait';
}

/** A currency is a rate when it moves or is set against another, and an amount when a number stands before it. */
function isRate(text: string, start: number, end: number): boolean {
  if (/[-/·]/.test(text.slice(start, end))) return true;
  if (
    /[\d.,]\s?(?:million |billion |trillion |万|亿|億|兆)?$/.test(text.slice(Math.max(0, start - 12), start))
  )
    return false;
  if (isCjk(text.charCodeAt(start)))
    return /[兑兌]|ドル円|為替|汇率|匯率|환율/.test(text.slice(Math.max(0, start - 2), end + 6));
  const after = wordAfter(text, end).toLowerCase();
  return MOVES.has(after) ||
    /^(?:strengthened|weakened|firmed|appreciated|depreciated|hit|traded|bought|was)$/.test(after)
    ? /\d/.test(sentence(text, start, end))
    : false;
}

function sentence(text: string, start: number, end: number): string {
  const { from, to } = sentenceAround(text, start, end);
  return text.slice(from, to);
}
