import { has, isBreak, isMark, isPlain, isStrong, some, type Sentence } from './sentence';

const relatives = new Set(['which', 'who', 'whose', 'where', 'in which']);

/**
 * The item before a bracket that closes at `i`, or before an aside that ends right before the statement: "Samsung, which has the
 * largest weighting, retreated", "Toyota, the biggest automaker, advanced".
 */
export function pastAside({ items }: Sentence, i: number, at: number): number {
  if (isMark(items[i], ')')) return items.findLastIndex((item, j) => j < i && isMark(item, '(')) - 1;
  const verb = items[i + 1];
  const finite = verb?.means.move?.form === 'verb' && !verb.words.endsWith('ing');
  const closes =
    isMark(items[i], ',') && (i === at - 1 || finite || (i === at - 2 && has(items[at - 1], 'skip', 'be')));
  if (!closes) return i;
  const open = items.findLastIndex((item, j) => j < i && isMark(item, ','));
  const first = items[open + 1];
  const second = items[open + 2];
  const relative = relatives.has(first?.words ?? '') || relatives.has(second?.words ?? '');
  const apposition =
    (first?.words === 'the' ||
      first?.words === 'a' ||
      first?.words === 'an' ||
      first?.words.endsWith('ing') === true) &&
    !verbWithin(items, open + 1, i);
  return open > 0 && (relative || apposition) ? open - 1 : i;
}

const verbWithin = (items: Sentence['items'], from: number, to: number): boolean =>
  items.slice(from, to).some((item) => has(item, 'move', 'close', 'highest', 'record', 'rank'));

/** "Revenue at Alibaba", "profit at Morgan Stanley, JPMorgan and Citigroup": theirs, and no price. */
export function ofNotPrice({ items }: Sentence, i: number): boolean {
  for (let j = i - 1; j > 0; j--) {
    const item = items[j];
    if (has(item, 'of', 'in') || item?.words === 'at' || item?.words === 'for' || item?.words === 'from') {
      return has(items[j - 1], 'notPrice');
    }
    if (!item?.mention && !isPlain(item) && !has(item, 'skip', 'and') && !isMark(item, ',<>()')) return false;
  }
  return false;
}

const derivatives = new Set(['futures', 'contract', 'contracts', 'options']);

/** "futures on the Nasdaq 100": not the index itself. */
export function ofFutures({ items }: Sentence, i: number): boolean {
  if (derivatives.has(items[i + 1]?.words ?? '')) return true;
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    if (derivatives.has(items[j]?.words ?? '')) return true;
    if (!has(items[j], 'under', 'of', 'skip', 'to')) return false;
  }
  return false;
}

/** "after Apple", "led by JD.com", "with Nvidia": not what the sentence is about. */
export function isCircumstance({ items }: Sentence, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const item = items[j];
    if (has(item, 'move', 'close', 'reach', 'subject') || isMark(item, ',;')) return false;
    // A new clause has its own subject: "after Apple fell 3 %" is told by the verb behind it.
    if (item?.means.break) return has(item, 'under') && !verbFollows(items, i + 1);
    // "since Election Day"
    if (has(item, 'since')) return true;
    if (has(item, 'under', 'by', 'of', 'to', 'from', 'in'))
      return !verbFollows(items, i + 1) || has(item, 'by', 'of', 'from');
    if (!isPlain(item) && !has(item, 'skip', 'and') && !item?.mention) return false;
  }
  return false;
}

function verbFollows(items: Sentence['items'], at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    if (has(items[i], 'move', 'close', 'be', 'reach')) return true;
    if (!isPlain(items[i]) && !has(items[i], 'subject', 'skip', 'closing')) return false;
  }
  return false;
}

/** "Twenty stocks in the index tumbled", "more than 300 companies". */
export function isSet({ items }: Sentence, i: number): boolean {
  if (!items[i]?.means.set) return false;
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
    if (items[j]?.digits !== undefined || items[j]?.means.number) return true;
    if (!isPlain(items[j]) && !items[j]?.means.skip && !items[j]?.mention) return false;
  }
  return false;
}

/** "shares rose on strong sales and closed at 20": sales is a circumstance unless the verb follows it at once. */
export function countsAsSubject(sentence: Sentence, i: number, at: number): boolean {
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
