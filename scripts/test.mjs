/**
 * `npm test`: types, lint, unit, both builds and their zips, browser tests on the production build.
 * The last line of stdout is `P passed, F failed, S skipped` over all of them; exit 0 exactly when F is 0.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureDependencies, findFirefox, root } from './setup.mjs';

const output = join(root, '.test-output');
const total = { passed: 0, failed: 0, skipped: 0 };
const skips = [];

const npx = (args, env = {}) =>
  spawnSync('npx', ['--no-install', ...args], {
    cwd: root,
    stdio: ['ignore', 1, 2],
    env: { ...process.env, ...env },
  }).status === 0;

function count(name, passed, failed, skipped = 0) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  process.stdout.write(
    `${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped\n`,
  );
}

/** A step that counts as one. */
function step(name, ...commands) {
  process.stdout.write(`\n— ${name}\n`);
  const right = commands.every((command) => npx(command));
  count(name, right ? 1 : 0, right ? 0 : 1);
  return right;
}

/** Known holes in what is shipped. Advice only: a registry may know none, and what is found tonight does not break the build. */
function audit() {
  process.stdout.write('\n— audit of what is shipped\n');
  const args = ['audit', '--omit=dev', '--json'];
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', timeout: 60_000 });
  const counts = read(stdout)?.metadata?.vulnerabilities;
  if (!counts) {
    skips.push('audit: the registry answers no questions about known holes');
    return count('audit', 0, 0, 1);
  }
  const found = Object.entries(counts).filter(([level, number]) => level !== 'total' && number > 0);
  for (const [level, number] of found) process.stdout.write(`!!! ${number} of level "${level}"\n`);
  count('audit', found.length ? 0 : 1, 0, found.length ? 1 : 0);
  if (found.length) skips.push(`audit: known holes, see npm audit --omit=dev`);
}

function read(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** A Vitest suite, counted test by test; a file that does not load counts as one failure. */
function suite(name, config, env) {
  process.stdout.write(`\n— ${name}\n`);
  const report = join(output, `${name.replaceAll(' ', '-')}.json`);
  const args = [
    'vitest',
    'run',
    '-c',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const right = npx(args, env);
  if (!existsSync(report)) return count(name, 0, 1);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults.flatMap((file) => file.assertionResults);
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  );
  const of = (...states) => tests.filter((test) => states.includes(test.status));
  for (const test of of('skipped', 'pending', 'todo', 'disabled')) skips.push(`${name}: ${test.fullName}`);
  const failed = of('failed').length + broken.length;
  count(
    name,
    of('passed').length,
    !right && !failed ? 1 : failed,
    of('skipped', 'pending', 'todo', 'disabled').length,
  );
}

try {
  ensureDependencies();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });

  npx(['wxt', 'prepare']);
  step('types', ['tsc', '--noEmit']);
  step('lint', ['oxlint', '--type-aware'], ['oxfmt', '--check'], ['knip']);
  audit();
  suite('unit', 'vitest.config.ts');
  if (
    step(
      'build',
      ['wxt', 'zip', '-b', 'chrome', '--level', 'warn'],
      ['wxt', 'zip', '-b', 'firefox', '--level', 'warn'],
    )
  ) {
    step('zips are what their sources build', ['tsx', 'scripts/zips.mjs']);
    suite('chromium', 'vitest.e2e.config.ts', { QUOTEMARK_CHROMIUM: ensureChromium() });
    if (existsSync(join(root, 'vitest.firefox.config.ts'))) {
      const demanded = Boolean(process.env.QUOTEMARK_DEMAND_FIREFOX);
      const firefox = findFirefox({ install: demanded });
      if (firefox.path) suite('firefox', 'vitest.firefox.config.ts', { QUOTEMARK_FIREFOX: firefox.path });
      else {
        skips.push(`firefox: all of it, ${firefox.reason}`);
        count('firefox', 0, demanded ? 1 : 0, demanded ? 0 : 1);
      }
    }
  }
} catch (error) {
  process.stdout.write(`✗ ${error.message}\n`);
  total.failed += 1;
}

if (skips.some((skip) => skip.startsWith('firefox')))
  process.stdout.write(
    '\n!!! NOT TESTED IN FIREFOX: install Firefox 149 or later, or set QUOTEMARK_DEMAND_FIREFOX=1 to have it installed.\n',
  );
if (skips.length) process.stdout.write(`\nSkipped:\n${skips.map((skip) => `  ${skip}\n`).join('')}`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed ? 1 : 0);
