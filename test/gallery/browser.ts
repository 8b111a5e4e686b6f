/** The browser API that `#i18n` calls, over the real message files; imported before it. */
import { messageGetter } from '../components/messages';

const locale = new URLSearchParams(location.search).get('locale') ?? 'en';
const files = import.meta.glob('../../locales/*.json', { eager: true, import: 'default' });
const own = files[`../../locales/${locale}.json`] ?? {};

Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'gallery' },
    i18n: { getMessage: messageGetter(own, files['../../locales/en.json']) },
  },
});
