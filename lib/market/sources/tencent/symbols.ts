import { makeId, parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';
import { usId } from '../../found';
import type { SourceContext } from '../../types';

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

const MAINLAND: Record<string, string> = { sh: 'XSHG', sz: 'XSHE', bj: 'BJSE' };

/** The id behind a market and a code of the search: `hk` and `09618`, `us` and `jd.oq`. */
export async function idOf(
  market: string,
  code: string,
  context: SourceContext,
): Promise<InstrumentId | undefined> {
  if (market === 'hk') return makeId('XHKG', code);
  if (market !== 'us')
    return Object.hasOwn(MAINLAND, market) ? makeId(MAINLAND[market] ?? '', code) : undefined;
  const [, ticker = code, place] = /^(.+)\.([a-z]+)$/i.exec(code) ?? [];
  if (place === 'oq') return makeId('XNAS', ticker);
  return place === 'n' ? makeId('XNYS', ticker) : usId(ticker, context);
}
