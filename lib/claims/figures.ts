import type { Item } from './items';

/** A number with its unit, or a date. Indices are those of the sentence's items; `to` is exclusive. */
export interface Figure {
  at: number;
  to: number;
  value: number;
  /** `%`, `pp`, `points`, `times`, a currency code, `pence`, `cents`; null for a bare number. */
  unit: string | null;
  /** One unit of the last printed digit. */
  digit: number;
  /** Millions and more: a value of companies, not of shares. */
  large: boolean;
  /** A sign printed with it. */
  sign: 1 | -1 | null;
  grouped: boolean;
}

const valueOf = (digits: string): number => Number(digits.replaceAll(',', ''));

function digitOf(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 1 : 10 ** -(digits.length - point - 1);
}

const minorName: Record<string, string> = { GBP: 'pence', USD: 'cents' };

/** Figures of a sentence, in order. Years, dates and times of day are none. */
export function figuresOf(items: readonly Item[]): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < items.length; at++) {
    const figure = figureAt(items, at);
    if (!figure) continue;
    figures.push(figure);
    at = figure.to - 1;
  }
  return figures;
}

function figureAt(items: readonly Item[], at: number): Figure | undefined {
  const item = items[at];
  if (!item) return undefined;
  const word = item.means.number;
  const next = items[at + 1];
  if (item.digits === undefined) {
    const unit = word && (next?.means.percent ? '%' : next?.means.percentPoint ? 'pp' : undefined);
    return unit && word ? { ...bare(at, at + 2, word.n, 1), unit } : undefined;
  }
  const value = valueOf(item.digits);
  const before = items[at - 1];
  const figure = bare(at, at + 1, value, digitOf(item.digits));
  figure.grouped = item.digits.includes(',');
  let first = before;
  if (before?.means.currency && (item.glued || /^[a-z ]+$/.test(before.words))) {
    figure.unit = nameOf(before.means.currency);
    figure.at--;
    first = items[at - 2];
  }
  if (first && /^[-−–+]$/.test(first.words) && items[figure.at]?.glued) {
    figure.sign = first.words === '+' ? 1 : -1;
    figure.at--;
  }
  if (figure.unit === null && isDatePart(items, at)) return undefined;
  suffixed(items, figure);
  return figure;
}

const bare = (at: number, to: number, value: number, digit: number): Figure => ({
  at,
  to,
  value,
  unit: null,
  digit,
  large: false,
  sign: null,
  grouped: false,
});

const nameOf = ({ code, perMajor }: { code: string; perMajor?: number }): string =>
  perMajor === undefined ? code : (minorName[code] ?? code);

/** Takes what follows the number: scale, then unit. */
function suffixed(items: readonly Item[], figure: Figure): void {
  const scale = items[figure.to];
  // A lone m or p is a unit only where it touches the number.
  const counts = (item: Item | undefined): boolean =>
    item !== undefined && (item.words.length > 1 || item.glued);
  if (scale?.means.scale && counts(scale)) {
    figure.value *= scale.means.scale.factor;
    figure.digit *= scale.means.scale.factor;
    figure.large = scale.means.scale.factor >= 1e5;
    figure.to++;
  }
  const unit = items[figure.to];
  if (!unit) return;
  const { percent, percentPoint, points, currency, times, fold } = unit.means;
  let name: string | undefined;
  if (percentPoint) name = 'pp';
  else if (percent) name = '%';
  else if (points) name = 'points';
  else if (fold) name = 'fold';
  else if (times && counts(unit)) name = 'times';
  else if (currency && figure.unit === null && counts(unit) && !/^[$£€¥₹₩]/.test(unit.words))
    name = nameOf(currency);
  if (name === undefined) return;
  // "20 points", but "a 20-point drop" too; "5 %" with a blank.
  figure.unit = figure.unit ?? name;
  figure.to++;
}

const zones = new Set(['gmt', 'bst', 'utc', 'est', 'edt', 'et', 'cet', 'hkt', 'sgt', 'ist', 'jst']);

/** A year, a day of a month, an hour, a fiscal period or a model number: no price. */
function isDatePart(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  const next = items[at + 1];
  const digits = item?.digits ?? '';
  if (/^(19|20)\d\d$/.test(digits) && !next?.means.percent && !next?.means.points && !next?.means.scale)
    return true;
  const nextIsMonth = next?.means.month && next.capital;
  const beforeIsMonth =
    (before?.means.month && before.capital) ||
    (before?.words === '.' && items[at - 2]?.means.month !== undefined);
  if (digits.length <= 2 && (nextIsMonth || beforeIsMonth) && !next?.means.percent) return true;
  if (next?.words === ':' && items[at + 2]?.glued) return true;
  if (before?.words === ':' && item?.glued) return true;
  // "0915 GMT"
  if (/^[012]\d[0-5]\d$/.test(digits) && zones.has(next?.words ?? '')) return true;
  return next?.words === 'a.m' || next?.words === 'p.m' || next?.words === 'am' || next?.words === 'pm';
}
