import { i18n } from '#i18n';
import * as format from '@/lib/format';
import type { PremiumFacts } from '@/lib/messages';
import type { Instant } from '@/lib/model';

interface PremiumProps {
  premium: PremiumFacts;
  /** The reader's zone: two exchanges have two clocks, one of them would mislead. */
  zone: string;
  now: Instant;
  locale: string;
}

/** What the depositary line costs above its home shares, at two moments that are told. */
export function Premium({ premium, zone, now, locale }: PremiumProps) {
  const { percent, ratio, times, line, home } = premium;
  const words = {
    line: format.plain(line.symbol),
    home: format.plain(home.symbol),
    percent: format.percentSize(percent, locale, 1),
  };
  return (
    <p class="note">
      {percent >= 0 ? i18n.t('card.premium', words) : i18n.t('card.discount', words)}{' '}
      {i18n.t('card.premiumBasis', {
        n: format.decimal(ratio, locale, 4),
        first: format.shortMoment(times.line, zone, now, locale),
        second: format.shortMoment(times.home, zone, now, locale),
      })}
    </p>
  );
}
