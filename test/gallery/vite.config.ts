import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Serves the gallery: surfaces in every state without an extension around them. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'error',
  resolve: { alias: { '@': root, '#i18n': resolve(import.meta.dirname, 'i18n.ts') } },
  server: { fs: { allow: [root] } },
  optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', '@preact/signals'] },
});
