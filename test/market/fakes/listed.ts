/** What every search of the fake market knows: a venue of ours, its code, and a name. */
const LISTED = [
  { mic: 'XNAS', code: 'JD', name: 'JD.com Inc ADR' },
  { mic: 'XHKG', code: '9618', name: 'JD.com Inc' },
  { mic: 'XNYS', code: 'BABA', name: 'Alibaba Group Holding Ltd' },
  { mic: 'XLON', code: 'IGG', name: 'IG Group Holdings PLC' },
  { mic: 'XETR', code: 'N4G', name: 'The NAGA Group AG' },
];
export type Listed = (typeof LISTED)[number];

/** The listings that a query names by code or by part of a name. */
export const listed = (query: string | null): Listed[] =>
  LISTED.filter(
    ({ code, name }) =>
      query && (code === query.toUpperCase() || name.toLowerCase().includes(query.toLowerCase())),
  );

/** A code with a source's suffix for its market; `''` for the US, none where the source does not know the market. */
export const withSuffix = ({ mic, code }: Listed, suffixes: Record<string, string>): string[] => {
  const suffix = mic === 'XNAS' || mic === 'XNYS' ? '' : suffixes[mic];
  return suffix === undefined ? [] : [code + suffix];
};

export const YAHOO_SUFFIXES = { XHKG: '.HK', XLON: '.L', XETR: '.DE' };
