import type { InstrumentId, Result } from '@/lib/model';
import type { ListPlace } from './places';

export type ListId = 'sec' | 'nasdaq' | 'otherUs' | 'hkex';

/** One line of an official list, cleaned of what it says about the security itself. */
export interface OfficialRow {
  id: InstrumentId;
  kind: 'equity' | 'etf';
  /** The company's or fund's name as the list has it, often in capitals or cut short. */
  name: string;
  isin?: string;
  /** The SEC's number of the company: lines that share it are one issuer. */
  cik?: number;
}

/** Why a download is not the list it should be. */
export interface ListError {
  detail: string;
}

/** An official list: where it is and how it is read. */
export interface OfficialList extends ListPlace {
  read(bytes: Uint8Array<ArrayBuffer>): Promise<Result<OfficialRow[], ListError>>;
}
