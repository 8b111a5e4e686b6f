/** `npm run demo`, `npm run screenshots`: gets a fresh clone ready, then shows the extension in Chromium on the sample article. */
import { spawnSync } from 'node:child_process';
import { ensureChromium, ensureDependencies, root } from './setup.mjs';

const run = (args, stdio, env = {}) => {
  const { status } = spawnSync('npx', ['--no-install', ...args], {
    cwd: root,
    stdio,
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
};

try {
  const [what, ...args] = process.argv.slice(2);
  ensureDependencies();
  const chromium = ensureChromium();
  run(['wxt', 'build', '-b', 'chrome'], ['ignore', 2, 2]);
  run(['tsx', `scripts/demo/${what}.ts`, ...args], 'inherit', { QUOTEMARK_CHROMIUM: chromium });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
