import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryOf, LIST, PRIVATES } from '../fixture';

const directory = directoryOf(LIST, PRIVATES);

/** What is found at the start of the text, and for whom. */
const found = (text: string) => {
  const hit = directory.nameAt(text, 0);
  return hit && { surface: text.slice(0, hit.end), ids: hit.instruments.join(' ') };
};

describe('nameAt takes the whole name', () => {
  it.each([
    ['Alibaba Group Holding Ltd. said', 'Alibaba Group Holding Ltd.', 'XHKG:9988 XNYS:BABA'],
    ['Alibaba rose', 'Alibaba', 'XHKG:9988 XNYS:BABA'],
    ['Alibaba’s cloud', 'Alibaba', 'XHKG:9988 XNYS:BABA'],
    ['Alibaba-W (09988)', 'Alibaba-W', 'XHKG:9988 XNYS:BABA'],
    ['Xiaomi Corp. and', 'Xiaomi Corp.', 'XHKG:1810'],
    ['Nvidia Corp. and', 'Nvidia Corp.', 'XNAS:NVDA'],
    ['NVIDIA Corporation.', 'NVIDIA Corporation', 'XNAS:NVDA'],
    ['APPLE INC. UP', 'APPLE INC.', 'XNAS:AAPL'],
    ['JD.com Inc. is', 'JD.com Inc.', 'XHKG:9618 XNAS:JD'],
    ['JD.com, Inc.’s', 'JD.com, Inc.', 'XHKG:9618 XNAS:JD'],
    ['IG Group Holdings plc', 'IG Group Holdings plc', 'XLON:IGG'],
    ['Walt Disney Co. shares', 'Walt Disney Co.', 'XNYS:DIS'],
    ['Procter and Gamble', 'Procter and Gamble', 'XNYS:PG'],
    ['Procter & Gamble Co.', 'Procter & Gamble Co.', 'XNYS:PG'],
    ['AT & T Inc', 'AT & T Inc', 'XNYS:T'],
    ['Rolls Royce', 'Rolls Royce', 'XLON:RR'],
    ['Rolls\u2011Royce\u00a0Holdings', 'Rolls\u2011Royce\u00a0Holdings', 'XLON:RR'],
    ['McDonald’s menu', 'McDonald’s', 'XNYS:MCD'],
    ['McDonalds menu', 'McDonalds', 'XNYS:MCD'],
    ['Hermes bags', 'Hermes', 'XPAR:RMS'],
    ['Moet Hennessy', 'Moet Hennessy', 'XPAR:MC'],
    ['Gamestop', 'Gamestop', 'XNAS:GME'],
    ['ＡＴ＆Ｔ', 'ＡＴ＆Ｔ', 'XNYS:T'],
    ['Bank  of America', 'Bank  of America', 'XNYS:BAC'],
    ['Hang Seng TECH Index', 'Hang Seng TECH Index', 'IDX:HSTECH'],
    ['S&P 500 futures', 'S&P 500', 'IDX:SPX'],
    ['gold rose', 'gold', 'FUT:GC1'],
    ['Gold rose', 'Gold', 'FUT:GC1'],
    ['Taiwan Semiconductor Manufacturing Co Ltd.', 'Taiwan Semiconductor Manufacturing Co Ltd.', 'XNYS:TSM'],
    ['小米集團旗下', '小米集團', 'XHKG:1810'],
    ['京东集团-SW', '京东集团-SW', 'XHKG:9618 XNAS:JD'],
    ['吉利汽車控股有限公司', '吉利汽車控股有限公司', 'XHKG:175'],
    ['トヨタ自動車は', 'トヨタ自動車', 'XTKS:7203'],
    ['ソフトバンクグループは', 'ソフトバンクグループ', 'XTKS:9984'],
    ['ソフトバンクは', 'ソフトバンク', 'XTKS:9434'],
    ['삼성전자는', '삼성전자', 'XKRX:005930'],
    ['SK 하이닉스', 'SK 하이닉스', 'XKRX:000660'],
  ])('%j: %j is %s', (text, surface, ids) => expect(found(text)).toEqual({ surface, ids }));

  it.each([
    'apple pie',
    'target price',
    'sap rises',
    'Applesauce',
    'Nvidiaesque',
    'GAME STOP',
    'Taiwan. Semiconductor',
    'ラインナップ',
    'Oklo Inc.',
    '',
  ])('%j is no name', (text) => expect(directory.nameAt(text, 0)).toBeUndefined());

  it('does not begin inside a Korean or katakana word', () => {
    expect(directory.nameAt('비삼성전자', 1)).toBeUndefined();
    expect(directory.nameAt('オンライン', 2)).toBeUndefined();
    expect(directory.nameAt('日本トヨタ', 2)?.instruments).toEqual(['XTKS:7203']);
  });
});

