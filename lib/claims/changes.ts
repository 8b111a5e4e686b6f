import type { Figure } from './figures';
import type { Role } from './governor';
import { periodAfter, periodAt, periodBefore, periodsIn, vagueAfter } from './periods';
import { clauseAround, has, isMark, some, type Sentence } from './sentence';
import { claimAt } from './make';
import type { Claim, Metric, Period } from './types';

function periodOf(sentence: Sentence, period: Period | null, figure: Figure, role: Role): Period {
  if (role.role !== 'below') {
    const vague =
      period === null &&
      (vagueAfter(sentence, role.to) ||
        halfBefore(sentence, role.at - 4, figure.at) ||
        runInWords(sentence, role.at));
    return period ?? { kind: vague ? 'unknown' : 'session' };
  }
  const kind = role.direction === 'down' ? 'since_high' : 'since_low';
  return period?.kind === kind ? period : { kind };
}

/** "rallied for three straight weeks, adding nearly 9 %": of the weeks together. */
function runInWords({ items }: Sentence, at: number): boolean {
  if (!isMark(items[at - 1], ',') || items[at]?.words.endsWith('ing') !== true) return false;
  return items.slice(Math.max(0, at - 6), at).some((item, k, all) => {
    const counted = item.means.number !== undefined || item.digits !== undefined;
    return counted && has(all[k + 1], 'row') && has(all[k + 2], 'unit');
  });
}

/** "ended the first half up 14.5 %". */
const halfBefore = ({ items }: Sentence, from: number, to: number): boolean =>
  items.slice(Math.max(0, from), to).some((item) => item.words.endsWith('half'));

/** "a 10.2 % first-quarter rally" */
function periodWithin(sentence: Sentence, from: number, to: number): Period | null {
  for (let i = from; i < to; i++) {
    const period = has(sentence.items[i], 'ordinal') ? periodAt(sentence, i) : null;
    if (period) return period;
  }
  return null;
}

const unitOfChange: Record<string, string> = { '%': 'pct' };

/** "rose 5 %", "up 20 points", "lost as much as 3 %", "fell 20 % from its high". */
export function changeClaim(sentence: Sentence, figure: Figure, role: Role): Claim | null {
  if ((role.role !== 'change' && role.role !== 'below') || role.direction === null || figure.large)
    return null;
  if (figure.unit === 'pp' || figure.unit === 'fold' || figure.unit === 'times' || figure.unit === null)
    return null;
  const [from, to] = clauseAround(sentence, figure.at);
  if (some(sentence, from, to, 'extended') || contributes(sentence, figure)) return null;
  if (figure.unit !== '%' && perShare.has(sentence.items[figure.to]?.words ?? '')) return null;
  const suffix = unitOfChange[figure.unit] ?? 'pts';
  const after = periodWithin(sentence, figure.to, role.to) ?? periodAfter(sentence, role.to);
  const named = after ?? periodBefore(sentence, role.at, figure.at);
  const period: Period = sentence.kinds.has('offerPrice')
    ? { kind: 'unknown' }
    : periodOf(sentence, named, figure, role);
  // "fell 1.9 % on Friday to cap its worst week, down 5.7 %": a period named on the left may be that of another figure.
  const open = after === null && role.role === 'change' && period.kind !== 'unknown' && !role.extreme;
  const drawdown = suffix === 'pct' && period.kind === 'since_high' && role.direction === 'down';
  const metric = drawdown
    ? 'drawdown_pct'
    : (`${role.extreme ? 'intraday_extreme' : 'change'}_${suffix}` as Metric);
  return claimAt(sentence, role.at, Math.max(role.to, figure.to), {
    metric,
    direction: role.direction,
    value: figure.value,
    unit: figure.unit,
    digit: figure.digit,
    comparator: role.comparator,
    ...(open ? { mayMean: [...(named ? [{ kind: 'session' } as const] : []), ...periodsIn(sentence)] } : {}),
    atClose: !role.extreme && closes(sentence, from, role.to),
    period: role.extreme && period.kind === 'session' ? { ...period, kind: 'intraday' } : period,
  });
}

/** "closed up 6.5 %", "closing down 2.89 %", "ended 0.3 % higher". */
const closes = ({ items }: Sentence, from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some(
      (item, k) =>
        has(item, 'close') || (has(item, 'closing') && items[from + k + 1]?.means.move !== undefined),
    );

/** "lost 95 cents per share": earnings. */
const perShare = new Set(['per share', 'a share', 'per unit']);

/** "shaved 23 points off the index". */
function contributes({ items }: Sentence, figure: Figure): boolean {
  if (figure.unit !== 'points') return false;
  for (let i = figure.to; i < figure.to + 3; i++) if (has(items[i], 'contribution')) return true;
  return false;
}
