import type { Day } from '@/lib/model';
import type { PeriodRun, Rank, Run } from './types';

type Side = 'up' | 'down';

/** Runs of one kind, folded. JSON. */
export interface RunState {
  /** The run at the last step, signed; 0 when that step was unchanged or there was none. */
  run: Run;
  /** Date of the last step. */
  end: Day | null;
  /** Per side and length - 1: end of the latest finished run at least that long, and how many there were. */
  finished: Record<Side, { end: Day; count: number }[]>;
}

export const newRuns = (): RunState => ({ run: 0, end: null, finished: { up: [], down: [] } });

const side = (run: Run): Side => (run > 0 ? 'up' : 'down');

/** The run after one more step of sign `sign`; an unchanged step ends a run and leaves 0. */
export const nextRun = (run: Run, sign: number): Run =>
  sign !== 0 && Math.sign(run) === sign ? run + sign : sign;

/** Adds a step of sign -1, 0 or 1. Mutates. */
export function addStep(runs: RunState, sign: number, date: Day): void {
  const next = nextRun(runs.run, sign);
  const over = Math.abs(next) <= Math.abs(runs.run);
  if (over && runs.run !== 0 && runs.end !== null) {
    const finished = runs.finished[side(runs.run)];
    for (let length = 0; length < Math.abs(runs.run); length++) {
      finished[length] = { end: runs.end, count: (finished[length]?.count ?? 0) + 1 };
    }
  }
  runs.run = next;
  runs.end = date;
}

/** How rare a present run of this length is among the finished ones; null for 0. */
export function rankOf(runs: RunState, run: Run, dataFrom: Day): { rank: Rank | null; frequency: number } {
  if (run === 0) return { rank: null, frequency: 0 };
  const earlier = runs.finished[side(run)][Math.abs(run) - 1];
  const rank: Rank = { since: earlier?.end ?? null, basis: earlier ? 'since' : 'data', dataFrom };
  return { rank, frequency: earlier?.count ?? 0 };
}

/** Runs of weeks, months or quarters, folded from daily closes. JSON. */
export interface PeriodState {
  /** Number of the running period, from lib/insight/calendar. */
  key: number | null;
  /** Latest close in the running period and its date. */
  close: number;
  end: Day | null;
  /** Last close of the previous period that had a session. */
  base: number | null;
  /** Runs through the period before the running one. */
  runs: RunState;
}

export const newPeriods = (): PeriodState => ({
  key: null,
  close: 0,
  end: null,
  base: null,
  runs: newRuns(),
});

/** Adds a finished bar; answers the close of the period that it ended, if any. Mutates. */
export function addToPeriod(state: PeriodState, key: number, close: number, date: Day): number | null {
  let ended: number | null = null;
  if (state.key !== null && state.end !== null && key !== state.key) {
    if (state.base !== null) addStep(state.runs, Math.sign(state.close - state.base), state.end);
    ended = state.base = state.close;
  }
  state.key = key;
  state.close = close;
  state.end = date;
  return ended;
}

/** `over`: no session of the running period is still to come. */
export function periodRun(state: PeriodState, over: boolean): PeriodRun {
  const { base, close, runs } = state;
  const ifHeld = base === null ? 0 : nextRun(runs.run, Math.sign(close - base));
  return { completed: over ? ifHeld : runs.run, ifHeld };
}

export const copyPeriods = (state: PeriodState): PeriodState => ({ ...state, runs: copyRuns(state.runs) });

export const copyRuns = (runs: RunState): RunState => ({
  ...runs,
  finished: { up: [...runs.finished.up], down: [...runs.finished.down] },
});
