import type { Candidate } from '../candidate';
import { labelOfCharted, labelOfRate, labelOfRic } from '../lexicon/indices';

const RIC = /(?<![A-Za-z0-9.])\.([A-Z][A-Z0-9]{1,11})(?![A-Za-z0-9_])/g;
const CARET = /(?<![A-Za-z0-9^])\^([A-Z][A-Z0-9.]{1,9})(?![A-Za-z0-9])/g;

/** TradingView's and Google's index houses in front: `TVC:GOLD`, `SP:SPX`, `INDEXDJX:.DJI`. */
const CHARTED =
  /(?<![A-Za-z0-9])(?:TVC|SP|DJ|HSI|TSE|NASDAQ|CBOE|FTSE|XETR|NSE|BSE|KRX|TWSE|SSE|INDEX[A-Z]{2,9}):\.?([A-Z0-9]{2,9})(?![A-Za-z0-9.])/g;

/** Yahoo's futures and rates, Reuters' continuous futures and rates: `CL=F`, `JPY=X`, `<LCOc1>`, `<EUR=>`. */
const FUTURE = /(?<![A-Za-z0-9])(?:[A-Z0-9]{1,6}=[FX]|[A-Z0-9]{1,4}c1|[A-Z]{3}=)(?![A-Za-z0-9=])/g;

/** `.DJI`, `<.N225>`, `^GSPC`, `CL=F`, `<LCOc1>`. An index that no table knows stays unmarked: there is nothing to show for it. */
export function findIndices(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(RIC)) push(found, m, labelOfRic(m[1] ?? ''));
  for (const m of text.matchAll(CARET)) push(found, m, m[0]);
  for (const m of text.matchAll(CHARTED)) push(found, m, labelOfCharted(m[1] ?? ''));
  for (const m of text.matchAll(FUTURE))
    push(found, m, m[0].includes('=') && !m[0].endsWith('=') ? yahooRate(m[0]) : labelOfRate(m[0]));
  return found;
}

/** `JPY=X` is short for `USDJPY=X`. */
const yahooRate = (label: string): string => (/^[A-Z]{3}=X$/.test(label) ? `USD${label}` : label);

function push(found: Candidate[], m: RegExpExecArray, label: string | undefined): void {
  if (!label) return;
  found.push({
    start: m.index,
    end: m.index + m[0].length,
    notation: 'index',
    code: m[1] ?? '',
    ids: [],
    label,
    needs: 'list',
  });
}
