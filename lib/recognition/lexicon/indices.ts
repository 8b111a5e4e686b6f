/**
 * Indices by the codes that Reuters, Yahoo and Bloomberg write. One line an index: id, Reuters, Yahoo, Bloomberg and
 * exchange codes; `-` for none, `/` between several.
 */
const TABLE = `
HSTECH HSTECH - HSTECH
HSI HSI HSI HSI
HSCEI HSCE HSCE HSCEI
N225 N225 N225 NKY/NI225
TOPIX TOPX - TPX/TOPIX
SPX SPX/INX GSPC/SPX SPX/INX
NDX NDX NDX NDX
COMP IXIC IXIC CCMP/IXIC/COMP
DJI DJI DJI INDU/DJI/DJIA
UKX FTSE FTSE UKX
DAX GDAXI GDAXI DAX
CAC FCHI FCHI CAC
SX5E STOXX50E STOXX50E SX5E
SHCOMP SSEC SSEC SHCOMP
CSI300 CSI300 - SHSZ300
KOSPI KS11 KS11 KOSPI
TWSE TWII TWII TWSE/TAIEX
NIFTY NSEI NSEI NIFTY
ASX200 AXJO AXJO AS51/XJO
`;

const ric = new Map<string, string>();
const yahoo = new Map<string, string>();
const codes = new Map<string, string>();
for (const line of TABLE.trim().split('\n')) {
  const [local = '', rics = '', yahoos = '', others = ''] = line.split(' ');
  const fill = (map: Map<string, string>, list: string) => {
    for (const code of list.split('/')) if (code !== '-') map.set(code, `IDX:${local}`);
  };
  fill(ric, rics);
  fill(yahoo, yahoos);
  fill(codes, others);
}

export const indexByRic = (code: string): string | undefined => ric.get(code);
export const indexByYahoo = (code: string): string | undefined => yahoo.get(code);
/** By Bloomberg's or the exchange's own code: `NKY Index`, `ASX: XJO`. */
export const indexByCode = (code: string): string | undefined => codes.get(code);
