import type { InstrumentId } from '@/lib/model';
import { has, isBreak, isMark, isName, isPlain, isStrong, some, type Sentence } from './sentence';

/** Who a statement is about. */
export type Subject =
  | { kind: 'instrument'; instrument: InstrumentId; at: number }
  /** "shares", "the index", "it": the paragraph's. */
  | { kind: 'generic'; of: 'index' | 'share' | 'any'; at: number }
  /** A name that is no mention. */
  | { kind: 'name'; at: number }
  /** Revenue, yields, flows, currencies, sets of stocks: no price of an instrument. */
  | { kind: 'notPrice'; at: number }
  | { kind: 'none' };

/** Exchange rates and yields: figures of theirs are not read as claims about a price. */
const notPrices = /^(FX:|IDX:(TNX|TYX|FVX|IRX)$)/;

/** The nearest subject left of the statement at `at`; names in a circumstance ("after Apple's warning") do not count. */
export function subjectOf(sentence: Sentence, at: number): Subject {
  const { items } = sentence;
  const beside = besideSide(sentence, at);
  if (beside) return beside;
  let fallback: Subject | undefined;
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (!item) break;
    // "Samsung, which has the largest weighting, retreated": the relative clause is about something else.
    if (isMark(item, ',') && i === at - 1) {
      const relative = items.findLastIndex(
        (other, j) => j < i - 1 && isMark(items[j - 1], ',') && relatives.has(other.words),
      );
      if (relative > 0 && !items.slice(relative, i).some((other) => isMark(other, ','))) i = relative;
      continue;
    }
    if (isMark(item, ')')) depth++;
    if (isMark(item, '(')) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (item.means.notPrice && countsAsSubject(sentence, i, at)) return { kind: 'notPrice', at: i };
    if (isSet(sentence, i)) return { kind: 'notPrice', at: i };
    // "a VIX-linked fund" is not the VIX.
    if (item.mention && items[i + 1]?.glued && items[i + 1]?.words === 'linked') continue;
    if (item.mention) {
      if (notPrices.test(item.mention.instrument) || ofFutures(sentence, i))
        return { kind: 'notPrice', at: i };
      // "Nvidia's revenue": the possessed thing came first, so here the name is the subject.
      const subject: Subject = { kind: 'instrument', instrument: item.mention.instrument, at: i };
      if (!isCircumstance(sentence, i)) return subject;
      fallback ??= subject;
    } else if (
      item.means.currency &&
      /^[a-z]{3,}$/.test(item.words) &&
      !sentence.figureAt[i] &&
      countsAsSubject(sentence, i, at)
    ) {
      return { kind: 'notPrice', at: i };
    } else if (isName(item) && i > 0 && !isCircumstance(sentence, i)) {
      fallback ??= { kind: 'name', at: i };
      if (isStrongName(sentence, i, at)) return named(sentence, i);
    } else if (item.means.subject) {
      const owner = ownerOf(sentence, i);
      if (owner) return owner;
      if (!isCircumstance(sentence, i)) return { kind: 'generic', of: item.means.subject.of, at: i };
    }
  }
  return fallback ?? { kind: 'none' };
}

const relatives = new Set(['which', 'who', 'whose', 'where']);

/** "followed by TCS, up 2.1 percent", "Meta (up 142 %)": the name that the figure is put beside. */
function besideSide({ items }: Sentence, at: number): Subject | undefined {
  if (items[at]?.means.move?.form !== 'side' || !isMark(items[at - 1], ',(')) return undefined;
  const before = items[at - 2];
  if (before?.mention && !notPrices.test(before.mention.instrument)) {
    return { kind: 'instrument', instrument: before.mention.instrument, at: at - 2 };
  }
  return isName(before) ? { kind: 'name', at: at - 2 } : undefined;
}

/** "futures on the Nasdaq 100": not the index itself. */
function ofFutures({ items }: Sentence, i: number): boolean {
  if (items[i + 1]?.words === 'futures') return true;
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    if (items[j]?.words === 'futures') return true;
    if (!has(items[j], 'under', 'of', 'skip', 'to')) return false;
  }
  return false;
}

