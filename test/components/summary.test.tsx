// @vitest-environment happy-dom
import './i18n';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv, toJson, toMarkdown } from '@/components/summary/export';
import { filtered, inArticle, movers, sorted, summaryRows, type SortKey } from '@/components/summary/rows';
import { Summary } from '@/components/summary/Summary';
import { nextSort } from '@/components/summary/Table';
import type { SummaryEvents, SummaryView } from '@/components/summary/view';
import type { PageMention } from '@/lib/page/types';
import { jd, jdAds, snapshot, summary, summaryStates } from './fixtures';

async function draw(view: SummaryView) {
  const told: unknown[] = [];
  const events: SummaryEvents = {
    onAllow: () => told.push('allow'),
    onScan: () => told.push('scan'),
    onSite: (on) => told.push({ site: on }),
    onShow: (key) => told.push({ show: key }),
    onPause: () => told.push('pause'),
    onShowClaim: ({ words }) => told.push({ claim: words }),
    onCard: (card) => told.push({ card }),
    onSearch: () => Promise.resolve([jd, jdAds]),
    onCopy: (copy) => told.push({ copy }),
    onSave: (name, type, text) => told.push({ name, type, text }),
    onWelcome: () => told.push('welcome'),
    onOptions: () => told.push('options'),
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(<Summary view={view} events={events} />, root));
  const words = () => `${root.textContent ?? ''}${placeholders()}`.replace(/[\s\u00a0]+/g, ' ');
  const placeholders = () => [...root.querySelectorAll('input')].map((one) => one.placeholder).join(' ');
  const click = async (name: string) => {
    const button = [...root.querySelectorAll<HTMLElement>('button,input')].find(
      (one) => one.getAttribute('aria-label') === name || one.textContent?.includes(name),
    );
    await act(() => button?.click());
  };
  const names = () => [...root.querySelectorAll('tbody th .jump')].map((one) => one.textContent);
  return { root, words, click, names, told };
}

describe('the popup', () => {
  it.each([
    [
      'ready',
      ['8 instruments', '▲ 5 up', '▼ 1 down', 'HK$137.20', '▲+2.46%', '70.6', 'overbought', '8 weeks'],
    ],
    ['later', ['Since article', '▲+2.4%', 'What the article says', '≠ differs', 'Copied.']],
    ['ready', ['Resting after failures: CNBC.', 'Find an instrument']],
    ['paused', ['Paused on this page.', 'Read it again']],
    ['sample', ['Sample data. Invented prices', 'reading …']],
    ['unreachable', ['1 instrument', 'Quotemark itself did not answer']],
    ['nothing', ['Nothing listed is mentioned here']],
    ['welcome', ['please answer the welcome page', 'Open the welcome page']],
    ['noSite', ['a page of the browser']],
    ['neverRead', ['never reads mail.example.com']],
    ['notGranted', ['may not read finance.example.com yet', 'Always read finance.example.com', 'once']],
    ['off', ['Quotemark is off at finance.example.com']],
    ['noScript', ['open before Quotemark could read it']],
  ])('in state "%s" says %j', async (name, sentences) => {
    const { words } = await draw(summaryStates[name] ?? summary);
    for (const sentence of sentences) expect(words()).toContain(sentence);
    expect(words()).not.toMatch(/undefined|null|NaN|\{\w+\}/);
  });

  it.each([
    ['notGranted', 'Always read finance.example.com', 'allow'],
    ['notGranted', 'Read this page once', 'scan'],
    ['noScript', 'Read this page once', 'scan'],
    ['welcome', 'Open the welcome page', 'welcome'],
    ['ready', 'Options', 'options'],
    ['ready', 'Quotemark on finance.example.com', { site: false }],
    ['off', 'Quotemark on finance.example.com', { site: true }],
    ['ready', 'Pause on this page', 'pause'],
    ['paused', 'Read it again', 'scan'],
    ['later', 'climbed as much as 2%', { claim: 'climbed as much as 2%' }],
    ['ready', 'Card Hang Seng Tech Index', { card: 'IDX:HSTECH' }],
  ])('in state "%s", "%s" tells %j', async (name, button, expected) => {
    const { click, told } = await draw(summaryStates[name] ?? summary);
    await click(button);
    expect(told).toEqual([expected]);
  });

  it('goes from mention to mention at each click on a name, and round again', async () => {
    const { click, told } = await draw(summary);
    for (let i = 0; i < 3; i += 1) await click('Hang Seng Tech Index');
    expect(told).toEqual([{ show: 1 }, { show: 7 }, { show: 1 }]);
  });

  it('sorts by a column, turns it round, and goes back to page order', async () => {
    const { root, click, names } = await draw(summary);
    const page = names();
    await click('Change');
    const down = names();
    expect(root.querySelector('[aria-sort=descending]')?.textContent).toContain('Change');
    await click('Change');
    expect(root.querySelector('[aria-sort=ascending]')?.textContent).toContain('Change');
    expect(names()).not.toEqual(down);
    await click('Change');
    expect(names()).toEqual(page);
  });
});

