import { z } from 'zod';
import { parseId } from '@/lib/instruments/ids';
import type { Instrument } from '@/lib/instruments/types';
import { ok, type History, type InstrumentId, type Quote, type Result, type Span } from '@/lib/model';
import { askJson, eachRow } from '../../ask';
import { buildHistory, buildQuote, daysOf } from '../../build';
import type { Source, SourceContext } from '../../types';
import { unitFor } from '../../units';
import { numberOf, optional, positive, wrong } from '../../wire';
import { addDays } from '../../zone';

const QUOTES = 'https://polling.finance.naver.com';
const BARS = 'https://api.stock.naver.com';
const FIRST_DAY = '1990-01-01';

const row = z.object({
  reutersCode: z.string(),
  stockName: optional(z.string()),
  stockExchangeType: optional(z.object({ delayTime: optional(z.number()) })),
  closePrice: optional(z.string()),
  highPrice: optional(z.string()),
  lowPrice: optional(z.string()),
  compareToPreviousClosePrice: optional(z.string()),
  compareToPreviousPrice: optional(z.object({ name: optional(z.string()) })),
  fluctuationsRatio: optional(z.string()),
  currencyType: optional(z.object({ code: optional(z.string()) })),
  localTradedAt: optional(z.string()),
});
const quoteAnswer = z.object({ datas: z.array(row) });
const price = optional(z.union([z.number(), z.string()]));
const barsAnswer = z.array(
  z.object({
    localDate: z.string(),
    openPrice: price,
    highPrice: price,
    lowPrice: price,
    closePrice: price,
    accumulatedTradingVolume: price,
  }),
);
type Row = z.infer<typeof row>;

const INDICES: Record<InstrumentId, string> = {
  'IDX:SPX': '.INX', 'IDX:DJI': '.DJI', 'IDX:COMP': '.IXIC', 'IDX:NDX': '.NDX', 'IDX:N225': '.N225', 'IDX:TOPIX': '.TOPX',
  'IDX:HSI': '.HSI', 'IDX:HSCEI': '.HSCE', 'IDX:HSTECH': '.HSTECH', 'IDX:SHCOMP': '.SSEC',
}; // prettier-ignore

/** New York's lines are met under two suffixes: both are asked for, one answers. */
const SUFFIXES: Record<string, readonly string[]> = {
  XNAS: ['.O'], XNYS: ['.K', '.N'], XASE: ['.A'], XHKG: ['.HK'], XTKS: ['.T'], XSHG: ['.SS'], XSHE: ['.SZ'],
}; // prettier-ignore

/** Reuters codes under which Naver may know an instrument, likeliest first; none: not covered. */
export function codesOf({ id }: Instrument): string[] {
  if (Object.hasOwn(INDICES, id)) return [INDICES[id] ?? ''];
  const { venue, local } = parseId(id);
  const suffixes = Object.hasOwn(SUFFIXES, venue) ? (SUFFIXES[venue] ?? []) : [];
  const [root = '', share = ''] = (venue === 'XHKG' ? local.padStart(4, '0') : local).split('.');
  return suffixes.map((suffix) => root + share.toLowerCase() + suffix);
}

/** Naver's pages for foreign shares, from Korea. */
export const naver: Source = {
  id: 'naver',
  name: 'Naver',
  origins: [QUOTES, BARS],
  servers: 'KR',
  needsKey: false,
  onByDefault: false,
  limit: { own: true, perSecond: 3, perMinute: 40 },
  batch: 20,
  testInstruments: ['XNAS:AAPL', 'XHKG:9618', 'IDX:TOPIX'],
  covers: (instrument) => codesOf(instrument).length > 0,
  quotes,
  history,
};

/** Shares and indices have an address each. */
async function quotes(instruments: readonly Instrument[], context: SourceContext) {
  const kinds = [
    ['index', instruments.filter(({ kind }) => kind === 'index')],
    ['stock', instruments.filter(({ kind }) => kind !== 'index')],
  ] as const;
  const parts = kinds.filter(([, wanted]) => wanted.length > 0);
  const answers = await Promise.all(
    parts.map(async ([kind, wanted]) => {
      const url = `${QUOTES}/api/realtime/worldstock/${kind}/${wanted.flatMap(codesOf).map(encodeURIComponent).join(',')}`;
      const answer = await askJson('naver', url, quoteAnswer, context);
      const rows = answer.ok
        ? ok(new Map(answer.value.datas.map((found) => [found.reutersCode, found])))
        : answer;
      return eachRow(
        'naver',
        wanted,
        rows,
        (instrument, known) => codesOf(instrument).find((code) => known.has(code)),
        (found, instrument) => quoteFrom(found, instrument, context),
      );
    }),
  );
  return new Map(answers.flatMap((part) => [...part]));
}

function quoteFrom(found: Row, instrument: Instrument, context: SourceContext): Result<Quote> {
  const last = positive(found.closePrice);
  const asOf = Date.parse(found.localTradedAt ?? '');
  if (last === undefined) return wrong('naver', 'notFound', 'no price in the row');
  if (!Number.isFinite(asOf)) return wrong('naver', 'badPayload', 'no time of the price');
  // Some answers leave the sign to the word beside the number.
  const sign = /FALL|LOWER/.test(found.compareToPreviousPrice?.name ?? '') ? -1 : 1;
  const change = numberOf(found.compareToPreviousClosePrice);
  const signed = change === undefined || change < 0 ? change : change * sign;
  const percent = numberOf(found.fluctuationsRatio);
  return ok(
    buildQuote(instrument, context, {
      source: 'naver',
      unit: unitFor(instrument, found.currencyType?.code ?? instrument.currency),
      price: last,
      asOf,
      previousClose: signed === undefined ? undefined : last - signed,
      changePercent: percent === undefined || percent < 0 ? percent : percent * sign,
      dayHigh: positive(found.highPrice),
      dayLow: positive(found.lowPrice),
      delayMinutes: found.stockExchangeType?.delayTime,
    }),
  );
}

async function history(instrument: Instrument, span: Span, context: SourceContext): Promise<Result<History>> {
  const { from, today } = daysOf(instrument.zone, span, context.now(), FIRST_DAY);
  const stamp = (day: string) => `${day.replaceAll('-', '')}0000`;
  const kind = instrument.kind === 'index' ? 'index' : 'item';
  let last: Result<History> = wrong('naver', 'notFound', 'no bars in the answer');
  for (const code of codesOf(instrument)) {
    const url = `${BARS}/chart/foreign/${kind}/${encodeURIComponent(code)}/day?startDateTime=${stamp(from)}&endDateTime=${stamp(addDays(today, 1))}`;
    const answer = await askJson('naver', url, barsAnswer, context);
    if (answer.ok && answer.value.length > 0) {
      const bars = answer.value.map((bar) => ({
        date: bar.localDate.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
        open: numberOf(bar.openPrice),
        high: numberOf(bar.highPrice),
        low: numberOf(bar.lowPrice),
        close: numberOf(bar.closePrice),
        volume: numberOf(bar.accumulatedTradingVolume),
      }));
      return buildHistory(instrument, context, {
        source: 'naver',
        unit: unitFor(instrument, instrument.currency),
        bars,
        span,
      });
    }
    if (!answer.ok) last = answer;
  }
  return last;
}