/** The instrument that a sentence is about: its first mention that is no circumstance, no owner and no yield. */
export function topicOf(sentence: Sentence): InstrumentId | undefined {
  const at = sentence.items.findIndex(
    (item, i) =>
      item.mention &&
      !item.possessive &&
      !notPrices.test(item.mention.instrument) &&
      !isCircumstance(sentence, i),
  );
  return sentence.items[at]?.mention?.instrument;
}

/** A capitalised run that stands right before the verb. */
function isStrongName({ items }: Sentence, i: number, at: number): boolean {
  return (
    i === at - 1 ||
    (i >= at - 3 && items.slice(i + 1, at).every((item) => has(item, 'skip', 'be') || isMark(item, '(')))
  );
}

/** A mention inside the same run of capitals wins: "Tesla Motors". */
function named({ items }: Sentence, i: number): Subject {
  for (let j = i - 1; j >= 0 && (isName(items[j]) || items[j]?.mention); j--) {
    const mention = items[j]?.mention;
    if (mention) return { kind: 'instrument', instrument: mention.instrument, at: j };
  }
  return { kind: 'name', at: i };
}

/** "Tesla shares", "shares of Tesla", "Tesla's stock", "shares in Slack". */
function ownerOf({ items }: Sentence, i: number): Subject | undefined {
  if (has(items[i + 1], 'of', 'in')) {
    for (let j = i + 2; j < i + 5; j++) {
      const mention = items[j]?.mention;
      if (mention) return { kind: 'instrument', instrument: mention.instrument, at: j };
      if (isName(items[j])) return { kind: 'name', at: j };
    }
  }
  let before = i - 1;
  // "Baidu Inc. (BIDU, 9888.HK) shares"
  if (isMark(items[before], ')'))
    before = items.findLastIndex((item, j) => j < before && isMark(item, '(')) - 1;
  for (let j = before; j >= Math.max(0, before - 2); j--) {
    const item = items[j];
    if (item?.mention) return { kind: 'instrument', instrument: item.mention.instrument, at: j };
    if (isName(item) && j > 0) return { kind: 'name', at: j };
    if (!isPlain(item) && !has(item, 'subject')) break;
  }
  return undefined;
}

/** "after Apple", "led by JD.com", "with Nvidia": not what the sentence is about. */
function isCircumstance({ items }: Sentence, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const item = items[j];
    if (has(item, 'move', 'close', 'reach', 'subject') || isMark(item, ',;')) return false;
    // A new clause has its own subject: "after Apple fell 3 %" is told by the verb behind it.
    if (item?.means.break) return has(item, 'under') && !verbFollows(items, i + 1);
    if (has(item, 'under', 'by', 'of', 'to', 'from', 'in'))
      return !verbFollows(items, i + 1) || has(item, 'by', 'of', 'from');
    if (!isPlain(item) && !has(item, 'skip', 'and') && !item?.mention) return false;
  }
  return false;
}

function verbFollows(items: Sentence['items'], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    if (has(items[i], 'move', 'close', 'be', 'reach')) return true;
    if (!isPlain(items[i]) && !has(items[i], 'subject', 'skip')) return false;
  }
  return false;
}

/** "Twenty stocks in the index tumbled", "more than 300 companies". */
function isSet({ items }: Sentence, i: number): boolean {
  if (!items[i]?.means.set) return false;
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
    if (items[j]?.digits !== undefined || items[j]?.means.number) return true;
    if (!isPlain(items[j]) && !items[j]?.means.skip) return false;
  }
  return false;
}

/** "shares rose on strong sales and closed at 20": sales is a circumstance unless the verb follows it at once. */
function countsAsSubject(sentence: Sentence, i: number, at: number): boolean {
  const { items } = sentence;
  if (at - i <= 2) return true;
  let under = false;
  for (let j = i - 1; j >= Math.max(0, i - 5); j--) {
    if (has(items[j], 'under', 'in')) under = true;
    if (under || (!isPlain(items[j]) && !has(items[j], 'skip', 'notPrice', 'move', 'rank', 'and', 'unit')))
      break;
  }
  if (!under) return true;
  const breakBetween = items
    .slice(i, at)
    .some((item) => isBreak(item) || isMark(item, ',') || isStrong(item));
  return !breakBetween && !some(sentence, 0, i, 'subject') && !items.slice(0, i).some((item) => item.mention);
}
