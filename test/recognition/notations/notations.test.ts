import { describe, expect, it } from 'vitest';
import type { Candidate, Find } from '@/lib/recognition/candidate';
import { findBare } from '@/lib/recognition/notations/bare';
import { findBloomberg } from '@/lib/recognition/notations/bloomberg';
import { findCashtags } from '@/lib/recognition/notations/cashtag';
import { findCodes } from '@/lib/recognition/notations/code';
import { findIndices } from '@/lib/recognition/notations/index';
import { checkDigitFits, findIsins } from '@/lib/recognition/notations/isin';
import { findPairs } from '@/lib/recognition/notations/pair';
import { findPrefixed } from '@/lib/recognition/notations/prefixed';
import { findSuffixed } from '@/lib/recognition/notations/suffixed';
import { fold } from '@/lib/recognition/text';

/** `surface → reading` of every candidate; `?` behind it when something else must confirm it. */
const shown = (find: Find, text: string): string[] =>
  find(fold(text)).map(
    (c: Candidate) =>
      `${text.slice(c.start, c.end)} → ${c.ids[0] ?? c.label ?? c.code}${c.needs === 'nothing' ? '' : '?'}`,
  );

type Case = [text: string, expected: string[]];

describe('exchange prefixes', () => {
  it.each<Case>([
    ['Oklo Inc. (NYSE:OKLO) surged', ['NYSE:OKLO → XNYS:OKLO']],
    ['IG Group (LON: IGG)', ['LON: IGG → XLON:IGG']],
    ['The NAGA Group AG (ETR:N4G)', ['ETR:N4G → XETR:N4G']],
    ['(CSE : TEQ)', ['CSE : TEQ → XCNQ:TEQ']],
    [
      '(NYSE: BABA; HKEX: 9988 (HKD Counter) and 89988 (RMB Counter))',
      ['NYSE: BABA → XNYS:BABA', 'HKEX: 9988 → XHKG:9988', '89988 → XHKG:89988?'],
    ],
    ['(NASDAQ:BIDU and HKEX:9888)', ['NASDAQ:BIDU → XNAS:BIDU', 'HKEX:9888 → XHKG:9888']],
    ['[TSX/NYSE: SHOP]', ['TSX/NYSE: SHOP → XNYS:SHOP']],
    ['(NYSE: BRK.A, BRK.B)', ['NYSE: BRK.A → XNYS:BRK.A', 'BRK.B → XNYS:BRK.B?']],
    ['(Nasdaq Stockholm: ERIC B)', ['Nasdaq Stockholm: ERIC B → XSTO:ERIC.B']],
    ['(TYO:285A)', ['TYO:285A → XTKS:285A']],
    ['(CSE:ACRG.U)', ['CSE:ACRG.U → XCNQ:ACRG.U']],
    ['(FSE: 0ZV)', ['FSE: 0ZV → XFRA:0ZV']],
    ['(TSE: 7203) and (TSE: RY)', ['TSE: 7203 → XTKS:7203', 'TSE: RY → XTSE:RY']],
    ['(NYSE: ＢＡＢＡ)', ['NYSE: ＢＡＢＡ → XNYS:BABA']],
    ['（HKEX：9988）', ['HKEX：9988 → XHKG:9988']],
    ['NASDAQ MSFT started the session', ['NASDAQ MSFT → XNAS:MSFT?']],
    ['ICE: A new rule', []],
    ['Note: IT budgets', []],
    ['SET: 5 repetitions', []],
    ['at 10:30 ET, see http://x.com/NYSE:BA', ['NYSE:BA → XNYS:BA']],
    ['The score: A to B', []],
    ['par: 72', []],
    ['NYSE: The index fell', []],
  ])('%s', (text, expected) => {
    expect(shown(findPrefixed, text).filter((s) => !s.endsWith('?') || expected.includes(s))).toEqual(
      expected,
    );
  });
});

describe('suffixes', () => {
  it.each<Case>([
    ['JD.com Inc. (JD, 9618.HK)', ['9618.HK → XHKG:9618']],
    ['(1810.HK, XIACF)', ['1810.HK → XHKG:1810']],
    ['(09988.HK)', ['09988.HK → XHKG:9988']],
    ['(01810. HK)', ['01810. HK → XHKG:1810']],
    ['(HSTECH.HK)', ['HSTECH.HK → HSTECH.HK?']],
    ['Lam Research <LRCX.O>', ['LRCX.O → XNAS:LRCX']],
    ['Citigroup Inc <C.N> fell', ['C.N → XNYS:C']],
    ['(BRKb.N)', ['BRKb.N → XNYS:BRK.B']],
    ['600519.SH', ['600519.SH → XSHG:600519']],
    ['(300750.SZ)', ['300750.SZ → XSHE:300750']],
    ['(7203.T)', ['7203.T → XTKS:7203']],
    ['(PDD.US)', ['PDD.US → XNYS:PDD']],
    ['(ENB-T)', ['ENB-T → XTSE:ENB']],
    ['(CLF-N) and (KWG-V)', ['CLF-N → XNYS:CLF', 'KWG-V → XTSX:KWG']],
    ['VOLVb.ST', ['VOLVb.ST → XSTO:VOLV.B']],
    ['the U.S. and the U.K.', []],
    ['J.P. Morgan in Washington, D.C.', []],
    ['version 2.10 of the file', []],
    ['www.EXAMPLE.DE/path', []],
    ['A.B.C.D', []],
    ['info@SAP.DE', []],
    ['52,24.L’assureur', []],
  ])('%s', (text, expected) => {
    expect(shown(findSuffixed, text)).toEqual(expected);
  });
});

