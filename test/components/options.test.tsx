// @vitest-environment happy-dom
import './i18n';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { Options } from '@/components/settings/Options';
import { landing } from '@/components/settings/drag';
import { nameOfSetting } from '@/components/settings/names';
import { moved } from '@/components/settings/order';
import type { OptionsEvents, OptionsView } from '@/components/settings/view';
import { defaultSettings, type Settings } from '@/lib/settings/schema';
import { differences } from '@/lib/settings/transfer';
import { options, optionsStates } from './fixtures';

async function draw(view: OptionsView) {
  const told: unknown[] = [];
  let settings = view.settings;
  const tell =
    (name: string) =>
    (...what: unknown[]) =>
      void told.push([name, ...what]);
  const events: OptionsEvents = {
    onChange: (change) => {
      settings = change(settings);
    },
    onUndo: () => told.push(['undo']),
    onSource: tell('source'),
    onAllow: tell('allow'),
    onTest: tell('test'),
    onKey: (...what) => {
      told.push(['key', ...what]);
      return Promise.resolve(what[1] !== 'bad');
    },
    onList: tell('list'),
    onUpdateLists: () => told.push(['updateLists']),
    onAddSites: tell('add'),
    onAskSite: tell('ask'),
    onRemoveSite: tell('remove'),
    onEverySite: tell('every'),
    onClearCache: () => told.push(['clear']),
    onExport: () => told.push(['export']),
    onFile: tell('file'),
    onImport: tell('import'),
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(<Options view={view} events={events} />, root));
  const words = () => (root.textContent ?? '').replace(/[\s\u00a0]+/g, ' ');
  const named = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('button,input,select,textarea')].find(
      (one) =>
        one.getAttribute('aria-label') === name ||
        one.textContent?.replace(/\s+/g, ' ') === name ||
        (one instanceof HTMLInputElement || one instanceof HTMLSelectElement
          ? [...(one.labels ?? [])].some((label) => label.textContent === name)
          : false),
    );
  const click = (name: string) => act(() => named(name)?.click());
  const enter = (name: string, value: string) =>
    act(() => {
      const field = named(name) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const visible = () =>
    [...root.querySelectorAll<HTMLElement>('.setting')]
      .filter((one) => !one.hidden)
      .map((one) => one.querySelector('label,h3')?.textContent);
  return { root, words, click, enter, visible, told, settings: () => settings };
}

describe('options', () => {
  it.each([
    [
      'full',
      ['Works. XNAS:JD US$34.12 and XHKG:9618 HK$137.20 (312 ms)', 'The key is wrong', 'Testing …', 'Undo'],
    ],
    ['full', ['Asked 128 times today', '5 min ago: CNBC did not answer in time', 'Resting until']],
    ['full', ['Target is never marked', 'Visa means XNYS:V · example.com', '2.4 MB', 'example.org']],
    [
      'full',
      [
        'www.nasdaqtrader.com · 3,854 shares and funds, updated 3 days ago',
        'the copy before it is kept: only 12 rows instead of 8442.',
        'www.hkex.com.hk · not downloaded yet',
      ],
    ],
    ['preview', ['could not be read and are back at their defaults: hover', 'Theme: "auto" → "dark"']],
    ['unreadable', ['This is not a settings file']],
  ])('in state "%s" says %j', async (name, sentences) => {
    const { words } = await draw(optionsStates[name] ?? options);
    for (const sentence of sentences) expect(words()).toContain(sentence);
    expect(words()).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  it.each([
    ['Test Yahoo Finance', ['test', 'yahoo']],
    ['Twelve Data', ['source', 'twelvedata', true]],
    ['Yahoo Finance', ['source', 'yahoo', false]],
    ['Forget key', ['key', 'twelvedata', null]],
    ['Allow CNBC', ['allow', 'cnbc']],
    ['Read every site', ['every', true]],
    ['Remove asahi.com', ['remove', 'asahi.com']],
    ['Clear the cache', ['clear']],
    ['Export', ['export']],
    ['Undo', ['undo']],
  ])('"%s" tells %j', async (name, expected) => {
    const { click, told } = await draw(optionsStates['full'] ?? options);
    await click(name);
    expect(told).toEqual([expected]);
  });

  it.each<[string, string, (settings: Settings) => unknown, unknown]>([
    ['Theme', 'dark', (settings) => settings.display.theme, 'dark'],
    ['Colours of gains and losses', 'redUp', (settings) => settings.display.colours, 'redUp'],
    ['Marks in the text', 'tint', (settings) => settings.display.marks, 'tint'],
    ['RSI period', '9', (settings) => settings.indicators.rsiPeriod, 9],
    ['RSI period', '99', (settings) => settings.indicators.rsiPeriod, 14],
    ['Close after', '500', (settings) => settings.hover.close, 500],
    ['Key to hold', 'alt', (settings) => settings.hover.modifier, 'alt'],
  ])('%s set to %s is stored only when the schema takes it', async (name, value, pick, expected) => {
    const { enter, settings } = await draw(options);
    await enter(name, value);
    expect(pick(settings())).toBe(expected);
  });

  it('takes several sites at once', async () => {
    const { root, enter, told } = await draw(options);
    await enter(
      'Hosts such as ft.com or addresses of pages there, one or many',
      'ft.com, nikkei.com\nwsj.com',
    );
    await act(() => root.querySelector<HTMLFormElement>('form:has(textarea)')?.requestSubmit());
    expect(told).toEqual([['add', ['ft.com', 'nikkei.com', 'wsj.com']]]);
  });

  it('says of a source what it covers, its limit, its use, its last error and how long it rests', async () => {
    const { root } = await draw(optionsStates['full'] ?? options);
    const words = (id: string) =>
      (root.querySelector(`[data-source="${id}"]`)?.textContent ?? '').replaceAll(/\s+/g, ' ');
    expect(words('yahoo')).toMatch(
      /Covers shares \(.*United States.*Hong Kong.*\), indices,? and currencies\./,
    );
    expect(words('yahoo')).toContain('No published limit; Quotemark asks at most 60 a minute.');
    expect(words('yahoo')).toContain('Asked 128 times today');
    expect(words('twelvedata')).toContain('Your plan may cover less.');
    expect(words('twelvedata')).toContain("17 of today's 800 questions asked");
    expect(words('cnbc')).toMatch(/5 min ago: CNBC did not answer in time/);
    expect(words('cnbc')).toMatch(/Resting until \d+:\d\d/);
    expect(words('cnbc')).toContain('The browser does not let Quotemark ask it.');
  });

  it('moves a source up and down', async () => {
    const { click, settings } = await draw(options);
    await click('Ask CNBC earlier');
    expect(settings().sources.map(({ id }) => id)).toEqual(['cnbc', 'yahoo', 'twelvedata', 'sample']);
  });

  it('lets the reader choose exchanges and their order', async () => {
    const { enter, settings } = await draw(options);
    await enter('Which listing a name opens', 'mine');
    expect(settings().recognition.preferred).toEqual([]);
    const mine = { ...options.settings.recognition, preferred: ['XHKG', 'US'] };
    const chosen = { ...options, settings: { ...options.settings, recognition: mine } };
    const preferredAfter = async (act: (page: Awaited<ReturnType<typeof draw>>) => unknown) => {
      const page = await draw(chosen);
      await act(page);
      return page.settings().recognition.preferred;
    };
    expect(await preferredAfter((page) => page.enter('Add an exchange', 'XLON'))).toEqual([
      'XHKG',
      'US',
      'XLON',
    ]);
    expect(await preferredAfter((page) => page.click('Move United States up'))).toEqual(['US', 'XHKG']);
    expect(await preferredAfter((page) => page.click('Move United States down'))).toEqual(['XHKG', 'US']);
    expect(await preferredAfter((page) => page.click('Remove Hong Kong'))).toEqual(['US']);
  });

  it('forgets a correction and switches a site on again', async () => {
    const { click, settings } = await draw(options);
    await click('Forget the correction for Target');
    await click('Remove example.org');
    expect(settings().recognition.corrections.map(({ surface }) => surface)).toEqual(['Visa']);
    expect(settings().offSites).toEqual([]);
  });

  it('finds a setting by its name or its sentence', async () => {
    const { enter, visible } = await draw(options);
    await enter('Search the options', 'wilder');
    expect(visible()).toEqual(['RSI period']);
    await enter('Search the options', 'Color ');
    expect(visible()).toEqual(['Colours of gains and losses']);
    await enter('Search the options', '');
    expect(visible().length).toBeGreaterThan(15);
  });

  it.each([
    ['twelve', true, false],
    ['sec company', false, true],
    ['wilder', false, false],
    ['', true, true],
  ])('a search for "%s" shows the sources: %s, the lists: %s', async (typed, sources, lists) => {
    const { enter, root } = await draw(options);
    await enter('Search the options', typed);
    expect([root.querySelector('.sources') !== null, root.querySelector('.lists') !== null]).toEqual([
      sources,
      lists,
    ]);
  });

  it('gives every control a name and every setting one sentence', async () => {
    const { root } = await draw(options);
    for (const control of root.querySelectorAll('input,select,button')) {
      const labelled = control as HTMLInputElement;
      const name =
        control.getAttribute('aria-label') ?? labelled.labels?.[0]?.textContent ?? control.textContent ?? '';
      expect(name.trim()).not.toBe('');
    }
    for (const hint of root.querySelectorAll('.setting .hint[id]')) expect(hint.textContent).toMatch(/[.]$/);
  });
});

describe('the preview of a settings file', () => {
  it('names every setting as this page does', () => {
    // A file of nothing differs from the defaults in each setting; welcomed is not for a file to say.
    const bare = { display: {}, hover: {}, indicators: {}, recognition: {} };
    const paths = differences(bare, defaultSettings)
      .map(({ path }) => path)
      .filter((path) => path !== 'version' && path !== 'welcomed');
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => nameOfSetting(path) === path)).toEqual([]);
  });
});

describe('the order of sources', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id, on: true }));

  it.each([
    ['a', 1, 'bac'],
    ['c', -1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['x', 1, 'abc'],
    ['a', 2, 'bca'],
    ['a', 3, 'abc'],
  ] as const)('with %s moved by %d is %s', (id, by, expected) => {
    expect(
      moved(list, id, by)
        .map((one) => one.id)
        .join(''),
    ).toBe(expected);
  });
});

describe('an item dropped', () => {
  // Middles of four rows, 20 apart.
  it.each([
    [0, 5, 0],
    [0, 35, 1],
    [0, 500, 3],
    [3, -20, 0],
    [3, 15, 1],
    [2, 48, 2],
  ])('from place %i at height %i lands at place %i', (from, y, to) => {
    expect(landing([10, 30, 50, 70], from, y)).toBe(to);
  });
});
