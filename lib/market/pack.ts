import type { Candle } from '@/lib/model';
import { DAY_MS } from './zone';

/** Candles as columns: a tenth of the size and of the time that the database takes for as many objects. */
export interface Packed {
  /** Days since the epoch. */
  days: Int32Array;
  /** NaN where a candle has no such field. */
  open: Float64Array;
  high: Float64Array;
  low: Float64Array;
  close: Float64Array;
  volume: Float64Array;
}

export function pack(candles: readonly Candle[]): Packed {
  const column = (pick: (candle: Candle) => number | undefined) =>
    Float64Array.from(candles, (candle) => pick(candle) ?? Number.NaN);
  return {
    days: Int32Array.from(candles, ({ date }) => Date.parse(`${date}T00:00:00Z`) / DAY_MS),
    open: column(({ open }) => open),
    high: column(({ high }) => high),
    low: column(({ low }) => low),
    close: column(({ close }) => close),
    volume: column(({ volume }) => volume),
  };
}

/** Undefined when `value` is not what `pack` gave: a record of another version. */
export function unpack(value: unknown): Candle[] | undefined {
  if (!isPacked(value)) return undefined;
  const { days, open, high, low, close, volume } = value;
  return Array.from(days, (day, index) => {
    const candle: Candle = {
      date: new Date(day * DAY_MS).toISOString().slice(0, 10),
      close: close[index] ?? 0,
    };
    for (const [name, column] of [
      ['open', open],
      ['high', high],
      ['low', low],
      ['volume', volume],
    ] as const) {
      const field = column[index];
      if (field !== undefined && !Number.isNaN(field)) candle[name] = field;
    }
    return candle;
  });
}

function isPacked(value: unknown): value is Packed {
  if (typeof value !== 'object' || value === null) return false;
  const { days, open, high, low, close, volume } = value as Partial<Packed>;
  const columns = [open, high, low, close, volume];
  return (
    days instanceof Int32Array &&
    columns.every((each) => each instanceof Float64Array && each.length === days.length)
  );
}
