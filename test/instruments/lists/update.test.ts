import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildDirectory } from '@/lib/instruments/directory';
import { OFFICIAL_LISTS } from '@/lib/instruments/lists/lists';
import type { ListId } from '@/lib/instruments/lists/types';
import { createLists } from '@/lib/instruments/lists/update';
import { loadDirectory } from '@/lib/instruments/load';
import { fail, ok } from '@/lib/model';
import type { Download, DownloadOptions } from '@/lib/net';
import { openStore, type Store } from '@/lib/store';
import { LIST, listOf, PRIVATES, privatesOf } from '../fixture';
import { NASDAQ, OTHER, SEC } from './fixture';

const ALL: ListId[] = OFFICIAL_LISTS.map((l) => l.id);
const CORE = buildDirectory(listOf(LIST), privatesOf(PRIVATES));
const DAY_MS = 86_400_000;

const url = (id: ListId): string => OFFICIAL_LISTS.find((l) => l.id === id)?.url ?? '';

let files: Map<string, string>;
let asked: Map<string, DownloadOptions>;
let clock: number;
let database = 0;

beforeEach(() => {
  files = new Map([
    [url('nasdaq'), NASDAQ],
    [url('otherUs'), OTHER],
    [url('sec'), SEC],
  ]);
  asked = new Map();
  clock = DAY_MS;
  database++;
});

const download: Download = async (address, options) => {
  asked.set(address, options);
  const file = files.get(address);
  if (file === undefined) return fail({ kind: 'network', detail: 'no route' });
  const etag = `"${file.length}"`;
  return ok(options.etag === etag ? 'unchanged' : { bytes: new TextEncoder().encode(file), etag });
};

const disk = () => openStore({ indexedDB, name: `lists-${database}` });

const lists = (version = '1', store = disk(), from = download) =>
  createLists({
    store,
    download: from,
    now: () => clock,
    core: async () => CORE.buffer,
    version,
  });

const stateOf = async (id: ListId) => (await lists().states()).find((s) => s.id === id);
const opened = async (version = '1') =>
  loadDirectory(
    () => lists(version).merged(),
    async () => CORE,
  );

describe('an update of the official lists', () => {
  it('merges what came into a directory that a later worker only opens', async () => {
    expect(await lists().update(ALL)).toBe(true);
    const directory = await opened();
    expect(directory?.nameAt('Oklo Inc. said', 0)?.instruments).toEqual(['XNYS:OKLO']);
    expect(directory?.nameAt('Alibaba', 0)?.instruments).toEqual(['XHKG:9988', 'XNYS:BABA']);
    expect(directory?.nameAt('OpenAI', 0)?.private).toBe(true);
    expect(await stateOf('nasdaq')).toEqual({
      id: 'nasdaq',
      name: 'Nasdaq Trader: Nasdaq',
      host: 'www.nasdaqtrader.com',
      rows: 3,
      updatedAt: DAY_MS,
      checkedAt: DAY_MS,
      problem: null,
    });
  });

  it('asks next time only for what changed', async () => {
    await lists().update(ALL);
    clock = 2 * DAY_MS;
    expect(await lists().update(ALL)).toBe(false);
    expect(asked.get(url('sec'))?.etag).toBe(`"${SEC.length}"`);
    expect(await stateOf('sec')).toMatchObject({ updatedAt: DAY_MS, checkedAt: 2 * DAY_MS, problem: null });
  });

  it.each([
    ['fails', undefined, 'network: no route'],
    ['is a web page', '<html></html>', 'no JSON'],
    ['is empty', '{"fields":["cik","name","ticker","exchange"],"data":[]}', 'the list is empty'],
    [
      'lost more than half of its rows',
      '{"fields":["cik","name","ticker","exchange"],"data":[[1,"Apple Inc.","AAPL","Nasdaq"]]}',
      'only 1 rows instead of 8',
    ],
  ])('keeps the old list when the new one %s, and says so', async (_, file, problem) => {
    await lists().update(ALL);
    if (file === undefined) files.delete(url('sec'));
    else files.set(url('sec'), file);
    clock = 2 * DAY_MS;
    expect(await lists().update(ALL)).toBe(false);
    expect(await stateOf('sec')).toMatchObject({ rows: 8, updatedAt: DAY_MS, problem });
    expect((await opened())?.get('XNYS:OKLO')?.name).toBe('Oklo Inc.');
  });

  it('asks nobody for a list that is off, and leaves its rows out', async () => {
    await lists().update(['nasdaq']);
    expect([...asked.keys()]).toEqual([url('nasdaq')]);
    await lists().update(ALL);
    await lists().rebuild(['nasdaq']);
    expect((await opened())?.get('XNYS:OKLO')).toBeUndefined();
    expect((await opened())?.get('XNAS:HOLO')?.name).toBe('MicroCloud Hologram Inc.');
  });

  it('goes back to the core list when all are off', async () => {
    await lists().update(ALL);
    expect(await lists().rebuild([])).toBe(true);
    expect(await lists().merged()).toBeUndefined();
    expect((await opened())?.size).toBe(listOf(LIST).length);
  });

  it('merges again only what is not merged yet', async () => {
    await lists().update(ALL);
    expect(await lists().rebuild(ALL)).toBe(false);
    expect(await lists().rebuild(['sec'])).toBe(true);
    expect(await lists().rebuild(['sec'])).toBe(false);
  });

  it('does not use what another version merged, until it is merged anew', async () => {
    await lists('1').update(ALL);
    expect(await lists('2').merged()).toBeUndefined();
    expect((await opened('2'))?.get('XNYS:OKLO')).toBeUndefined();
    await lists('2').rebuild(ALL);
    expect((await opened('2'))?.get('XNYS:OKLO')?.name).toBe('Oklo Inc.');
  });
});

describe('a worker that dies in an update', () => {
  const forEver = () => new Promise<never>(() => undefined);

  /** Runs an update up to its `nth` act of that kind, which never ends; false when there was none. */
  async function dies(kind: 'request' | 'write' | 'written', nth: number): Promise<boolean> {
    let acts = 0;
    let dead: () => void = () => undefined;
    const death = new Promise<'dead'>((resolve) => {
      dead = () => resolve('dead');
    });
    const counted = async <T>(counts: boolean, act: () => Promise<T>): Promise<T> => {
      acts += counts ? 1 : 0;
      if (!counts || acts !== nth) return act();
      if (kind === 'written') await act();
      dead();
      return forEver();
    };
    const store = disk();
    const dying: Store = {
      ...store,
      put: (name, entries) => counted(kind !== 'request', () => store.put(name, entries)),
    };
    const from: Download = (address, options) =>
      counted(kind === 'request', () => download(address, options));
    const end = await Promise.race([death, lists('1', dying, from).update(ALL)]);
    return end === 'dead';
  }

  it.each([
    ['request', 4],
    ['write', 5],
    ['written', 5],
  ] as const)(
    'at every %s loses nothing: the next update ends where it would have ended',
    async (kind, acts) => {
      await lists().update(ALL);
      const whole = await lists().merged();
      for (let nth = 1; nth <= acts; nth += 1) {
        database += 1;
        expect(await dies(kind, nth)).toBe(true);
        expect(await lists().update(ALL)).toBe(kind !== 'written' || nth < acts);
        expect(await lists().merged()).toEqual(whole);
      }
      database += 1;
      expect(await dies(kind, acts + 1)).toBe(false);
    },
  );
});
