import type { InstrumentId } from '@/lib/model';
import { changeClaim } from './changes';
import { extremeClaims } from './extremes';
import type { Figure } from './figures';
import { rolesOf, type Role } from './governor';
import { itemiser } from './items';
import type { Lexicon, MeaningKind } from './lexicon/types';
import { levelClaim } from './levels';
import { rankClaims } from './ranks';
import { runClaims } from './runs';
import { sharedOut } from './shared';
import { has, isMark, isPlain, itemAfter, sentenceOf, type Named, type Sentence } from './sentence';
import { subjectAhead, subjectOf, topicOf, type Subject } from './subjects';
import type { Claim } from './types';
import { earningsMultipleClaim, marketValueClaim, multipleClaims, technicalClaims } from './values';

export interface ReadOptions {
  /** Mentions in the text, in order; commentators left out. */
  mentions?: readonly Named[];
  /** The instrument that the passage is about; a sentence with a subject of its own overrides it. */
  context?: InstrumentId | null;
  /** Two listings of one company: a statement on either is on the one that `context` names. */
  sameIssuer?: (a: InstrumentId, b: InstrumentId) => boolean;
}

export type ReadClaims = (text: string, options?: ReadOptions) => Claim[];

/** Builds a reader of claims for a language. It is linear in the text and keeps nothing between texts. */
export function claimReader(lexicon: Lexicon): ReadClaims {
  const itemise = itemiser(lexicon);
  return (text, options = {}) => {
    const mentions = options.mentions ?? [];
    const claims: Claim[] = [];
    // Later sentences say "the index" or "its" of what an earlier one named.
    let topics = topicsOf(options.context ?? null);
    let next = 0;
    for (const items of itemise(text)) {
      const from = items[0]?.start ?? 0;
      const to = items.at(-1)?.end ?? 0;
      while (next < mentions.length && (mentions[next]?.end ?? 0) <= from) next++;
      const own: Named[] = [];
      for (let i = next; i < mentions.length && (mentions[i]?.start ?? to) < to; i++) {
        const mention = mentions[i];
        if (mention) own.push(mention);
      }
      if (!items.some(tells)) {
        if (own.length > 0) topics = carriedBy(sentenceOf(items, own), topics);
        continue;
      }
      const sentence = sentenceOf(items, own);
      const found = claimsOf(sentence);
      claims.push(...withSubjects(sentence, found, topics, options));
      topics = carriedBy(sentence, topics);
    }
    return claims;
  };
}

/** A sentence without a number, a record, a run or an extreme states nothing about a price that could be checked. */
const tells = (item: { digits?: string; means: object }): boolean =>
  item.digits !== undefined ||
  [
    'number',
    'ordinal',
    'record',
    'streak',
    'high',
    'rank',
    'highest',
    'multiple',
    'overbought',
    'twice',
  ].some((kind) => kind in item.means);

/** What "the index", "the shares" and "it" stand for at this point of the text. */
interface Topics {
  /** What the passage is about by itself. */
  context: InstrumentId | null;
  index: InstrumentId | null;
  share: InstrumentId | null;
  any: InstrumentId | null;
}

const topicsOf = (context: InstrumentId | null): Topics => ({
  context,
  index: context,
  share: context,
  any: context,
});

function carriedBy(sentence: Sentence, topics: Topics): Topics {
  const topic = topicOf(sentence);
  if (topic === undefined) return topics;
  return { ...topics, any: topic, [topic.startsWith('IDX:') ? 'index' : 'share']: topic };
}

/** Kinds of which a sentence needs one before runs, extremes or technical figures are looked for. */
const runKinds = ['row', 'rowAfter', 'twice', 'streak', 'ordinal', 'extend', 'unit'] as const;
const extremeKinds = ['high', 'highest', 'record', 'closing'] as const;
const technicalKinds = ['rsi', 'overbought', 'movingAverage'] as const;

function claimsOf(sentence: Sentence): Claim[] {
  const roles = rolesOf(sentence);
  const found: Claim[] = [];
  for (const figure of sentence.figures) {
    const role = roles.get(figure);
    const claim = role && figureClaim(sentence, figure, role);
    if (claim) found.push(claim);
  }
  const holds = (kinds: readonly MeaningKind[]): boolean => kinds.some((kind) => sentence.kinds.has(kind));
  if (holds(runKinds) || sentence.items.some((item) => item.words === 'each'))
    found.push(...runClaims(sentence));
  if (holds(extremeKinds)) found.push(...extremeClaims(sentence));
  if (holds(['rank'])) found.push(...rankClaims(sentence));
  if (holds(technicalKinds)) found.push(...technicalClaims(sentence));
  found.push(...multipleClaims(sentence));
  const told = found.filter(
    (claim) =>
      stated(sentence, claim) &&
      !negated(sentence, claim) &&
      !ofAnotherTime(sentence, itemOf(sentence, claim)),
  );
  return told.sort((a, b) => a.start - b.start);
}

/** The item that a claim begins with. */
const itemOf = (sentence: Sentence, { start }: Claim): number => itemAfter(sentence, start);

/** Not a forecast; "would be its eighth straight week" is told of a run under way. */
function stated(sentence: Sentence, claim: Claim): boolean {
  // "a 10 % drop would be a correction"
  const { kinds } = sentence;
  if (!kinds.has('forecast') && !kinds.has('estimate') && !kinds.has('would')) return true;
  const next = sentence.items[itemAfter(sentence, claim.end, false)];
  if (
    claim.value !== null &&
    claim.streak === null &&
    !claim.metric.endsWith('_pe') &&
    has(next, 'forecast', 'would') &&
    next?.words !== 'can'
  )
    return false;
  const at = itemOf(sentence, claim);
  if (!sentence.forecast[at]) return true;
  const ranks = claim.metric === 'streak' || claim.metric === 'move_rank' || claim.metric === 'extreme';
  return ranks && sentence.items.slice(Math.max(0, at - 4), at).some((item) => item.means.would);
}

