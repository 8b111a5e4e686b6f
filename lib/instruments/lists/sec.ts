import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/model';
import { makeId } from '../ids';
import type { ListError, OfficialRow } from './types';

// Extension pages forbid `new Function`, which zod would otherwise try for speed.
z.config({ jitless: true });

const FIELDS = ['cik', 'name', 'ticker', 'exchange'] as const;
const file = z.object({
  fields: z.tuple(
    FIELDS.map((f) => z.literal(f)) as [z.ZodLiteral, z.ZodLiteral, z.ZodLiteral, z.ZodLiteral],
  ),
  data: z.array(z.tuple([z.number(), z.string(), z.string(), z.string().nullable()])),
});

/** The SEC names the group, not the exchange; Nasdaq Trader's lists know better and go first. */
const VENUES: Record<string, string> = { Nasdaq: 'XNAS', NYSE: 'XNYS', OTC: 'OTCM', CBOE: 'BATS' };

/** Reads `company_tickers_exchange.json`: largest companies first, a company's main line before its others. */
export function readSec(text: string): Result<OfficialRow[], ListError> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ detail: 'no JSON' });
  }
  const parsed = file.safeParse(json);
  if (!parsed.success) return fail({ detail: 'not the columns cik, name, ticker, exchange' });
  const met = new Set<string>();
  const rows: OfficialRow[] = [];
  for (const [cik, name, ticker, exchange] of parsed.data.data) {
    const id = makeId(VENUES[exchange ?? ''] ?? '', ticker);
    const line = `${cik} ${lineOf(ticker, exchange)}`;
    if (id === undefined || (met.has(String(cik)) && (line.endsWith(' other') || met.has(line)))) continue;
    met.add(String(cik)).add(line);
    rows.push({ id, kind: 'equity', name: withoutState(name), cik });
  }
  return ok(rows);
}

/**
 * What a company's further ticker is: a share class, or over the counter a foreign ordinary (F) or depositary (Y) line, of which the
 * first is taken; the others are warrants, units, notes and preferred lines.
 */
function lineOf(ticker: string, exchange: string | null): string {
  if (exchange === 'OTC') return /^[A-Z]{4}([FY])$/.exec(ticker)?.[1] ?? 'other';
  return /-([A-C])$/.exec(ticker)?.[1] ?? 'other';
}

/** The SEC adds the state or country of registration, or what was filed: `/DE/`, `/CN`, `/ADR`. */
const withoutState = (name: string): string => name.replace(/\s*[/\\][A-Za-z. ]{1,12}[/\\]?$/, '').trim();
