import type { Settings } from '@/lib/settings/schema';

type Convention = Exclude<Settings['display']['colours'], 'auto'>;

/**
 * Which colour a gain has. `auto` goes by the reader's locale, not by the stock's market: red in mainland China, Taiwan,
 * Japan and Korea, green elsewhere, Hong Kong and Singapore included.
 */
export function convention(choice: Settings['display']['colours'], locale: string): Convention {
  if (choice !== 'auto') return choice;
  const { language, script, region } = new Intl.Locale(locale).maximize();
  if (language === 'ja' || language === 'ko') return 'redUp';
  if (language !== 'zh') return 'greenUp';
  const own = region === 'CN' || region === 'TW' || (script === 'Hans' && region === undefined);
  return own ? 'redUp' : 'greenUp';
}
