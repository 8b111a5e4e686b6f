/** What Wilder's averages need to go on: JSON, so that it can be stored beside the history. */
export interface RsiState {
  period: number;
  /** Closes added so far. */
  closes: number;
  last: number;
  /** Mean gain and loss; sums until the seed is complete. */
  gain: number;
  loss: number;
}

export const newRsi = (period: number): RsiState => ({ period, closes: 0, last: 0, gain: 0, loss: 0 });

/** Adds a finished bar. A null close is no session and changes nothing. Mutates and returns `state`. */
export function addClose(state: RsiState, close: number | null): RsiState {
  if (close === null || !Number.isFinite(close)) return state;
  const { period, last } = state;
  state.last = close;
  if (state.closes++ === 0) return state;
  const gain = Math.max(close - last, 0);
  const loss = Math.max(last - close, 0);
  const changes = state.closes - 1;
  if (changes <= period) {
    state.gain += gain;
    state.loss += loss;
    if (changes < period) return state;
    state.gain /= period;
    state.loss /= period;
  } else {
    state.gain = (state.gain * (period - 1) + gain) / period;
    state.loss = (state.loss * (period - 1) + loss) / period;
  }
  return state;
}

/**
 * Relative strength index after Wilder (New Concepts in Technical Trading Systems, 1978), 0 to 100, seeded with plain
 * means of the first `period` changes; null below `period + 1` closes. A series that never moved gives 50.
 */
export function rsiOf({ period, closes, gain, loss }: RsiState): number | null {
  if (closes <= period) return null;
  return gain + loss === 0 ? 50 : 100 * (gain / (gain + loss));
}

/** The value with an unfinished bar at `close`; `state` stays as it is. */
export const peekRsi = (state: RsiState, close: number): number | null =>
  rsiOf(addClose({ ...state }, close));

/** Closes after which the seed's error is below 0.1 points: (1 - 1/n)^k decays alike for all n; 115 measured for 14. */
export const settledCloses = (period: number): number => 8 * period + 3;