describe('Bloomberg codes', () => {
  it.each<Case>([
    ['AAPL US Equity', ['AAPL US Equity → XNYS:AAPL']],
    ['9988 HK Equity', ['9988 HK Equity → XHKG:9988']],
    ['(0700 HK)', ['0700 HK → XHKG:700?']],
    ['BRK/B US Equity', ['BRK/B US Equity → XNYS:BRK.B']],
    ['BIDU:US', ['BIDU:US → XNYS:BIDU?']],
    ['IGG:LN', ['IGG:LN → XLON:IGG?']],
    ['IGG:LSE', ['IGG:LSE → XLON:IGG?']],
    ['NKY Index', ['NKY Index → ^N225?']],
    ['NKY:IND', ['NKY:IND → ^N225?']],
    ['the THE US', []],
  ])('%s', (text, expected) => {
    expect(shown(findBloomberg, text).filter((s) => expected.includes(s) || !s.endsWith('?'))).toEqual(
      expected,
    );
  });
});

describe('cashtags', () => {
  it.each<Case>([
    ['$AAPL and $tsla', ['$AAPL → XNYS:AAPL?', '$tsla → XNYS:TSLA?']],
    ['$BRK.B', ['$BRK.B → XNYS:BRK.B?']],
    ['$9618.HK', ['$9618.HK → XHKG:9618?']],
    ['paid $21.50, US$30, $550K and $5B', []],
    ['A$AP Rocky', []],
    ['cd $HOME/bin', []],
    ['$PATH=/usr/bin', []],
    ['$user_name', []],
    ['$toolongforatag', []],
  ])('%s', (text, expected) => {
    expect(shown(findCashtags, text)).toEqual(expected);
  });
});

describe('digits in brackets', () => {
  it.each<Case>([
    ['Alibaba-W (09988)', ['09988 → XHKG:9988?']],
    ['$Xiaomi(01810)$', ['01810 → XHKG:1810?']],
    ['贵州茅台(600519)', ['600519 → XSHG:600519?']],
    ['ソフトバンクグループ＜9984＞', ['9984 → XTKS:9984?']],
    ['삼성전자(005930)', ['005930 → XSHE:005930?']],
    ['Tencent (700) and note (12)', ['700 → XHKG:700?', '12 → XHKG:12?']],
    ['(1,200)', []],
  ])('%s', (text, expected) => {
    expect(shown(findCodes, text)).toEqual(expected);
  });
});

describe('pairs', () => {
  it.each<Case>([
    ['EUR/USD fell', ['EUR/USD → FX:EURUSD']],
    ['USDJPY', ['USDJPY → FX:USDJPY']],
    ['BTC-USD', ['BTC-USD → CRYPTO:BTCUSD']],
    ['ETH/USDT', ['ETH/USDT → CRYPTO:ETHUSD']],
    ['XAU/USD', ['XAU/USD → CMD:XAUUSD']],
    ['the dollar-yen rate', ['dollar-yen → FX:USDJPY']],
    ['ドル/円は', ['ドル/円 → FX:USDJPY']],
    ['원·달러 환율', ['원·달러 → FX:USDKRW']],
    ['USD/USD', []],
    ['AND/OR', []],
    ['GBPUSDX', []],
  ])('%s', (text, expected) => {
    expect(shown(findPairs, text)).toEqual(expected);
  });
});

describe('index codes', () => {
  it.each<Case>([
    ['the Dow <.DJI> and (.N225)', ['.DJI → ^DJI?', '.N225 → ^N225?']],
    ['^GSPC', ['^GSPC → ^GSPC?']],
    ['a file named .ENV', []],
    ['3.NET', []],
  ])('%s', (text, expected) => {
    expect(shown(findIndices, text)).toEqual(expected);
  });
});

describe('ISIN', () => {
  it.each<[string, boolean]>([
    ['US0378331005', true],
    ['DE0007164600', true],
    ['GB0002634946', true],
    ['US0378331006', false],
  ])('check digit of %s', (isin, fits) => {
    expect(checkDigitFits(isin)).toBe(fits);
  });
  it('stands alone', () => {
    expect(shown(findIsins, 'ISIN: US0378331005, not XUS0378331005')).toEqual([
      'US0378331005 → US0378331005?',
    ]);
  });
});

describe('bare symbols', () => {
  it.each<Case>([
    ['Movers: BA, AAPL', ['BA → BA?', 'AAPL → AAPL?']],
    ['(BRK/B)', ['BRK/B → BRK.B?']],
    ['PETR4', ['PETR4 → PETR4?']],
    ['shares.GOOGL publishes', ['GOOGL → GOOGL?']],
    ['COVID-19', []],
    ['snake_CASE', []],
    ['ABCDEFG', []],
  ])('%s', (text, expected) => {
    expect(shown(findBare, text)).toEqual(expected);
  });
});
