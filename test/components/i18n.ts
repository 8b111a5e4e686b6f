/** Gives `#i18n` the real English words under Vitest, whose fake browser has none. Import for its effect, first. */
import { readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messageGetter } from './messages';

const english: unknown = JSON.parse(readFileSync('locales/en.json', 'utf8'));
Object.assign(fakeBrowser.i18n, { getMessage: messageGetter(english) });
