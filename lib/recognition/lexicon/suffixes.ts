/** Suffixes that are words or endings of web names and abbreviations: outside brackets a list must know the code. */
export const WORDLIKE_SUFFIXES: ReadonlySet<string> = new Set(
  'AD AS AT BE CO DE IS IT ME NE NO PA SA SE SO TO TV US UK'.split(' '),
);
