import { readArticle } from '@/lib/claims/article';
import { judge } from '@/lib/claims/judge/judge';
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
    const ids = [...new Set(claims.flatMap(({ instrument }) => instrument ?? []))];
    const series = new Map(await Promise.all(ids.map(async (id) => [id, await seriesFor(id)] as const)));
    return claims.flatMap((claim) => {
      const { block, start, end, words, instrument } = claim;
      const exchange = exchangeOf(known.get(instrument ?? '')?.exchange ?? '') ?? NO_HOURS;
      const publication = publicationOf(published.when, exchange);
      if (!publication) return [];
      const verdict = judge(claim, series.get(instrument ?? '') ?? null, publication);
      return [{ block, start, end, words, instrument, verdict }];
    });
  }

  onMessage('checkClaims', ({ data }) => check(data));
}
