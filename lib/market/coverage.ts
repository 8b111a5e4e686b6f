import { EXCHANGES, US_VENUES } from '@/lib/instruments/exchanges';
import { makeId } from '@/lib/instruments/ids';
import type { Instrument, Kind } from '@/lib/instruments/types';
import { instrumentFromId } from '@/lib/instruments/unlisted';
import type { Source } from './types';

type OtherKind = Exclude<Kind, 'equity' | 'etf'>;

/** What a source covers, read off its capability table: it cannot promise what it would not be asked for. */
export interface Coverage {
  /** Exchanges outside the US by MIC, in the order of the table. */
  exchanges: string[];
  us: boolean;
  /** Other kinds of things; what only a proxy stands in for does not count. */
  kinds: OtherKind[];
  history: boolean;
}

/** A code of every shape that exchanges have. */
const CODES = ['ABC', '1234', '600519', '000001', '430047', '005930', '500325'];
const OTHERS: [OtherKind, string][] = [
  ['fx', 'FX:EURUSD'],
  ['fx', 'FX:USDHKD'],
  ['commodity', 'CMD:XAUUSD'],
  ['future', 'FUT:GC1'],
  ['crypto', 'CRYPTO:BTCUSD'],
];
const INDICES = ['IDX:SPX', 'IDX:HSI', 'IDX:N225'];

export function coverageOf(source: Source): Coverage {
  const covers = (instrument: Instrument | undefined) =>
    instrument !== undefined && source.covers(instrument, 'quote') === true;
  const mics = EXCHANGES.filter(({ mic }) =>
    covers(instrumentFromId(CODES.flatMap((code) => makeId(mic, code) ?? [])[0] ?? '')),
  ).map(({ mic }) => mic);
  const kinds = OTHERS.filter(([, id]) => covers(instrumentFromId(id))).map(([kind]) => kind);
  const indices = INDICES.some((id) => covers(indexOf(id)));
  return {
    exchanges: mics.filter((mic) => !US_VENUES.includes(mic)),
    us: mics.some((mic) => US_VENUES.includes(mic)),
    kinds: [...new Set([...(indices ? (['index'] as const) : []), ...kinds])],
    history: 'history' in source,
  };
}

/** No id tells an index's label; the capability tables do not look at it. */
const indexOf = (id: string): Instrument => ({
  id,
  kind: 'index',
  name: id,
  names: [],
  issuer: null,
  home: true,
  symbol: id,
  exchange: null,
  currency: null,
  zone: 'UTC',
  listed: true,
});
