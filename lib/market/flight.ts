/** Questions under way: who asks the same while one is open gets its answer. */
export interface Flights<K, V> {
  /** Starts `fly` for the keys that nobody asks about now, and waits for all. `fly` must give every key a value. */
  board(keys: readonly K[], fly: (fresh: K[]) => Promise<ReadonlyMap<K, V>>): Promise<Map<K, V>>;
}

export function createFlights<K, V>(): Flights<K, V> {
  const open = new Map<K, Promise<ReadonlyMap<K, V>>>();
  return {
    async board(keys, fly) {
      const fresh = keys.filter((key) => !open.has(key));
      if (fresh.length > 0) {
        const flight = fly(fresh).finally(() => {
          for (const key of fresh) open.delete(key);
        });
        for (const key of fresh) open.set(key, flight);
      }
      const waiting = keys.map((key) => [key, open.get(key)] as const);
      const landed = new Map<K, V>();
      for (const [key, flight] of waiting) {
        const answers = await flight;
        const value = answers?.get(key);
        if (value !== undefined) landed.set(key, value);
      }
      return landed;
    },
  };
}
