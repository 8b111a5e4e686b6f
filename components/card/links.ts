import type { InstrumentFacts } from '@/lib/messages';

export interface SiteLink {
  site: 'yahoo' | 'tradingview' | 'google' | 'exchange';
  url: string;
}

/** Exchange codes of TradingView and Google Finance, by MIC; where a site has none it is not offered. */
const CODES: Record<string, [tradingView: string, google: string]> = {
  XNAS: ['NASDAQ', 'NASDAQ'],
  XNYS: ['NYSE', 'NYSE'],
  ARCX: ['AMEX', 'NYSEARCA'],
  XASE: ['AMEX', 'NYSEAMERICAN'],
  XHKG: ['HKEX', 'HKG'],
  XLON: ['LSE', 'LON'],
  XETR: ['XETR', 'ETR'],
  XFRA: ['FWB', 'FRA'],
  XTKS: ['TSE', 'TYO'],
  XSHG: ['SSE', 'SHA'],
  XSHE: ['SZSE', 'SHE'],
  XTAI: ['TWSE', 'TPE'],
  XKRX: ['KRX', 'KRX'],
  XKOS: ['KRX', 'KOSDAQ'],
  XPAR: ['EURONEXT', 'EPA'],
  XAMS: ['EURONEXT', 'AMS'],
  XBRU: ['EURONEXT', 'EBR'],
  XLIS: ['EURONEXT', 'ELI'],
  XMIL: ['MIL', 'BIT'],
  XMAD: ['BME', 'BME'],
  XSWX: ['SIX', 'SWX'],
  XTSE: ['TSX', 'TSE'],
  XTSX: ['TSXV', 'CVE'],
  XASX: ['ASX', 'ASX'],
  XSES: ['SGX', 'SGX'],
  XNSE: ['NSE', 'NSE'],
  XBOM: ['BSE', 'BOM'],
  BVMF: ['BMFBOVESPA', 'BVMF'],
  XSTO: ['OMXSTO', 'STO'],
  XCSE: ['OMXCOP', 'CPH'],
  XHEL: ['OMXHEX', 'HEL'],
  XWAR: ['GPW', 'WSE'],
  XTAE: ['TASE', 'TLV'],
  XJSE: ['JSE', 'JSE'],
};

/** Pages of the exchanges themselves, where they have one a code leads to. */
const EXCHANGES: Record<string, (code: string) => string> = {
  XNAS: (code) => `https://www.nasdaq.com/market-activity/stocks/${code.toLowerCase()}`,
  XNYS: (code) => `https://www.nyse.com/quote/XNYS:${code}`,
  XHKG: (code) =>
    `https://www.hkex.com.hk/Market-Data/Securities-Prices/Equities/Equities-Quote?sym=${Number(code) || code}&sc_lang=en`,
  XLON: (code) => `https://www.londonstockexchange.com/search?searchtype=all&q=${code}`,
  XASX: (code) => `https://www.asx.com.au/markets/company/${code}`,
  XTSE: (code) => `https://money.tmx.com/en/quote/${code}`,
};

/** Where an instrument can be looked up, built by us alone: https, and nothing of the page in it. */
export function siteLinks({ id, kind, symbol, code }: InstrumentFacts): SiteLink[] {
  const [venue = ''] = id.split(':');
  const safe = encodeURIComponent(code);
  const codes = kind === 'equity' || kind === 'etf' ? CODES[venue] : undefined;
  const exchange = kind === 'equity' ? EXCHANGES[venue]?.(safe) : undefined;
  return [
    { site: 'yahoo', url: `https://finance.yahoo.com/quote/${encodeURIComponent(symbol)}` },
    ...(codes
      ? ([
          { site: 'tradingview', url: `https://www.tradingview.com/symbols/${codes[0]}-${safe}/` },
          { site: 'google', url: `https://www.google.com/finance/quote/${safe}:${codes[1]}` },
        ] as const)
      : []),
    ...(exchange ? ([{ site: 'exchange', url: exchange }] as const) : []),
  ];
}
