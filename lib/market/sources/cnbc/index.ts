import type { Instrument } from '@/lib/instruments/types';
import { ok, type Result, type Span } from '@/lib/model';
import { askJson, eachRow } from '../../ask';
import { buildHistory, daysOf, type Bar } from '../../build';
import { foundIn, idBehind } from '../../found';
import { invertBar } from '../../invert';
import type { Source, SourceContext } from '../../types';
import { numberOf, readValue, wrong } from '../../wire';
import { addDays } from '../../zone';
import { quoteFrom } from './quote';
import { barsAnswer, quoteAnswer, quoteRow, searchAnswer, type BarsAnswer, type QuoteRow } from './schema';
import { SUFFIXES, symbolOf } from './symbols';

const QUOTES = 'https://quote.cnbc.com';
const BARS = 'https://ts-api.cnbc.com';
const NAMES = 'https://symlookup.cnbc.com';
const FIRST_DAY = '1970-01-01';

/** CNBC's web endpoints: big batches, shares of many countries, the main indices, dollar pairs and metals. */
export const cnbc: Source = {
  id: 'cnbc',
  name: 'CNBC',
  origins: [QUOTES, BARS, NAMES],
  needsKey: false,
  onByDefault: true,
  limit: { own: true, perSecond: 5, perMinute: 60 },
  batch: 40,
  testInstruments: ['XNAS:AAPL', 'XHKG:9618', 'XLON:IGG'],
  covers: (instrument) => symbolOf(instrument) !== undefined,
  quotes,
  history,
  async search(query, context) {
    const url = `${NAMES}/symlookup.do?prefix=${encodeURIComponent(query)}&output=json&limit=8`;
    const answer = await askJson('cnbc', url, searchAnswer, context);
    if (!answer.ok) return answer;
    return ok(
      await foundIn(answer.value, async ({ symbolName = '', companyName, exchangeName, countryCode }) => ({
        instrument: await idBehind(symbolName ?? '', SUFFIXES, context),
        name: companyName ?? symbolName ?? '',
        exchange: exchangeName ?? countryCode ?? '',
      })),
    );
  },
};

async function quotes(instruments: readonly Instrument[], context: SourceContext) {
  return eachRow(
    'cnbc',
    instruments,
    await askRows(instruments, context),
    (instrument) => symbolOf(instrument)?.symbol,
    (row, instrument) => quoteFrom(row, instrument, context),
  );
}

async function askRows(
  instruments: readonly Instrument[],
  context: SourceContext,
): Promise<Result<Map<string, QuoteRow>>> {
  const symbols = [...new Set(instruments.flatMap((instrument) => symbolOf(instrument)?.symbol ?? []))];
  const url =
    `${QUOTES}/quote-html-webservice/restQuote/symbolType/symbol?symbols=${symbols.map(encodeURIComponent).join('%7C')}` +
    '&requestMethod=itv&noform=1&partnerId=2&fund=1&exthrs=1&output=json&events=1';
  const answer = await askJson('cnbc', url, quoteAnswer, context);
  if (!answer.ok) return answer;
  const found = answer.value.FormattedQuoteResult.FormattedQuote;
  const rows = (Array.isArray(found) ? found : [found]).flatMap((row): [string, QuoteRow][] => {
    const read = readValue('cnbc', row, quoteRow);
    return read.ok ? [[read.value.symbol, read.value]] : [];
  });
  if (rows.length === 0) return wrong('cnbc', 'badPayload', 'no row of the expected shape');
  return ok(new Map(rows));
}

async function history(instrument: Instrument, span: Span, context: SourceContext) {
  const { symbol, inverse } = symbolOf(instrument) ?? { symbol: '' };
  // A day more than New York's, for markets that are ahead of it.
  const { from, today } = daysOf('America/New_York', span, context.now(), FIRST_DAY);
  const stamp = (day: string) => `${day.replaceAll('-', '')}000000`;
  const url = `${BARS}/harmony/app/bars/${encodeURIComponent(symbol)}/1D/${stamp(from)}/${stamp(addDays(today, 2))}/adjusted/EST5EDT.json`;
  const [answer, unit] = await Promise.all([
    askJson('cnbc', url, barsAnswer, context),
    unitOf(instrument, context),
  ]);
  if (!answer.ok) return answer;
  if (!unit) return wrong('cnbc', 'badPayload', 'no currency where pence are possible');
  const bars = barsOf(answer.value);
  return buildHistory(instrument, context, {
    source: 'cnbc',
    unit,
    bars: inverse ? bars.map(invertBar) : bars,
    span,
  });
}

/** Bars do not say their currency; where pence are possible the quote does. */
async function unitOf(instrument: Instrument, context: SourceContext) {
  if (instrument.kind === 'future') return { currency: 'USD', perMajor: 1 };
  const known = await context.unitOf(instrument);
  if (known) return known;
  const quote = (await quotes([instrument], context)).get(instrument.id);
  if (!quote?.ok) return undefined;
  const { currency, quotedIn } = quote.value;
  return { currency, perMajor: quotedIn?.perMajor ?? 1, ...(quotedIn && { quotedIn }) };
}

/** The first eight digits of `tradeTime` are the session's date. */
function barsOf({ barData }: BarsAnswer): Bar[] {
  return (barData?.priceBars ?? [])
    .filter(({ tradeTime }) => /^\d{14}$/.test(tradeTime))
    .map(({ tradeTime, open, high, low, close, volume }) => ({
      date: `${tradeTime.slice(0, 4)}-${tradeTime.slice(4, 6)}-${tradeTime.slice(6, 8)}`,
      open: numberOf(open),
      high: numberOf(high),
      low: numberOf(low),
      close: numberOf(close),
      volume,
    }));
}
