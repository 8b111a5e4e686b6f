import { EXCHANGE_TABLE } from './exchange-table';
import type { Exchange } from './types';

const list = (cell: string): string[] =>
  cell
    .split(';')
    .map((s) => s.trim())
    .filter(Boolean);

const dotted = (suffix: string): string => (suffix ? `.${suffix}` : '');

function readRow(line: string): Exchange {
  const [mic, name, prefixes, yahoo, reuters, bloomberg, press, money, zone, hours, week] = line
    .split('|')
    .map((s) => s.trim());
  const [currency = '', minorUnit] = (money ?? '').split(' ');
  return {
    mic: mic ?? '',
    name: name ?? '',
    prefixes: list(prefixes ?? ''),
    yahooSuffix: dotted(yahoo ?? ''),
    reutersSuffixes: list(reuters ?? '').map(dotted),
    bloombergCodes: list(bloomberg ?? ''),
    pressSuffixes: list(press ?? '').map(dotted),
    currency,
    ...(minorUnit && { minorUnit }),
    zone: zone ?? '',
    sessions: (hours ?? '').split(' ').map((s) => s.split('-') as [string, string]),
    weekStart: week === 'sunday' ? 7 : 1,
  };
}

/** Every exchange that ids may name, in the order of the table. */
export const EXCHANGES: readonly Exchange[] = EXCHANGE_TABLE.trim().split('\n').map(readRow);

const byMic = new Map(EXCHANGES.map((e) => [e.mic, e]));

/** The exchange of an operating MIC. */
export const exchangeOf = (mic: string): Exchange | undefined => byMic.get(mic);

function index(keys: (e: Exchange) => string[]): (key: string) => readonly Exchange[] {
  const map = new Map<string, Exchange[]>();
  for (const exchange of EXCHANGES)
    for (const key of keys(exchange)) map.set(key, [...(map.get(key) ?? []), exchange]);
  return (key) => map.get(key) ?? [];
}

/** Exchanges of a Yahoo suffix with its dot, upper case: `.HK`. The empty suffix is the United States. */
export const exchangesOfYahooSuffix = index((e) => [e.yahooSuffix]);

/** Exchanges of a Reuters suffix with its dot: `.O`, `.HK`; `.SE` is Saudi Arabia here. */
export const exchangesOfReutersSuffix = index((e) => e.reutersSuffixes);

/** Exchanges of a suffix that only the press uses: `.SH` for Shanghai, `.UK` for London. */
export const exchangesOfPressSuffix = index((e) => e.pressSuffixes);

/** Exchanges of a Bloomberg code, composite or venue: `HK`, `LN`, `US` (six exchanges), `CH` (mainland China). */
export const exchangesOfBloombergCode = index((e) => e.bloombergCodes);

/** Exchanges of a news prefix in the form of `foldPrefix`. */
export const exchangesOfPrefix = index((e) => e.prefixes);

/** Listings on these share one ticker space and one Yahoo label: `NYSE:JD` can only mean Nasdaq's JD. */
export const US_VENUES: readonly string[] = exchangesOfYahooSuffix('').map((e) => e.mic);
