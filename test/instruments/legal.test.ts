import { describe, expect, it } from 'vitest';
import { legalSuffixAt, splitLegal, withoutQualifiers } from '@/lib/instruments/legal';

describe('splitLegal', () => {
  it.each([
    ['Alibaba Group Holding Limited', 'Alibaba', 'group holding ltd'],
    ['Meta Platforms, Inc.', 'Meta Platforms', 'inc'],
    ['JPMorgan Chase & Co.', 'JPMorgan Chase', 'co'],
    ['Eli Lilly and Company', 'Eli Lilly', 'co'],
    ['Merck & Co., Inc.', 'Merck', 'co inc'],
    ['Fast Retailing Co., Ltd.', 'Fast Retailing', 'co ltd'],
    ['Henkel AG & Co. KGaA', 'Henkel', 'kgaa'],
    ['Intesa Sanpaolo S.p.A.', 'Intesa Sanpaolo', 'spa'],
    ['Novo Nordisk A/S', 'Novo Nordisk', 'as'],
    ['Linde plc', 'Linde', 'plc'],
    ['BP p.l.c.', 'BP', 'plc'],
    ['小米集团', '小米', 'group'],
    ['比亚迪股份有限公司', '比亚迪', 'ltd'],
    ['ソフトバンクグループ株式会社', 'ソフトバンク', 'group ltd'],
    ['Company', 'Company', ''],
    ['Bank of America', 'Bank of America', ''],
  ])('%s is %s with %j', (name, base, form) => {
    expect(splitLegal(name)).toEqual({ base, form: form ? form.split(' ') : [] });
  });
});

describe('legalSuffixAt', () => {
  it.each([
    ['Apple| Inc.| said', false],
    ['Apple| Inc|, which', false],
    ['Alibaba| Group Holding Ltd.| rose', false],
    ['Albertsons| Cos| fell', false],
    ['Canfor| Corp.|', false],
    ['ANZ Banking| GrpLtd|', false],
    ['Eli Lilly| and Co.| said', false],
    ['Xiaomi| Group-W| (01810)', true],
    ['Alibaba|-WR|', true],
    ['Apple|| Co-founder', false],
    ['Vodafone|| Group-wide', false],
    ['Apple|| and Microsoft', false],
    ['Apple||, a company', false],
    ['Meta||-analysis', false],
    ['Nvidia|| Sees', false],
    ['小米|集团|旗下', false],
  ])('%s', (marked, marker) => {
    const [before = '', suffix = '', rest = ''] = marked.split('|');
    const read = legalSuffixAt(before + suffix + rest, before.length);
    expect([read.end, read.marker]).toEqual([before.length + suffix.length, marker]);
  });
});

describe('withoutQualifiers', () => {
  it.each([
    ['The Walt Disney Company', 'Walt Disney Company'],
    ['JD.com, Inc. ADS', 'JD.com, Inc.'],
    ['NIO Inc. American Depositary Shares', 'NIO Inc.'],
    ['Zoomlion Heavy Industry Co., Ltd. H shares', 'Zoomlion Heavy Industry Co., Ltd.'],
    ['Alphabet Inc. Class A', 'Alphabet Inc.'],
    ['Investor AB (publ)', 'Investor AB'],
    ['PT Astra International Tbk', 'Astra International Tbk'],
    ['株式会社リクルート', 'リクルート'],
    ['The Star', 'Star'],
    ['Theatre', 'Theatre'],
  ])('%s is %s', (name, plain) => expect(withoutQualifiers(name)).toBe(plain));
});
