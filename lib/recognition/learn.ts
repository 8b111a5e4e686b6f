import { exchangeOf, US_VENUES } from '@/lib/instruments/exchanges';
import { parseId } from '@/lib/instruments/ids';
import type { Directory } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';
import type { Article } from './article';
import type { Candidate } from './candidate';
import { marketTone } from './cues';
import { nameEndBefore, type Group } from './groups';
import { WORD_CODES } from './lexicon/words';
import type { NameSpan } from './names';
import { isAcronymOf, namesAgree, phraseBefore, shortForms, type Phrase } from './phrase';
import { isForeignOtc, readings } from './readings';
import type { Sheet } from './sheet';

/** A sheet's codes and the names in front of them teach one another; what that settles is marked. */
export function learn(sheet: Sheet, article: Article, directory: Directory): void {
  const byEnd = new Map(sheet.names.filter((n) => !n.hit.private).map((n) => [n.end, n]));
  for (const group of sheet.groups) learnGroup(sheet, group, byEnd, article, directory);
  for (const candidate of sheet.candidates) {
    if (sheet.settled.has(candidate)) continue;
    const id = ownMeaning(candidate, sheet, directory) ?? doubtedTag(sheet, candidate, directory);
    if (id) settle(sheet, candidate, id, article, sheet.text.slice(candidate.start, candidate.end));
  }
  learnDefinitions(sheet, byEnd, article);
}

/** Cashtags that are shell variables too. */
const SHELL_VARIABLES = new Set('EDITOR HOME HOST LANG LOG MAIL PATH PWD SHELL TERM TMP USER'.split(' '));

/** A cashtag that no list knows (delisted, or a coin) or that a shell has, among other tags or in talk of prices. */
function doubtedTag(sheet: Sheet, candidate: Candidate, directory: Directory): InstrumentId | undefined {
  const { notation, start, end, code } = candidate;
  if (notation !== 'cashtag' || !/^\$[A-Z]{2,5}$/.test(sheet.text.slice(start, end))) return undefined;
  const shell = SHELL_VARIABLES.has(code);
  const market = marketTone(sheet, start, end) > (shell ? 1 : 0);
  return (sheet.tagged && !shell) || market
    ? (readings(candidate, directory)[0] ?? candidate.ids[0])
    : undefined;
}

/** Reuters' own letters for a German or French share (`<SAPG.DE>`, `TTEF.PA`), which no list has: they are no ticker. */
const isMnemonic = ({ nameDecides, code, start }: Candidate, { text }: Sheet): boolean =>
  nameDecides !== undefined &&
  /^(?:XETR|XFRA|XPAR)$/.test(nameDecides.venue) &&
  (text.charAt(start - 1) === '<' || /^[A-Z]{4}/.test(code));

/** What the notation says by itself: nothing for a bare code, and nothing where a list must confirm and does not. */
function ownMeaning(candidate: Candidate, sheet: Sheet, directory: Directory): InstrumentId | undefined {
  if (candidate.needs === 'beside' || candidate.needs === 'evidence') return undefined;
  if (candidate.notation === 'cashtag' && SHELL_VARIABLES.has(candidate.code)) return undefined;
  if (candidate.needs === 'venue') return candidate.ids.find((id) => directory.get(id));
  const listed = readings(candidate, directory)[0];
  if (listed) return listed;
  if (candidate.needs === 'list' || isMnemonic(candidate, sheet)) return undefined;
  return candidate.ids.find((id) => parseId(id).venue !== 'IDX');
}

