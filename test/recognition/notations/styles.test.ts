import { describe, expect, it } from 'vitest';
import { marks } from '../core';

/** How newspapers, wires and brokers of many countries write the same thing, read with the real core list. */
describe('press styles', () => {
  it.each<[text: string, expected: string[]]>([
    [
      'Apple (AAPL 1.23%) and Nvidia (NVDA -0.54%)',
      ['Apple → XNAS:AAPL', 'AAPL → XNAS:AAPL', 'Nvidia → XNAS:NVDA', 'NVDA → XNAS:NVDA'],
    ],
    ['Apple Inc. AAPL, -0.52% fell', ['Apple Inc. → XNAS:AAPL', 'AAPL → XNAS:AAPL']],
    ['the Dow (^DJI) and crude (CL=F)', ['Dow → IDX:DJI', '^DJI → IDX:DJI', 'CL=F → FUT:CL1']],
    ['Brent <LCOc1> and <EUR=>', ['Brent → FUT:BZ1', 'LCOc1 → FUT:BZ1', 'EUR= → FX:EURUSD']],
    ['LVMH (EURONEXT: MC) a gagné 2%', ['LVMH → XPAR:MC', 'EURONEXT: MC → XPAR:MC']],
    [
      'トヨタ(7203)、ソニーグループ【6758】、キーエンス(6861、東証プライム)',
      [
        'トヨタ → XTKS:7203',
        '7203 → XTKS:7203',
        'ソニーグループ → XTKS:6758',
        '6758 → XTKS:6758',
        'キーエンス → XTKS:6861',
        '6861 → XTKS:6861',
      ],
    ],
    ['台積電(2330-TW)漲2%', ['台積電 → XTAI:2330', '2330-TW → XTAI:2330']],
    ['贵州茅台(SH600519)', ['贵州茅台 → XSHG:600519', 'SH600519 → XSHG:600519']],
    ['宁德时代（300750，SZ）走强', ['宁德时代 → XSHE:300750', '300750 → XSHE:300750']],
    [
      '京东（纳斯达克：JD，港交所：9618）',
      ['京东 → XNAS:JD', '纳斯达克：JD → XNAS:JD', '港交所：9618 → XHKG:9618'],
    ],
    ['騰訊控股(700)升3%', ['騰訊控股 → XHKG:700', '700 → XHKG:700']],
    ['SK하이닉스[000660]', ['SK하이닉스 → XKRX:000660', '000660 → XKRX:000660']],
    [
      'ABC Gold Corp. (TSXV: ABG | OTCQX: ABGDF | FSE: 1AB)',
      [
        'ABC Gold Corp. → XTSX:ABG',
        'TSXV: ABG → XTSX:ABG',
        'OTCQX: ABGDF → OTCM:ABGDF',
        'FSE: 1AB → XFRA:1AB',
      ],
    ],
    [
      'Sanofi (Paris:SAN)(NASDAQ:SNY)',
      ['Sanofi → XPAR:SAN', 'Paris:SAN → XPAR:SAN', 'NASDAQ:SNY → XNAS:SNY'],
    ],
    ['the symbol "AAPL" was', ['AAPL → XNAS:AAPL']],
    [
      'Reliance Industries (NSE: RELIANCE, BSE: 500325)',
      ['Reliance Industries → XNSE:RELIANCE', 'NSE: RELIANCE → XNSE:RELIANCE', 'BSE: 500325 → XBOM:500325'],
    ],
    [
      '0700 HK rose 2% and 9618 HK, 1810 HK fell',
      ['0700 HK → XHKG:700', '9618 HK → XHKG:9618', '1810 HK → XHKG:1810'],
    ],
    ['It exported 2024 HK goods and paid 700 HK dollars', []],
    ['Xiaomi (1810.HK/XIACF)', ['Xiaomi → XHKG:1810', '1810.HK → XHKG:1810', 'XIACF → OTCM:XIACF']],
    ['XAU Curncy, GCc1 and HKD=', ['XAU Curncy → CMD:XAUUSD', 'GCc1 → FUT:GC1', 'HKD= → FX:USDHKD']],
    [
      'TVC:GOLD, SP:SPX, HSI:HSTECH',
      ['TVC:GOLD → CMD:XAUUSD', 'SP:SPX → IDX:SPX', 'HSI:HSTECH → IDX:HSTECH'],
    ],
    ['XETR:N4G and XHKG:700', ['XETR:N4G → XETR:N4G', 'XHKG:700 → XHKG:700']],
    ['<SAPG.DE> rose; SAP <SAPG.DE> too', ['SAPG.DE → XETR:SAP', 'SAP → XETR:SAP', 'SAPG.DE → XETR:SAP']],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});
