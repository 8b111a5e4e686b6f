import { endsWord } from './text';

/** What the law adds to a name, in the languages of the covered markets. Long forms first. */
const FORMS = [
  'Public Company Limited', 'Aktiengesellschaft', 'Incorporated', 'Corporation', 'Company Limited', 'Co\\.?,? Ltd\\.?', 'Co Limited', 'Limited', 'Ltd\\.?', 'Inc\\.?',
  'Corp\\.?', 'Cos\\.?', 'Co\\.?', 'Company', 'Companies', 'plc', 'PLC', 'Plc', 'P\\.L\\.C\\.', 'LLC', 'L\\.P\\.', 'LP', 'AG & Co\\.? KGaA', 'SE & Co\\.? KGaA', 'KGaA', 'AG', 'SE', 'NV', 'N\\.V\\.', 'BV',
  'B\\.V\\.', 'SA', 'S\\.A\\.', 'SAS', 'SCA', 'SpA', 'S\\.p\\.A\\.', 'S\\.P\\.A\\.', 'SPA', 'Oyj', 'ASA', 'AB', 'A/S', 'ADR', 'ADS', 'Bhd\\.?', 'Berhad', 'Tbk\\.?', 'K\\.K\\.', 'KK', 'S\\.A\\.B\\. de C\\.V\\.',
  'SAB de CV', 'S/A', 'INC\\.?', 'CORP\\.?', 'LTD\\.?', 'CO\\.?', 'Pty', 'GmbH', 'Holdings?', 'Holding', 'Group', 'GRP', 'Grp',
];
/** These are law too, but part of many a name: they count only when they end the written name or law follows. */
const ONE = new RegExp(`,? ?(?:(?<=[\\s,])|(?<![A-Za-z]))(?:${FORMS.join('|')})`, 'y');

/**
 * Where the legal suffix that follows `end` ends; `end` itself when there is none: "JD.com| Inc.", "Alibaba Group Holding| Ltd.".
 * With `inside`, whether `text` itself ends with one: its start, or 0.
 */
export function legalEnd(text: string, end: number, inside = false): number {
  if (inside) {
    const m = new RegExp(`[ ,]\\s?(?:${FORMS.slice(0, -4).join('|')})$`).exec(text);
    return m ? m.index : 0;
  }
  let at = end;
  for (let n = 0; n < 4; n++) {
    if (text.charAt(at) !== ' ' && text.charAt(at) !== ',') break;
    ONE.lastIndex = at;
    if (!ONE.test(text) || ONE.lastIndex === at) break;
    if (!endsWord(text, ONE.lastIndex) && text.charAt(ONE.lastIndex - 1) !== '.') break;
    at = ONE.lastIndex;
  }
  return at;
}
