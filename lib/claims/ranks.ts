import { anchorAfter } from './dates';
import { claimAt } from './make';
import { dayIn, periodAt, periodsIn } from './periods';
import { directionNear } from './run-words';
import { has, isMark, isName, isPlain, type Sentence } from './sentence';
import type { Anchor, Claim, Direction, Period, SpanUnit } from './types';

/** "its biggest one-day drop since March", "best week in two years", "the most since October". */
export function rankClaims(sentence: Sentence): Claim[] {
  const { items } = sentence;
  const claims: Claim[] = [];
  for (let i = 0; i < items.length; i++) {
    const rank = items[i]?.means.rank;
    if (!rank || ofValue(sentence, i)) continue;
    let unit: SpanUnit | null = null;
    let direction: Direction = rank.direction ?? null;
    let head = false;
    // "its biggest-ever point gain"
    let ever = false;
    let days = 1;
    // "worst December", "best first quarter", "second-best day": ranked among some days only.
    let among = has(items[i - 1], 'ordinal') || items[i - 1]?.means.number !== undefined;
    let to = i + 1;
    for (let j = i + 1; j < Math.min(items.length, i + 7); j++) {
      const item = items[j];
      if (has(item, 'ever') && item?.glued) {
        ever = true;
        continue;
      }
      if (!item || isMark(item, ',.;()') || has(item, 'since', 'ever', 'thisYear')) break;
      if (has(item, 'streak', 'notPrice', 'row')) head = false;
      if (has(item, 'streak', 'row')) break;
      const { move } = item.means;
      // "the world's largest chipmaker rose", "the biggest lender has gained": a rank of companies.
      const verb = move?.form === 'verb' && !item.words.endsWith('ing');
      if ((verb && items[i - 1]?.possessive) || auxiliaries.has(item.words)) {
        head = false;
        break;
      }
      if (move && move.direction !== 'flat') {
        direction = rank.direction ?? move.direction;
        if (!rank.direction) direction = move.direction;
        head = true;
      } else if (item.means.unit) {
        unit ??= item.means.unit.unit;
        days = items[j - 1]?.means.number?.n ?? Number(items[j - 1]?.digits ?? 1);
        head = true;
      } else if (item.means.period && item.means.period.period.kind !== 'trailing') {
        const { kind } = item.means.period.period;
        if (kind === 'week' || kind === 'month' || kind === 'quarter') unit ??= kind;
      } else if (has(item, 'rankNoun') || (has(item, 'weekday') && item.capital)) {
        head = true;
        // "strongest start to a year": among first quarters or first weeks only.
        among ||= has(item, 'weekday') || beginnings.has(item.words);
      } else if (has(item, 'month') && item.capital) {
        unit ??= 'month';
        head = among = true;
      } else if (has(item, 'in', 'of') || item.words === 'for') break;
      else if (
        !isPlain(item) &&
        !has(item, 'skip', 'percent', 'points', 'percentPoint', 'intradayWord', 'number', 'ordinal')
      )
        break;
      among ||= isName(item) || has(item, 'ordinal');
      to = j + 1;
    }
    // "the most since October", "was its worst since 2022"
    const most = items[i]?.words === 'most' && (has(items[i + 1], 'in') || isMark(items[i - 2], ','));
    const bare = has(items[i + 1], 'since') || (most && has(items[i + 1], 'in', 'ever'));
    if (!head && !bare) continue;
    const anchor: Anchor | null = ever ? { kind: 'ever', words: 'ever' } : anchorAfter(items, to, 5);
    if (!anchor || !anchors(sentence, to, anchor)) continue;
    direction ??= directionNear(sentence, i, to);
    if (direction === null) continue;
    const period = unit ?? periodBefore(sentence, i);
    // "the largest one-day point decline"
    const inPoints = items.slice(i, to).some(({ words }) => words === 'point' || words === 'points');
    claims.push(
      claimAt(sentence, i, to, {
        metric: 'move_rank',
        direction,
        ...(inPoints ? { unit: 'points' } : {}),
        comparator: 'exact',
        anchor,
        ...(unit === null ? { mayMean: periodsIn(sentence).filter(({ kind }) => ranked.has(kind)) } : {}),
        period: among
          ? { kind: 'unknown' }
          : days > 1
            ? { kind: 'trailing', n: days, unit: period }
            : { kind: period, ...(period === 'session' ? dayIn(sentence, i) : {}) },
      }),
    );
  }
  return claims;
}

const beginnings = new Set(['start', 'opening', 'first half']);

const auxiliaries = new Set(['has', 'have', 'had']);

/** Stretches whose moves can be ranked. */
const ranked: ReadonlySet<Period['kind']> = new Set(['week', 'month', 'quarter', 'year', 'ytd']);

/** "wiping out $600 billion in market value, the biggest one-day loss in history": of value, not of price. */
function ofValue({ items, kinds }: Sentence, at: number): boolean {
  // "the largest one-day loss of value ever"
  for (let i = at + 1; i < at + 8 && !isMark(items[i], ',.;'); i++)
    if (items[i]?.words === 'value' || has(items[i], 'marketValue')) return true;
  if (!kinds.has('marketValue')) return false;
  const comma = items.findLastIndex((item, i) => i < at && isMark(item, ','));
  const open = items.findLastIndex((item, i) => i < comma && isMark(item, ','));
  return comma >= at - 3 && items.slice(open + 1, comma).some((item) => has(item, 'marketValue'));
}

/** "in the index" after a rank compares shares, not days. */
const anchors = ({ items }: Sentence, at: number, anchor: Anchor): boolean =>
  anchor.kind !== 'span' || !has(items[at + 1], 'subject');

/** The unit of the change that a rank without one refers to: "declined 1.3 % this week, its worst performance since". */
function periodBefore(sentence: Sentence, at: number): SpanUnit {
  const { items } = sentence;
  for (let i = at - 1; i >= 0; i--) {
    // "surged 21 % in the second quarter, its best since 2020"
    const named = has(items[i], 'in') || has(items[i], 'ordinal') ? periodAt(sentence, i) : null;
    if (named && 'named' in named) return named.kind;
    const kind = items[i]?.means.period?.period.kind;
    if (kind === 'week' || kind === 'month' || kind === 'quarter') return kind;
    if (kind === 'ytd') return 'year';
    const unit = items[i]?.means.unit;
    if (unit?.adjective) return unit.unit;
  }
  return 'session';
}
