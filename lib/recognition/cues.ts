import { COMPANY_FOLLOWERS, MARKET_WORDS, MOVES } from './lexicon/money-words';
import { isCommentator } from './roles';
import { sentenceAround, type Sheet, type Tone } from './sheet';
import { wordAfter, wordBefore } from './text';

const PERCENT = /\d\s?(?:%|per ?cent|pct|Prozent|pour cent|por ciento|por cento)/;
const MONEY =
  /(?:[$€£¥₩₹]|HK\$|US\$|USD |EUR )\s?\d|\d\s?(?:dollars|euros|yen|yuan|pence|points|Punkte|points|puntos|pontos|元|円|원)/;
const CJK_MARKET =
  /[股涨漲跌升挫揚扬]|收市|收盘|收報|目标价|目標價|市值|株|終値|주가|증시|상승|하락|강세|약세|급등|급락|매수|매도|올랐|내렸|마감|코스피|실적|영업이익|매출|시총|시가총액|공시|%|％|亿|億|万元|港元|高開|低開|造好|走强|走強|走弱|走高|走低|靠穩|靠稳|向好|受壓|受压|捱沽|反彈|反弹|回落|收紅|收黑|収红|続伸|反落|反発|続落|堅調|軟調|買われ|売られ|業績|业绩|決算/;

/** How plainly a sentence speaks of prices around a span: 0 not at all, 1 of money or markets, 2 of a move. */
export function marketTone(sheet: Sheet, start: number, end: number): Tone {
  const { from, to } = sentenceAround(sheet.text, start, end);
  const known = sheet.tones.get(from);
  if (known !== undefined && known >> 2 === to) return TONES[known & 3] ?? 0;
  const tone = toneOf(sheet.text.slice(from, to));
  sheet.tones.set(from, (to << 2) | tone);
  return tone;
}

const TONES: readonly Tone[] = [0, 1, 2];

function toneOf(sentence: string): Tone {
  const words = sentence.toLowerCase().match(/\p{L}[\p{L}']*/gu) ?? [];
  let market = 0;
  let moves = false;
  for (const word of words) {
    if (MARKET_WORDS.has(word)) market++;
    else if (MOVES.has(word)) moves = true;
  }
  const percent = PERCENT.test(sentence);
  if (percent && (moves || market > 0)) return 2;
  if (moves && market > 0) return 2;
  return percent || market > 0 || MONEY.test(sentence) ? 1 : 0;
}

export function cjkMarketTone({ text }: Sheet, start: number, end: number): boolean {
  const { from, to } = sentenceAround(text, start, end);
  return CJK_MARKET.test(text.slice(from, to));
}

/** What right beside a name shows that a company is meant; the words, or undefined. */
export function companyCue(sheet: Sheet, start: number, end: number): string | undefined {
  const { text, block } = sheet;
  const owner = /^-(?:backed|owned|controlled|funded|listed)\b/.exec(text.slice(end, end + 14));
  if (owner) return text.slice(start, end) + owner[0];
  const possessive = /^'s?/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const at = end + possessive;
  const after = wordAfter(text, at).toLowerCase();
  if (
    COMPANY_FOLLOWERS.has(after) ||
    MOVES.has(after) ||
    /^ market (?:analyst|strategist)/.test(text.slice(at, at + 20))
  )
    return `${text.slice(start, at)} ${after}`;
  const bracket = /^\s?\((?:[-+±]\s?|up |down )?\d{1,3}(?:[.,]\d+)?\s?(?:%|Prozent|percent)/.exec(
    text.slice(at, at + 30),
  );
  if (bracket) return text.slice(start, at) + bracket[0];
  const moved = ELLIPTIC.exec(text.slice(at, at + 40));
  if (moved && (SIGNED.test(moved[0]) || marketTone(sheet, start, end) === 2))
    return text.slice(start, at) + moved[0];
  const apposed = APPOSED.exec(text.slice(at, at + 40));
  if (apposed) return text.slice(start, at) + apposed[0];
  if (
    (start === 0 || /[.!?] $/.test(text.slice(Math.max(0, start - 2), start))) &&
    /^ ?[—–-] |^: /.test(text.slice(at, at + 3)) &&
    block.role !== 'teaser'
  )
    return `${text.slice(start, at)} —`;
  if (isCommentator(text, start, end)) return text.slice(Math.max(0, start - 16), end).trim();
  if (
    /^ (?:sale|scende|cede|sube|cae|sobe|cai|gagne|perd|cède|prend) (?:del|dello|dell'|di|de|un|une|l'|em|o)/.test(
      text.slice(at, at + 18),
    )
  )
    return text.slice(start, end);
  const shareOf = SHARE_OF.exec(text.slice(Math.max(0, start - 24), start));
  if (shareOf) return `${shareOf[0]}${text.slice(start, end)}`.trim();
  const before = wordBefore(text, start).toLowerCase();
  if (before === 'of' || before === 'in') {
    const owner = wordBefore(text, start - before.length - 1).toLowerCase();
    return /^(?:shares?|stocks?|stake|units?|ceo|owner|maker|parent|shareholders|investors|chief|chairman|head|purchase|takeover|acquisition)$/.test(
      owner,
    )
      ? `${owner} ${before} ${text.slice(start, end)}`
      : undefined;
  }
  return STRONG_LEADERS.has(before) ? `${before} ${text.slice(start, end)}` : undefined;
}

/** The verb of the item before goes on: "Evolution jumped 7%, Volvo 2%", "Persimmon up 3.2%", "Tim +1%". */
const ELLIPTIC =
  /^,? (?:(?:was |were |closing |ending |finishing |trading |up |down |off |by |another |some |about |nearly |almost ){1,3}|[+±-]|más |um |de )?\d{1,3}(?:[.,]\d+)?\s?(?:%|per ?cent|pct|Prozent)/;

const SIGNED = /^,? (?:up|down|[+±-])/;

/** What a company is, right behind its name: "Kingfisher, owner of B&Q". */
const APPOSED =
  /^, (?:the |a |an |which )?(?:(?:\p{L}+(?:'s)? ){0,2}(?:owner|maker|parent|operator|producer|supplier|retailer|lender|insurer|brewer|airline|carrier|carmaker|automaker|chipmaker|drugmaker|manufacturer) (?:of|behind|that|which|whose)|owns|makes|runs|operates)\b/u;

/** "Shares of" in the other languages. */
const SHARE_OF =
  /(?:ações|ação|papéis|acciones|acción|títulos|titres?|actions?|Aktien?|Papiere?|azioni|titoli) (?:da|do|dos|de|del|de la|d'|der|des|von|di|della) ?$/i;

const STRONG_LEADERS = new Set(
  'shares stock rival rivals giant retailer chipmaker automaker carmaker lender insurer brewer airline drugmaker parent conglomerate startup supplier assureur banque groupe konzern'.split(
    ' ',
  ),
);
