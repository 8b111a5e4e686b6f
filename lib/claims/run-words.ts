import { has, isStrong, type Sentence } from './sentence';
import type { Direction, SpanUnit, StreakUnit } from './types';

export const streakUnit = (unit: SpanUnit | undefined): StreakUnit | null =>
  unit === undefined || unit === 'year' ? null : unit;

/** "rose 2 % for the week, its third straight gain": the unit stands before. */
export function unitBefore({ items }: Sentence, at: number): StreakUnit {
  for (let i = at - 1; i >= 0 && !isStrong(items[i]); i--) {
    const kind = items[i]?.means.period?.period.kind;
    if (kind === 'week' || kind === 'month' || kind === 'quarter' || kind === 'session') return kind;
    if (items[i]?.means.weekday) return 'session';
    if (items[i]?.means.unit?.adjective) return streakUnit(items[i]?.means.unit?.unit) ?? 'session';
  }
  return 'session';
}

export function clauseStart({ items }: Sentence, at: number): number {
  let from = at;
  while (from > 0 && !isStrong(items[from - 1])) from--;
  return from;
}

/** How words before a run tell of it: "snapping a four-day winning streak", "capping a nine-day run", "after a three-day rally". */
export function endedBefore({ items }: Sentence, at: number): 'over' | 'caps' | 'past' | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const item = items[i];
    if (has(item, 'end')) return item?.means.end?.caps ? 'caps' : 'over';
    if (item?.means.close?.ends) return 'over';
    if (item?.words === 'after' && !has(items[i + 1], 'extend')) return 'past';
    if (!has(item, 'skip', 'previous', 'rank', 'longest', 'comparator', 'period')) return null;
  }
  return null;
}

/** Direction of the run where its own words do not say: "gains" before it, else the nearest verb. */
export function directionNear({ items }: Sentence, at: number, to: number, opposite = false): Direction {
  const turned = (direction: Direction): Direction =>
    !opposite ? direction : direction === 'up' ? 'down' : 'up';
  for (let i = at - 1; i >= 0; i--) {
    const move = items[i]?.means.move;
    if (move && move.direction !== 'flat') return turned(move.direction);
    if (items[i]?.means.streak?.direction) return turned(items[i]?.means.streak?.direction ?? null);
    if (items[i]?.words === 'upper') return 'up';
  }
  for (let i = to; i < items.length; i++) {
    const move = items[i]?.means.move;
    if (move && move.direction !== 'flat') return turned(move.direction);
    const direction = items[i]?.means.streak?.direction;
    if (direction) return direction;
  }
  return null;
}
