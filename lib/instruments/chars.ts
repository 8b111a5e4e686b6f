/** How characters read when names are compared: their class and their plain form. Tables, because every character of a page passes. */

export const OTHER = 0;
export const WORD = 1;
export const CJK = 2;
/** Spaces and hyphens: what may stand between two words of a name, either for the other. */
export const GAP = 3;
export const APOSTROPHE = 4;
/** Seen by nobody: soft hyphen, zero-width space and joiners. */
export const UNSEEN = 5;

/** Class of a UTF-16 unit. */
export const CLASS = new Uint8Array(65536);
/** Plain form of a UTF-16 unit: half width, without accents, apostrophes straight; case is kept. */
export const PLAIN = new Uint16Array(65536);
/** `PLAIN` in capitals. */
export const UPPER = new Uint16Array(65536);

export const CURLY_APOSTROPHES = '\u2018\u2019\u02bc\uff07\u2032';

function fillTables(): void {
  for (let c = 0; c < 65536; c++) PLAIN[c] = c;
  for (let c = 0xff01; c <= 0xff5e; c++) PLAIN[c] = c - 0xfee0;
  for (let c = 0xc0; c < 0x250; c++) PLAIN[c] = withoutAccent(c);
  for (let c = 0x1e00; c < 0x1f00; c++) PLAIN[c] = withoutAccent(c);
  for (const c of CURLY_APOSTROPHES) PLAIN[c.charCodeAt(0)] = 39;
  UPPER.set(PLAIN);
  for (let c = 0; c < 0x530; c++) UPPER[c] = inCapitals(PLAIN[c] ?? 0);
  for (let c = 0x1e00; c < 0x1f00; c++) UPPER[c] = inCapitals(PLAIN[c] ?? 0);
  for (let c = 0xff01; c <= 0xff5e; c++) UPPER[c] = inCapitals(PLAIN[c] ?? 0);

  fill([48, 57, 65, 90, 97, 122, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x24f, 0x370, 0x3ff, 0x400, 0x52f], WORD);
  fill([0x1e00, 0x1eff, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a], WORD);
  // Signs of repetition, kana without the middle dot, Han, Hangul, compatibility Han, and surrogates for the rarer Han.
  fill([0x3005, 0x3007, 0x3041, 0x3096, 0x30a1, 0x30fa, 0x30fc, 0x30fe, 0x3400, 0x9fff], CJK);
  fill([0xac00, 0xd7a3, 0xf900, 0xfaff, 0xd800, 0xdfff], CJK);
  fill([9, 13, 32, 32, 0xa0, 0xa0, 0x2000, 0x200a, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000], GAP);
  fill([45, 45, 0x2010, 0x2013, 0xff0d, 0xff0d], GAP);
  fill([0xad, 0xad, 0x200b, 0x200d, 0xfeff, 0xfeff], UNSEEN);
  fill([39, 39], APOSTROPHE);
  for (const c of CURLY_APOSTROPHES) CLASS[c.charCodeAt(0)] = APOSTROPHE;
}

function fill(bounds: number[], kind: number): void {
  for (let i = 0; i + 1 < bounds.length; i += 2) CLASS.fill(kind, bounds[i] ?? 0, (bounds[i + 1] ?? 0) + 1);
}

/** `ø`, `ł`, `đ` do not decompose, the press writes them as o, l, d. */
const STRUCK: Record<string, string> = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' };

function withoutAccent(c: number): number {
  const char = String.fromCharCode(c);
  return (STRUCK[char] ?? char.normalize('NFD')).charCodeAt(0);
}

function inCapitals(c: number): number {
  const upper = String.fromCharCode(c).toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : c;
}

export const isKatakana = (c: number): boolean => c >= 0x30a1 && c <= 0x30fe;
export const isHangul = (c: number): boolean => c >= 0xac00 && c <= 0xd7a3;

fillTables();
