import type { InstrumentId } from '@/lib/model';
import { exchangeOf, exchangesOfYahooSuffix } from './exchanges';
import { makeId, parseId } from './ids';

/**
 * The label in Yahoo's notation that follows from an id: `0700.HK`, `BRK-B`, `EURUSD=X`, `BTC-USD`, `GC=F`, `^HSI`. Indices and
 * futures often have another one, which their line in the core list then states.
 */
export function labelOf(id: InstrumentId): string {
  const { venue, local } = parseId(id);
  switch (venue) {
    case 'IDX':
      return `^${local}`;
    case 'FX':
    case 'CMD':
      return `${local}=X`;
    case 'FUT':
      return `${local.replace(/1$/, '')}=F`;
    case 'CRYPTO':
      return local.replace(/(?=(?:USDT|USD|EUR|GBP|BTC)$)/, '-');
    case 'XHKG':
      return `${local.padStart(4, '0')}.HK`;
    default:
      return local.replaceAll('.', '-') + (exchangeOf(venue)?.yahooSuffix ?? `.${venue}`);
  }
}

/**
 * The id behind a label whose venue its suffix tells (`9618.HK`, `BT-A.L`, `EURUSD=X`, `JPY=X`, `BTC-USD`); undefined for plain
 * tickers, indices and futures, which only a directory resolves.
 */
export function idOfLabel(label: string): InstrumentId | undefined {
  const pair = /^([A-Z]{3})?([A-Z]{3})=X$/.exec(label);
  if (pair)
    return makeId(/^X(?:AU|AG|PT|PD)$/.test(pair[1] ?? '') ? 'CMD' : 'FX', `${pair[1] ?? 'USD'}${pair[2]}`);
  const coin = /^([A-Z0-9]{2,10})-(USD|EUR|GBP)$/.exec(label);
  if (coin) return makeId('CRYPTO', `${coin[1]}${coin[2]}`);
  const dot = label.lastIndexOf('.');
  if (dot < 1) return undefined;
  for (const { mic } of exchangesOfYahooSuffix(label.slice(dot))) {
    const id = makeId(mic, label.slice(0, dot));
    if (id !== undefined) return id;
  }
  return undefined;
}
