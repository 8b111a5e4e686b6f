import { i18n } from '#i18n';

/** What a setting is called where it is chosen, by its path in a settings file; the path itself for what this page does not show. */
const NAMES: Record<string, () => string> = {
  sources: () => i18n.t('options.sources.title'),
  lists: () => i18n.t('options.lists.title'),
  offSites: () => i18n.t('options.sites.off'),
  prefetch: () => i18n.t('options.hover.prefetch'),
  'recognition.level': () => i18n.t('options.recognition.level'),
  'recognition.preferred': () => i18n.t('options.recognition.preferred'),
  'recognition.corrections': () => i18n.t('options.recognition.corrections'),
  'display.colours': () => i18n.t('options.display.colours'),
  'display.theme': () => i18n.t('options.display.theme'),
  'display.density': () => i18n.t('options.display.density'),
  'display.marks': () => i18n.t('options.display.marks'),
  'display.which': () => i18n.t('options.display.which'),
  'display.numbers': () => i18n.t('options.display.numbers'),
  'display.underlineClaims': () => i18n.t('options.display.claims'),
  'display.badge': () => i18n.t('options.display.badge'),
  'hover.modifier': () => i18n.t('options.hover.modifier'),
  'hover.ask': () => i18n.t('options.hover.ask'),
  'hover.showCached': () => i18n.t('options.hover.showCached'),
  'hover.show': () => i18n.t('options.hover.show'),
  'hover.close': () => i18n.t('options.hover.close'),
  'indicators.rsiPeriod': () => i18n.t('options.indicators.period'),
  'indicators.overbought': () => i18n.t('options.indicators.overbought'),
  'indicators.oversold': () => i18n.t('options.indicators.oversold'),
};

export const nameOfSetting = (path: string): string => NAMES[path]?.() ?? path;
