import type { Settings } from '@/lib/settings/schema';

type Display = Settings['display'];
type Convention = Exclude<Display['colours'], 'auto'>;

/**
 * Which colour a gain has. `auto` goes by the reader's locale, not by the stock's market: red in mainland China, Taiwan,
 * Japan and Korea, green elsewhere, Hong Kong and Singapore included.
 */
export function convention(choice: Display['colours'], locale: string): Convention {
  if (choice !== 'auto') return choice;
  const { language, script, region } = new Intl.Locale(locale).maximize();
  if (language === 'ja' || language === 'ko') return 'redUp';
  if (language !== 'zh') return 'greenUp';
  const own = region === 'CN' || region === 'TW' || (script === 'Hans' && region === undefined);
  return own ? 'redUp' : 'greenUp';
}

/**
 * Display settings as a surface draws them, and the locale its numbers are written in. Whoever chose another way to write
 * numbers keeps the colours of his own language.
 */
export function forReader(display: Display, language: string): { display: Display; locale: string } {
  return {
    display: { ...display, colours: convention(display.colours, language) },
    locale: display.numbers === 'auto' ? language : display.numbers,
  };
}
