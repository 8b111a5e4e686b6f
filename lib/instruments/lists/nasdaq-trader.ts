import { fail, ok, type Result } from '@/lib/model';
import { makeId } from '../ids';
import type { ListError, OfficialRow } from './types';

/** Reads `nasdaqlisted.txt`. */
export const readNasdaqListed = (text: string): Result<OfficialRow[], ListError> =>
  readTable(text, ['Symbol', 'Security Name', 'ETF', 'Test Issue'], ([symbol, name, etf, test]) =>
    rowOf('XNAS', symbol, name, etf, test),
  );

/** IEX (`V`) lists nothing that ids can name. */
const VENUES: Record<string, string> = { A: 'XASE', N: 'XNYS', P: 'ARCX', Z: 'BATS' };

/** Reads `otherlisted.txt`: NYSE, NYSE American, NYSE Arca, Cboe BZX. */
export const readOtherListed = (text: string): Result<OfficialRow[], ListError> =>
  readTable(
    text,
    ['ACT Symbol', 'Security Name', 'ETF', 'Test Issue', 'Exchange'],
    ([symbol, name, etf, test, exchange]) => rowOf(VENUES[exchange] ?? '', symbol, name, etf, test),
  );

type Cells = [symbol: string, name: string, etf: string, test: string, exchange: string];

function readTable(
  text: string,
  columns: string[],
  row: (cells: Cells) => OfficialRow | undefined,
): Result<OfficialRow[], ListError> {
  const [head = '', ...lines] = text.split(/\r?\n/);
  const heads = head.split('|');
  const at = columns.map((c) => heads.indexOf(c));
  if (at.includes(-1)) return fail({ detail: `not the columns ${columns.join(', ')}` });
  const rows = lines.flatMap((line) => {
    const cells = line.split('|');
    if (cells.length !== heads.length || line.startsWith('File Creation Time')) return [];
    const [symbol = '', name = '', etf = '', test = '', exchange = ''] = at.map((i) => cells[i] ?? '');
    return row([symbol, name, etf, test, exchange]) ?? [];
  });
  return ok(rows);
}

/** Securities beside a company's shares: their names would be found as the company's. */
const NO_SHARE =
  /\b(?:Warrants?|Rights?|Units?(?! Invest)|Preferred|Preference|Notes?|Debentures?|Bonds?|Contingent|Subscription|Tracking)\b|\d ?%|Depositary Shares?,? (?:each )?represent\w* (?:a |an |1\/)/i;
const PARTNERS = /Common Units|Units? (?:of|represent)/i;
const SUFFIXES = /\$|\.(?:W|WS|U|R|RT|V|CL)$/;

function rowOf(
  venue: string,
  symbol: string,
  written: string,
  etf: string,
  test: string,
): OfficialRow | undefined {
  if (test === 'Y' || SUFFIXES.test(symbol)) return undefined;
  const id = makeId(venue, symbol);
  if (id === undefined) return undefined;
  if (etf === 'Y') return { id, kind: 'etf', name: fundName(written) };
  if (NO_SHARE.test(written) && !PARTNERS.test(written) && !/American Depositary/.test(written))
    return undefined;
  return { id, kind: 'equity', name: companyName(written) };
}

const SECURITY =
  /(?:[\s,]+|(?<=\.|\)))(?:-\s+)?(?:Class [A-Z]\b.*|(?:Series [A-Z] )?(?:Common|Ordinary|Capital|Registered|Voting|Non-Voting|Subordinate|Limited Voting|Multiple Voting|Exchangeable)\b.*|(?:Sponsored )?(?:American|Global|New York|NY|Depositary|Depository)\b.*(?:Shares?|Shs|Receipts?|Registry)\b.*|Sponsored$|Depositary Shares?.*|ADSs?\b.*|ADRs?\b.*|Shares? of\b.*|Beneficial\b.*|Units?\b.*|New$|Shares$)$/i;

/** `Clorox Company (The) Common Stock` is Clorox Company. */
function companyName(written: string): string {
  const name = written
    .replace(SECURITY, '')
    .replace(/\s*\((?:The|Delaware|Holding Company)\)$/i, '')
    .replace(/\s+-$/, '');
  return name.trim() || written.trim();
}

const fundName = (written: string): string => written.replace(/\s+ETF Shares$/, ' ETF').trim();
