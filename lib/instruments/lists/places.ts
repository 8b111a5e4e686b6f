import type { ListId } from './types';

/** Where an official list is. */
export interface ListPlace {
  id: ListId;
  name: string;
  url: string;
  /** More than twice its size of today. */
  maxBytes: number;
}

const MB = 1024 * 1024;

/** The official lists, the one that knows a line best first. Apart from their readers, so that pages can name them without these. */
export const LIST_PLACES: readonly ListPlace[] = [
  {
    id: 'nasdaq',
    name: 'Nasdaq Trader: Nasdaq',
    url: 'https://www.nasdaqtrader.com/dynamic/symdir/nasdaqlisted.txt',
    maxBytes: 2 * MB,
  },
  {
    id: 'otherUs',
    name: 'Nasdaq Trader: NYSE and others',
    url: 'https://www.nasdaqtrader.com/dynamic/symdir/otherlisted.txt',
    maxBytes: 2 * MB,
  },
  {
    id: 'sec',
    name: 'SEC company tickers',
    url: 'https://www.sec.gov/files/company_tickers_exchange.json',
    maxBytes: 4 * MB,
  },
  {
    id: 'hkex',
    name: 'HKEX list of securities',
    url: 'https://www.hkex.com.hk/eng/services/trading/securities/securitieslists/ListOfSecurities.xlsx',
    maxBytes: 8 * MB,
  },
];

/** Origins of the lists, as permissions name them: `https://host`. */
export const listOrigins: readonly string[] = [...new Set(LIST_PLACES.map(({ url }) => new URL(url).origin))];
