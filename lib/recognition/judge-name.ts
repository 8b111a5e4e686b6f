import type { Directory, Kind } from '@/lib/instruments/types';
import type { Article } from './article';
import { cjkMarketTone, companyCue, marketTone } from './cues';
import { judgeIndex } from './judge-index';
import { judgePrice } from './judge-price';
import { EXCHANGE_NAMES } from './lexicon/exchanges';
import { isIdiom } from './lexicon/idioms';
import { FUNCTION_WORDS, MEDIA, SENTENCE_HEADS, WORD_CODES } from './lexicon/words';
import type { NameSpan } from './names';
import { isCommentator } from './roles';
import type { Judgement, Sheet } from './sheet';
import { isCapital, isCjk, wordAfter, wordBefore } from './text';
import { isPartOfOther } from './traps';
import type { Why } from './types';

/** Decides on a name, once: evidence only grows, so what is decided stays. */
export function judgeName(sheet: Sheet, span: NameSpan, article: Article, directory: Directory): Judgement {
  const before = sheet.judged[span.place];
  if (before === 'no') return undefined;
  if (before !== undefined && before !== 'wait') return before;
  const judgement = judge(sheet, span, article, directory);
  sheet.judged[span.place] = judgement ?? 'no';
  return judgement;
}

function judge(sheet: Sheet, span: NameSpan, article: Article, directory: Directory): Judgement {
  const first = span.hit.instruments[0];
  if (span.hit.private || first === undefined) return undefined;
  if (sheet.certain.has(span)) return { ground: 'directory', words: span.hit.name.text };
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
  if (hit.withSuffix && !isLed(text, start, end)) return listed;
  const doubtful = hit.name.common === true;
  if (doubtful && ACCENT.test(surface) && !ACCENT.test(hit.name.text)) return undefined;
  if (isPartOfOther(sheet, start, end, doubtful)) return undefined;
  if (isIdiom(surface, wordAfter(text, end))) return undefined;
  const spoken = spokenLine(span, article);
  if (span.cjk) return judgeCjk(sheet, span, article, spoken, listed);
  if (MEDIA.has(surface) && isCited(text, start, end)) return undefined;
  if (EXCHANGE_NAMES.has(surface) && isVenue(sheet, start, end)) return undefined;
  if (!doubtful) return listed;
  if (spoken !== undefined) return { ground: 'glossary', words: spoken };
  return judgeCommon(sheet, span, article);
}

