import { i18n } from '#i18n';
import { Change } from '../shared/Change';
import { errorWords, sourceOf } from '../shared/errors';
import { Name } from '../shared/Name';
import * as format from '@/lib/format';
import type { Snapshot } from '@/lib/messages';
import type { Instant, Quote } from '@/lib/model';

interface PriceProps {
  snapshot: Snapshot;
  locale: string;
  /** The reader's zone. */
  zone: string;
  now: Instant;
}

/** How much, which way, since when and from whom. */
export function Price({ snapshot, locale, zone, now }: PriceProps) {
  if (!snapshot.quote.ok)
    return (
      <p class="problem">
        <strong>{i18n.t('card.sentence', { words: i18n.t('card.noPrice') })}</strong>{' '}
        {errorWords(snapshot.quote.error, snapshot.sourceNames)}
      </p>
    );
  const { value: quote, stale } = snapshot.quote.value;
  return (
    <section class="price">
      <p class="now">
        <span class="amount">{format.money(quote.price, quote.currency, { ...quote, locale })}</span>
        <DayChange quote={quote} locale={locale} />
      </p>
      <p class="when">
        <time
          dateTime={new Date(quote.asOf).toISOString()}
          title={i18n.t('card.yourTime', { time: format.shortMoment(quote.asOf, zone, now, locale) })}
        >
          {format.moment(quote.asOf, quote.zone, now, locale)}
        </time>
        {quote.state !== 'unknown' && <span>{i18n.t(`card.state.${quote.state}`)}</span>}
      </p>
      <p class="when">
        <Name text={sourceOf(snapshot, quote)} />
        <span>{delayWords(quote, locale)}</span>
      </p>
      {quote.extended && <Extended quote={quote} extended={quote.extended} locale={locale} now={now} />}
      {quote.proxy && <p class="note">{i18n.t('card.proxy', { proxy: format.plain(quote.proxy) })}</p>}
      {stale && (
        <p class="note warn">{i18n.t('card.stale', { age: format.age(now - quote.fetchedAt, locale) })}</p>
      )}
    </section>
  );
}

function DayChange({ quote, locale }: { quote: Quote; locale: string }) {
  const { changePercent, change } = quote;
  if (changePercent === undefined) return <span class="flat">{i18n.t('card.noChange')}</span>;
  const direction = format.directionOf(changePercent);
  return (
    <>
      <Change points={changePercent} locale={locale} />
      <span class={`words ${direction}`}>{dayWords(direction, change, quote, locale)}</span>
    </>
  );
}

function dayWords(
  direction: format.Direction,
  change: number | undefined,
  quote: Quote,
  locale: string,
): string {
  if (direction === 'flat') return i18n.t('card.flatOnDay');
  // The price beside it shows pence and pounds; once is enough.
  const { quotedIn: _, ...quoted } = quote;
  const amount =
    change === undefined ? '' : format.money(Math.abs(change), quote.currency, { ...quoted, locale });
  return direction === 'up'
    ? i18n.t('card.upOnDay', { change: amount })
    : i18n.t('card.downOnDay', { change: amount });
}

function delayWords({ delayMinutes }: Quote, locale: string): string {
  if (delayMinutes === undefined) return i18n.t('card.delayUnknown');
  if (delayMinutes === 0) return i18n.t('card.realTime');
  return i18n.t('card.delayed', { n: format.decimal(delayMinutes, locale) });
}

interface ExtendedProps {
  quote: Quote;
  extended: NonNullable<Quote['extended']>;
  locale: string;
  now: Instant;
}

/** Trading outside the session has a line of its own and never enters the day's change. */
function Extended({ quote, extended, locale, now }: ExtendedProps) {
  return (
    <p class="extended">
      <span>{i18n.t(`card.extended.${extended.session}`)}</span>
      <span class="amount">{format.money(extended.price, quote.currency, { ...quote, locale })}</span>
      <Change points={extended.changePercent} locale={locale} />
      <span class="flat">{format.shortMoment(extended.asOf, quote.zone, now, locale)}</span>
    </p>
  );
}
