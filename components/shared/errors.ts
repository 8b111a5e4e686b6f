import { i18n } from '#i18n';
import type { SourceError } from '@/lib/model';

/** What went wrong and what the reader can do, in two short sentences. */
export function errorWords(error: SourceError, sourceName: string): string {
  const source = { source: sourceName };
  switch (error.kind) {
    case 'notFound':
      return i18n.t('error.notFound', source);
    case 'notCovered':
      return i18n.t('error.notCovered');
    case 'rateLimited':
      return i18n.t('error.rateLimited', source);
    case 'quotaExhausted':
      return i18n.t('error.quotaExhausted', source);
    case 'unauthorized':
      return i18n.t('error.unauthorized', source);
    case 'forbiddenPlan':
      return i18n.t('error.forbiddenPlan', source);
    case 'blocked':
      return i18n.t('error.blocked', source);
    case 'notGranted':
      return i18n.t('error.notGranted', source);
    case 'upstream':
      return i18n.t('error.upstream', source);
    case 'network':
      return i18n.t('error.network', source);
    case 'offline':
      return i18n.t('error.offline');
    case 'timeout':
      return i18n.t('error.timeout', source);
    case 'tooLarge':
      return i18n.t('error.tooLarge', source);
    case 'badPayload':
      return i18n.t('error.badPayload', source);
  }
}

/** The name of a source where a surface was not told it: its folder name with a capital. */
export const sourceLabel = (id: string, names: Record<string, string> = {}): string =>
  names[id] ?? id.charAt(0).toUpperCase() + id.slice(1);
