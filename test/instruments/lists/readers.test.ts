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
