import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHkex, readHkexTable } from '@/lib/instruments/lists/hkex';
import { readNasdaqListed, readOtherListed } from '@/lib/instruments/lists/nasdaq-trader';
import { readSec } from '@/lib/instruments/lists/sec';
import { createXlsx } from './xlsx';
import { HKEX, NASDAQ, OTHER, SEC } from './fixture';

const lines = (read: ReturnType<typeof readSec>): string[] =>
  read.ok ? read.value.map((r) => `${r.id} ${r.kind} ${r.name}`) : [read.error.detail];

describe('official lists', () => {
  it('reads the SEC’s: shares and the first foreign lines of each company, without states of registration', () => {
    expect(lines(readSec(SEC))).toEqual([
      'XNAS:AAPL equity Apple Inc.',
      'XNYS:BRK.B equity BERKSHIRE HATHAWAY INC',
      'XNYS:BRK.A equity BERKSHIRE HATHAWAY INC',
      'XNYS:OKLO equity OKLO INC.',
      'OTCM:SIEGY equity SIEMENS AKTIENGESELLSCHAFT',
      'OTCM:BZLFY equity Bunzl PLC',
      'OTCM:BZLFF equity Bunzl PLC',
      'OTCM:ROOX equity ROOT CORP',
    ]);
  });

  it('reads Nasdaq Trader’s: no warrants, notes, test issues', () => {
    expect(lines(readNasdaqListed(NASDAQ))).toEqual([
      'XNAS:AAPL equity Apple Inc.',
      'XNAS:HOLO equity MicroCloud Hologram Inc.',
      'XNAS:QQQ etf Invesco QQQ Trust, Series 1',
    ]);
    expect(lines(readOtherListed(OTHER))).toEqual([
      'XNYS:BABA equity Alibaba Group Holding Limited',
      'XNYS:BRK.B equity Berkshire Hathaway Inc.',
      'XNYS:CLX equity Clorox Company',
      'XNYS:ET equity Energy Transfer LP',
      'ARCX:SPY etf SPDR S&P 500 ETF Trust',
    ]);
  });

  it('reads HKEX’s below its titles, with ISINs: no derivatives', () => {
    const read = readHkexTable(HKEX);
    expect(lines(read)).toEqual([
      'XHKG:1 equity CKH HOLDINGS',
      'XHKG:1810 equity XIAOMI-W',
      'XHKG:2800 etf TRACKER FUND',
      'XHKG:81810 equity XIAOMI-WR',
    ]);
    expect(read.ok && read.value[0]?.isin).toBe('KYG217651051');
  });

  it.each([
    ['SEC', readSec('<html>blocked</html>')],
    ['SEC', readSec('{"fields":["a"],"data":[]}')],
    ['Nasdaq', readNasdaqListed('<html></html>')],
    ['others', readOtherListed('Symbol|Name\nA|B')],
    ['HKEX', readHkexTable([['a']])],
  ])('says when what came is not the list (%s)', (_, read) => expect(read.ok).toBe(false));

  it('reads HKEX’s as the spreadsheet that it is', async () => {
    expect(await readHkex(createXlsx(HKEX))).toEqual(readHkexTable(HKEX));
  });

  it('says when HKEX’s bytes are no spreadsheet', async () => {
    expect(await readHkex(new TextEncoder().encode('<html>'))).toMatchObject({ ok: false });
  });
});

describe('a damaged list', () => {
  const damage = fc.record({
    at: fc.nat(),
    cut: fc.nat(40),
    put: fc.oneof(
      fc.string(),
      fc.constantFrom('|||||', '\r\n', '"', '\u0000', '=1+1', '{"__proto__":1}', '9'.repeat(400)),
    ),
  });
  const texts = [
    ['the SEC', SEC, readSec],
    ['Nasdaq', NASDAQ, readNasdaqListed],
    ['the others', OTHER, readOtherListed],
  ] as const;

  /** Rows that are rows, or why not. */
  const isSound = (answer: ReturnType<typeof readSec>): boolean =>
    answer.ok
      ? answer.value.every(({ id, name }) => /^[A-Z]{4}:\S+$/.test(id) && name.trim() !== '')
      : answer.error.detail.length > 0;

  it.each(texts)('of %s is refused with a reason or read as rows that are sound', (_, whole, read) => {
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 4 }), (wounds) => {
        const text = wounds.reduce((now, { at, cut, put }) => {
          const from = at % (now.length + 1);
          return now.slice(0, from) + put + now.slice(from + cut);
        }, whole);
        expect(isSound(read(text))).toBe(true);
      }),
    );
  });

  it('of HKEX is refused with a reason or read as rows that are sound', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.string(), (row, column, put) => {
        const table = HKEX.map((cells) => [...cells]);
        const cells = table[row % table.length] ?? [];
        cells[column % Math.max(cells.length, 1)] = put;
        expect(isSound(readHkexTable(table))).toBe(true);
      }),
    );
  });
});
