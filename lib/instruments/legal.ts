/** What the law adds to a company's name, and what exchanges add to it: read off names, and off text behind a name. */

/** Canonical word → spellings (regular expressions). A dot behind an abbreviation belongs to it. */
const FORMS: [string, string][] = [
  ['co', '(?:&|and) (?:Co(?:\\.|mpany)?|CO\\.?)'],
  ['sab', 'S\\.?A\\.?B\\.? de C\\.?V\\.?'],
  ['kgaa', '(?:(?:AG|SE) & Co\\.? )?KGaA|KGAA'],
  ['pcl', 'Public (?:Company|Co\\.?),? (?:Limited|Ltd\\.?)|PCL'],
  ['group ltd', 'GrpLtd'],
  ['inc', 'Inc\\.?|INC\\.?|Incorporated|INCORPORATED'],
  ['corp', 'Corp\\.?|CORP\\.?|Corporation|CORPORATION'],
  ['co', 'Cos?\\.?|CO\\.?|Company|Companies|COMPANY|COMPANIES'],
  ['ltd', 'Ltd\\.?|LTD\\.?|Limited|LIMITED|Ltda\\.?'],
  ['plc', 'plc|PLC|Plc|[Pp]\\.[Ll]\\.[Cc]\\.'],
  ['llc', 'LLC|L\\.L\\.C\\.'],
  ['lp', 'L\\.P\\.|LP'],
  ['ag', 'AG|Aktiengesellschaft|AKTIENGESELLSCHAFT'],
  ['se', 'SE'],
  ['sa', 'SA|S\\.A\\.|S/A'],
  ['nv', 'NV|N\\.V\\.'],
  ['bv', 'BV|B\\.V\\.'],
  ['spa', 'SpA|SPA|S\\.[pP]\\.A\\.'],
  ['ab', 'AB'],
  ['asa', 'ASA'],
  ['as', 'A/S'],
  ['oyj', 'Oyj|OYJ|Abp'],
  ['sca', 'SCA|S\\.C\\.A\\.'],
  ['kk', 'KK|K\\.K\\.'],
  ['bhd', 'Bhd\\.?|BHD\\.?|Berhad|BERHAD'],
  ['tbk', 'Tbk\\.?|TBK\\.?'],
  ['nyrt', 'Nyrt\\.?'],
  ['pjsc', 'PJSC|OJSC|JSC'],
  ['holding', 'Holdings?|HOLDINGS?|Hldgs?\\.?'],
  ['group', 'Group|GROUP|Groep|Groupe|Grp\\.?'],
];

/** In CJK names the form stands without a space. */
const CJK_FORMS: [string, string][] = [
  ['ltd', '(?:股份)?有限公司|株式会社|주식회사|（株）|\\(株\\)|\\(주\\)'],
  ['group', '集团|集團|グループ|그룹'],
  ['holding', '控股|ホールディングス|홀딩스|지주'],
  ['co', '股份'],
];

const alternatives = (forms: [string, string][]): string => forms.map(([, spelling]) => spelling).join('|');
/** A form ends where its word ends; `Co-founder` and `Group-wide` are other words, `Group-W` is a share class. */
const END = '(?![\\p{L}\\p{N}])(?!-[a-z])';
const LATIN_AT = new RegExp(`,?[\\s\\u00a0]{1,3}(${alternatives(FORMS)})${END}`, 'uy');
const CJK_AT = new RegExp(`[ \\u00a0]?(${alternatives(CJK_FORMS)})`, 'uy');
/** Hong Kong's share markers behind a name: weighted votes, secondary listing, no revenue yet, renminbi counter. */
const MARKER_AT = /-(?:S|W|SW|WR|SR|SWR|B|SB|WB|BR|R|P|Z|U|H|N)(?![A-Za-z0-9-])/y;
const WHOLE = [...FORMS, ...CJK_FORMS].map(([word, spelling]) => ({
  word,
  is: new RegExp(`^(?:${spelling})$`, 'u'),
}));

const canonical = (form: string): string =>
  WHOLE.find(({ is }) => is.test(form.replaceAll('\u00a0', ' ')))?.word ?? form.toLowerCase();

export interface LegalSuffix {
  /** Exclusive end in the text, dot included; where it began when there is none. */
  end: number;
  /** Canonical words: `Group Holding Ltd.` is group, holding, ltd. */
  words: string[];
  /** A share marker follows: `Alibaba-W`. */
  marker: boolean;
}

/** What can begin a form or a marker: nearly every name is followed by something else. */
const BEGINS = /[,\s\u00a0]{0,4}[&aA-LNOPSTp\-(（有股株주集グ그控ホ홀지]/y;

/** Longest chain of forms met: `Group Holding Co., Ltd.` has four. */
const LONGEST_CHAIN = 5;

/** Reads the legal suffix and share marker that begin exactly at `at`, behind a name. */
export function legalSuffixAt(text: string, at: number): LegalSuffix {
  const words: string[] = [];
  let end = at;
  if (!matchAt(BEGINS, text, at)) return { end, words, marker: false };
  while (words.length < LONGEST_CHAIN) {
    const form = matchAt(LATIN_AT, text, end) ?? matchAt(CJK_AT, text, end);
    if (!form) break;
    words.push(canonical(form[1] ?? ''));
    end += form[0].length;
  }
  const marker = matchAt(MARKER_AT, text, end);
  return { end: marker ? end + marker[0].length : end, words, marker: marker !== null };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const LATIN_END = new RegExp(`^(.+?),?\\s+(${alternatives(FORMS)})$`, 'u');
const CJK_END = new RegExp(`^(.+?)\\s?(${alternatives(CJK_FORMS)})$`, 'u');
/** Splits a name into what it is called by and the canonical words of its legal form; the form is empty when it has none. */
export function splitLegal(name: string): { base: string; form: string[] } {
  const form: string[] = [];
  let base = name;
  for (;;) {
    const end = LATIN_END.exec(base) ?? CJK_END.exec(base);
    if (!end?.[1] || !end[2]) return { base, form };
    form.unshift(canonical(end[2]));
    base = end[1];
  }
}

const QUALIFIER =
  /[,\s]+(?:(?:Sponsored )?(?:ADRs?|ADSs?)|(?:Unsponsored )?American Depositary (?:Shares?|Receipts?)|[ABH][ -][Ss]hares?|Class [A-C](?: .*)?|Common Stock|Common Shares?|Ordinary Shares?|Registered Shares?|\(publ\)|New)$/i;

/** What stands before the name proper: an English article, Indonesia's PT, a Japanese or Korean legal form. */
const LEAD = /^(?:The\s+(?=\p{Lu}|\d)|PT (?=\p{Lu})|(?:株式会社|주식회사|\(주\)|（株）)\s?)/u;

/** A name without article and leading legal form: `The Walt Disney Company`, `PT Astra International Tbk`, `株式会社リクルート`. */
export const withoutLead = (name: string): string => name.replace(LEAD, '');

/** `withoutLead`, and without what a listing adds: `JD.com, Inc. ADS`, `Zoomlion H shares`. */
export function withoutQualifiers(name: string): string {
  let plain = withoutLead(name);
  for (;;) {
    const next = plain.replace(QUALIFIER, '');
    if (next === plain) return plain;
    plain = next;
  }
}
