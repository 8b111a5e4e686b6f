import type { Day } from '@/lib/model';
import type { Dated, Since } from './types';

/** The values that no later one has topped, oldest and greatest first: answers "highest since" in one look. JSON. */
export type Peaks = Dated[];

/** Adds the latest value. Mutates. */
export function addPeak(peaks: Peaks, value: number, date: Day): void {
  while ((peaks.at(-1)?.value ?? Infinity) < value) peaks.pop();
  peaks.push({ value, date });
}

/** The latest value and the last earlier day that reached at least as much; null when `date` is not the latest. */
export function sinceOf(peaks: Peaks, date: Day): Since | null {
  const latest = peaks.at(-1);
  return latest?.date === date ? { value: latest.value, since: peaks.at(-2)?.date ?? null } : null;
}
