import { coreCoverage, share } from './index-members';

const rows = coreCoverage().map((row) =>
  [
    row.index,
    row.members,
    row.members - row.missing.length,
    `${(share(row) * 100).toFixed(1)} %`,
    row.missing.join(' '),
  ].join(' | '),
);

process.stdout.write(
  ['index | members | in the list | share | missing', '--- | --- | --- | --- | ---', ...rows]
    .map((row) => `| ${row} |\n`)
    .join(''),
);
