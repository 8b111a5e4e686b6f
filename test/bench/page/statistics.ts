/** Middle value; of an even number the mean of both. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 ? high : (low + high) / 2;
};

/** Nearest rank. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
};

/** Median of the ratios of what was measured together. */
export const pairedRatio = (values: readonly number[], against: readonly number[]): number =>
  median(values.map((value, at) => value / (against[at] ?? NaN)));

export type Arms<K extends string> = Record<K, (round: number) => Promise<number>>;

/** Measures the arms in turn, in another order each round, so that what drifts or trails hits all alike. The first `warm` rounds are thrown away. */
export async function interleave<K extends string>(
  rounds: number,
  arms: Arms<K>,
  warm = 2,
): Promise<Record<K, number[]>> {
  const names = Object.keys(arms) as K[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warm; round < rounds; round += 1) {
    const shift = (round + warm) % names.length;
    const order = [...names.slice(shift), ...names.slice(0, shift)];
    if ((round & 2) === 0) order.reverse();
    for (const name of order) {
      const value = await arms[name](round);
      if (round >= 0) results[name].push(value);
    }
  }
  return results;
}
