import { prefixStart, venuesOfPrefix } from '@/lib/instruments/prefixes';
import type { Candidate } from '../candidate';
import { labelOfCode } from '../lexicon/indices';
import { WEAK_PREFIXES } from '../lexicon/prefixes';
import { openBracket } from '../text';
import { codeAt } from '../venues';

const CODE = /([A-Z0-9]{1,12}(?:[-./][A-Z]{1,3})?(?: [ABC](?=[);,]))?)(?![A-Za-z0-9]|[-./][A-Za-z0-9])/y;
/** Further codes of the same exchange: `(NYSE: BRK.A, BRK.B)`, `(HKEX: 9988 (HKD Counter) and 89988 (RMB Counter))`. */
const MORE =
  /(?: \([A-Za-z ]{1,20}\))?(?:\s?[,;/&]\s?|\s(?:and|et|und|y|e)\s)\$?([A-Z0-9]{1,12}(?:[-./][A-Z]{1,3})?)(?=[\s),;/&\]])(?!\s?:)/y;
/** `NASDAQ MSFT`: the exchange's name in front without a colon. */
const SPACED =
  /(?<![A-Za-z0-9:-])(NASDAQ|NYSE|LSE|ASX|TSX|TSXV|SGX|HKEX|SEHK) ([A-Z]{2,5}(?:\.[A-Z])?|[0-9]{4,5})(?![A-Za-z0-9]|[-./:][A-Za-z0-9])/g;

/** The exchange's market identifier in front: `XETR:N4G`. */
const MIC = /(?<![A-Za-z0-9])([A-Z]{4}):([A-Z0-9]{1,12}(?:[.-][A-Z]{1,3})?)(?![A-Za-z0-9])/g;

/** `NYSE:OKLO`, `LON: IGG`, `(NYSE: BABA; HKEX: 9988 and 89988)`, `TSX/NYSE: SHOP`, `NASDAQ MSFT`. */
export function findPrefixed(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const end = text.charAt(colon - 1) === ' ' ? colon - 1 : colon;
    const own = prefixStart(text, end);
    if (own === undefined) continue;
    let at = colon + 1;
    while (at - colon <= 2 && text.charAt(at) === ' ') at++;
    CODE.lastIndex = at;
    const code = CODE.exec(text)?.[1];
    if (code === undefined) continue;
    const codeEnd = CODE.lastIndex;
    const prefix = text.slice(own, end);
    const bracketed = openBracket(text, own) >= 0;
    const first = reading(prefix, code, joinedStart(text, own), codeEnd, bracketed);
    if (!first) continue;
    found.push(first);
    if (bracketed) found.push(...following(text, prefix, codeEnd));
  }
  for (const m of text.matchAll(MIC)) {
    const [whole, mic = '', code = ''] = m;
    const ids = codeAt(mic, code);
    if (ids.length > 0)
      found.push({
        start: m.index,
        end: m.index + whole.length,
        notation: 'prefixed',
        code,
        ids,
        needs: 'nothing',
      });
  }
  for (const m of text.matchAll(SPACED)) {
    const [whole, prefix = '', code = ''] = m;
    const candidate = reading(prefix, code, m.index, m.index + whole.length, false);
    if (candidate) found.push({ ...candidate, needs: 'venue' });
  }
  return found;
}

function reading(
  prefix: string,
  code: string,
  start: number,
  end: number,
  bracketed: boolean,
): Candidate | undefined {
  const label = labelOfCode(code);
  const venues = venuesOfPrefix(prefix, code);
  if (venues.length === 0) return undefined;
  const ids = venues.flatMap((mic) => codeAt(mic, code));
  const doubtful = !bracketed && (WEAK_PREFIXES.has(prefix.toLowerCase()) || code.length === 1);
  return {
    start,
    end,
    notation: 'prefixed',
    code,
    ids,
    ...(label && { label }),
    needs: doubtful ? 'list' : 'nothing',
  };
}

function following(text: string, prefix: string, from: number): Candidate[] {
  const found: Candidate[] = [];
  MORE.lastIndex = from;
  for (let m = MORE.exec(text); m?.[1] && found.length < 6; m = MORE.exec(text)) {
    const end = MORE.lastIndex;
    const next = reading(prefix, m[1], end - m[1].length, end, true);
    if (!next) break;
    found.push({ ...next, needs: 'list' });
    MORE.lastIndex = end;
  }
  return found;
}

/** `TSX/NYSE: SHOP`: the mention begins at the first exchange. */
function joinedStart(text: string, start: number): number {
  return text.charAt(start - 1) === '/' ? (prefixStart(text, start - 1) ?? start) : start;
}
