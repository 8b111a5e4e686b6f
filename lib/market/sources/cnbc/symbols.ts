import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';

/** `inverse`: CNBC quotes the pair the other way round. */
export interface CnbcSymbol {
  symbol: string;
  inverse?: true;
}

/** Country suffixes by MIC. Korea, Mexico and Turkey are not covered as single stocks. */
export const SUFFIXES: Record<string, string> = {
  XHKG: '-HK', XLON: '-GB', XETR: '-DE', XPAR: '-FR', XSWX: '-CH', XAMS: '-NL', XMIL: '-IT', XMAD: '-ES', XBRU: '-BE',
  XLIS: '-PT', XWBO: '-AT', XSTO: '-SE', XCSE: '-DK', XHEL: '-FI', XOSL: '-NO', XDUB: '-IE', XTSE: '-CA', XTSX: '-V',
  XASX: '-AU', XNZE: '-NZ', XSES: '-SG', XNSE: '-IN', XTAI: '-TW', ROCO: '-TW', XSHG: '-CN', XSHE: '-CN', XBKK: '-TH',
  XKLS: '-MY', XPHS: '-PH', BVMF: '-BR', XTAE: '-IL', XJSE: '-ZA', XTKS: '.T-JP',
  XNYS: '', XNAS: '', XASE: '', ARCX: '', BATS: '', OTCM: '',
}; // prettier-ignore

const OTHERS: Record<InstrumentId, string> = {
  'IDX:SPX': '.SPX', 'IDX:DJI': '.DJI', 'IDX:COMP': '.IXIC', 'IDX:NDX': '.NDX', 'IDX:RTY': '.RUT', 'IDX:VIX': '.VIX',
  'IDX:UKX': '.FTSE', 'IDX:DAX': '.GDAXI', 'IDX:CAC': '.FCHI', 'IDX:EUROSTOXX50': '.STOXX50E', 'IDX:SMI': '.SSMI',
  'IDX:N225': '.N225', 'IDX:TOPIX': '.TOPX', 'IDX:HSI': '.HSI', 'IDX:HSCEI': '.HSCE', 'IDX:HSTECH': '.HSTECH',
  'IDX:SHCOMP': '.SSEC', 'IDX:SZCOMP': '.SZI', 'IDX:CSI300': '.CSI300', 'IDX:KOSPI': '.KS11', 'IDX:TWII': '.TWII',
  'IDX:NIFTY': '.NSEI', 'IDX:ASX200': '.AXJO', 'IDX:STI': '.STI',
  'FUT:GC1': '@GC.1', 'FUT:SI1': '@SI.1', 'FUT:CL1': '@CL.1', 'FUT:BZ1': '@LCO.1', 'FUT:NG1': '@NG.1',
  'CMD:XAUUSD': 'XAU=', 'CMD:XAGUSD': 'XAG=',
}; // prettier-ignore

/** Currencies that the market quotes in dollars; every other as so many per dollar. */
const PER_UNIT = new Set(['EUR', 'GBP', 'AUD', 'NZD']);

export function symbolOf({ id }: Instrument): CnbcSymbol | undefined {
  const { venue, local } = parseId(id);
  if (Object.hasOwn(OTHERS, id)) return { symbol: OTHERS[id] ?? '' };
  if (venue === 'FX') return pairOf(local);
  const suffix = Object.hasOwn(SUFFIXES, venue) ? SUFFIXES[venue] : undefined;
  if (suffix === undefined) return undefined;
  // London's two-letter codes end in a padding dot here: `BP.-GB`.
  const padded = venue === 'XLON' && /^[A-Z0-9]{2}$/.test(local) ? `${local}.` : local;
  return { symbol: padded + suffix };
}

function pairOf(pair: string): CnbcSymbol | undefined {
  const [base, quote] = [pair.slice(0, 3), pair.slice(3)];
  if (quote === 'USD')
    return PER_UNIT.has(base) ? { symbol: `${base}=` } : { symbol: `${base}=`, inverse: true };
  if (base === 'USD')
    return PER_UNIT.has(quote) ? { symbol: `${quote}=`, inverse: true } : { symbol: `${quote}=` };
  return undefined;
}
