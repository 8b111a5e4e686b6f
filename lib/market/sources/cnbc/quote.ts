import type { Instrument } from '@/lib/instruments/types';
import { ok, type Quote, type Result } from '@/lib/model';
import { buildQuote, type QuoteParts } from '../../build';
import { invertQuote } from '../../invert';
import type { SourceContext } from '../../types';
import { unitFor, type Unit } from '../../units';
import { numberOf, positive, wrong } from '../../wire';
import type { QuoteRow } from './schema';
import { symbolOf } from './symbols';

/** `2023-02-23T08:35:50.000+0000`: the colon is missing in the zone. */
const timeOf = (text: string | null | undefined): number =>
  Date.parse((text ?? '').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));

export async function quoteFrom(
  row: QuoteRow,
  instrument: Instrument,
  context: SourceContext,
): Promise<Result<Quote>> {
  const price = positive(row.last);
  if (Number(row.code ?? 0) === 1 || price === undefined)
    return wrong('cnbc', 'notFound', 'no price in the row');
  const asOf = timeOf(row.last_time);
  if (!Number.isFinite(asOf)) return wrong('cnbc', 'badPayload', 'no time of the price');
  const unit = await unitOfRow(row, instrument, context);
  if (!unit) return wrong('cnbc', 'badPayload', 'no currency where pence are possible');
  const [high, low] = [positive(row.high), positive(row.low)];
  // On days off high, low and open are copies of the last price: no range.
  const range = high !== low;
  const parts: QuoteParts = {
    source: 'cnbc',
    unit,
    price,
    asOf,
    previousClose: previousOf(row, price),
    changePercent: numberOf(row.change_pct),
    dayHigh: range ? high : undefined,
    dayLow: range ? low : undefined,
    yearHigh: positive(row.yrhiprice),
    yearLow: positive(row.yrloprice),
    volume: positive(row.volume),
    extended: extendedOf(row, asOf),
    delayMinutes: String(row.realTime) === 'true' ? 0 : undefined,
    name: row.name,
    decimals: /\.(\d+)/.exec(row.last ?? '')?.[1]?.length ?? 0,
  };
  return ok(buildQuote(instrument, context, symbolOf(instrument)?.inverse ? invertQuote(parts) : parts));
}

/**
 * The close before. On days off the row says `UNCH` with the last price rolled onto it: then nobody knows.
 * A change that is stated holds even where the close was rolled.
 */
function previousOf(row: QuoteRow, price: number): number | undefined {
  const change = numberOf(row.change);
  const stated = positive(row.previous_day_closing);
  if (change === undefined) return row.change_pct === 'UNCH' || row.change === 'UNCH' ? undefined : stated;
  return change === 0 && stated === price ? undefined : price - change;
}

async function unitOfRow(
  row: QuoteRow,
  instrument: Instrument,
  context: SourceContext,
): Promise<Unit | undefined> {
  if (instrument.kind === 'fx') return { currency: instrument.currency, perMajor: 1 };
  if (row.currencyCode) return unitFor(instrument, row.currencyCode);
  // Futures here are quoted in dollars but say so nowhere.
  if (instrument.kind === 'future') return { currency: 'USD', perMajor: 1 };
  return context.unitOf(instrument);
}

function extendedOf({ ExtendedMktQuote: row }: QuoteRow, regular: number): QuoteParts['extended'] {
  const [price, changePercent] = [positive(row?.last), numberOf(row?.change_pct)];
  const asOf = timeOf(row?.last_time);
  if (!row || price === undefined || changePercent === undefined || !(asOf > regular)) return undefined;
  return { session: row.type.startsWith('PRE') ? 'pre' : 'post', price, changePercent, asOf };
}
