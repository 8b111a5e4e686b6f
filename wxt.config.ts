import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: ['https://query1.finance.yahoo.com/*', 'https://query2.finance.yahoo.com/*'],
    optional_host_permissions: ['*://*/*'],
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
