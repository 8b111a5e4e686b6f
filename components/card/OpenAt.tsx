import { i18n } from '#i18n';
import { siteLinks } from './links';
import type { InstrumentFacts } from '@/lib/messages';

const names = { yahoo: 'Yahoo Finance', tradingview: 'TradingView', google: 'Google Finance' };

/** The same instrument elsewhere. The site learns that the reader came, and nothing about the article. */
export function OpenAt({ instrument }: { instrument: InstrumentFacts }) {
  return (
    <ul class="panel links">
      {siteLinks(instrument).map(({ site, url }) => (
        <li key={site}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {site === 'exchange' ? i18n.t('card.exchange') : names[site]}
          </a>
        </li>
      ))}
    </ul>
  );
}
