import type { InstrumentId } from '@/lib/model';
import { localCode } from './codes';
import { exchangeOf } from './exchanges';

/** Venues of ids that are no exchange: indices, currency pairs, spot metals and goods, continuous futures, coins. */
export const NAMESPACES = ['IDX', 'FX', 'CMD', 'FUT', 'CRYPTO'] as const;
export type Namespace = (typeof NAMESPACES)[number];

const SEGMENTS: Record<string, string> = Object.fromEntries(
  Object.entries({
    XNAS: 'XNGS XNMS XNCM',
    XLON: 'AIMX XLOM',
    XETR: 'XETA XETB',
    XFRA: 'FRAA FRAB',
    XHKG: 'XGEM',
    XMIL: 'MTAA',
    XMAD: 'XMCE BMEX',
    OTCM: 'PINX PSGM OTCQ OTCB EXPM',
    XTKS: 'XJPX',
    XDUB: 'XMSM',
    XWBO: 'XVIE',
    XKOS: 'KQKS',
    XCNQ: 'CNSX',
    DSMD: 'XQAT',
  }).flatMap(([operating, segments]) => segments.split(' ').map((segment) => [segment, operating])),
);

/** The operating MIC of a segment MIC; any other code comes back as it is. */
export const foldVenue = (mic: string): string => SEGMENTS[mic] ?? mic;

export interface IdParts {
  venue: string;
  local: string;
}

/** Splits an id of ours. Never fails: an id without a colon is all venue. */
export function parseId(id: InstrumentId): IdParts {
  const colon = id.indexOf(':');
  return colon < 0 ? { venue: id, local: '' } : { venue: id.slice(0, colon), local: id.slice(colon + 1) };
}

const isNamespace = (venue: string): venue is Namespace => (NAMESPACES as readonly string[]).includes(venue);

/** Local parts outside exchanges: `HSTECH`, `EURUSD`, `GC1`, `BTCUSD`. */
const LOCAL: Record<Namespace, RegExp> = {
  IDX: /^[A-Z0-9][A-Z0-9.&-]*$/,
  FX: /^[A-Z]{6}$/,
  CMD: /^[A-Z0-9]{2,12}$/,
  FUT: /^[A-Z0-9]{2,12}$/,
  CRYPTO: /^[A-Z0-9]{4,14}$/,
};

/** The id of a code on a venue (operating or segment MIC), or undefined where the venue is unknown or has no such codes. */
export function makeId(mic: string, code: string): InstrumentId | undefined {
  const venue = foldVenue(mic);
  if (isNamespace(venue)) return LOCAL[venue].test(code) ? `${venue}:${code}` : undefined;
  if (!exchangeOf(venue)) return undefined;
  const local = localCode(venue, code);
  return local === undefined ? undefined : `${venue}:${local}`;
}

/** The text is an id in its one spelling: known venue, code in that venue's shape. */
export function isId(text: string): boolean {
  const { venue, local } = parseId(text);
  return makeId(venue, local) === text;
}
