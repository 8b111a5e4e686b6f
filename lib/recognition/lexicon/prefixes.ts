/**
 * Prefixes that are words, time zones or abbreviations too. Outside brackets they count only before a code that a list knows:
 * "SET: 5 times", "FRA: 12:40", "BIT: A short history".
 */
export const WEAK_PREFIXES: ReadonlySet<string> = new Set(
  `adx aim am ams arca ase asx ath au b3 be ber bit bkk bse bursa ca cn co cse de dfm dus es eu ff fr fra fse ger ham han hel hk ice ir ise ist it
   jp jse kr l lis mad mc mil mu mun mx neo nl no nse nz ob om osl otc par pink prg pse set sg sh sha she six ssx st sto stu sz t tai tse tw
   two uk us vie xe`.split(/\s+/),
);
