import { i18n } from '#i18n';
import type { Snapshot } from '@/lib/messages';
import type { Quote, SourceError, SourceErrorKind } from '@/lib/model';

type Words = (source: { source: string }) => string;

const words: Record<SourceErrorKind, Words> = {
  notFound: (source) => i18n.t('error.notFound', source),
  notCovered: () => i18n.t('error.notCovered'),
  rateLimited: (source) => i18n.t('error.rateLimited', source),
  quotaExhausted: (source) => i18n.t('error.quotaExhausted', source),
  unauthorized: (source) => i18n.t('error.unauthorized', source),
  forbiddenPlan: (source) => i18n.t('error.forbiddenPlan', source),
  blocked: (source) => i18n.t('error.blocked', source),
  notGranted: (source) => i18n.t('error.notGranted', source),
  upstream: (source) => i18n.t('error.upstream', source),
  network: (source) => i18n.t('error.network', source),
  offline: () => i18n.t('error.offline'),
  timeout: (source) => i18n.t('error.timeout', source),
  tooLarge: (source) => i18n.t('error.tooLarge', source),
  badPayload: (source) => i18n.t('error.badPayload', source),
};

/** What went wrong and what the reader can do. `names`: source names as the reader knows them. */
export const errorWords = (error: SourceError, names?: Record<string, string>): string =>
  words[error.kind]({ source: sourceLabel(error.source, names) });

/** The name of a source where a surface was not told it: its folder name with a capital. */
export const sourceLabel = (id: string, names: Record<string, string> = {}): string =>
  names[id] ?? id.charAt(0).toUpperCase() + id.slice(1);

/** Who told the price. Sample data have no name of their own in other languages. */
export const sourceOf = ({ sample, sourceName }: Snapshot, { source }: Quote): string =>
  sample ? i18n.t('card.sample') : (sourceName ?? source);
