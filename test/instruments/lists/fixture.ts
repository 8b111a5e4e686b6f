/** A few lines of each official list, in its publisher's form. */
export const SEC = JSON.stringify({
  fields: ['cik', 'name', 'ticker', 'exchange'],
  data: [
    [1, 'Apple Inc.', 'AAPL', 'Nasdaq'],
    [2, 'BERKSHIRE HATHAWAY INC', 'BRK-B', 'NYSE'],
    [2, 'BERKSHIRE HATHAWAY INC', 'BRK-A', 'NYSE'],
    [3, 'OKLO INC. /DE/', 'OKLO', 'NYSE'],
    [3, 'OKLO INC. /DE/', 'OKLO-WT', 'NYSE'],
    [4, 'SIEMENS AKTIENGESELLSCHAFT', 'SIEGY', 'OTC'],
    [5, 'Bunzl PLC/ADR', 'BZLFY', 'OTC'],
    [5, 'Bunzl PLC/ADR', 'BZLFF', 'OTC'],
    [5, 'Bunzl PLC/ADR', 'BZLXF', 'OTC'],
    [6, 'Delisted Co', 'DLST', null],
    [7, 'ROOT CORP', 'ROOX', 'OTC'],
  ],
});

export const NASDAQ =
  `Symbol|Security Name|Market Category|Test Issue|Financial Status|Round Lot Size|ETF|NextShares
AAPL|Apple Inc. - Common Stock|Q|N|N|100|N|N
HOLO|MicroCloud Hologram Inc. - Ordinary Shares|S|N|N|100|N|N
HOLOW|MicroCloud Hologram Inc. - Warrant|S|N|N|100|N|N
QQQ|Invesco QQQ Trust, Series 1|G|N|N|100|Y|N
RILYN|BRC Group Holdings Inc. 6.50% Senior Notes Due 2026|Q|N|N|100|N|N
ZVZZT|NASDAQ TEST STOCK|G|Y|N|100|N|N
File Creation Time: 1122202600:00|||||||
`.replaceAll('\n', '\r\n');

export const OTHER = `ACT Symbol|Security Name|Exchange|CQS Symbol|ETF|Round Lot Size|Test Issue|NASDAQ Symbol
BABA|Alibaba Group Holding Limited American Depositary Shares each representing eight Ordinary share|N|BABA|N|100|N|BABA
BAC$K|Bank of America Corporation Depositary Shares, each representing a 1/1,000th interest|N|BACpK|N|100|N|BAC-K
BRK.B|Berkshire Hathaway Inc. Class B|N|BRK.B|N|100|N|BRK=B
CLX|Clorox Company (The) Common Stock|N|CLX|N|100|N|CLX
ET|Energy Transfer LP Common Units representing limited partner interests|N|ET|N|100|N|ET
SPY|SPDR S&P 500 ETF Trust|P|SPY|Y|100|N|SPY
ZEXIT|IEX TEST|V|ZEXIT|N|100|N|ZEXIT
File Creation Time: 1122202600:00|||||||
`;

export const HKEX = [
  ['List of Securities', '', '', ''],
  ['Updated as at 22/11/2026', '', '', ''],
  ['Stock Code', 'Name of Securities', 'Category', 'Sub-Category', 'ISIN'],
  ['00001', 'CKH HOLDINGS', 'Equity', 'Equity Securities (Main Board)', 'KYG217651051'],
  ['01810', 'XIAOMI-W', 'Equity', 'Equity Securities (Main Board)', 'KYG9830T1067'],
  ['02800', 'TRACKER FUND', 'Exchange Traded Products', 'Exchange Traded Funds', 'HK2800008867'],
  ['10001', 'JP#HSI  RC2612A', 'Derivative Warrants', '', ''],
  ['81810', 'XIAOMI-WR', 'Equity', 'Trading Only Securities', 'KYG9830T1067'],
];
