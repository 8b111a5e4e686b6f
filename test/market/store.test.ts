import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { openStore } from '@/lib/store';

const record = (at: number, kind = 'notFound') => ({ at, until: at + 1, kind });

describe('the store', () => {
  it('keeps records across openings', async () => {
    const indexedDB = new IDBFactory();
    const first = openStore({ indexedDB });
    await first.put('negatives', [
      ['a', record(1)],
      ['b', record(2)],
    ]);
    await first.close();
    const second = openStore({ indexedDB });
    expect(await second.getMany('negatives', ['b', 'none', 'a'])).toEqual([record(2), undefined, record(1)]);
    expect(await second.keys('negatives')).toEqual(['a', 'b']);
    await second.remove('negatives', ['a']);
    expect(await second.get('negatives', 'a')).toBeUndefined();
    expect(await second.persistent()).toBe(true);
  });

  it('works in memory where there is no database', async () => {
    const store = openStore({ indexedDB: undefined });
    await store.put('negatives', [['a', record(1)]]);
    expect(await store.get('negatives', 'a')).toEqual(record(1));
    expect(await store.persistent()).toBe(false);
    await store.clear('negatives');
    expect(await store.keys('negatives')).toEqual([]);
  });

  it('does not grow without bound in memory', async () => {
    const store = openStore({ indexedDB: undefined });
    for (let index = 0; index < 1_000; index += 1)
      await store.put('negatives', [[String(index), record(index)]]);
    expect((await store.keys('negatives')).length).toBeLessThanOrEqual(400);
    expect(await store.get('negatives', '999')).toEqual(record(999));
  });

  it('falls back to memory when the browser refuses to open (private window)', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('no', 'InvalidStateError');
      },
      deleteDatabase: () => {
        throw new DOMException('no', 'InvalidStateError');
      },
    };
    const store = openStore({ indexedDB: refusing as unknown as IDBFactory });
    await store.put('negatives', [['a', record(1)]]);
    expect(await store.get('negatives', 'a')).toEqual(record(1));
    expect(await store.persistent()).toBe(false);
  });

  it('falls back to memory when opening takes too long', async () => {
    const silent = {
      open: () =>
        Object.assign(Object.create(IDBOpenDBRequest.prototype), {
          addEventListener() {},
          removeEventListener() {},
        }),
    };
    const store = openStore({ indexedDB: silent as unknown as IDBFactory, timeoutMs: 20 });
    expect(await store.persistent()).toBe(false);
  });

  it('rebuilds a database of a later version', async () => {
    const indexedDB = new IDBFactory();
    const newer = indexedDB.open('quotemark', 99);
    await new Promise((resolve) => {
      newer.addEventListener('success', resolve);
    });
    newer.result.close();
    const store = openStore({ indexedDB });
    await store.put('negatives', [['a', record(1)]]);
    expect(await store.get('negatives', 'a')).toEqual(record(1));
    expect(await store.persistent()).toBe(true);
  });

  it('stands aside for a deletion and opens again at the next question', async () => {
    const indexedDB = new IDBFactory();
    const store = openStore({ indexedDB });
    await store.put('negatives', [['a', record(1)]]);
    const gone = indexedDB.deleteDatabase('quotemark');
    await new Promise((resolve) => {
      gone.addEventListener('success', resolve);
    });
    expect(await store.get('negatives', 'a')).toBeUndefined();
    await store.put('negatives', [['a', record(2)]]);
    expect(await store.get('negatives', 'a')).toEqual(record(2));
  });

  it.each([new IDBFactory(), undefined])('prunes what is older than asked', async (indexedDB) => {
    const store = openStore({ indexedDB, name: 'pruned' });
    await store.put(
      'negatives',
      [1, 2, 3].map((at) => [String(at), record(at)] as const),
    );
    await store.prune('negatives', 2);
    expect(await store.keys('negatives')).toEqual(['2', '3']);
  });

  it('drops the older half of what can be fetched again when the disk is full, never keys', async () => {
    const indexedDB = new IDBFactory();
    const store = openStore({ indexedDB });
    await store.put('vault', [['yahoo', { at: 0, key: 'k', origins: [] }]]);
    await store.put(
      'negatives',
      Array.from({ length: 10 }, (_, index) => [String(index), record(index)] as const),
    );
    const restore = failOnce();
    await store.put('negatives', [['new', record(99)]]);
    restore();
    expect((await store.keys('negatives')).sort()).toEqual(['5', '6', '7', '8', '9', 'new']);
    expect(await store.get('vault', 'yahoo')).toBeDefined();
  });
});

/** The next write finds the disk full. */
function failOnce(): () => void {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  return () => spy.mockRestore();
}
