/**
 * Codes of indices as Reuters (`.FTSE`), Bloomberg (`UKX Index`) and exchanges (`ASX: XJO`) write them, and the label in Yahoo's
 * notation. A Yahoo label behind its caret (`^GSPC`) needs no table.
 */
const TABLE = `
HSTECH.HK HSTECH HSTECH
^HSI HSI HSI
^HSCE HSCE HSCEI
^N225 N225 NKY/NI225
^TOPX TOPX/TOPIX TPX/TOPIX
^GSPC SPX/INX/GSPC SPX/INX
^NDX NDX NDX
^IXIC IXIC CCMP/IXIC/COMP
^DJI DJI INDU/DJI/DJIA
^DJT DJT TRAN/DJT
^DJU DJU UTIL/DJU
^RUT RUT/TOY RTY/RUT
^VIX VIX VIX
^SOX SOX/SOXX SOX
^FTSE FTSE UKX
^FTMC FTMC MCX
^FTAS FTAS ASX
^GDAXI GDAXI DAX
^MDAXI MDAXI/MDAX MDAX
^SDAXI SDAXI SDAX
^TECDAX TECDAX TDXP
^FCHI FCHI CAC
^SBF120 SBF120 SBF120
^STOXX50E STOXX50E SX5E
^STOXX STOXX SXXP
^AEX AEX AEX
^BFX BFX BEL20
^IBEX IBEX IBEX
FTSEMIB.MI FTMIB FTSEMIB
^SSMI SSMI SMI
^ATX ATX ATX
^OMX OMXS30 OMX
^OMXC25 OMXC25CAP/OMXC25 OMXC25CAP
^OMXH25 OMXH25 HEX25
PSI20.LS PSI20 PSI20
GD.AT ATG ASE
WIG20.WA WIG20 WIG20
XU100.IS XU100 XU100
^TA125.TA TA125 TA-125
^TASI.SR TASI SASEIDX
000001.SS SSEC SHCOMP
399001.SZ SZSC/SZI SZCOMP
399006.SZ CHINEXTC SZ399006
000300.SS CSI300 SHSZ300
000016.SS SSE50 SSE50
000688.SS STAR50 STAR50
^KS11 KS11 KOSPI
^KQ11 KQ11 KOSDAQ
^KS200 KS200 KOSPI2
^TWII TWII TWSE/TAIEX
^STI STI STI
^KLSE KLSE FBMKLCI
^SET.BK SETI SET
^JKSE JKSE JCI
PSEI.PS PSI PCOMP
^NSEI NSEI NIFTY
^NSEBANK NSEBANK NSEBANK
^BSESN BSESN SENSEX
^AXJO AXJO AS51/XJO
^AORD AORD AS30/XAO
^NZ50 NZ50 NZSE50FG
^GSPTSE GSPTSE SPTSX
^BVSP BVSP IBOV
^MXX MXX MEXBOL
^MERV MERV MERVAL
^IPSA SPIPSA IPSA
DX-Y.NYB DXY DXY
^TNX - TNX
`;

const rics = new Map<string, string>();
const codes = new Map<string, string>();
for (const line of TABLE.trim().split('\n')) {
  const [label = '', reuters = '', others = ''] = line.split(' ');
  for (const code of reuters.split('/')) rics.set(code, label);
  for (const code of others.split('/')) codes.set(code, label);
}

/** Yahoo's label of a Reuters index code without its dot. */
export const labelOfRic = (code: string): string | undefined => rics.get(code);
/** Yahoo's label of Bloomberg's or the exchange's own code: `NKY Index`, `ASX: XJO`. */
export const labelOfCode = (code: string): string | undefined => codes.get(code);

/** Reuters' continuous futures and rates, and the label in Yahoo's notation. */
const RATES = new Map(
  `CLc1 CL=F|LCOc1 BZ=F|NGc1 NG=F|RBc1 RB=F|HOc1 HO=F|GCc1 GC=F|GCcv1 GC=F|SIc1 SI=F|HGc1 HG=F|PLc1 PL=F|PAc1 PA=F|Wc1 ZW=F|Cc1 ZC=F|Sc1 ZS=F|KCc1 KC=F|SBc1 SB=F|CCc1 CC=F|CTc1 CT=F|ESc1 ES=F|NQc1 NQ=F|YMc1 YM=F
   |1YMc1 YM=F|RTYc1 RTY=F|XAU= XAUUSD=X|XAG= XAGUSD=X|XPT= XPTUSD=X|XPD= XPDUSD=X|EUR= EURUSD=X|GBP= GBPUSD=X|AUD= AUDUSD=X|NZD= NZDUSD=X|JPY= USDJPY=X|CHF= USDCHF=X|CAD= USDCAD=X|CNY= USDCNY=X|CNH= USDCNH=X|HKD= USDHKD=X
   |KRW= USDKRW=X|INR= USDINR=X|TWD= USDTWD=X|SGD= USDSGD=X|THB= USDTHB=X|IDR= USDIDR=X|MYR= USDMYR=X|PHP= USDPHP=X|SEK= USDSEK=X|NOK= USDNOK=X|DKK= USDDKK=X|PLN= USDPLN=X|TRY= USDTRY=X|ZAR= USDZAR=X|BRL= USDBRL=X|MXN= USDMXN=X`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

export const labelOfRate = (code: string): string | undefined => RATES.get(code);

const GOODS = new Map([
  ['GOLD', 'XAUUSD=X'],
  ['SILVER', 'XAGUSD=X'],
  ['USOIL', 'CL=F'],
  ['UKOIL', 'BZ=F'],
]);
/** What charting sites call an index or a good. */
export const labelOfCharted = (code: string): string | undefined =>
  codes.get(code) ?? rics.get(code) ?? GOODS.get(code);
