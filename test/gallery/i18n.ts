/** Stands in for the generated `#i18n`: the same function, without an extension around it. */
import './browser';
import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';

export const i18n = createI18n<GeneratedI18nStructure>();
