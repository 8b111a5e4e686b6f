import { US_VENUES } from '@/lib/instruments/exchanges';
import { parseId } from '@/lib/instruments/ids';
import type { Directory } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';
import type { Candidate } from './candidate';

const AMERICAN = new Set(US_VENUES);

/** The listed instruments that a candidate may stand for, likeliest first; empty when no list knows one. */
export function readings(candidate: Candidate, directory: Directory): InstrumentId[] {
  const { ids, label, code, notation } = candidate;
  if (notation === 'isin') return one(directory.byIsin(code));
  if (notation === 'cashtag' && CHARTED.has(code)) {
    const meant = one(directory.get(`IDX:${code}`)?.id ?? directory.get(`CRYPTO:${code}USD`)?.id);
    if (meant.length > 0) return meant;
  }
  const listed = ids.filter((id) => directory.get(id));
  if (listed.length > 0) return listed;
  if (label) {
    const index = directory.bySymbol(label);
    const venue = ids[0] && parseId(ids[0]).venue;
    if (index && (!venue || directory.get(index)?.exchange === venue)) return [index];
  }
  const first = ids[0];
  if (first && AMERICAN.has(parseId(first).venue)) {
    const found = american(parseId(first).local, directory);
    if (found.length > 0) return found;
  }
  if (notation === 'cashtag')
    return [
      ...one(directory.get(`CRYPTO:${code.replace(/\.X$/, '')}USD`)?.id),
      ...one(directory.bySymbol(`^${code}`)),
    ];
  return notation === 'bare' ? byBareCode(code, directory) : [];
}

/** Tags by which traders mean the index or the coin, whatever fund or share has the same letters. */
const CHARTED = new Set('SPX NDX DJI RUT VIX BTC ETH SOL XRP DOGE'.split(' '));

const one = (id: InstrumentId | undefined): InstrumentId[] => (id === undefined ? [] : [id]);

/** American exchanges share one ticker space: `NYSE:JD` can only mean Nasdaq's JD. */
const american = (code: string, directory: Directory): InstrumentId[] =>
  directory.byCode(code).filter((id) => AMERICAN.has(parseId(id).venue));

/** Letters alone are a coin's first, then New York's, then an index's, then any other exchange's. */
function byBareCode(code: string, directory: Directory): InstrumentId[] {
  const all = directory.byCode(code);
  const coin = directory.get(`CRYPTO:${code}USD`)?.id;
  return all.length < 2 ? [...one(coin), ...all] : [...one(coin), ...all.sort(byRank)];
}

const byRank = (a: InstrumentId, b: InstrumentId): number => rank(a) - rank(b);
const rank = (id: InstrumentId): number => {
  const { venue } = parseId(id);
  return AMERICAN.has(venue) ? 0 : venue === 'IDX' ? 1 : 2;
};

/** Foreign shares traded over the counter in America have five letters, the last an F, or a Y for depositary receipts. */
export const isForeignOtc = (code: string): boolean => /^[A-Z]{4}[FY]$/.test(code);
