import type { Instrument } from '@/lib/instruments/types';
import { ok, type Quote, type Result } from '@/lib/model';
import { buildQuote } from '../../build';
import type { SourceContext } from '../../types';
import { unitFor } from '../../units';
import { numberOf, positive, wrong } from '../../wire';
import { instantOf } from '../../zone';

/** What differs between the three markets of one format. */
interface Layout {
  zone: string;
  currency: number;
  englishName?: number;
  yearRange?: readonly [high: number, low: number];
  /** Shares in the unit of the volume field. */
  lot: number;
}

const LAYOUTS: Record<string, Layout> = {
  hk: { zone: 'Asia/Hong_Kong', currency: 75, englishName: 46, yearRange: [48, 49], lot: 1 },
  us: { zone: 'America/New_York', currency: 35, englishName: 46, yearRange: [48, 49], lot: 1 },
  cn: { zone: 'Asia/Shanghai', currency: 82, lot: 100 },
};

export const layoutOf = (code: string): Layout | undefined => LAYOUTS[/^(hk|us)/.exec(code)?.[0] ?? 'cn'];

/** `v_hk00700="100~name~00700~…";`, one a line. Unknown codes are missing, or the whole answer is `v_pv_none_match`. */
export function readRows(text: string): Map<string, string[]> {
  const rows = [...text.matchAll(/v_(?:r_)?([\w.]+)="([^"]*)"/g)].map(
    ([, code = '', fields = '']): [string, string[]] => [code, fields.split('~')],
  );
  return new Map(rows);
}

export function quoteFrom(
  fields: readonly string[],
  code: string,
  instrument: Instrument,
  context: SourceContext,
): Result<Quote> {
  const layout = layoutOf(code);
  const price = positive(fields[3]);
  if (!layout || price === undefined) return wrong('tencent', 'notFound', 'no price in the row');
  const asOf = timeOf(fields[30], layout.zone);
  if (asOf === undefined) return wrong('tencent', 'badPayload', 'no time of the price');
  const [high, low] = layout.yearRange ?? [];
  const volume = positive(fields[6]);
  return ok(
    buildQuote(instrument, context, {
      source: 'tencent',
      unit: unitFor(instrument, currencyOf(fields[layout.currency], instrument)),
      price,
      asOf,
      previousClose: positive(fields[4]),
      changePercent: numberOf(fields[32]),
      dayHigh: positive(fields[33]),
      dayLow: positive(fields[34]),
      yearHigh: high === undefined ? undefined : positive(fields[high]),
      yearLow: low === undefined ? undefined : positive(fields[low]),
      volume: volume === undefined ? undefined : volume * layout.lot,
      name: (layout.englishName && fields[layout.englishName]) || fields[1],
      decimals: instrument.kind === 'index' ? 2 : undefined,
    }),
  );
}

/** Short rows lack the currency: then the line's own, which on these exchanges leaves no doubt. */
const currencyOf = (field: string | undefined, instrument: Instrument) =>
  /^[A-Za-z]{3}$/.test(field ?? '') ? field : instrument.currency;

/** Three spellings of one local time: only the digits differ not. */
function timeOf(text: string | undefined, zone: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec((text ?? '').replaceAll(/\D/g, '')) ?? [];
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date)) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return instantOf(date, Number(hour) * 60 + Number(minute), zone) + Number(second) * 1_000;
}
