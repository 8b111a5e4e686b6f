import { parseCoreList, parsePrivateList } from '@/lib/instruments/core-list';
import { buildDirectory, openDirectory, type PrivateCompany } from '@/lib/instruments/directory';
import type { Directory, Instrument } from '@/lib/instruments/types';

/** A small list with every kind of name, in the format of the core list. */
export const LIST = `
FX:EURUSD | fx | Euro US Dollar | euro-dollar |
FUT:GC1 | future | Gold futures | gold | symbol=GC=F
IDX:HSTECH | index | Hang Seng TECH Index | Hang Seng Tech Index; Hang Seng Tech | symbol=HSTECH.HK; at=XHKG
IDX:SPX | index | S&P 500 | S&P 500 Index | symbol=^GSPC; at=XNYS
XHKG:175 | equity | Geely Automobile Holdings Limited | Geely Auto; ?Geely; zh=吉利汽车; zh-Hant=吉利汽車 |
XHKG:1810 | equity | Xiaomi Corporation | Xiaomi; zh=小米; zh=小米集团 |
XHKG:9618 | equity | JD.com, Inc. | JD.com; JD-SW; zh=京东集团; zh=京东 | issuer=*jd-com
XHKG:9988 | equity | Alibaba Group Holding Limited | Alibaba; zh=阿里巴巴 | issuer=*alibaba
XKRX:000660 | equity | SK hynix Inc. | SK Hynix; ko=SK하이닉스 |
XKRX:005930 | equity | Samsung Electronics Co., Ltd. | Samsung Electronics; Samsung; ko=삼성전자 |
XLON:AV | equity | Aviva plc | Aviva |
XLON:IGG | equity | IG Group Holdings plc | IG Group; IG |
XLON:RR | equity | Rolls-Royce Holdings plc | Rolls-Royce |
XNAS:AAPL | equity | Apple Inc. | ?Apple |
XNAS:GME | equity | GameStop Corp. | GameStop |
XNAS:JD | equity | JD.com, Inc. ADS | | issuer=jd-com; ads=2
XNAS:META | equity | Meta Platforms, Inc. | ?Meta; Facebook, Inc. (until 2021); Facebook |
XNAS:NVDA | equity | NVIDIA Corporation | Nvidia |
XNYS:BABA | equity | Alibaba Group Holding Limited ADS | | issuer=alibaba; ads=8
XNYS:BAC | equity | Bank of America Corporation | BofA |
XNYS:DIS | equity | The Walt Disney Company | Disney |
XNYS:MCD | equity | McDonald's Corporation | McDonald's |
XNYS:MRK | equity | Merck & Co., Inc. | Merck |
XNYS:PG | equity | The Procter & Gamble Company | P&G |
XNYS:T | equity | AT&T Inc. | AT&T |
XNYS:TGT | equity | Target Corporation | ?Target |
XNYS:TSM | equity | Taiwan Semiconductor Manufacturing Company Limited ADS | TSMC; Taiwan Semiconductor | ads=5
XPAR:MC | equity | LVMH Moët Hennessy Louis Vuitton SE | LVMH; Moët Hennessy |
XPAR:RMS | equity | Hermès International SCA | Hermès |
XETR:MRK | equity | Merck KGaA | Merck |
XETR:SAP | equity | SAP SE | SAP |
XTKS:4689 | equity | LY Corporation | ja=ライン |
XTKS:7203 | equity | Toyota Motor Corporation | Toyota; Toyota Motor; ja=トヨタ自動車; ja=トヨタ |
XTKS:9434 | equity | SoftBank Corp. | ja=ソフトバンク |
XTKS:9984 | equity | SoftBank Group Corp. | SoftBank Group; ja=ソフトバンクグループ |
`;

export const PRIVATES = 'OpenAI\nByteDance; TikTok\nApple Bank\n';

function value<T>(read: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export const listOf = (text: string): Instrument[] => value(parseCoreList(text, 'fixture'));
export const privatesOf = (text: string): PrivateCompany[] => value(parsePrivateList(text, 'fixture'));

export function directoryOf(list: string, privates = ''): Directory {
  const directory = openDirectory(buildDirectory(listOf(list), privatesOf(privates)));
  if (!directory) throw new Error('the bytes do not open');
  return directory;
}
