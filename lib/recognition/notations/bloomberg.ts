import type { Candidate } from '../candidate';
import { hugged } from '../text';
import { venuesOfPrefix } from '@/lib/instruments/prefixes';
import { codeAt, venuesOfBloomberg } from '../venues';
import { labelOfCode } from '../lexicon/indices';

const TERMINAL = /(?<![A-Za-z0-9.$/&-])([A-Z0-9]{1,7}(?:\/[A-Z]{1,2})?) ([A-Z]{2})( Equity)?(?![A-Za-z0-9])/g;
const INDEX = /(?<![A-Za-z0-9.$/&-])([A-Z0-9]{2,9}) (Index|Curncy|Comdty)(?![A-Za-z0-9])/g;
const WEB =
  /(?<![A-Za-z0-9.$/&:-])([A-Z0-9]{1,9}(?:\/[A-Z]{1,2}|\.[A-Z]{1,2})?):([A-Z]{2,3})(?![A-Za-z0-9:])/g;

/** `9618 HK`, `AAPL US Equity`, `BRK/B US`, `NKY Index`, `BIDU:US`, `IGG:LSE`. */
export function findBloomberg(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(TERMINAL)) {
    const [whole, stem = '', code = '', equity] = m;
    const end = m.index + whole.length;
    const ids = venuesOfBloomberg(code, stem).flatMap((mic) => codeAt(mic, stem));
    if (ids.length === 0) continue;
    const needs =
      equity || (hugged(text, m.index, end) && stem.length > 1) ? (equity ? 'nothing' : 'list') : 'beside';
    found.push({ start: m.index, end, notation: 'bloomberg', code: stem, ids, needs });
  }
  for (const m of text.matchAll(INDEX)) {
    const [whole, stem = ''] = m;
    const label = labelOfCode(stem);
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
  for (const m of text.matchAll(WEB)) {
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
