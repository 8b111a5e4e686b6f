import { describe, expect, it } from 'vitest';
import { coreCoverage, coverageOf, share } from '../../scripts/index-members';

describe('the core list covers the indices', () => {
  const indices = coreCoverage();

  it('has all 27 to measure', () => expect(indices).toHaveLength(27));

  it.each(indices)('$index', (row) => {
    expect(share(row), `missing: ${row.missing.join(' ')}`).toBeGreaterThanOrEqual(0.95);
  });
});

describe('coverageOf', () => {
  const ids = new Set(['XNYS:BA', 'XNAS:AAPL', 'XLON:BP']);

  it('looks on each venue of the line, and on a code’s own', () => {
    expect(coverageOf('# note\nDow | XNYS,XNAS | AAPL BA XLON:BP XLON:BA\n', ids)).toEqual([
      { index: 'Dow', members: 4, missing: ['XLON:BA'] },
    ]);
  });

  it.each(['Dow | XNYS', 'Dow | XNYS | ', 'Dow | XNYS | BA | BA', 'Dow | XNYS | BA BA'])(
    'refuses %s',
    (line) => {
      expect(() => coverageOf(line, ids)).toThrow('Dow');
    },
  );
});