/** Initials in front of one word and Holdings or Group make another company of it: "GMO Click Holdings". */
function isLed(text: string, start: number, end: number): boolean {
  const initials = /(?:^|[\s(])([A-Z]{2,4}) $/.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  return (
    initials !== undefined &&
    !WORD_CODES.has(initials) &&
    /^\p{Lu}\S+ (?:Holdings?|Group)$/u.test(text.slice(start, end))
  );
}

/** `Zürich` is the city where the company writes itself Zurich. */
const ACCENT = /[\u00c0-\u024f]/;

/** A name that is also a word, a place or a person, in an article that has not spoken of the company. */
function judgeCommon(sheet: Sheet, span: NameSpan, article: Article): Judgement {
  const { text } = sheet;
  const { start, end, hit } = span;
  const surface = text.slice(start, end);
  if ((isJoined(sheet, start) && !CHANGE.test(text.slice(end, end + 8))) || isClassLabel(text, start, end))
    return 'wait';
  const cue = companyCue(sheet, start, end);
  const tone = marketTone(sheet, start, end);
  if (cue && (tone > 0 || article.weight() > 0 || OWNS.test(cue) || isCommentator(text, start, end)))
    return { ground: 'context', words: cue };
  if (inList(sheet, span)) return { ground: 'context', words: surface };
  if (WORD_CODES.has(surface) || isShout(surface, hit.name.text) || isAttribute(sheet, end)) return 'wait';
  const dense = article.weight() >= DENSE && !DETERMINER.test(text.slice(Math.max(0, start - 6), start));
  const possessive = /^'s?[ ]/.test(text.slice(end, end + 3));
  if (!possessive && startsSentence(text, start) && !(dense && isSubject(sheet, end))) return 'wait';
  return dense || (tone > 0 && article.weight() > 0) ? { ground: 'context', words: surface } : 'wait';
}

/** A day's change with its sign: no longer name of two capitals has it. */
const CHANGE = /^ ?\(?[+±-] ?\d/;

/** An article that surely speaks of so many companies and markets is about them: a capital says enough there. */
const DENSE = 3;

/** Behind an article the word is no company's whole name: "makes the Trent". */
const DETERMINER = /(?:^|\s)(?:the|an?|this|that|its|his|her|their|our|my) $/i;

/** At a sentence's beginning the capital says nothing: a verb behind, or another name joined to it, says that a name is meant. */
function isSubject(sheet: Sheet, end: number): boolean {
  const { text } = sheet;
  const joined = /^(?:,| and| &| or) /.exec(text.slice(end, end + 5));
  if (joined && PAIR_VERB.test(text.slice(end, end + 60))) return true;
  if (joined) return sheet.nameOver(end + joined[0].length) !== undefined;
  if (marketTone(sheet, end, end) > 0 && /^ [a-z]{2,}ed\b/.test(text.slice(end, end + 16))) return true;
  return SUBJECT_VERB.test(text.slice(end, end + 16));
}

/** "Delta and United said": two capitalised names, and what both do. */
const PAIR_VERB =
  /^ and (?:\p{Lu}[\p{L}&'.-]* ){1,3}(?:were|are|was|said|have|had|both|will|rose|fell|slid|sank|led|lost|went|\p{Ll}{2,}ed)\b/u;

/** What a subject does, in the languages that begin their sentences with it. */
const SUBJECT_VERB =
  /^ (?:will|would|has|had|is|was|also|plans|makes|made|hit|hits|cut|held|won|agreed|licenses|sells|owns|became|becomes|said|says|rose|sank|took|went|discute|publie|annonce|prévoit|vise|détient|lance|va|vend|wird|hat|ist|will|plant|meldet|verkauft|ha|è|sarà|annuncia|lancia|vende|anuncia|firma|lanza|compra|prevé|está|lançou|anunciou|divulgou|comprou|vendeu|informou|fechou)(?![\p{L}])/u;

/** Only a company owns, backs or funds: "Amazon-backed". */
const OWNS = /-(?:backed|owned|controlled|funded)$/;

/** A capitalised word in front makes a longer name of both: Carson City. */
function isJoined(sheet: Sheet, start: number): boolean {
  const { text, title } = sheet;
  if (title || text.charAt(start - 1) !== ' ') return false;
  const before = wordBefore(text, start);
  return isCapital(before, 0) && !SENTENCE_HEADS.has(before) && !sheet.nameOver(start - 2);
}

/** `(Unit +3.41%)`: the class of a share. */
const isClassLabel = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) === '(' && /^ ?[+-]?\d/.test(text.slice(end, end + 3));

/** In English a small word behind that is none of those which follow a subject or object: the name is an adjective there. */
function isAttribute({ text, block }: Sheet, end: number): boolean {
  if (text.charAt(end) !== ' ' || !/^(?:en|$)/i.test(block.lang ?? '')) return false;
  const next = wordAfter(text, end);
  return (
    (/^[a-z]/.test(next) && !FUNCTION_WORDS.has(next) && !/(?:ed|ing|s|ly)$/.test(next)) || /^\d/.test(next)
  );
}

/** A word in capitals that the name does not have: a headline's emphasis. */
const isShout = (surface: string, name: string): boolean =>
  surface.length > 3 && surface === surface.toUpperCase() && name !== name.toUpperCase();

/** Any instrument of the name that the article speaks of. */
export function spokenLine(span: NameSpan, article: Article): string | undefined {
  for (const id of span.hit.instruments) {
    const line = article.spoken(article.entityOf(id));
    if (line !== undefined) return line;
  }
  return undefined;
}

const startsSentence = (text: string, start: number): boolean =>
  start === 0 || /[.!?:] ["']?$/.test(text.slice(Math.max(0, start - 3), start));

/** The name stands in one list with a sure one: "Meta, Ford, Honeywell and Target". */
function inList(sheet: Sheet, span: NameSpan): boolean {
  return reaches(sheet, span.place, -1) || reaches(sheet, span.place, 1);
}

const LIST_GAP = /^(?:'s)?\s?(?:[,、，/&]|and|or|, and|, or|und|et|y|e)\s*$/;

/** A list that names nothing sure in so many items names nothing. */
const LONGEST_LIST = 16;

/** Going from list item to list item in one direction one meets a sure name. */
function reaches(sheet: Sheet, from: number, step: 1 | -1): boolean {
  for (let i = from; Math.abs(i - from) < LONGEST_LIST; i += step) {
    const here = sheet.names[i];
    const next = sheet.names[i + step];
    if (!here || !next) return false;
    const gap = step === 1 ? sheet.text.slice(here.end, next.start) : sheet.text.slice(next.end, here.start);
    if (gap.length > 8 || !LIST_GAP.test(gap)) return false;
    if (!next.hit.private && !next.hit.name.common && next.hit.instruments.length > 0) return true;
  }
  return false;
}

/** An exchange is a company only where its own shares, results or acts are the matter. */
function isVenue(sheet: Sheet, start: number, end: number): boolean {
  const { text } = sheet;
  if (/(?:\b(?:on|at|via|to|by) (?:the )?|[(])$/i.test(text.slice(Math.max(0, start - 8), start)))
    return true;
  if (
    /(?:índice|bolsa|pregão|importante|principal|negociad\p{L}+) (?:da|na) $/iu.test(
      text.slice(Math.max(0, start - 24), start),
    )
  )
    return true;
  return companyCue(sheet, start, end) === undefined && marketTone(sheet, start, end) < 2;
}

/** "told Reuters", "according to the New York Times": the source of the news, not its matter. */
export function isCited(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (/(?:told|according to|reported by|by|via|from|with|in|to|photo:?|source:?)(?: the)? $/i.test(before))
    return true;
  if (/[([/]\s?$/.test(before) && /^\s?[)\]/]/.test(text.slice(end, end + 2))) return true;
  return /^(?:'s)? (?:reported|reports|said|says|wrote|news|data|poll|survey|first reported|quoted|cited|citing)\b/.test(
    text.slice(end, end + 24),
  );
}

/** Trades that make another company of a short name: 中通 is no 中通客车. */
const OTHER_TAIL =
  /^(?:客车|客車|银行|銀行|证券|證券|保险|保險|科技|电子|電子|汽车|汽車|能源|地产|地產|損保|生命|証券|信託|モバイル|カード|药业|藥業|医药|醫藥|食品|实业|實業|国际|國際|电力|電力|钢铁|鋼鐵|重工|通信|通訊|半导体|半導體|物流|环保|環保|航空|石油|化学|化學|工業|工业|建設|建设|製作所|自動車|電機|不動産|은행|증권|전자|화학|건설|생명|카드)/;

/** Han and kana names have no edges: a common one counts only beside a mark or a little word, in talk of markets. */
function judgeCjk(
  sheet: Sheet,
  span: NameSpan,
  article: Article,
  spoken: string | undefined,
  listed: Why,
): Judgement {
  const { text } = sheet;
  if (OTHER_TAIL.test(text.slice(span.end, span.end + 4))) return undefined;
  const short = span.end - span.start === 2 && HAN_PAIR.test(text.slice(span.start, span.end));
  const straddled = short && STRADDLING.test(text.slice(span.end - 1, span.end + 2));
  if (!span.hit.name.common && !(short && (straddled || isInside(text, span)))) return listed;
  if (spoken !== undefined) return { ground: 'glossary', words: spoken };
  if (straddled) return 'wait';
  if (inList(sheet, span)) return { ground: 'context', words: text.slice(span.start, span.end) };
  const edges = Number(isEdge(text, span.start - 1)) + Number(isEdge(text, span.end));
  return edges > 0 && (article.weight() >= DENSE || cjkMarketTone(sheet, span.start, span.end))
    ? { ground: 'context', words: text.slice(span.start, span.end) }
    : 'wait';
}

const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** Han on both sides and no particle: two characters may be the end of one word and the beginning of another (数万科学家). */
const isInside = (text: string, { start, end }: NameSpan): boolean =>
  !isEdge(text, start - 1) && !isEdge(text, end);

/** Words that begin with a short name's last character: 万科|学, 网易|拉罐, 小米|饭. */
const STRADDLING =
  /^(?:科学|科學|科研|科目|易拉|易懂|易燃|易于|易於|米饭|米飯|米粥|米线|米線|信任|信心|信息|信仰|平台|平均|安全|安排|达到|達到|达成|達成|团结|團結|团圆|动力|動力|动作|東西|东西|东部|方面|方式|方法|通过|通過|通常|通知|通道|光线|光線|光明|行为|行為|行动|行動)/;

const PARTICLES = new Set(
  '和与與及跟或如受至被让讓的在对對将將由据據令而是为為向从從给給予股等则則亦也逆曾再挫升跌涨漲收报報はがのをにもとや、が은는이가을를의와과도에'.split(
    '',
  ),
);

function isEdge(text: string, at: number): boolean {
  const c = text.charAt(at);
  return c === '' || !isCjk(text.charCodeAt(at)) || PARTICLES.has(c);
}
