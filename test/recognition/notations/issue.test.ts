import { describe, expect, it } from 'vitest';
import { marks } from '../core';

type Case = [text: string, expected: string[]];

/** The notations of the plan as a reader meets them: read to the end, traps beside the hits. */
describe('notations in sentences', () => {
  it.each<Case>([
    ['SAP SE (SAP.DE) fell.', ['SAP SE → XETR:SAP', 'SAP.DE → XETR:SAP']],
    ['LVMH <LVMH.PA> fell.', ['LVMH → XPAR:MC', 'LVMH.PA → XPAR:MC']],
    ['Deutsche Telekom <DTEGn.DE> rose.', ['Deutsche Telekom → XETR:DTE', 'DTEGn.DE → XETR:DTE']],
    [
      'Nestle <NESN.S> and Enel <ENEI.MI> rose.',
      ['Nestle → XSWX:NESN', 'NESN.S → XSWX:NESN', 'Enel → XMIL:ENEL', 'ENEI.MI → XMIL:ENEL'],
    ],
    ['Apple <AAPL.O> fell.', ['Apple → XNAS:AAPL', 'AAPL.O → XNAS:AAPL']],
    [
      'Berkshire (BRK-B), (BRK/B) and (BRK.B).',
      ['Berkshire → XNYS:BRK.B', 'BRK-B → XNYS:BRK.B', 'BRK/B → XNYS:BRK.B', 'BRK.B → XNYS:BRK.B'],
    ],
    [
      'Enbridge (ENB-T) rose; the T-shirt and the B-T axis did not.',
      ['Enbridge → XTSE:ENB', 'ENB-T → XTSE:ENB'],
    ],
    ['拼多多(PDD.US)涨2%。', ['拼多多 → XNAS:PDD', 'PDD.US → XNAS:PDD']],
    ['比亚迪(CATL.UK)', ['比亚迪 → XHKG:1211', 'CATL.UK → XLON:CATL']],
    ['Xiaomi: $Xiaomi(01810)$ fell.', ['Xiaomi → XHKG:1810', 'Xiaomi → XHKG:1810', '01810 → XHKG:1810']],
    ['NASDAQ MSFT opened higher, MSFT held on.', ['NASDAQ MSFT → XNAS:MSFT', 'MSFT → XNAS:MSFT']],
    [
      'S&P 500 futures and E-mini Nasdaq 100 futures fell.',
      ['S&P 500 → IDX:SPX', 'E-mini Nasdaq 100 futures → IDX:NDX'],
    ],
    [
      'The Dow fell, the Nikkei rose 1% and so did the Footsie.',
      ['Dow → IDX:DJI', 'Nikkei → IDX:N225', 'Footsie → IDX:UKX'],
    ],
    ['Dow-listed is no word; a Nikkei reporter wrote.', []],
    ['Ford (F) rose 2%. F is a grade, T a shirt.', ['Ford → XNYS:F', 'F → XNYS:F', 'F → XNYS:F']],
    ['Vitamin C and plan B; Model T; the letter V.', []],
    [
      '(1810.HK, XIACF) and (HSTECH.HK)',
      ['1810.HK → XHKG:1810', 'XIACF → OTCM:XIACF', 'HSTECH.HK → IDX:HSTECH'],
    ],
    ['Baidu (NASDAQ：ＢＩＤＵ)', ['Baidu → XNAS:BIDU', 'NASDAQ：ＢＩＤＵ → XNAS:BIDU']],
    ['$AAPL at $21.50, not $21 or US$ or $USER.', ['$AAPL → XNAS:AAPL']],
    [
      'The dollar-yen rate and EUR/USD rose; and/or, he/she.',
      ['dollar-yen → FX:USDJPY', 'EUR/USD → FX:EURUSD'],
    ],
    ['Wheat fell 1% to $5.30 a bushel; wheat bread costs $3.', ['Wheat → FUT:ZW1']],
    ['GMO Click Holdings; Click Holdings Limited', []],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});
