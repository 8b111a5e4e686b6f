import { readHkex } from './hkex';
import { readNasdaqListed, readOtherListed } from './nasdaq-trader';
import { LIST_PLACES } from './places';
import { readSec } from './sec';
import type { ListError, ListId, OfficialList, OfficialRow } from './types';
import type { Result } from '@/lib/model';

type ReadText = (text: string) => Result<OfficialRow[], ListError>;
const asText =
  (read: ReadText): OfficialList['read'] =>
  async (bytes) =>
    read(new TextDecoder().decode(bytes));

const READERS: Record<ListId, OfficialList['read']> = {
  nasdaq: asText(readNasdaqListed),
  otherUs: asText(readOtherListed),
  sec: asText(readSec),
  hkex: readHkex,
};

/** The official lists with their readers, in the order of `LIST_PLACES`. */
export const OFFICIAL_LISTS: readonly OfficialList[] = LIST_PLACES.map((place) => ({
  ...place,
  read: READERS[place.id],
}));
