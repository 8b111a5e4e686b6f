import type { InstrumentId } from '@/lib/model';
import { has, isMark, isName, itemAfter, type Sentence } from './sentence';
import type { Claim } from './types';

export interface Share {
  /** Whose figure it is, one claim each; null for a name that nobody knows. */
  own: readonly (InstrumentId | null)[];
  /** Everybody in the list. */
  list: ReadonlySet<InstrumentId>;
}

/**
 * Who the figures of a list of names belong to, by claim: "A and B rose 2 % and 3 %" gives each its own, "A, B and C rose more
 * than 2 %" gives the one to all. Claims that no list rules are left out.
 */
export function sharedOut(sentence: Sentence, found: readonly Claim[]): Map<Claim, Share> {
  const shares = new Map<Claim, Share>();
  found.forEach((claim, k) => {
    if (shares.has(claim) || !/^(change|intraday|multiple)/.test(claim.metric)) return;
    const names = namesBefore(sentence, itemAfter(sentence, claim.start));
    if (names.length < 2) return;
    const known = names.filter((name) => name !== null);
    const list = new Set(known);
    const chain = chainOf(sentence, found.slice(k));
    if (chain.length === 1 && known.length > 0) shares.set(claim, { own: known, list });
    // "In Tokyo, Toyota and Honda": a place before them counts for nobody.
    const owners = [names, known].find(({ length }) => length > 1 && length === chain.length);
    if (owners) chain.forEach((next, n) => shares.set(next, { own: [owners[n] ?? null], list }));
  });
  return shares;
}

/** "Apple, Microsoft and Alphabet all" right before the verb at `at`, in order; null for a name that nobody knows. */
function namesBefore({ items }: Sentence, at: number): (InstrumentId | null)[] {
  const names: (InstrumentId | null)[] = [];
  let joined = true;
  let and = false;
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (isMark(item, ')')) {
      i = items.findLastIndex((open, j) => j < i && isMark(open, '('));
      continue;
    }
    if (item?.mention || isName(item)) {
      if (!joined) {
        // "Goldman Sachs": one name of two words.
        if (item?.mention && names[0] === null) names[0] = item.mention.instrument;
        continue;
      }
      names.unshift(item?.mention?.instrument ?? null);
      joined = false;
    } else if (has(item, 'and')) joined = and = true;
    // "boosted by Apple, Nvidia rose": no list without its "and".
    else if (isMark(item, ',') && (and || names.length === 0)) joined = true;
    else if (
      names.length > 0
        ? !has(item, 'skip')
        : !has(item, 'both', 'subject', 'skip', 'be') && !distributive.has(item?.words ?? '')
    )
      break;
  }
  return names;
}

const distributive = new Set(['all', 'each', 'peer', 'peers', 'rival', 'rivals']);

/** The claim and those that go on with it: "2.2 % and 5.9 %". */
function chainOf(sentence: Sentence, found: readonly Claim[]): Claim[] {
  const [first] = found;
  if (!first) return [];
  const chain = [first];
  for (const claim of found.slice(1)) {
    const last = chain.at(-1) ?? first;
    if (claim.metric !== first.metric || claim.direction !== first.direction) break;
    const from = itemAfter(sentence, last.end, false);
    const to = itemAfter(sentence, claim.start);
    const goesOn = sentence.items
      .slice(from, to)
      .every((item) => has(item, 'and', 'comparator', 'skip', 'by') || isMark(item, ','));
    if (from < 0 || !goesOn) break;
    chain.push(claim);
  }
  return chain;
}
