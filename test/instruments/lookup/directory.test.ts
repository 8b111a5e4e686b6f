import { describe, expect, it } from 'vitest';
import { buildDirectory, openDirectory } from '@/lib/instruments/directory';
import { directoryOf, LIST, listOf, PRIVATES, privatesOf } from '../fixture';

const directory = directoryOf(LIST, PRIVATES);

describe('a directory', () => {
  it('gives back every instrument as its list has it', () => {
    for (const instrument of listOf(LIST)) {
      const { names, ...rest } = instrument;
      expect(directory.get(instrument.id)).toMatchObject(rest);
      const texts = directory.get(instrument.id)?.names.map((n) => n.text) ?? [];
      expect(texts).toEqual(expect.arrayContaining(names.map((n) => n.text)));
    }
    expect(directory.size).toBe(listOf(LIST).length);
  });

  it('lets a listing inherit the names of its company', () => {
    expect(directory.get('XNAS:JD')).toMatchObject({ name: 'JD.com, Inc. ADS', adsRatio: 2, home: false });
    expect(directory.get('XNAS:JD')?.names).toContainEqual({ text: '京东', language: 'zh' });
  });

  it.each([
    ['XHKG:9', undefined],
    ['XNYS:ZZZZ', undefined],
    ['', undefined],
  ])('has no %j', (id, nothing) => expect(directory.get(id)).toBe(nothing));

  it('finds by code in every venue, by label and by company', () => {
    expect(directory.byCode('MRK')).toEqual(['XETR:MRK', 'XNYS:MRK']);
    expect(directory.byCode('MR')).toEqual([]);
    expect(directory.bySymbol('^GSPC')).toBe('IDX:SPX');
    expect(directory.bySymbol('9618.HK')).toBe('XHKG:9618');
    expect(directory.bySymbol('nothing')).toBeUndefined();
    expect(directory.listings('jd-com')).toEqual(['XHKG:9618', 'XNAS:JD']);
    expect(directory.listings('nobody')).toEqual([]);
    expect(directory.listings('')).toEqual([]);
  });

  it('finds by ISIN where a list gave one', () => {
    const [first] = listOf('XHKG:700 | equity | Tencent Holdings Limited | Tencent |');
    const built = openDirectory(buildDirectory([{ ...first!, isin: 'KYG875721634' }], []));
    expect(built?.byIsin('KYG875721634')).toBe('XHKG:700');
    expect(built?.get('XHKG:700')?.isin).toBe('KYG875721634');
    expect(built?.byIsin('US0378331005')).toBeUndefined();
  });

  it.each([
    ['jd', 'XNAS:JD'],
    ['9618', 'XHKG:9618'],
    ['9618.hk', 'XHKG:9618'],
    ['alib', 'XHKG:9988'],
    ['阿里', 'XHKG:9988'],
    ['巴巴', 'XHKG:9988'],
    ['toyota', 'XTKS:7203'],
    ['electronics', 'XKRX:005930'],
    ['hermes', 'XPAR:RMS'],
  ])('a search for %j offers %s first', (query, id) => expect(directory.search(query, 5)[0]).toBe(id));

  it('limits a search and finds nothing for nothing', () => {
    expect(directory.search('a', 3)).toHaveLength(3);
    expect(directory.search('  ', 3)).toEqual([]);
    expect(directory.search('zzzz', 3)).toEqual([]);
  });
});

describe('the bytes', () => {
  it('are the same for the same lists, in whatever order', () => {
    const one = buildDirectory(listOf(LIST), privatesOf(PRIVATES));
    const two = buildDirectory(listOf(LIST).toReversed(), privatesOf(PRIVATES));
    expect(two).toEqual(one);
  });

  it('of no instrument open too', () => {
    const empty = directoryOf('');
    expect(empty.size).toBe(0);
    expect(empty.nameAt('Apple', 0)).toBeUndefined();
    expect(empty.search('a', 1)).toEqual([]);
  });

  it('open at any offset of a larger buffer', () => {
    const bytes = buildDirectory(listOf(LIST), []);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(openDirectory(shifted.subarray(1))?.size).toBe(listOf(LIST).length);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['something else', new Uint8Array(4096).fill(7)],
    ['a part', buildDirectory(listOf(LIST), []).slice(0, 2000)],
  ])('do not open when they are %s', (_, bytes) => expect(openDirectory(bytes)).toBeUndefined());
});
