import { i18n } from '#i18n';
import { sourceLabel } from '../shared/errors';
import type { SummaryView } from './view';
import * as format from '@/lib/format';

/** Sources that rest after failures: why a price may be missing or old. */
export function Troubles({ view: { sources, sourceNames, now, locale } }: { view: SummaryView }) {
  const resting = sources.filter(({ restingUntil = 0 }) => restingUntil > now);
  if (resting.length === 0) return null;
  const names = resting.map(({ source }) => sourceLabel(source, sourceNames));
  return <p class="hint">{i18n.t('popup.resting', { sources: format.listing(names, locale) })}</p>;
}
