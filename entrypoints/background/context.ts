import { publicationOf } from '@/lib/claims/publication';
import { premium, type PricedLine } from '@/lib/insight/premium';
import { insightThen } from '@/lib/insight/then';
import type { InsightOptions } from '@/lib/insight/types';
import { exchangeOf } from '@/lib/instruments/exchanges';
import type { Directory, Instrument } from '@/lib/instruments/types';
import type { Market } from '@/lib/market/types';
import type { PremiumFacts, ThenFacts } from '@/lib/messages';
import type { History, InstrumentId, Quote } from '@/lib/model';
import type { Published } from '@/lib/page/types';

/** Then and now; nothing for an article newer than the last close, where both are the same. */
export function thenOf(
  { exchange, zone }: Instrument,
  history: History,
  quote: Quote | null,
  published: Published | undefined,
  options: InsightOptions,
): ThenFacts | undefined {
  const publication =
    published && publicationOf(published.when, exchangeOf(exchange ?? '') ?? { zone, sessions: [] });
  const newest = history.candles.at(-1)?.date ?? '';
  if (!publication || publication.day >= newest) return undefined;
  const beforeOpen = publication.session === 'before';
  const then = insightThen(history, { day: publication.day, beforeOpen }, quote, options);
  if (!then) return undefined;
  const { asOf: day, rsi, streak } = then.insight;
  const approximate = published.approximate || publication.session === 'during';
  return {
    day,
    price: then.printedClose,
    splitFactor: then.splitFactor,
    rsi,
    streak,
    since: then.since,
    approximate,
  };
}

/** What the depositary line costs above the home shares; asks for the other line's price and the exchange rate. */
export async function premiumOf(
  instrument: Instrument,
  known: Directory,
  market: Market,
): Promise<PremiumFacts | undefined> {
  const lines = (instrument.issuer === null ? [] : known.listings(instrument.issuer)).flatMap(
    (id) => known.get(id) ?? [],
  );
  const home = lines.find((line) => line.home);
  const line = instrument.home ? lines.find(({ adsRatio }) => adsRatio !== undefined) : instrument;
  if (!home || !line?.adsRatio || line.id === home.id) return undefined;
  const rateId: InstrumentId = `FX:${line.currency}${home.currency}`;
  const rateLine = known.get(rateId);
  const answers = await market.quotes([line, home, ...(rateLine ? [rateLine] : [])]);
  const price = (id: InstrumentId): PricedLine | undefined => {
    const answer = answers.get(id);
    return answer?.ok && !answer.value.stale ? pricedLine(answer.value.value) : undefined;
  };
  const [a, b] = [price(line.id), price(home.id)];
  const made = a && b && premium(a, b, line.adsRatio, price(rateId)?.price);
  const named = ({ id, symbol }: Instrument) => ({ id, symbol });
  return made ? { ...made, line: named(line), home: named(home) } : undefined;
}

const pricedLine = ({ price, currency, asOf }: Quote): PricedLine | undefined =>
  currency === null ? undefined : { price, currency, asOf };
