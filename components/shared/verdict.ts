import { i18n } from '#i18n';
import type { Amount, Saying } from '@/lib/claims/types';
import * as format from '@/lib/format';

/** What the prices say to a statement, in the reader's language: one sentence, or two where something is uncertain. */
export const verdictWords = (told: readonly Saying[], locale: string): string =>
  told.map((saying) => sentence(saying, locale)).join(/^(zh|ja)/.test(locale) ? '' : ' ');

function sentence(saying: Saying, locale: string): string {
  const day = (date: string): string => format.day(date, locale);
  const number = (value: number): string => format.decimal(value, locale, 2, true);
  const amount = ({ value, as }: Amount): string => {
    if (as === 'percent') return format.percent(value, locale, Math.abs(value) < 0.1 ? 2 : 1);
    return as === 'times' ? i18n.t('claims.times', { n: number(value) }) : number(value);
  };
  switch (saying.say) {
    case 'otherMoney':
      return i18n.t('claims.told.otherMoney', { currency: saying.currency });
    case 'fewCloses':
      return i18n.t('claims.told.fewCloses', { n: format.decimal(saying.n, locale) });
    case 'moved': {
      const params = { amount: amount(saying.amount), date: day(saying.date), from: day(saying.from) };
      return i18n.t(`claims.moved.${saying.base}`, params);
    }
    case 'reached': {
      const params = { amount: amount(saying.amount), date: day(saying.date) };
      return saying.up ? i18n.t('claims.reached.high', params) : i18n.t('claims.reached.low', params);
    }
    case 'level':
      return i18n.t(`claims.level.${saying.price}`, { value: number(saying.value), date: day(saying.date) });
    case 'extreme': {
      const kind =
        saying.price === 'close' ? (saying.up ? 'highClose' : 'lowClose') : saying.up ? 'high' : 'low';
      const { since, dataFrom } = saying;
      const params = { value: number(saying.value), date: day(saying.date), since: day(since ?? dataFrom) };
      return since === null
        ? i18n.t(`claims.highestInData.${kind}`, params)
        : i18n.t(`claims.highestSince.${kind}`, params);
    }
    case 'rank': {
      const { since, dataFrom, unit, up } = saying;
      const params = {
        amount: amount(saying.amount),
        unit: i18n.t(`claims.unit.${unit}`),
        date: day(saying.date),
        since: day(since ?? dataFrom),
      };
      const side = up ? 'rise' : 'fall';
      return since === null
        ? i18n.t(`claims.largestInData.${side}`, params)
        : i18n.t(`claims.largestSince.${side}`, params);
    }
    case 'run': {
      const { run, unit } = saying;
      const params = { n: format.decimal(Math.abs(run), locale), date: day(saying.date) };
      if (run === 0) return i18n.t('claims.unchanged', { date: params.date });
      return run > 0 ? i18n.t(`claims.rising.${unit}`, params) : i18n.t(`claims.falling.${unit}`, params);
    }
    case 'recordRun':
      return i18n.t('claims.recordRun', { n: format.decimal(saying.n, locale), date: day(saying.date) });
    case 'longest':
      return saying.since === null
        ? i18n.t('claims.longestInData', { from: day(saying.dataFrom) })
        : i18n.t('claims.longestSince', { since: day(saying.since) });
    case 'rsi':
      return i18n.t('claims.rsi', { value: number(saying.value), date: day(saying.date) });
    case 'average':
      return i18n.t('claims.average', {
        n: format.decimal(saying.n, locale),
        average: number(saying.average),
        close: number(saying.close),
        date: day(saying.date),
      });
    case 'dataBegin':
      return i18n.t('claims.dataBegin', { from: day(saying.dataFrom) });
    case 'noInstrument':
    case 'uncheckable':
    case 'noHistory':
    case 'noDay':
    case 'notCovered':
    case 'tooShort':
    case 'indexMoney':
    case 'closesOnly':
    case 'manyDays':
    case 'limitDays':
    case 'within':
    case 'otherDollar':
    case 'noSessionPrices':
    case 'maybeOtherwise':
    case 'noCurrency':
      return i18n.t(`claims.told.${saying.say}`);
  }
}
