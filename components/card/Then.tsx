import { i18n } from '#i18n';
import { Change } from '../shared/Change';
import { moneyOf } from './money';
import * as format from '@/lib/format';
import type { Snapshot, ThenFacts } from '@/lib/messages';

interface ThenProps {
  snapshot: Snapshot;
  then: ThenFacts;
  locale: string;
}

/** Then and now side by side: what it was when the article appeared. */
export function Then({ snapshot, then, locale }: ThenProps) {
  const money = moneyOf(snapshot, locale);
  const now = snapshot.insight.ok ? snapshot.insight.value : undefined;
  const price = snapshot.quote.ok ? snapshot.quote.value.value.price : now?.close;
  const rsi = (value: number | undefined) =>
    value === undefined ? '–' : format.decimal(value, locale, 1, true);
  return (
    <section class="then">
      <p class="row">
        <span class="label">{i18n.t('card.then.since')}</span>
        {then.since === null ? '–' : <Change points={then.since} locale={locale} digits={1} />}
      </p>
      <table>
        <thead>
          <tr>
            <td>
              <span class="hidden-words">{i18n.t('card.then.what')}</span>
            </td>
            <th scope="col">
              {then.approximate
                ? i18n.t('card.then.about', { day: format.day(then.day, locale) })
                : format.day(then.day, locale)}
            </th>
            <th scope="col">{i18n.t('card.then.now')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{i18n.t('popup.price')}</th>
            <td>{money(then.price)}</td>
            <td>{price === undefined ? '–' : money(price)}</td>
          </tr>
          <tr>
            <th scope="row">{i18n.t('popup.rsi')}</th>
            <td>{rsi(then.rsi?.value)}</td>
            <td>{rsi(now?.rsi?.value)}</td>
          </tr>
          <tr>
            <th scope="row">{i18n.t('card.then.sessions')}</th>
            <td>{run(then.streak?.sessions, locale)}</td>
            <td>{run(now?.streak?.sessions, locale)}</td>
          </tr>
          <tr>
            <th scope="row">{i18n.t('card.then.weeks')}</th>
            <td>{run(then.streak?.weeks.ifHeld, locale)}</td>
            <td>{run(now?.streak?.weeks.ifHeld, locale)}</td>
          </tr>
        </tbody>
      </table>
      {then.splitFactor !== 1 && (
        <p class="note">{i18n.t('card.then.split', { n: format.decimal(then.splitFactor, locale, 4) })}</p>
      )}
    </section>
  );
}

/** `+8` or `-2`: the row's head says what it counts. */
const run = (length: number | undefined, locale: string): string =>
  length === undefined ? '–' : new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(length);