describe('nameAt judges', () => {
  it.each([
    ['Apple rose', true, false],
    ['Apple Inc. rose', true, true],
    ['Target Corp. rose', true, true],
    ['Nvidia rose', undefined, false],
    ['Nvidia Inc. rose', undefined, true],
    ['IG rose', true, false],
    ['IG Group rose', undefined, true],
    ['Sap rises', true, false],
    ['SAP rose', undefined, false],
    ['JD-SW fell', undefined, true],
  ])('%j: common %s, with its legal suffix %s', (text, common, withSuffix) => {
    const hit = directory.nameAt(text, 0);
    expect([hit?.name.common, hit?.withSuffix]).toEqual([common, withSuffix]);
  });

  it('leaves a legal form that is not its own behind a common word', () => {
    expect(found('Target Group plans')?.surface).toBe('Target');
    expect(found('Apple Co-founder')?.surface).toBe('Apple');
  });

  it('tells companies of one name apart by their legal forms, and gives both without one', () => {
    expect(found('Merck & Co. said')).toEqual({ surface: 'Merck & Co.', ids: 'XNYS:MRK' });
    expect(found('Merck KGaA said')).toEqual({ surface: 'Merck KGaA', ids: 'XETR:MRK' });
    expect(found('Merck said')?.ids).toBe('XETR:MRK XNYS:MRK');
  });

  it('knows former names', () => expect(directory.nameAt('Facebook, Inc.', 0)?.name.until).toBe(2021));

  it.each(['OpenAI', 'TikTok', 'Apple Bank', 'ByteDance Ltd.'])('%s is private', (text) => {
    expect(directory.nameAt(`${text} said`, 0)).toMatchObject({
      private: true,
      instruments: [],
      end: text.length,
    });
  });
});

it('never fails nor reaches beyond the text, whatever it holds', () => {
  const word = constantFrom(
    'Alibaba',
    'Group',
    'JD',
    '.com',
    ' ',
    '&',
    "'s",
    '’',
    '小米',
    '-',
    'Inc.',
    ',',
    '\ud83d',
    'The',
  );
  const texts = array(oneof(word, string({ maxLength: 3 })));
  const inside = (text: string): boolean =>
    Array.from({ length: text.length + 1 }, (_, at) => at).every((at) => {
      const end = directory.nameAt(text, at)?.end ?? text.length;
      return (end > at || at === text.length) && end <= text.length;
    });
  expect(() => assert(property(texts, (parts) => inside(parts.join(''))))).not.toThrow();
});

it('takes time that grows with the text, not faster', () => {
  const steps = (text: string) => {
    let hits = 0;
    for (let at = 0; at < text.length; at++) if (directory.nameAt(text, at)) hits++;
    return hits;
  };
  expect(steps('A A A '.repeat(20_000))).toBe(0);
  expect(steps('('.repeat(100_000))).toBe(0);
  expect(steps('A'.repeat(30_000))).toBe(0);
});
