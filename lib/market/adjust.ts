import type { Split } from '@/lib/model';
import type { Bar } from './build';

/**
 * A gap between a close and the next session's price that is a split until proven otherwise: no ordinary day begins 30 % lower
 * or 43 % higher. A crash that is refused for it comes from another source.
 */
const CLIFF = 0.7;

/** Whether unadjusted bars (ascending) contain what looks like a split: they must not be shown as one series. */
export function hasCliff(bars: readonly Bar[]): boolean {
  let before: number | undefined;
  for (const { open, close } of bars) {
    if (close == null || close <= 0) continue;
    const ratio = before === undefined ? 1 : (open && open > 0 ? open : close) / before;
    if (ratio < CLIFF || ratio > 1 / CLIFF) return true;
    before = close;
  }
  return false;
}

/** Raw bars (ascending) divided by every split after them; volumes multiplied. */
export function unsplit(bars: readonly Bar[], splits: readonly Split[]): Bar[] {
  const latest = [...splits].sort((a, b) => (a.date < b.date ? 1 : -1));
  let factor = 1;
  let next = 0;
  const adjusted: Bar[] = [];
  for (const bar of bars.toReversed()) {
    for (let split = latest[next]; split && bar.date < split.date; split = latest[next]) {
      factor *= split.ratio;
      next += 1;
    }
    const over = (value: number | null | undefined) => (value == null ? value : value / factor);
    adjusted.push({
      date: bar.date,
      open: over(bar.open),
      high: over(bar.high),
      low: over(bar.low),
      close: over(bar.close),
      volume: bar.volume == null ? bar.volume : bar.volume * factor,
    });
  }
  return adjusted.reverse();
}

/** The smallest step of the factor that is a split; what dividends take off is less. */
const STEP = 1.2;
/** Splits are ratios of small numbers: 3:2, 10:1, 1:20. */
const PARTS = 12;

/** Splits read off the factor between a raw close and one adjusted for splits and dividends alike. Bars ascending. */
export function splitsBetween(bars: readonly { date: string; close: number; adjusted: number }[]): Split[] {
  const splits: Split[] = [];
  for (const [index, bar] of bars.entries()) {
    const before = bars[index - 1];
    if (!before || before.adjusted <= 0 || bar.adjusted <= 0) continue;
    const step = bar.adjusted / bar.close / (before.adjusted / before.close);
    if (step >= STEP || step <= 1 / STEP) splits.push({ date: bar.date, ratio: simpleRatio(step) });
  }
  return splits;
}

function simpleRatio(step: number): number {
  let best = step;
  let error = 0.03;
  for (let below = 1; below <= PARTS; below += 1) {
    const above = Math.round(step * below);
    const off = Math.abs(above / below / step - 1);
    if (above > 0 && off < error) {
      best = above / below;
      error = off / 2;
    }
  }
  return best;
}
