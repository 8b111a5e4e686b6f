import { i18n } from '#i18n';
import type { SourceFacts } from './view';
import * as format from '@/lib/format';

/** More places than this are counted, not named. */
const NAMED = 6;

/** Where a source is asked, what it covers and how often it may be asked. */
export function About({ facts, locale }: { facts: SourceFacts; locale: string }) {
  const { origins, needsKey, coverage, servers } = facts;
  const hosts = origins.map((origin) => origin.replace('https://', ''));
  const sentences = [
    i18n.t('options.covers.all', { things: format.listing(things(facts, locale), locale) }),
    !coverage.history && i18n.t('options.covers.noHistory'),
    needsKey && i18n.t('options.covers.plan'),
    servers && i18n.t('options.covers.servers', { country: region(servers, locale) }),
    limits(facts, locale),
  ];
  return (
    <p class="hint">
      {hosts.length > 0 ? hosts.join(' · ') : i18n.t('options.sources.noHost')}
      <br />
      {sentences.filter(Boolean).join(' ')}
    </p>
  );
}

function things({ coverage }: SourceFacts, locale: string): string[] {
  const { us, places, kinds } = coverage;
  const named = [...(us ? [region('US', locale)] : []), ...places];
  const shares =
    named.length > NAMED
      ? [i18n.t('options.covers.exchanges', { n: format.decimal(named.length, locale) })]
      : named.length > 0
        ? [i18n.t('options.covers.places', { places: format.listing(named, locale) })]
        : [];
  return [...shares, ...kinds.map((kind) => i18n.t(`options.covers.${kind}`))];
}

const region = (code: string, locale: string) =>
  new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;

function limits({ limit }: SourceFacts, locale: string): string {
  const parts = [
    ['minute', limit.perMinute],
    ['hour', limit.perHour],
    ['day', limit.perDay],
    ['month', limit.perMonth],
  ] as const;
  const words = parts.flatMap(([span, n]) =>
    n === undefined ? [] : [i18n.t(`options.limit.${span}`, { n: format.decimal(n, locale) })],
  );
  if (words.length === 0) return '';
  const all = { limits: format.listing(words, locale) };
  const known = limit.own ? i18n.t('options.limit.own', all) : i18n.t('options.limit.known', all);
  return limit.countsInstruments ? `${known} ${i18n.t('options.limit.each')}` : known;
}
