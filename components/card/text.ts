import { i18n } from '#i18n';
import { errorWords, sourceOf } from '../shared/errors';
import { streakSentences } from './sentences';
import type { CardView } from './view';
import * as format from '@/lib/format';
import type { Snapshot } from '@/lib/messages';

/** The card in a few lines of plain text, for the clipboard: the same words and figures. */
export function cardText(snapshot: Snapshot, { locale, now }: Pick<CardView, 'locale' | 'now'>): string {
  const { name, symbol, venue } = snapshot.instrument;
  const title = `${name} (${[symbol, venue].filter(Boolean).join(', ')})`;
  const sample = snapshot.sample ? [`${ended(i18n.t('card.sample'))} ${i18n.t('card.sampleWhy')}`] : [];
  return [title, ...priceLines(snapshot, locale, now), ...insightLines(snapshot, locale), ...sample]
    .map(format.plain)
    .join('\n');
}

const ended = (words: string) => i18n.t('card.sentence', { words });

function priceLines(snapshot: Snapshot, locale: string, now: number): string[] {
  if (!snapshot.quote.ok)
    return [`${ended(i18n.t('card.noPrice'))} ${errorWords(snapshot.quote.error, snapshot.sourceNames)}`];
  const { value: quote } = snapshot.quote.value;
  const price = format.money(quote.price, quote.currency, { ...quote, locale });
  const change = quote.changePercent === undefined ? '' : ` ${format.percent(quote.changePercent, locale)}`;
  const source = sourceOf(snapshot, quote);
  return [`${price}${change}`, `${format.moment(quote.asOf, quote.zone, now, locale)}, ${source}`];
}

function insightLines(snapshot: Snapshot, locale: string): string[] {
  if (!snapshot.insight.ok) return [];
  const { rsi, streak, performance } = snapshot.insight.value;
  const { ytd } = performance;
  return [
    ...(streak ? streakSentences(streak, locale) : []),
    ...(rsi
      ? [
          `${i18n.t('card.rsi.label', { period: rsi.period })}: ${format.decimal(rsi.value, locale, 1, true)} ${i18n.t(`card.rsi.${rsi.state}`)}`,
        ]
      : []),
    ...(ytd ? [`${i18n.t('card.ytd')}: ${format.percent(ytd.percent, locale, 1)}`] : []),
  ];
}
