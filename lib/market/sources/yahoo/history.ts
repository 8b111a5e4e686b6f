import type { Instrument } from '@/lib/instruments/types';
import type { History, Result, Span, Split } from '@/lib/model';
import { buildHistory, type Bar } from '../../build';
import { hoursOf, marketState } from '../../hours';
import type { SourceContext } from '../../types';
import { unitFor } from '../../units';
import { wrong } from '../../wire';
import { dayIn, isInstant } from '../../zone';
import { periodsOf, zoneOf } from './quote';
import type { ChartEntry } from './schema';
import { symbolOf } from './symbols';

const SECOND_MS = 1_000;

/** Daily bars by exchange-local date; today's price filled in where its bar is late. */
export function historyFrom(
  entry: ChartEntry,
  instrument: Instrument,
  span: Span,
  context: SourceContext,
): Result<History> {
  const { meta } = entry;
  if (meta.dataGranularity != null && meta.dataGranularity !== '1d') {
    return wrong('yahoo', 'badPayload', `bars of ${meta.dataGranularity.slice(0, 8)} instead of one day`);
  }
  const zone = zoneOf(meta, instrument);
  const bars = barsOf(entry, zone);
  if (!bars.some(({ close }) => close !== null)) return wrong('yahoo', 'notFound', 'no bars in the answer');
  const asOf = (meta.regularMarketTime ?? Number.NaN) * SECOND_MS;
  const today = isInstant(asOf) ? dayIn(zone, asOf) : undefined;
  // After the bell today's close may be null for hours although the price is known.
  const late = today !== undefined && bars.every(({ date, close }) => date < today || close === null);
  if (late) bars.push({ date: today, close: meta.regularMarketPrice ?? null });
  return buildHistory(instrument, context, {
    source: 'yahoo',
    unit: unitFor(instrument, meta.currency),
    bars,
    splits: splitsOf(entry, zone),
    span,
    zone,
    live: today !== undefined && isLive(entry, instrument, asOf, context),
    proxy: symbolOf(instrument).proxy,
  });
}

/** A trading day's second bar, stamped with the last trade, is the newer one: order decides. */
function barsOf({ timestamp, indicators }: ChartEntry, zone: string): Bar[] {
  const { open, high, low, close, volume } = indicators.quote[0] ?? {};
  return (timestamp ?? []).flatMap((time, index) => {
    if (!isInstant(time * SECOND_MS)) return [];
    return {
      date: dayIn(zone, time * SECOND_MS),
      open: open?.[index],
      high: high?.[index],
      low: low?.[index],
      close: close?.[index] ?? null,
      volume: volume?.[index],
    };
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