/** "its longest run since November 2021, when it rose 11 days straight": what that month did. */
function ofAnotherTime({ items }: Sentence, at: number): boolean {
  for (let i = at - 1; i > Math.max(0, at - 8); i--) {
    if (items[i]?.words !== 'when') continue;
    const before = isMark(items[i - 1], ',') ? items[i - 2] : items[i - 1];
    return /^(18|19|20)\d\d$/.test(before?.digits ?? '') || before?.means.month !== undefined;
  }
  return false;
}

/** "has not closed below 100": close before the statement, in its own clause. */
function negated(sentence: Sentence, claim: Claim): boolean {
  if (!sentence.kinds.has('not')) return false;
  const at = itemOf(sentence, claim);
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const item = sentence.items[i];
    if (isMark(item, ',;') || has(item, 'break', 'and')) return false;
    if (has(item, 'not')) return true;
  }
  return false;
}

function figureClaim(sentence: Sentence, figure: Figure, role: Role): Claim | null {
  if (averaged(sentence, figure.at) || has(sentence.items[figure.to], 'statistic')) return null;
  return (
    earningsMultipleClaim(sentence, figure, role) ??
    marketValueClaim(sentence, figure, role) ??
    changeClaim(sentence, figure, role) ??
    levelClaim(sentence, figure, role)
  );
}

/** "averaged a next-day loss of", "the average return in March was": of many days, not of one. */
function averaged({ items }: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    if (has(items[i], 'statistic')) return true;
    if (isMark(items[i], ',;') || has(items[i], 'break')) return false;
  }
  return false;
}

function withSubjects(
  sentence: Sentence,
  found: readonly Claim[],
  topics: Topics,
  options: ReadOptions,
): Claim[] {
  const ordered = respectively(sentence, found);
  const shared = sharedOut(sentence, found);
  const names = new Set<number>();
  const { context } = topics;
  const lineOf = (instrument: InstrumentId): InstrumentId =>
    context !== null && options.sameIssuer?.(instrument, context) === true ? context : instrument;
  return found.flatMap((claim, i): Claim[] => {
    const left = ordered[i] ?? ownNoun(sentence, claim) ?? subjectOf(sentence, itemOf(sentence, claim));
    const subject = left.kind === 'none' ? (subjectAhead(sentence, claim) ?? left) : left;
    if (subject.kind === 'notPrice') return [];
    const share = ordered[i] ? undefined : shared.get(claim);
    const listed =
      subject.kind === 'name' || (subject.kind === 'instrument' && share?.list.has(subject.instrument));
    if (share && listed)
      return share.own.map((instrument) => ({ ...claim, instrument: instrument && lineOf(instrument) }));
    if (subject.kind === 'name') names.add(subject.at);
    if (subject.kind === 'instrument') {
      claim.instrument = lineOf(subject.instrument);
    } else if (subject.kind === 'generic') {
      claim.instrument = topics[subject.of];
    } else {
      // A name that nobody knows is what the passage is said to be about; of several, one may be somebody else.
      const unknown = subject.kind === 'name';
      claim.instrument = !unknown ? topics.any : names.size > 1 ? null : topics.context;
    }
    return [claim];
  });
}

/** "dragged by a 9 % plunge in JD.com": the noun's own object. */
function ownNoun(sentence: Sentence, claim: Claim): Subject | undefined {
  const { items } = sentence;
  const end = itemAfter(sentence, claim.end, false);
  if (end < 1 || claim.metric === 'level') return undefined;
  const begin = itemAfter(sentence, claim.start);
  const compared = has(items[begin - 1], 'from') && items[begin - 1]?.words !== 'from';
  const noun = items[end - 1]?.means.move?.form === 'noun' || has(items[end - 1], 'streak');
  if (!compared && !noun) return undefined;
  if (!has(items[end], 'in', 'of') && items[end]?.words !== 'for') return undefined;
  for (let i = end + 1; i < end + 5; i++) {
    const mention = items[i]?.mention;
    if (mention) return { kind: 'instrument', instrument: mention.instrument, at: i };
    const plain = isPlain(items[i]) && items[i]?.capital === false;
    if (!plain && !has(items[i], 'skip', 'subject', 'of', 'in')) return undefined;
  }
  return undefined;
}

/** "SMIC and Hua Hong rose 12 percent and 11 percent, respectively": the nth figure is the nth name's. */
function respectively({ items, kinds }: Sentence, found: readonly Claim[]): (Subject | undefined)[] {
  if (!kinds.has('respectively')) return [];
  const end = items.find((item) => item.means.respectively)?.start ?? 0;
  const told = found.filter(({ metric, start }) => start < end && /^(change|level)/.test(metric));
  const first = Math.min(...told.map(({ start }) => start));
  const names: { instrument: InstrumentId; at: number }[] = [];
  items.forEach(({ mention, start }, at) => {
    // A code in brackets repeats the name before it.
    const repeats = isMark(items[at - 1], '(<') && items[at - 2]?.mention !== undefined;
    if (!mention || start >= first || repeats) return;
    if (names.at(-1)?.instrument !== mention.instrument) names.push({ instrument: mention.instrument, at });
  });
  return found.map((claim) => {
    const alike = told.filter(({ metric }) => metric === claim.metric);
    const name = names.slice(-alike.length)[alike.indexOf(claim)];
    return name && alike.length > 1 ? { kind: 'instrument', ...name } : undefined;
  });
}
