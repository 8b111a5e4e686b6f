/**
 * Gets a fresh clone ready without anything installed: plain Node, no dependencies.
 * Progress goes to stderr; stdout belongs to the command that asked.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** First Firefox whose `::highlight()` is complete; older ones are not offered the extension. */
const MIN_FIREFOX = 149;

const say = (words) => process.stderr.write(`${words}\n`);

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options }).status === 0;

/** Installs the locked dependencies when they are missing or older than the lock file. */
export function ensureDependencies() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing dependencies (npm ci) ...');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) throw new Error('npm ci failed: see above.');
}

/** What `program --version` prints, or undefined when it does not run. */
const version = (program) => {
  try {
    return execFileSync(program, ['--version'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    }).toString();
  } catch {
    return undefined;
  }
};

/** Chromium and its test builds load unpacked extensions from the command line; branded Chrome and Edge no longer do. */
const isChromium = (program) => /^Chromium|for Testing/.test(version(program) ?? '');

const playwrightChromium = () => {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .map((folder) => join(cache, folder, 'chrome-linux64', 'chrome'));
};

const systemChromium = () => [
  process.env.QUOTEMARK_CHROMIUM ?? '',
  '/usr/lib/chromium/chromium',
  'chromium',
  'chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const findChromium = () =>
  [...systemChromium(), ...playwrightChromium()].find((program) => program && isChromium(program));

/** Debian's package, where this user may install one. */
function installDebian(...packages) {
  if (!version('apt-get')) return false;
  const root = process.getuid?.() === 0;
  const [command, before] = root ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run(command, [...before, 'update', '-qq'], { env }) &&
    run(command, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  );
}

/** Path of a Chromium that loads unpacked extensions: the system's, else Playwright's, else Debian's. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  say('No Chromium found: trying Playwright’s download ...');
  run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' },
    timeout: 300_000,
  });
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  say('Not to be had: trying Debian’s package ...');
  installDebian('chromium', 'fonts-noto-cjk');
  const packaged = findChromium();
  if (packaged) return packaged;
  throw new Error(
    'No Chromium that loads unpacked extensions. Install one ("apt-get install chromium", or "npx playwright install chromium"), ' +
      'or name it: QUOTEMARK_CHROMIUM=/path/to/chromium. Branded Chrome and Edge cannot be used here.',
  );
}

/** A Firefox of at least 149, or why there is none. With `install`, Debian's package is fetched first. */
export function findFirefox({ install = false } = {}) {
  const look = () => {
    const program = [process.env.QUOTEMARK_FIREFOX ?? '', 'firefox', 'firefox-esr'].find(
      (name) => name && version(name),
    );
    if (!program) return { reason: `no Firefox found (${MIN_FIREFOX} or later is needed)` };
    const major = Number(/(\d+)\./.exec(version(program))?.[1]);
    if (!(major >= MIN_FIREFOX)) return { reason: `${program} is ${major}, older than ${MIN_FIREFOX}` };
    const path = execFileSync('sh', ['-c', `command -v ${program}`])
      .toString()
      .trim();
    return { path };
  };
  const found = look();
  if (found.path || !install) return found;
  say('No fitting Firefox: trying Debian’s package ...');
  installDebian('firefox-esr');
  return look();
}
