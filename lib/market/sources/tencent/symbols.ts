import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';

const INDICES: Record<InstrumentId, string> = {
  'IDX:HSI': 'hkHSI', 'IDX:HSTECH': 'hkHSTECH', 'IDX:HSCEI': 'hkHSCEI',
  'IDX:SPX': 'usINX', 'IDX:DJI': 'usDJI', 'IDX:COMP': 'usIXIC', 'IDX:NDX': 'usNDX',
  'IDX:SHCOMP': 'sh000001', 'IDX:CSI300': 'sh000300', 'IDX:CSI500': 'sh000905', 'IDX:SSE50': 'sh000016',
  'IDX:STAR50': 'sh000688', 'IDX:SZCOMP': 'sz399001', 'IDX:CHINEXT': 'sz399006',
}; // prettier-ignore

const MARKETS: Record<string, string> = {
  XHKG: 'hk', XSHG: 'sh', XSHE: 'sz', BJSE: 'bj',
  XNYS: 'us', XNAS: 'us', XASE: 'us', ARCX: 'us', BATS: 'us', OTCM: 'us',
}; // prettier-ignore

/** `hk09618`, `usBRK.B`, `sh600519`; case matters in `hkHSTECH`. */
export function codeOf({ id }: Instrument): string | undefined {
  if (Object.hasOwn(INDICES, id)) return INDICES[id];
  const { venue, local } = parseId(id);
  const market = Object.hasOwn(MARKETS, venue) ? MARKETS[venue] : undefined;
  if (!market) return undefined;
  return market + (market === 'hk' ? local.padStart(5, '0') : local);
}
