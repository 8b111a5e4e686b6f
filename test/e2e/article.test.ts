import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { PageSummary } from '@/lib/messages';
import { html } from './articles';
import { launch, type Browser } from './browser';
import { noCard, theCard, until } from './eye';
import { moveAway, moveTo } from './hand';
import { listen } from './silence';

const ARTICLE = resolve(import.meta.dirname, '../../../shared/data/article/china-tech-stocks.txt');

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.skipIf(!existsSync(ARTICLE))('the real article (needs ../shared/data/article)', () => {
  let browser: Browser;
  let page: Page;
  let heard: string[];
  let summary: PageSummary;

  beforeAll(async () => {
    const paragraphs = readFileSync(ARTICLE, 'utf8').split(/\n\s*\n/);
    const body = `<article>${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n')}</article>`;
    browser = await launch({ pages: new Map([['news.example', () => html(body)]]) });
    page = await browser.context.newPage();
    heard = await listen(page);
    await page.goto('https://news.example/');
    summary = await until(async () => {
      const seen = (await browser.tell(page, 'pageSummary').catch(() => undefined)) as
        | PageSummary
        | undefined;
      return seen?.reading === 'done' && seen.mentions.length > 0 ? seen : undefined;
    }, 'a page that is read');
    await page.bringToFront();
  });
  afterAll(() => browser?.close());

  const instrumentsOf = (surface: string) => [
    ...new Set(summary.mentions.filter((each) => each.surface === surface).map((each) => each.instrument)),
  ];

  it.each([
    ['HSTECH.HK', 'IDX:HSTECH'],
    ['JD', 'XNAS:JD'],
    ['9618.HK', 'XHKG:9618'],
    ['1810.HK', 'XHKG:1810'],
    ['XIACF', 'OTCM:XIACF'],
    ['AAPL', 'XNAS:AAPL'],
    ['BIDU', 'XNAS:BIDU'],
    ['9888.HK', 'XHKG:9888'],
    ['OKLO', 'XNYS:OKLO'],
    ['NYSE:OKLO', 'XNYS:OKLO'],
    ['LON:IGG', 'XLON:IGG'],
    ['ETR:N4G', 'XETR:N4G'],
    ['LON:GETB', 'XLON:GETB'],
    ['Hang Seng Tech Index', 'IDX:HSTECH'],
    ['Nikkei 225', 'IDX:N225'],
    ['Topix', 'IDX:TOPIX'],
    ['IG Group Holdings plc', 'XLON:IGG'],
    ['Nvidia Corp.', 'XNAS:NVDA'],
    ['Apple Inc.', 'XNAS:AAPL'],
  ])('marks %s as %s', (surface, instrument) => {
    expect(instrumentsOf(surface)).toEqual([instrument]);
  });

  it.each([
    ['JD.com', /^(XNAS:JD|XHKG:9618)$/],
    ['Xiaomi', /^(XHKG:1810|OTCM:XIACF)$/],
    ['Alibaba Group Holding Ltd.', /^(XHKG:9988|XNYS:BABA)$/],
    ['Baidu Inc.', /^(XNAS:BIDU|XHKG:9888)$/],
  ])('marks %s as one of its listings', (name, listing) => {
    const found = summary.mentions.filter(({ surface }) => surface.startsWith(name));
    expect(found.length).toBeGreaterThan(0);
    for (const { instrument } of found) expect(instrument).toMatch(listing);
  });

  it.each([
    'DeepSeek', 'Union Bancaire Privee', 'Bloomberg', 'Pyth', 'TradeLocker', 'AI', 'FX', 'Q1 FY26', 'Related Article',
  ])('leaves %s bare', (decoy) => {
    const touching = summary.mentions.filter(({ surface }) => surface.includes(decoy));
    expect(touching.map(({ surface }) => surface)).toEqual([]);
  }); // prettier-ignore

  it.each(['9618.HK', 'XIACF', 'NYSE:OKLO', 'LON:GETB', 'Hang Seng Tech Index'])(
    'opens a card with a price over %s',
    async (words) => {
      await moveAway(page);
      await noCard(page);
      await page.getByText(words).first().scrollIntoViewIfNeeded();
      await moveTo(page, words);
      const { text } = await theCard(page);
      expect(text).toMatch(/\d\.\d\d.* (up|down) .* on the day/);
      expect(text).toContain('RSI(14)');
      expect(heard).toEqual([]);
    },
  );
});
