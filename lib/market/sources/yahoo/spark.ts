import type { Instrument } from '@/lib/instruments/types';
import { ok, type Result } from '@/lib/model';
import { readJson } from '../../wire';
import { sparkV7, sparkV8 } from './schema';
import { symbolOf } from './symbols';

export const HOST = 'https://query1.finance.yahoo.com';
export const MIRROR = 'https://query2.finance.yahoo.com';

/** The address of today's prices of many lines. */
export function sparkOf(instruments: readonly Instrument[]): string {
  const symbols = [...new Set(instruments.map((instrument) => symbolOf(instrument).symbol))];
  return `${HOST}/v7/finance/spark?symbols=${symbols.map(encodeURIComponent).join(',')}&range=1d&interval=5m`;
}

/** Spark answers a list in one version and a flat object in the other; callers have met either on either path. */
export function readSpark(text: string): Result<Map<string, unknown>> {
  const v7 = readJson('yahoo', text, sparkV7);
  if (v7.ok) {
    return ok(new Map(v7.value.spark.result.map(({ symbol, response }) => [symbol, response[0]])));
  }
  const v8 = readJson('yahoo', text, sparkV8);
  if (!v8.ok || 'spark' in v8.value) return v7;
  return ok(new Map(Object.entries(v8.value)));
}
