import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitText } from '@/lib/recognition/paragraphs';
import { careful, coreRecogniser } from './core';

/** The article stays outside the project; without it there is nothing to read. */
const ARTICLE = '../shared/data/article/china-tech-stocks.txt';

describe.skipIf(!existsSync(ARTICLE))('the real article', () => {
  const read = () => {
    const blocks = splitText(readFileSync(ARTICLE, 'utf8')).map((p, id) => ({ id, text: p.text }));
    return coreRecogniser().read(blocks, undefined, careful).mentions;
  };

  it.each([
    ['HSTECH.HK', 'IDX:HSTECH', 1],
    ['Hang Seng Tech Index', 'IDX:HSTECH', 2],
    ['JD', 'XNAS:JD', 1],
    ['9618.HK', 'XHKG:9618', 1],
    ['JD.com Inc.', 'XNAS:JD', 1],
    ['JD.com', 'XNAS:JD', 1],
    ['1810.HK', 'XHKG:1810', 1],
    ['XIACF', 'OTCM:XIACF', 1],
    ['Xiaomi', 'XHKG:1810', 3],
    ['Alibaba Group Holding Ltd.', 'XHKG:9988', 1],
    ['Alibaba', 'XHKG:9988', 1],
    ['Nvidia Corp.', 'XNAS:NVDA', 1],
    ['Apple Inc.', 'XNAS:AAPL', 1],
    ['AAPL', 'XNAS:AAPL', 1],
    ['Baidu Inc.', 'XNAS:BIDU', 1],
    ['BIDU', 'XNAS:BIDU', 1],
    ['9888.HK', 'XHKG:9888', 1],
    ['NYSE:OKLO', 'XNYS:OKLO', 2],
    ['OKLO', 'XNYS:OKLO', 2],
    ['Oklo Inc.', 'XNYS:OKLO', 4],
    ['Nikkei 225', 'IDX:N225', 1],
    ['Topix', 'IDX:TOPIX', 1],
    ['LON:IGG', 'XLON:IGG', 1],
    ['IG Group Holdings plc', 'XLON:IGG', 1],
    ['ETR:N4G', 'XETR:N4G', 1],
    ['LON:GETB', 'XLON:GETB', 1],
  ])('marks %s as %s', (surface, instrument, count) => {
    expect(read().filter((m) => m.surface === surface && m.instrument === instrument)).toHaveLength(count);
  });

  it.each([
    'DeepSeek',
    'Union Bancaire',
    'Bloomberg',
    'Pyth',
    'TradeLocker',
    'AI',
    'FX',
    'FY26',
    'Q1',
    'Related',
    'OpenAI',
    'Fortress',
  ])('leaves %s alone', (word) => {
    expect(read().filter((m) => m.surface.includes(word))).toEqual([]);
  });
});
