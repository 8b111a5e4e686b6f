/**
 * Proves that the store's zips come from their sources: unpacks the sources zip elsewhere, builds both zips there, and compares them byte by
 * byte with those in .output (`npm run zip` makes these). With `--install` the dependencies are installed anew from the lock file, as a
 * reviewer does; without, the project's own are linked.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { unzip } from './unzip.mjs';

const zips = (folder) => {
  const all = readdirSync(join(folder, '.output')).filter((file) => file.endsWith('.zip'));
  const named = (end) =>
    all
      .filter((file) => file.endsWith(`-${end}.zip`))
      .sort()
      .at(-1);
  return { chrome: named('chrome'), firefox: named('firefox'), sources: named('sources') };
};

const elsewhere = mkdtempSync(join(tmpdir(), 'quotemark-sources-'));
const run = (command, ...args) => {
  const { status, stderr } = spawnSync(command, args, { cwd: elsewhere, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
};

try {
  const ours = zips(root);
  if (!ours.chrome || !ours.firefox || !ours.sources) throw new Error('Run `npm run zip` first.');
  unzip(join(root, '.output', ours.sources), elsewhere);
  if (process.argv.includes('--install')) run('npm', 'ci', '--no-audit', '--no-fund');
  else symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
  for (const browser of ['chrome', 'firefox']) run('npx', '--no-install', 'wxt', 'zip', '-b', browser);
  const different = [];
  for (const name of Object.values(ours)) {
    const same = readFileSync(join(root, '.output', name)).equals(
      readFileSync(join(elsewhere, '.output', name)),
    );
    process.stdout.write(`${same ? 'the same bytes' : 'DIFFERENT'}  ${name}\n`);
    if (!same) different.push(name);
  }
  process.exitCode = different.length > 0 ? 1 : 0;
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}
