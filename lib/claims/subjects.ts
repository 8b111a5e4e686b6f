import type { InstrumentId } from '@/lib/model';
import { has, isMark, isName, isPlain, itemAfter, type Sentence } from './sentence';
import { countsAsSubject, isCircumstance, isSet, ofFutures, ofNotPrice, pastAside } from './circumstances';

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
const notPrices = /^(FX:|IDX:(TNX|TYX|FVX|IRX|DXY)$)/;

/** The nearest subject left of the statement at `at`; names in a circumstance ("after Apple's warning") do not count. */
export function subjectOf(sentence: Sentence, at: number): Subject {
  const beside = besideSide(sentence, at) ?? described(sentence, at);
  if (beside) return beside;
  let fallback: Subject | undefined;
  for (let i = at - 1; i >= 0; i--) {
    i = sentence.nearest[pastAside(sentence, sentence.nearest[i] ?? -1, at)] ?? -1;
    const found = i < 0 ? undefined : subjectAt(sentence, i, at);
    if (found?.sure) return found.subject;
    fallback ??= found?.subject;
  }
  return fallback ?? { kind: 'none' };
}

/** "Despite a 0.2 % uptick on Friday, the S&P 500 logged a loss": the name that follows the opening circumstance. */
export function subjectAhead(sentence: Sentence, { end }: { end: number }): Subject | undefined {
  const { items } = sentence;
  const after = itemAfter(sentence, end, false);
  let comma = after;
  while (comma < after + 6 && items[comma] && !isMark(items[comma], ',')) comma++;
  if (after < 0 || !isMark(items[comma], ',')) return undefined;
  for (let i = comma + 1; i < comma + 4; i++) {
    const mention = items[i]?.mention;
    if (!mention && !has(items[i], 'skip') && !isPlain(items[i])) return undefined;
    if (!mention) continue;
    const verb = items.slice(i + 1, i + 4).some((next) => has(next, 'move', 'close', 'reach', 'be', 'end'));
    const price = !notPrices.test(mention.instrument) && items[i]?.possessive === false;
    return verb && price ? { kind: 'instrument', instrument: mention.instrument, at: i } : undefined;
  }
  return undefined;
}

/** What the item says of the subject; not `sure`: only where nothing further left says more. */
function subjectAt(
  sentence: Sentence,
  i: number,
  at: number,
): { subject: Subject; sure: boolean } | undefined {
  const item = sentence.items[i];
  if (!item) return undefined;
  const notPrice = { subject: { kind: 'notPrice', at: i } as const, sure: true };
  if (item.means.notPrice && countsAsSubject(sentence, i, at)) return notPrice;
  if (isSet(sentence, i)) return notPrice;
  if (item.mention) {
    // "a VIX-linked fund" is not the VIX.
    if (sentence.items[i + 1]?.glued && sentence.items[i + 1]?.words === 'linked') return undefined;
    if (notPrices.test(item.mention.instrument) || ofFutures(sentence, i) || ofNotPrice(sentence, i))
      return notPrice;
    const subject: Subject = { kind: 'instrument', instrument: item.mention.instrument, at: i };
    return { subject, sure: !isCircumstance(sentence, i) };
  }
  const isMoney = item.means.currency && /^[a-z]{3,}$/.test(item.words) && !sentence.figureAt[i];
  if (isMoney) return countsAsSubject(sentence, i, at) ? notPrice : undefined;
  // "the DAX in Frankfurt jumped": a place.
  if (isName(item) && has(sentence.items[i - 1], 'in')) return undefined;
  if (isName(item) && i > 0 && !isCircumstance(sentence, i)) {
    const strong = isStrongName(sentence, i, at);
    return { subject: strong ? named(sentence, i) : { kind: 'name', at: i }, sure: strong };
  }
  if (!item.means.subject) return undefined;
  const owner = ownerOf(sentence, i);
  if (owner) return { subject: owner, sure: true };
  return isCircumstance(sentence, i)
    ? undefined
    : { subject: generic(sentence, i, item.means.subject.of), sure: true };
}

