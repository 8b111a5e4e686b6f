import type { Browser } from './browser';

/** Holds the worker's `nth` write from now open: its transaction never ends. Answers how many there were so far. */
export async function holdWrite(browser: Browser, nth: number): Promise<() => Promise<number>> {
  const worker = await browser.wake();
  await worker.evaluate((at) => {
    const scope = globalThis as unknown as { writes: number };
    scope.writes = 0;
    const keepOpen = (store: IDBObjectStore) => {
      store.get('').addEventListener('success', () => keepOpen(store));
    };
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest;
    const counted = new Proxy(put, {
      apply(target, store: IDBObjectStore, args: unknown[]) {
        scope.writes += 1;
        const request = Reflect.apply(target, store, args);
        if (scope.writes === at) keepOpen(store);
        return request;
      },
    });
    Reflect.set(IDBObjectStore.prototype, 'put', counted);
  }, nth);
  return () => worker.evaluate(() => (globalThis as unknown as { writes: number }).writes);
}
