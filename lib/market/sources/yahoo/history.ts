import type { Instrument } from '@/lib/instruments/types';
import { ok, type Candle, type History, type Result, type Span, type Split } from '@/lib/model';
import { hoursOf, marketState } from '../../hours';
import { defined } from '../../shape';
import type { SourceContext } from '../../types';
import { toMajor, unitOf, type Unit } from '../../units';
import { wrong } from '../../wire';
import { dayIn, isInstant } from '../../zone';
import { periodsOf, zoneOf } from './quote';
import type { ChartEntry } from './schema';
import { symbolOf } from './symbols';

const SECOND_MS = 1_000;

/** Daily bars by exchange-local date: nulls dropped, the later of two bars of a date kept, today's price filled in. */
export function historyFrom(
  entry: ChartEntry,
  instrument: Instrument,
  span: Span,
  context: SourceContext,
): Result<History> {
  const { meta } = entry;
  if (meta.dataGranularity != null && meta.dataGranularity !== '1d') {
    return wrong('yahoo', 'badPayload', `bars of ${meta.dataGranularity} instead of one day`);
  }
  const unit = unitOf(meta.currency);
  const zone = zoneOf(meta, instrument);
  const byDay = new Map<string, Candle>();
  const columns = entry.indicators.quote[0] ?? {};
  for (const [index, time] of (entry.timestamp ?? []).entries()) {
    const candle = candleAt(index, time, columns, zone, unit);
    if (candle) byDay.set(candle.date, candle);
  }
  const price = meta.regularMarketPrice;
  const asOf = (meta.regularMarketTime ?? Number.NaN) * SECOND_MS;
  let live = false;
  if (price != null && isInstant(asOf)) {
    const day = dayIn(zone, asOf);
    // After the bell today's close may be null for hours although the price is known.
    if (!byDay.has(day) && byDay.size > 0 && [...byDay.keys()].every((known) => known < day)) {
      byDay.set(day, { date: day, close: toMajor(price, unit) });
    }
    live = byDay.has(day) && isLive(entry, instrument, asOf, context);
  }
  if (byDay.size === 0) return wrong('yahoo', 'notFound', 'no bars in the answer');
  return ok(
    defined<History>({
      instrument: instrument.id,
      source: 'yahoo',
      currency: unit.currency,
      quotedIn: unit.quotedIn,
      zone,
      candles: [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
      splits: splitsOf(entry, zone),
      span,
      live,
      fetchedAt: context.now(),
      proxy: symbolOf(instrument).proxy,
    }),
  );
}

function candleAt(
  index: number,
  time: number,
  columns: ChartEntry['indicators']['quote'][number],
  zone: string,
  unit: Unit,
): Candle | undefined {
  const close = columns.close?.[index];
  if (close == null || close <= 0 || !isInstant(time * SECOND_MS)) return undefined;
  const major = (value: number | null | undefined) =>
    value == null || value <= 0 ? undefined : toMajor(value, unit);
  return defined<Candle>({
    date: dayIn(zone, time * SECOND_MS),
    open: major(columns.open?.[index]),
    high: major(columns.high?.[index]),
    low: major(columns.low?.[index]),
    close: toMajor(close, unit),
    volume: columns.volume?.[index] ?? undefined,
  });
}

/** Whether the session of the latest price is still running. */
function isLive(entry: ChartEntry, instrument: Instrument, asOf: number, context: SourceContext): boolean {
  const now = context.now();
  const regular = periodsOf(entry.meta)?.regular;
  if (regular) return regular[0] <= now && now < regular[1] && asOf >= regular[0];
  return ['open', 'break'].includes(marketState({ now, asOf, hours: hoursOf(instrument) }));
}

function splitsOf(entry: ChartEntry, zone: string): Split[] {
  return Object.values(entry.events?.splits ?? {})
    .filter(({ date }) => isInstant(date * SECOND_MS))
    .map(({ date, numerator, denominator }) => ({
      date: dayIn(zone, date * SECOND_MS),
      ratio: numerator / denominator,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
