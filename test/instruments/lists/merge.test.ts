import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildDirectory, openDirectory } from '@/lib/instruments/directory';
import { readHkexTable } from '@/lib/instruments/lists/hkex';
import { mergeLists } from '@/lib/instruments/lists/merge';
import { readNasdaqListed, readOtherListed } from '@/lib/instruments/lists/nasdaq-trader';
import { readSec } from '@/lib/instruments/lists/sec';
import type { OfficialRow } from '@/lib/instruments/lists/types';
import { readCore } from '../../../scripts/core-files';
import { readListings } from '../../../scripts/listing-files';
import { listOf } from '../fixture';
import { HKEX, NASDAQ, OTHER, SEC } from './fixture';

const CORE = listOf(`
XETR:SIE | equity | Siemens AG | Siemens |
XHKG:1810 | equity | Xiaomi Corporation | Xiaomi |
XHKG:9988 | equity | Alibaba Group Holding Limited | Alibaba | issuer=*alibaba
XNAS:AAPL | equity | Apple Inc. | ?Apple |
XNYS:BRK.B | equity | Berkshire Hathaway Inc. | Berkshire | issuer=*berkshire
`);

const rows: OfficialRow[] = [
  readNasdaqListed(NASDAQ),
  readOtherListed(OTHER),
  readSec(SEC),
  readHkexTable(HKEX),
].flatMap((read) => (read.ok ? read.value : []));

const merged = mergeLists(CORE, rows);
const directory = openDirectory(buildDirectory(merged, []));
const get = (id: string) => directory?.get(id);

describe('mergeLists', () => {
  it('adds only what the core list lacks, each label once', () => {
    const labels = merged.map((i) => i.symbol);
    expect(new Set(labels).size).toBe(labels.length);
    expect(merged.length).toBe(CORE.length + 15);
    expect(get('XNAS:AAPL')?.name).toBe('Apple Inc.');
  });

  it('takes ISINs into the core list', () => expect(get('XHKG:1810')?.isin).toBe('KYG9830T1067'));

  it.each([
    ['XNYS:BABA', 'alibaba', 'by its name'],
    ['XNYS:BRK.A', 'berkshire', 'by its name'],
    ['OTCM:SIEGY', 'siemens', 'by its name, with the legal form spelt out'],
    ['XHKG:81810', 'xiaomi', 'as a renminbi counter'],
    ['OTCM:BZLFF', 'bunzl', 'of another new line'],
  ])('joins %s to %s %s', (id, issuer) => {
    expect(get(id)).toMatchObject({ issuer, home: false });
    expect(directory?.listings(issuer)).toContain(id);
  });

  it.each([
    ['Oklo Inc.', 'XNYS:OKLO', undefined],
    ['Oklo', 'XNYS:OKLO', undefined],
    ['CKH', undefined, undefined],
    ['CKH Holdings', 'XHKG:1', undefined],
    ['Root', undefined, undefined],
    ['Root Corp.', 'OTCM:ROOX', undefined],
    ['Siemens', 'XETR:SIE', undefined],
    ['Clorox', 'XNYS:CLX', undefined],
    ['SPDR S&P 500 ETF Trust', 'ARCX:SPY', undefined],
  ])('%s is found as %s (common: %s)', (text, id, common) => {
    const hit = directory?.nameAt(text, 0);
    expect([hit?.instruments[0], hit?.name.common]).toEqual([id, common]);
  });

  it('writes capitals for people to read', () => {
    expect(get('XNYS:OKLO')?.name).toBe('Oklo Inc.');
    expect(get('XHKG:1')?.name).toBe('CKH Holdings');
  });

  it('leaves its input as it was', () => {
    expect(CORE.find((i) => i.id === 'XETR:SIE')?.issuer).toBeNull();
    expect(CORE.find((i) => i.id === 'XHKG:1810')?.isin).toBeUndefined();
  });

  it('is the core list when no list came', () => expect(mergeLists(CORE, [])).toEqual(CORE));
});

const LISTINGS = fileURLToPath(new URL('../../../../shared/data/listings/', import.meta.url));

describe.skipIf(!existsSync(LISTINGS))(
  'with the real lists (../shared/data/listings, when it is there)',
  () => {
    const { instruments } = readCore();
    const all = mergeLists(instruments, readListings(LISTINGS));

    it('holds every core instrument and thousands more, ids and labels once', () => {
      expect(all.length).toBeGreaterThan(12_000);
      expect(new Set(all.map((i) => i.id)).size).toBe(all.length);
      expect(new Set(all.map((i) => i.symbol)).size).toBe(all.length);
    });
  },
);
