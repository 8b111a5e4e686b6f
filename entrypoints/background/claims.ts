import { readArticle } from '@/lib/claims/article';
import { judgeLines, type Line } from '@/lib/claims/judge/lines';
import { seriesOf, type Series } from '@/lib/claims/judge/series';
import { english } from '@/lib/claims/lexicon/en';
import { publicationOf } from '@/lib/claims/publication';
import { claimReader } from '@/lib/claims/read';
import { exchangeOf } from '@/lib/instruments/exchanges';
import type { InstrumentId } from '@/lib/model';
import { onMessage, type CheckClaimsRequest, type CheckedClaim } from '@/lib/messages';
import type { Services } from './services';

const NO_HOURS = { zone: 'UTC', sessions: [] };

/** The article's statements about prices, each held against the market as it was at publication. */
export function serveClaims({ directory, market }: Services): void {
  const read = claimReader(english);

  async function seriesFor(id: InstrumentId): Promise<Series | null> {
    const instrument = (await directory()).get(id);
    if (!instrument) return null;
    const history = await market.history(instrument, 'full');
    return history.ok
      ? seriesOf(history.value.value, exchangeOf(instrument.exchange ?? '')?.weekStart ?? 1)
      : null;
  }

  async function check({ parts, published }: CheckClaimsRequest): Promise<CheckedClaim[]> {
    if (!published) return [];
    const known = await directory();
    const issuerOf = (id: InstrumentId) => known.get(id)?.issuer ?? null;
    const own = parts
      .filter(({ lang = 'en' }) => lang.startsWith('en'))
      .map((part) => ({ ...part, mentions: part.mentions.filter(({ role }) => role === undefined) }));
    const claims = readArticle(
      read,
      own,
      (a, b) => issuerOf(a) !== null && issuerOf(a) === issuerOf(b),
    ).filter(({ checkable }) => checkable);
    const series = new Map<InstrumentId, Promise<Series | null>>();
    const lineOf = async (id: InstrumentId): Promise<Line | null> => {
      const publication = publicationOf(
        published.when,
        exchangeOf(known.get(id)?.exchange ?? '') ?? NO_HOURS,
      );
      if (!series.has(id)) series.set(id, seriesFor(id));
      return publication && { instrument: id, series: (await series.get(id)) ?? null, publication };
    };
    const othersOf = (id: InstrumentId): InstrumentId[] =>
      known.listings(issuerOf(id) ?? '').filter((other) => other !== id);
    const checked = claims.map(async (claim): Promise<CheckedClaim[]> => {
      const { block, start, end, words } = claim;
      const own = await lineOf(claim.instrument ?? '');
      if (!own) return [];
      const { instrument, ...verdict } = await judgeLines(claim, own, async () =>
        (await Promise.all(othersOf(own.instrument).map(lineOf))).filter((line) => line !== null),
      );
      return [{ block, start, end, words, instrument: claim.instrument && instrument, verdict }];
    });
    return (await Promise.all(checked)).flat();
  }

  onMessage('checkClaims', ({ data }) => check(data));
}
