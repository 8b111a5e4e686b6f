/** Several questions asked within `ms` become one: the first waits for the others, all get the same answer. */
export function createGathering<K, V>(
  ms: number,
  ask: (keys: K[]) => Promise<V>,
): (keys: readonly K[]) => Promise<V> {
  let waiting: { keys: Set<K>; answer: Promise<V> } | undefined;
  return (keys) => {
    if (!waiting) {
      const gathered = new Set<K>();
      const answer = new Promise<void>((resolve) => {
        setTimeout(resolve, ms);
      }).then(() => {
        waiting = undefined;
        return ask([...gathered]);
      });
      waiting = { keys: gathered, answer };
    }
    for (const key of keys) waiting.keys.add(key);
    return waiting.answer;
  };
}