function learnGroup(
  sheet: Sheet,
  group: Group,
  byEnd: Map<number, NameSpan>,
  article: Article,
  directory: Directory,
): void {
  // Alone behind a word: the word must be a name, or the code certain by itself.
  if (!group.bracketed && group.members[0]?.notation !== 'suffixed' && !byEnd.has(group.start - 1)) return;
  const members = group.members.filter((m) => !sheet.settled.has(m));
  if (members.length === 0) return;
  const { text } = sheet;
  const nameEnd = nameEndBefore(text, group.start);
  const name = byEnd.get(nameEnd);
  const teaches = group.bracketed || group.members[0]?.notation === 'suffixed';
  const phrase = name || !teaches ? undefined : phraseBefore(text, nameEnd);
  const line = text.slice(name?.start ?? phrase?.start ?? group.start, group.end);
  const entities = new Set((name?.hit.instruments ?? []).map((id) => article.entityOf(id)));
  let taught: InstrumentId | undefined;
  const meant: [Candidate, InstrumentId][] = [];
  const rest: Candidate[] = [];
  for (const member of members) {
    const ids = readings(member, directory);
    const match =
      ids.find((id) => entities.has(article.entityOf(id))) ?? former(member, name, ids, directory);
    const id = match ?? ownMeaning(member, sheet, directory);
    if (!id) {
      rest.push(member);
      continue;
    }
    if (match && name) sheet.certain.add(name);
    meant.push([member, id]);
    taught ??= id;
  }
  for (const member of rest) {
    const id = byNeighbours(member, taught, name, phrase, group, sheet, article, directory);
    if (!id) continue;
    meant.push([member, id]);
    taught ??= id;
  }
  // As written: a later mention of the name opens the listing that stands first.
  meant.sort(([a], [b]) => a.start - b.start);
  for (const [member, id] of meant) settle(sheet, member, id, article, line);
  const first = meant[0]?.[1];
  if (first === undefined) return;
  // "NASDAQ MSFT": a bare code behind a name of something else teaches nothing about it.
  if (!teaches && !entities.has(article.entityOf(first))) return;
  teachName(name, phrase, first, entities, line, directory.get(first) !== undefined, sheet, article);
}

/** A ticker or Reuters code that no list knows now, behind a name that is certain: the name's own listing there. */
function former(
  member: Candidate,
  name: NameSpan | undefined,
  ids: InstrumentId[],
  directory: Directory,
): InstrumentId | undefined {
  if (
    !name ||
    (name.hit.name.common && !member.nameDecides) ||
    member.needs === 'evidence' ||
    CLASSED.test(member.code)
  )
    return undefined;
  if (ids.length > 0 && !member.nameDecides) return undefined;
  const first = member.ids[0];
  if (!first) return undefined;
  const currency = directory.get(first)?.currency;
  const venue = member.nameDecides?.venue ?? parseId(first).venue;
  const all = name.hit.instruments;
  return (
    all.find((id) => parseId(id).venue === venue) ??
    (currency ? all.find((id) => directory.get(id)?.currency === currency) : undefined)
  );
}

/** Another class of share than the list's is another listing: TECK.A is not TECK.B. */
const CLASSED = /[.][A-Z]$/;

/** A bare code takes its meaning from the code beside it, from what the article wrote, or from a name that agrees with its list. */
function byNeighbours(
  member: Candidate,
  taught: InstrumentId | undefined,
  name: NameSpan | undefined,
  phrase: Phrase | undefined,
  group: Group,
  sheet: Sheet,
  article: Article,
  directory: Directory,
): InstrumentId | undefined {
  const { text } = sheet;
  const known = article.code(member.code);
  if (known) return known;
  const ids = readings(member, directory);
  if (taught !== undefined) {
    const entity = article.entityOf(taught);
    const same = ids.find((id) => article.entityOf(id) === entity);
    if (same) return same;
    if (isForeignOtc(member.code) && member.notation === 'bare') return ids[0] ?? `OTCM:${member.code}`;
  }
  if (isForeignOtc(member.code) && name && group.bracketed) return ids[0] ?? `OTCM:${member.code}`;
  if (group.bracketed && !phrase && isFund(ids[0], member.code, group, sheet, directory)) return ids[0];
  if (!group.bracketed || !phrase) return undefined;
  const agreeing = ids.find((id) => namesAgree(phrase.text, directory.get(id)?.name ?? ''));
  if (agreeing) return agreeing;
  if (member.notation === 'code' && member.code.length === 6 && !isAcronymOf(member.code, text, phrase.end))
    return ids[0] ?? member.ids[0];
  return byStyle(member, phrase, group, sheet, article);
}

/** "Bank stocks (KRE) slid": a fund's code alone in its bracket, behind words in small letters that it is no abbreviation of. */
const isFund = (
  id: InstrumentId | undefined,
  code: string,
  group: Group,
  sheet: Sheet,
  directory: Directory,
): boolean =>
  id !== undefined &&
  group.members.length === 1 &&
  /^[A-Z]{3,4}$/.test(code) &&
  !WORD_CODES.has(code) &&
  directory.get(id)?.kind === 'etf' &&
  /\p{Ll} $/u.test(sheet.text.slice(Math.max(0, group.start - 2), group.start)) &&
  !isAcronymOf(code, sheet.text, group.start - 1) &&
  marketTone(sheet, group.start, group.end) > 0;