/** "the shares" of the sentence's own company; "the mid-cap index" is none that was spoken of. */
function generic(sentence: Sentence, at: number, of: 'index' | 'share' | 'any'): Subject {
  const { items } = sentence;
  const wanted = (instrument: InstrumentId): boolean =>
    of === 'any' || instrument.startsWith('IDX:') === (of === 'index');
  // "leaving it down 30 %": what this sentence is about.
  const topic = of === 'any' && items[at]?.words === 'it' ? topicOf(sentence, at) : undefined;
  if (topic !== undefined) return { kind: 'instrument', instrument: topic, at };
  const named = items.slice(0, at).findLast((item) => item.mention && wanted(item.mention.instrument));
  if (named?.mention && of !== 'any') return { kind: 'instrument', instrument: named.mention.instrument, at };
  const other =
    of === 'index' &&
    isPlain(items[at - 1]) &&
    !items[at - 1]?.possessive &&
    !sameIndex.has(items[at - 1]?.words ?? '');
  return other ? { kind: 'name', at } : { kind: 'generic', of, at };
}

/** Words before "index" that leave it the one that was spoken of. */
const sameIndex = new Set([
  'main',
  'local',
  'key',
  'heavy',
  'headline',
  'chip',
  'wide',
  'share',
  'stock',
  'national',
]);

/** "after the refiner soared": a plain noun with an article is the company last named. */
function described({ items }: Sentence, at: number): Subject | undefined {
  const verb = items[at]?.means.move?.form === 'verb' && !items[at]?.glued;
  // "volume on the exchange fell": not the exchange did.
  // "while other lenders fell over 3 %": several, and nobody by name.
  const before = items[at - 1];
  const move = items[at]?.means.move;
  const many =
    before?.words.endsWith('s') === true && isPlain(before) && !before.capital && !before.possessive;
  if (move?.form === 'verb' && many && items[at - 2]?.words !== 'the') return { kind: 'name', at: at - 1 };
  const lead = items[at - 3];
  if (has(lead, 'under', 'of', 'in', 'to', 'from', 'by') && !has(lead, 'break')) return undefined;
  if (!verb || !isPlain(items[at - 1]) || items[at - 1]?.capital || items[at - 2]?.words !== 'the')
    return undefined;
  const named = items
    .slice(0, at)
    .findLast((item) => item.mention && !item.mention.instrument.startsWith('IDX:'));
  return named?.mention
    ? { kind: 'instrument', instrument: named.mention.instrument, at: at - 1 }
    : { kind: 'name', at: at - 1 };
}

/** "followed by TCS, up 2.1 percent", "Meta (up 142 %)": the name that the figure is put beside. */
function besideSide({ items }: Sentence, at: number): Subject | undefined {
  if (items[at]?.means.move?.form !== 'side' || !isMark(items[at - 1], ',(')) return undefined;
  const before = items[at - 2];
  // "the biggest riser on the FTSE 100, up 5.5 %", "on the eve of joining the S&P 500, up more than 700 %"
  const within = /^(on|in|of|among|join(s|ed|ing)?|to|by|leaving|left|enter(s|ed|ing)?)$/.test(
    items[at - 3]?.words.replace('the', '') || (items[at - 4]?.words ?? ''),
  );
  if (before?.mention?.instrument.startsWith('IDX:') && within) return undefined;
  if (before?.mention && !notPrices.test(before.mention.instrument)) {
    return { kind: 'instrument', instrument: before.mention.instrument, at: at - 2 };
  }
  return isName(before) ? { kind: 'name', at: at - 2 } : undefined;
}

/** The instrument that a sentence (up to `before`) is about: its first mention that is no circumstance, no owner and no yield. */
export function topicOf(sentence: Sentence, before = Number.POSITIVE_INFINITY): InstrumentId | undefined {
  const at = sentence.items.findIndex(
    (item, i) =>
      i < before &&
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
    (i >= at - 3 && items.slice(i + 1, at).every((item) => has(item, 'skip', 'be') || isMark(item, '()<>')))
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
    if (isName(item) && j > 0) return placed(items, j) ?? { kind: 'name', at: j };
    if (!isPlain(item) && !has(item, 'subject')) break;
  }
  return undefined;
}

/** "Alibaba's Hong Kong shares": the place's name is not the company's. */
function placed(items: Sentence['items'], at: number): Subject | undefined {
  let j = at;
  while (j > 0 && isName(items[j])) j--;
  const owner = items[j];
  return owner?.mention && owner.possessive
    ? { kind: 'instrument', instrument: owner.mention.instrument, at: j }
    : undefined;
}