describe('rows', () => {
  const mention = (key: number, instrument: string, surface: string): PageMention => ({
    key,
    instrument,
    surface,
    start: 0,
    end: surface.length,
    notation: 'name',
    block: 0,
    why: { ground: 'written', words: '' },
  });

  it('are one an instrument, in page order, with all its mentions', () => {
    const mentions = [mention(1, 'A', 'Apple'), mention(2, 'B', 'Baidu'), mention(3, 'A', 'Apple Inc.')];
    const rows = summaryRows(mentions, new Map([['B', snapshot]]));
    expect(rows).toEqual([
      { instrument: 'A', surface: 'Apple', keys: [1, 3] },
      { instrument: 'B', surface: 'Baidu', keys: [2], snapshot },
    ]);
  });

  it('tell mentions in teasers from those of the article', () => {
    const mentions = [
      mention(1, 'A', 'Apple'),
      { ...mention(2, 'A', 'Apple'), teaser: true as const },
      { ...mention(3, 'B', 'Baidu'), teaser: true as const },
    ];
    const rows = summaryRows(mentions, new Map());
    expect(rows).toEqual([
      { instrument: 'A', surface: 'Apple', keys: [1, 2], teasers: 1 },
      { instrument: 'B', surface: 'Baidu', keys: [3], teasers: 1 },
    ]);
    expect(rows.map(inArticle)).toEqual([true, false]);
  });

  it.each<[SortKey, boolean, string]>([
    ['page', false, 'IDX:HSTECH'],
    ['page', true, 'XNAS:AAPL'],
    ['name', false, 'XNAS:AAPL'],
    ['change', true, 'XHKG:9618'],
    ['change', false, 'XNAS:JD'],
    ['rsi', false, 'XNAS:JD'],
    ['mentions', true, 'XHKG:9618'],
  ])('sorted by %s, descending %s, begin with %s', (by, descending, first) => {
    expect(sorted(summary.rows, { by, descending }, 'en')[0]?.instrument).toBe(first);
  });

  it.each([true, false])('without a figure stand last (descending %s)', (descending) => {
    const last = sorted(summary.rows, { by: 'change', descending }, 'en').slice(-2);
    expect(last.map(({ instrument }) => instrument)).toEqual(['XNYS:OKLO', 'XNAS:AAPL']);
  });

  it.each([
    ['', 8],
    ['igg', 1],
    ['APPLE', 1],
    ['nothing like it', 0],
  ])('filtered by %j are %d', (typed, count) => expect(filtered(summary.rows, typed)).toHaveLength(count));

  it('with the largest gain and the largest loss are the movers, among three or more', () => {
    const named = (rows: typeof summary.rows) =>
      movers(rows).map(({ row, points }) => [row.instrument, points]);
    expect(named(summary.rows)).toEqual([
      ['XHKG:9618', 2.4645],
      ['XNAS:JD', -2.319],
    ]);
    expect(named(summary.rows.slice(0, 2))).toEqual([]);
  });

  it('start with the largest figure but with A for names', () => {
    const page = { by: 'page', descending: false } as const;
    expect(nextSort(page, 'rsi')).toEqual({ by: 'rsi', descending: true });
    expect(nextSort(page, 'name')).toEqual({ by: 'name', descending: false });
  });
});

describe('the list for elsewhere', () => {
  it('as CSV has one line an instrument, plain numbers and quoted words', () => {
    const [head, first, ...more] = toCsv(summary.rows).trimEnd().split('\r\n');
    expect(head).toBe(
      '"name","symbol","venue","price","currency","changePercent","rsi","streakSessions","streakWeeks","sincePublicationPercent","mentions","asOf","source","sampleData"',
    );
    expect(first).toBe(
      '"Hang Seng Tech Index","HSTECH","",6378.91,,0.97,70.55,3,8,,2,"2025-09-25T08:08:00.000Z","Yahoo Finance",false',
    );
    expect(more).toHaveLength(summary.rows.length - 1);
  });

  it('as CSV has no text that a spreadsheet would run', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', '@SUM(A1)', '+1', '-1+1', '\t=1', '\r=1', '","=1', '\n=1'),
    );
    fc.assert(
      fc.property(name, (text) => {
        const row = {
          instrument: 'X:Y',
          surface: text,
          keys: [1],
          snapshot: { ...snapshot, instrument: { ...jd, name: text, symbol: text } },
        };
        const [, line = ''] = toCsv([row]).split('\r\n');
        const cells = [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => match[1] ?? '');
        expect(cells).toHaveLength(14);
        const harmless = /^("(?![=+\-@\t\r]).*"|-?\d+(\.\d+)?(e-?\d+)?|true|false|)$/s;
        expect(cells.filter((cell) => !harmless.test(cell))).toEqual([]);
      }),
    );
  });

  it('as JSON says null for what is not known', () => {
    const list = JSON.parse(toJson(summary.rows)) as Record<string, unknown>[];
    expect(list).toHaveLength(8);
    expect(list.at(-1)).toMatchObject({ name: 'Apple Inc.', price: null, rsi: null, mentions: 1 });
  });

  it('as Markdown keeps its columns, whatever a name contains', () => {
    const odd = {
      ...summary.rows[1]!,
      snapshot: { ...snapshot, instrument: { ...jd, name: 'A|B\n[x](y)' } },
    };
    const lines = toMarkdown([odd], ['Name', 'Price', 'Change', 'RSI', 'Mentions'], 'en-GB')
      .trimEnd()
      .split('\n');
    expect(lines).toEqual([
      '| Name | Price | Change | RSI | Mentions |',
      '| --- | ---: | ---: | ---: | ---: |',
      String.raw`| A\|B \[x\](y) (9618.HK) | HK$137.20 | +2.46% | 70.6 | 3 |`,
    ]);
  });

  it('is copied and saved when asked', async () => {
    const { click, told } = await draw(summary);
    for (const name of ['Copy as Markdown', 'Save CSV', 'Save JSON']) await click(name);
    expect(told).toMatchObject([
      { copy: expect.stringContaining('| Hang Seng Tech Index (HSTECH) |') as string },
      { name: 'quotemark.csv', type: 'text/csv' },
      { name: 'quotemark.json', type: 'application/json' },
    ]);
  });
});
