import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes public/licences.txt anew from what the last build put into the bundles. */
const packages = JSON.parse(readFileSync('.wxt/shipped.json', 'utf8')) as string[];

const notices = packages.map((name) => {
  const folder = join('node_modules', name);
  const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
    homepage?: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n')
    : `The package brings no text of its licence; it comes from ${homepage ?? 'the npm registry'}`;
  return `== ${name} ${version} ${license}\n\n${text}\n`;
});

const head = 'Quotemark contains code of these packages, with their versions and licences.\n';
writeFileSync('public/licences.txt', [head, ...notices].join('\n'));
