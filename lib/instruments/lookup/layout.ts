/** The bytes of a directory: a header and typed arrays, so that opening is making views. */

/** Sections in file order. Letters: c = Uint16 characters, n = Uint32 numbers, b = bytes. */
const SECTIONS = {
  /** Where string i starts in `pool`; string 0 is empty and stands for nothing. */
  stringStarts: 'n',
  pool: 'c',
  /** `ROW` numbers an instrument, ordered by id. */
  rows: 'n',
  /** Instruments ordered by local code, by label, and by ISIN (those that have one). */
  byCode: 'n',
  bySymbol: 'n',
  byIsin: 'n',
  /** `GROUP` numbers a company: those with a slug first, ordered by it. */
  groups: 'n',
  /** Instruments of the companies, home first. */
  members: 'n',
  /** `NAME` numbers a name, company by company. */
  names: 'n',
  /** Where token i starts in `tokenPool`. */
  tokenStarts: 'n',
  tokenPool: 'c',
  /** Open addressing: token + 1, or 0. */
  tokenSlots: 'n',
  /** 1: a name begins with this token in lower case (`iShares`). */
  tokenFlags: 'b',
  /**
   * The trie of names, breadth first: edge i leads to node i + 1, edges of a node are ordered by token, and tokens are numbered so
   * that those that begin names come first: root's edge i has token i.
   */
  nodeEdges: 'n',
  edgeTokens: 'n',
  /** Where the readings of node i start. */
  nodeReadings: 'n',
  /** `READING` numbers a reading. */
  readings: 'n',
} as const;

export type Sections = {
  [K in keyof typeof SECTIONS]: (typeof SECTIONS)[K] extends 'n'
    ? Uint32Array
    : (typeof SECTIONS)[K] extends 'c'
      ? Uint16Array
      : Uint8Array;
};

export const ROW = {
  size: 11,
  id: 0,
  symbol: 1,
  name: 2,
  /** Kind's index in `KINDS`, +16 home, +32 listed. */
  flags: 3,
  group: 4,
  exchange: 5,
  currency: 6,
  zone: 7,
  adsRatio: 8,
  isin: 9,
  code: 10,
} as const;

export const GROUP = { size: 5, slug: 0, firstMember: 1, members: 2, firstName: 3, names: 4 } as const;

/** `facts`: 1 common, language's index in `LANGUAGES` times 2, year it was given up times 16. */
export const NAME = { size: 2, text: 0, facts: 1 } as const;

/** `form`: 0 stands alone; else the string of the legal form that must follow, words joined by spaces. */
export const READING = { size: 4, name: 0, group: 1, form: 2, flags: 3 } as const;
export const STANDS_ALONE = 1;
export const COMMON = 2;
export const PRIVATE = 4;
export const FORMAL = 8;

export const KINDS = ['equity', 'etf', 'index', 'fx', 'commodity', 'future', 'crypto'] as const;
export const LANGUAGES = [undefined, 'zh', 'zh-Hant', 'ja', 'ko'] as const;

const MAGIC = 0x514d4452; // "QMDR"
/** Raise it with every change of layout or of the rules that fill it: stored bytes of another version are built anew. */
const LAYOUT_VERSION = 1;

const KEYS = Object.keys(SECTIONS) as (keyof Sections)[];
const HEADER = 2 + KEYS.length * 2;
const WIDTH = { n: 4, c: 2, b: 1 } as const;

/** One buffer of all sections; equal input gives equal bytes. Little-endian, as every machine that runs a browser is. */
export function packSections(sections: Sections): Uint8Array<ArrayBuffer> {
  let size = HEADER * 4;
  const starts = KEYS.map((key) => {
    const start = size;
    size += Math.ceil(sections[key].byteLength / 4) * 4;
    return start;
  });
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, HEADER);
  header.set([MAGIC, LAYOUT_VERSION]);
  KEYS.forEach((key, i) => {
    const section = sections[key];
    header.set([starts[i] ?? 0, section.length], 2 + i * 2);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), starts[i]);
  });
  return bytes;
}

/** Views on the sections, or undefined when the bytes are no directory of this version. */
export function openSections(bytes: Uint8Array): Sections | undefined {
  if (bytes.byteOffset % 4 !== 0) return openSections(new Uint8Array(bytes));
  if (bytes.byteLength < HEADER * 4) return undefined;
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
  if (header[0] !== MAGIC || header[1] !== LAYOUT_VERSION) return undefined;
  const views: Record<string, Uint32Array | Uint16Array | Uint8Array> = {};
  for (const [i, key] of KEYS.entries()) {
    const start = header[2 + i * 2] ?? 0;
    const length = header[3 + i * 2] ?? 0;
    if (start + length * WIDTH[SECTIONS[key]] > bytes.byteLength) return undefined;
    const at = bytes.byteOffset + start;
    if (SECTIONS[key] === 'n') views[key] = new Uint32Array(bytes.buffer, at, length);
    else if (SECTIONS[key] === 'c') views[key] = new Uint16Array(bytes.buffer, at, length);
    else views[key] = new Uint8Array(bytes.buffer, at, length);
  }
  return views as Sections;
}
