import { readHkex } from './hkex';
import { readNasdaqListed, readOtherListed } from './nasdaq-trader';
import { readSec } from './sec';
import type { OfficialList, OfficialRow, ListError } from './types';
import type { Result } from '@/lib/model';

const MB = 1024 * 1024;

type ReadText = (text: string) => Result<OfficialRow[], ListError>;
const asText =
  (read: ReadText) =>
  async (bytes: Uint8Array<ArrayBuffer>): Promise<Result<OfficialRow[], ListError>> =>
    read(new TextDecoder().decode(bytes));

/** The official lists, the one that knows a line best first. */
export const OFFICIAL_LISTS: readonly OfficialList[] = [
  {
    id: 'nasdaq',
    name: 'Nasdaq Trader: Nasdaq',
    url: 'https://www.nasdaqtrader.com/dynamic/symdir/nasdaqlisted.txt',
    maxBytes: 2 * MB,
    read: asText(readNasdaqListed),
  },
  {
    id: 'otherUs',
    name: 'Nasdaq Trader: NYSE and others',
    url: 'https://www.nasdaqtrader.com/dynamic/symdir/otherlisted.txt',
    maxBytes: 2 * MB,
    read: asText(readOtherListed),
  },
  {
    id: 'sec',
    name: 'SEC company tickers',
    url: 'https://www.sec.gov/files/company_tickers_exchange.json',
    maxBytes: 4 * MB,
    read: asText(readSec),
  },
  {
    id: 'hkex',
    name: 'HKEX list of securities',
    url: 'https://www.hkex.com.hk/eng/services/trading/securities/securitieslists/ListOfSecurities.xlsx',
    maxBytes: 8 * MB,
    read: readHkex,
  },
];
