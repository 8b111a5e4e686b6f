import type { Instrument } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';

/** What Yahoo is asked for; `proxy` names the thing that stands in where Yahoo has no line of its own. */
export interface YahooSymbol {
  symbol: string;
  proxy?: string;
}

/** Lines that Yahoo lacks (tried there: empty or 404), and what moves like them. */
const PROXIES: Record<InstrumentId, YahooSymbol> = {
  'IDX:TOPIX': { symbol: '1306.T', proxy: 'NEXT FUNDS TOPIX ETF' },
  'CMD:XAUUSD': { symbol: 'GC=F', proxy: 'COMEX gold futures' },
  'CMD:XAGUSD': { symbol: 'SI=F', proxy: 'COMEX silver futures' },
};

/** An instrument's label already is Yahoo's notation; only the lines that Yahoo lacks need a table. */
export const symbolOf = (instrument: Instrument): YahooSymbol =>
  PROXIES[instrument.id] ?? { symbol: instrument.symbol };

/** Yahoo's exchange codes, by operating MIC. */
const CODES: Record<string, string> = {
  NYQ: 'XNYS', NMS: 'XNAS', NGM: 'XNAS', NCM: 'XNAS', ASE: 'XASE', PCX: 'ARCX', BTS: 'BATS',
  PNK: 'OTCM', OQB: 'OTCM', OQX: 'OTCM', OEM: 'OTCM', LSE: 'XLON', IOB: 'XLON', AQS: 'XLON',
  GER: 'XETR', FRA: 'XFRA', HKG: 'XHKG', JPX: 'XTKS', SHH: 'XSHG', SHZ: 'XSHE', KSC: 'XKRX', KOE: 'XKOS',
  TAI: 'XTAI', TWO: 'ROCO', PAR: 'XPAR', AMS: 'XAMS', BRU: 'XBRU', LIS: 'XLIS', MIL: 'XMIL', MCE: 'XMAD',
  EBS: 'XSWX', VIE: 'XWBO', STO: 'XSTO', CPH: 'XCSE', HEL: 'XHEL', OSL: 'XOSL', ISE: 'XDUB',
  TOR: 'XTSE', VAN: 'XTSX', CNQ: 'XCNQ', NEO: 'NEOE', ASX: 'XASX', NZE: 'XNZE', SES: 'XSES',
  NSI: 'XNSE', BSE: 'XBOM', JKT: 'XIDX', KLS: 'XKLS', SET: 'XBKK', SAO: 'BVMF', MEX: 'XMEX', BUE: 'XBUE',
  SGO: 'XSGO', JNB: 'XJSE', TLV: 'XTAE', SAU: 'XSAU', IST: 'XIST', WSE: 'XWAR', PRA: 'XPRA', BUD: 'XBUD',
  ATH: 'XATH', CAI: 'XCAI',
}; // prettier-ignore

/** The id of a listing that Yahoo's search found; undefined for exchanges outside the table. */
export function idOf(symbol: string, exchange: string): InstrumentId | undefined {
  const mic = Object.hasOwn(CODES, exchange) ? CODES[exchange] : undefined;
  if (!mic) return undefined;
  const us = ['XNYS', 'XNAS', 'XASE', 'ARCX', 'BATS', 'OTCM'].includes(mic);
  const code = (us ? symbol : symbol.replace(/\.[A-Z]+$/, '')).replaceAll('-', '.');
  return `${mic}:${mic === 'XHKG' ? code.replace(/^0+(?=\d)/, '') : code}`;
}
