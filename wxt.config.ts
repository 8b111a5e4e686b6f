import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { shipped } from './scripts/shipped';

/** The core list goes into the package compiled, so that no worker parses it; tsx because the list's own code knows our aliases. */
function compileDirectory(root: string, outDir: string): string {
  const path = resolve(outDir, 'directory.bin');
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  execFileSync(process.execPath, [tsx, resolve(root, 'scripts/compile-directory.ts'), path], { cwd: root });
  return path;
}

const packages = shipped(resolve(import.meta.dirname, '.wxt/shipped.json'));

/**
 * Pages pay for compiling the page script each time. Nearly all of it runs at once, and V8 reads a function twice unless
 * it is told so (explicit compile hints, Chromium 136; a comment elsewhere).
 */
const compileHint: Plugin = {
  name: 'compile-hint',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && chunk.fileName === 'page.js')
        chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
};

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  hooks: {
    'prepare:publicPaths': (_, paths) => void paths.push('directory.bin'),
    'build:publicAssets': ({ config }, files) =>
      void files.push({
        absoluteSrc: compileDirectory(config.root, config.wxtDir),
        relativeDest: 'directory.bin',
      }),
  },
  // Reviewers rebuild from the sources: what a build does not read stays out.
  zip: { excludeSources: ['docs/screenshots/**', 'test/**'] },
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  // The oldest browsers that have all that the page needs: caretPositionFromPoint, ::highlight with text-decoration.
  // Older targets would also turn light-dark() into variables that a shadow root does not have.
  vite: () => ({ plugins: [packages, compileHint], build: { target: ['chrome128', 'firefox149'] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    // Exactly the origins of the sources that are on by default; a test compares them with the registry.
    host_permissions: [
      'https://query1.finance.yahoo.com/*',
      'https://query2.finance.yahoo.com/*',
      'https://quote.cnbc.com/*',
      'https://ts-api.cnbc.com/*',
      'https://symlookup.cnbc.com/*',
      'https://qt.gtimg.cn/*',
      'https://web.ifzq.gtimg.cn/*',
      'https://proxy.finance.qq.com/*',
      'https://api.frankfurter.dev/*',
    ],
    optional_host_permissions: ['*://*/*'],
    // Nothing of a private window is kept: Chromium gives it a worker and a database of its own, in memory; Firefox has no such thing.
    incognito: browser === 'firefox' ? 'not_allowed' : 'split',
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_keys_next__' },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_keys_previous__',
      },
      'look-up': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_keys_lookUp__' },
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_keys_summary__' },
    },
    ...(browser !== 'firefox' && { minimum_chrome_version: '128' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'quotemark@quotemark.app',
          // ::highlight() with text-decoration and text-shadow is complete from here on.
          strict_min_version: '149.0',
          // The symbols found on a page go to the chosen sources when the reader hovers: that is website content.
          data_collection_permissions: { required: ['websiteContent'] },
        },
      },
    }),
  }),
});