/** In an article that writes "Name (CODE)" for American shares, one that no list knows is one more of them. */
function byStyle(
  member: Candidate,
  phrase: Phrase,
  group: Group,
  sheet: Sheet,
  article: Article,
): InstrumentId | undefined {
  const { text } = sheet;
  const { code } = member;
  if (
    member.notation !== 'bare' ||
    group.members.length > 1 ||
    !/^[A-Z]{2,5}$/.test(code) ||
    WORD_CODES.has(code)
  )
    return undefined;
  if (
    article.style() < 2 ||
    isAcronymOf(code, text, phrase.end) ||
    marketTone(sheet, group.start, group.end) === 0
  )
    return undefined;
  return `XNYS:${code}`;
}

function settle(sheet: Sheet, candidate: Candidate, id: InstrumentId, article: Article, line: string): void {
  sheet.settled.add(candidate);
  if (candidate.notation === 'cashtag') sheet.tagged = true;
  const bare = candidate.notation === 'bare' || candidate.notation === 'code';
  sheet.verdicts.push({
    start: candidate.start,
    end: candidate.end,
    notation: candidate.notation,
    instrument: id,
    why: { ground: bare ? 'glossary' : 'written', words: line },
  });
  article.speak(id, line, true);
  article.teachCode(candidate.code, id);
  if (candidate.notation === 'bare' && US_VENUES.includes(parseId(id).venue)) article.styled();
}

/** The name in front means this instrument from now on; short forms of it too. */
function teachName(
  name: NameSpan | undefined,
  phrase: Phrase | undefined,
  id: InstrumentId,
  entities: Set<string>,
  line: string,
  listed: boolean,
  sheet: Sheet,
  article: Article,
): void {
  const start = name?.start ?? phrase?.start;
  const end = name?.end ?? phrase?.end;
  if (start === undefined || end === undefined) return;
  const surface = sheet.text.slice(start, end);
  if (
    !name ||
    (!entities.has(article.entityOf(id)) && (name.hit.name.common || listed || isOverCounter(name)))
  ) {
    article.teach(surface, { instrument: id, line, short: false });
  }
  if (isShare(id))
    for (const form of shortForms(surface)) article.teach(form, { instrument: id, line, short: true });
}

/** Known from American over-the-counter lines alone: the exchange that the article wrote is nearer home. */
const isOverCounter = ({ hit }: NameSpan): boolean =>
  hit.instruments.every((id) => parseId(id).venue === 'OTCM');

/** A share or fund: indices, coins and currencies have no short forms to teach. */
export const isShare = (id: InstrumentId): boolean => exchangeOf(parseId(id).venue) !== undefined;

const DEFINITION =
  /\((?:[^()"\u201c\u00ab]{0,30})["\u201c\u00ab]\s?([^"\u201d\u00bb()]{2,40}?)\s?["\u201d\u00bb]/g;
const GENERIC =
  /^(?:the |la |le |die |das )?(?:company|corporation|group|issuer|soci[eé]t[eé]|gesellschaft|transaction|arrangement|agreement|bank|fund|trust|compañía|empresa|offer|parent|buyer|seller|class period)$/i;

/** `Hut 8 Mining Corp. (Nasdaq: HUT) ("Hut 8" or the "Company")`. */
function learnDefinitions(sheet: Sheet, byEnd: Map<number, NameSpan>, article: Article): void {
  const { text } = sheet;
  for (const m of text.matchAll(DEFINITION)) {
    const alias = m[1] ?? '';
    if (GENERIC.test(alias)) continue;
    const end = nameEndBefore(text, m.index);
    const known = byEnd.get(end);
    const name = known && isShare(known.hit.instruments[0] ?? '') ? known : undefined;
    const phrase = known ? undefined : phraseBefore(text, end);
    const taught = phrase && article.term(phrase.text);
    const id = name
      ? (article.written(article.entityOf(name.hit.instruments[0] ?? '')) ?? name.hit.instruments[0])
      : taught?.instrument;
    if (id)
      article.teach(alias, {
        instrument: id,
        line: text.slice(name?.start ?? phrase?.start ?? 0, m.index + m[0].length),
        short: false,
      });
  }
}
