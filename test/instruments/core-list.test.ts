import { describe, expect, it } from 'vitest';
import { checkCoreList, parseCoreList, parsePrivateList } from '@/lib/instruments/core-list';
import { readCoreFiles } from '../../scripts/core-files';
import { listOf } from './fixture';

describe('parseCoreList', () => {
  it('reads a line', () => {
    const list = listOf(
      '# comment\n\nXHKG:9618 | equity | JD.com, Inc. | JD.com; ?JD Logistics (until 2021); zh=京东; ?zh-Hant=京 | issuer=*jd-com\n',
    );
    expect(list).toEqual([
      {
        id: 'XHKG:9618',
        kind: 'equity',
        name: 'JD.com, Inc.',
        names: [
          { text: 'JD.com' },
          { text: 'JD Logistics', common: true, until: 2021 },
          { text: '京东', language: 'zh' },
          { text: '京', language: 'zh-Hant', common: true },
        ],
        issuer: 'jd-com',
        home: true,
        symbol: '9618.HK',
        exchange: 'XHKG',
        currency: 'HKD',
        zone: 'Asia/Hong_Kong',
        listed: true,
      },
    ]);
  });

  it.each([
    ['XNAS:JD | equity | JD ADS | | issuer=jd-com; ads=2', { home: false, adsRatio: 2, issuer: 'jd-com' }],
    ['XNYS:X | equity | X | | ads=1/5', { adsRatio: 0.2 }],
    ['IDX:HSI | index | HSI | | symbol=^HSI; at=XHKG', { symbol: '^HSI', exchange: 'XHKG', currency: 'HKD' }],
    ['FX:USDJPY | fx | Dollar yen | |', { symbol: 'USDJPY=X', exchange: null, currency: 'JPY' }],
    ['FUT:CL1 | future | WTI | | symbol=CL=F', { symbol: 'CL=F', currency: 'USD' }],
    ['XLON:VUSA | etf | Vanguard | | currency=USD', { currency: 'USD' }],
  ])('%s', (line, facts) => expect(listOf(line)[0]).toMatchObject(facts));

  it.each([
    ['XHKG:0700 | equity | Tencent | |', 'id'],
    ['HKEX:700 | equity | Tencent | |', 'id'],
    ['XHKG:700 | share | Tencent | |', 'kind'],
    ['XHKG:700 | equity | | |', 'official name'],
    ['XHKG:700 | equity | Tencent |', 'columns'],
    ['XHKG:700 | equity | Tencent | de=Zehn |', 'language'],
    ['XHKG:700 | equity | Tencent | | isin=X', 'attribute'],
    ['XHKG:700 | equity | Tencent | | issuer=Tencent Holdings', 'value'],
    ['XHKG:700 | equity | Tencent | | ads=many', 'value'],
    ['IDX:HSI | index | Hang Seng | |', 'at='],
  ])('refuses %s', (line, problem) => {
    const read = parseCoreList(`# first\n${line}`, 'x.txt');
    expect(read).toMatchObject({ ok: false, error: { file: 'x.txt', line: 2 } });
    expect(read.ok ? '' : read.error.problem).toContain(problem);
  });
});

describe('checkCoreList', () => {
  it.each([
    ['XNYS:A | equity | A | |\nXNYS:A | equity | B | |', 'XNYS:A stands twice'],
    ['XNYS:A | equity | A | |\nXNAS:A | equity | B | |', 'A is the label of two'],
    ['XNYS:A | equity | A | | issuer=a', 'a has 0 home lines'],
    ['XNYS:A | equity | A | | issuer=*a\nXLON:A | equity | A | | issuer=*a', 'a has 2 home lines'],
    ['XNYS:A | equity | A | Alpha; Alpha |', 'XNYS:A repeats Alpha'],
  ])('%s', (text, problem) => expect(checkCoreList(listOf(text))).toContain(problem));
});

describe('the core list', () => {
  const files = readCoreFiles();
  const lists = files.filter((f) => f.name !== 'private.txt');

  it.each(lists)('$name reads, sorted by id', ({ name, text }) => {
    const read = parseCoreList(text, name);
    expect(read).toMatchObject({ ok: true });
    const ids = read.ok ? read.value.map((i) => i.id) : [];
    expect(ids).toEqual([...ids].sort());
  });

  it('names private companies', () => {
    for (const { name, text } of files.filter((f) => f.name === 'private.txt')) {
      expect(parsePrivateList(text, name)).toMatchObject({ ok: true });
    }
  });

  it('is sound between the files', () => {
    const all = lists.flatMap(({ name, text }) => {
      const read = parseCoreList(text, name);
      return read.ok ? read.value : [];
    });
    expect(checkCoreList(all)).toEqual([]);
  });
});
