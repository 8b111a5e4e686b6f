import type { Candidate } from '../candidate';
import { MOVES } from '../lexicon/money-words';
import { hugged, isDigit, isUpperAscii, wordAfter } from '../text';
import { venuesOfPrefix } from '@/lib/instruments/prefixes';
import { codeAt, venuesOfBloomberg } from '../venues';
import { labelOfCode, labelOfRate } from '../lexicon/indices';

const TERMINAL = /(?<![A-Za-z0-9.$/&-])([A-Z0-9]{1,7}(?:\/[A-Z]{1,2})?) ([A-Z]{2})( Equity)?(?![A-Za-z0-9])/g;
const INDEX = /([A-Z0-9]{2,9}) (?:Index|Curncy|Comdty)(?![A-Za-z0-9])/y;
const WEB = /([A-Z0-9]{1,9}(?:\/[A-Z]{1,2}|\.[A-Z]{1,2})?):([A-Z]{2,3})(?![A-Za-z0-9:])/y;
/** Longest code in front of a mark. */
const REACH = 13;

/** Matches of `pattern` around each `mark`, from the beginning of the run of code characters in front of it. */
function around(text: string, mark: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let place = text.indexOf(mark); place > 0; place = text.indexOf(mark, place + 1)) {
    let start = place;
    while (start > 0 && place - start <= REACH && isCodeCharacter(text.charCodeAt(start - 1))) start--;
    if (start === place || /[a-z$&:-]/.test(text.charAt(start - 1))) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) found.push(match);
  }
  return found;
}

const isCodeCharacter = (c: number): boolean => isUpperAscii(c) || isDigit(c) || c === 46 || c === 47;

/** `9618 HK`, `AAPL US Equity`, `BRK/B US`, `NKY Index`, `BIDU:US`, `IGG:LSE`. */
export function findBloomberg(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(TERMINAL)) {
    const [whole, stem = '', code = '', equity] = m;
    const end = m.index + whole.length;
    const ids = venuesOfBloomberg(code, stem).flatMap((mic) => codeAt(mic, stem));
    if (ids.length === 0) continue;
    const inBrackets = hugged(text, m.index, end) && stem.length > 1;
    const needs = equity ? 'nothing' : inBrackets || isTraded(text, stem, end) ? 'list' : 'beside';
    found.push({ start: m.index, end, notation: 'bloomberg', code: stem, ids, needs });
  }
  for (const m of [' Index', ' Curncy', ' Comdty'].flatMap((mark) => around(text, mark, INDEX))) {
    const [whole, stem = ''] = m;
    const label = labelOfCode(stem) ?? labelOfRate(`${stem}=`) ?? labelOfRate(stem.replace(/1$/, 'c1'));
    if (label)
      found.push({
        start: m.index,
        end: m.index + whole.length,
        notation: 'index',
        code: stem,
        ids: [],
        label,
        needs: 'list',
      });
  }
  for (const m of around(text, ':', WEB)) {
    const [whole, stem = '', code = ''] = m;
    const end = m.index + whole.length;
    const label = code === 'IND' ? labelOfCode(stem) : undefined;
    const venues = [
      ...venuesOfBloomberg(code, stem),
      ...(code.length === 3 ? venuesOfPrefix(code, stem) : []),
    ];
    const ids = label ? [] : venues.flatMap((mic) => codeAt(mic, stem));
    if (ids.length === 0 && !label) continue;
    found.push({
      start: m.index,
      end,
      notation: label ? 'index' : 'bloomberg',
      code: stem,
      ids,
      ...(label && { label }),
      needs: 'list',
    });
  }
  return found;
}

/** `0700 HK rose`, `9618 HK, 700 HK and`: a code, where `700 HK dollars` and `2024 HK exports` are none. */
function isTraded(text: string, stem: string, end: number): boolean {
  if (!/^[0-9]+$/.test(stem)) return false;
  if (MOVES.has(wordAfter(text, end).toLowerCase())) return true;
  return (
    !/^(?:19|20)[0-9]{2}$/.test(stem) && /^(?:,| and) [0-9]{1,5} [A-Z]{2}\b/.test(text.slice(end, end + 14))
  );
}
