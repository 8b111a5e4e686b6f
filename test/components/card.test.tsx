// @vitest-environment happy-dom
import './i18n';
import * as fc from 'fast-check';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { Card } from '@/components/card/Card';
import { siteLinks } from '@/components/card/links';
import type { CardEvents, CardView } from '@/components/card/view';
import { convention, forReader } from '@/components/shared/colours';
import { errorWords } from '@/components/shared/errors';
import type { SourceErrorKind } from '@/lib/model';
import { cardStates, failed, jd, jdAds, snapshot, view } from './fixtures';

/** Lets what the event set going settle. */
const fire = (target: Element, event: Event) =>
  act(async () => {
    target.dispatchEvent(event);
    await Promise.resolve();
  });

function draw(cardView: CardView) {
  const told: unknown[] = [];
  const events: CardEvents = {
    onPin: (pinned) => told.push({ pinned }),
    onClose: () => told.push('close'),
    onInstrument: (instrument) => told.push({ instrument }),
    onCopy: (copy) => told.push({ copy }),
    onCorrect: (correct, here) => told.push({ correct, here }),
    onSearch: (search, sources) => {
      told.push({ search, sources });
      return Promise.resolve(sources ? [] : [jd, jdAds]);
    },
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<Card view={cardView} events={events} />, root);
  const words = (root.textContent ?? '').replace(/[\s\u00a0]+/g, ' ');
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find(
      (one) => one.getAttribute('aria-label') === name || one.textContent?.includes(name),
    );
  return { root, words, button, told };
}

const state = (name: string): CardView => cardStates[name] ?? view;

describe('the card', () => {
  it.each([
    [
      'gain',
      [
        'JD.com, Inc.',
        '9618.HK',
        'Hong Kong',
        'HK$137.20',
        '▲+2.46%',
        'up HK$3.30 on the day',
        '16:08 Hong Kong time',
        'market closed',
        'Yahoo Finance',
        'delayed 15 min',
        'Up 3 sessions in a row, longest since 26 Aug 2025',
        'Up 7 weeks in a row, 8 if this week holds, longest since 21 Feb 2025',
        'RSI(14), daily closes',
        '70.6 overbought',
        'HK$92.15 – HK$192.00',
        'Year to date▲+42.8%',
        'Listed as9618.HK Hong KongJD Nasdaq',
      ],
    ],
    [
      'loss',
      [
        'US$34.12',
        '▼-2.32%',
        'down US$0.81 on the day',
        '24 Sept, 16:00 New York time',
        'After hoursUS$34.30▲+0.53%',
        'Down 5 sessions in a row, longest since the data begin (22 May 2014)',
        'Down this week so far, after 3 weeks up',
        '27.4 oversold',
        'approximate',
        '52-week range of closes',
      ],
    ],
    [
      'later',
      [
        'Since the article▲+2.4%',
        'about 15 Aug 2025Now',
        'PriceHK$535.60HK$137.20',
        'RSI61.270.6',
        'Weeks in a row-1+8',
        '1 share of then has become 4',
        'JD costs 1.2% less than 9618.HK. One stands for 2 shares at home',
        '✓ agreesclimbed as much as 2%The high of 25 Sept',
        '≠ differsthe longest winning streak',
      ],
    ],
    ['firstDay', ['First day of trading', 'RSI(14) needs 15 daily closes; there is only 1.']],
    ['suspended', ['No trade since 1 Aug, 16:00. It may be suspended.']],
    ['delisted', ['No trade since 1 Aug 2024, 16:00. It may be delisted.']],
    ['pence', ['1,008p (£10.08)', 'up £0.06 on the day']],
    ['sample', ['Sample data']],
    ['stale', ['Old price, fetched 3 hr ago', 'no source gave newer ones']],
    ['proxy', ['Stand-in: NEXT FUNDS TOPIX ETF']],
    ['shortHistory', ['RSI(14) needs 15 daily closes; there are only 9.']],
    [
      'noHistory',
      ['HK$137.20', 'No price history, so no RSI and no streak. Yahoo Finance has no daily closes'],
    ],
    ['noQuote', ['No price. Yahoo Finance did not answer in time', '70.6 overbought']],
    ['notFound', ['No price. Yahoo Finance does not know this symbol.']],
    ['offline', ['No price. You are offline.']],
    ['unreachable', ['9618.HK', 'Quotemark itself did not answer']],
    ['loading', ['9618.HK', 'Loading']],
  ])('in state "%s" says %j', (name, sentences) => {
    const { words } = draw(state(name));
    for (const sentence of sentences) expect(words).toContain(sentence);
  });

  it.each(Object.keys(cardStates))(
    'in state "%s" is a named dialog with one heading, named buttons and no blank words',
    (name) => {
      const { root, words } = draw(state(name));
      const dialog = root.querySelector('[role=dialog]');
      expect(dialog?.getAttribute('aria-label')).toBeTruthy();
      expect(root.querySelectorAll('h1,h2,h3')).toHaveLength(1);
      for (const one of root.querySelectorAll('button'))
        expect(one.getAttribute('aria-label') ?? one.textContent).toBeTruthy();
      expect(words).not.toMatch(/undefined|null|NaN|\{\w+\}/);
    },
  );

  it('tells the reader’s own time on hover', () => {
    const { root } = draw(view);
    expect(root.querySelector('time')?.title).toBe('10:08 your time');
    expect(root.querySelector('time')?.dateTime).toBe('2025-09-25T08:08:00.000Z');
  });

  it('describes the sparkline in words', () => {
    const { root } = draw(view);
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toMatch(
      /^Closes of three months: from HK\$[\d.]+ on 27 Jun 2025 to HK\$[\d.]+ on .*, lowest .*, highest/,
    );
  });

  it('marks the day of the article in it', () => {
    const { root } = draw(state('later'));
    expect(root.querySelector('.published')).not.toBeNull();
    expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toContain(
      'The article appeared on 15 Aug 2025',
    );
  });

  it('says that the date of the page is unknown where it is, and only there', () => {
    const note = 'date is unknown: its statements are not checked';
    const { surface: _words, ...searched } = view;
    expect(draw(view).words).toContain(note);
    expect(draw(searched).words).not.toContain(note);
    const dated = { when: '2025-09-24', approximate: true, from: 'url' } as const;
    expect(draw({ ...view, published: dated }).words).not.toContain(note);
  });

  it('pins, closes and shows the other listing when asked', () => {
    const { button, told } = draw(view);
    button('Keep this card open')?.click();
    button('Close')?.click();
    button('Nasdaq')?.click();
    expect(told).toEqual([{ pinned: true }, 'close', { instrument: jdAds.id }]);
  });

  it('says that a pinned card is pinned', () => {
    const { button, told } = draw({ ...view, pinned: true });
    const pin = button('Let this card close');
    expect(pin?.getAttribute('aria-pressed')).toBe('true');
    pin?.click();
    expect(told).toEqual([{ pinned: false }]);
  });

  it('isolates a hostile name and makes no element of it', () => {
    const name = '\u202e<img src=x onerror=alert(1)>';
    const { root } = draw({
      ...view,
      snapshot: { ...snapshot, instrument: { ...snapshot.instrument, name } },
    });
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('h2 bdi')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('error words', () => {
  const kinds: Record<SourceErrorKind, RegExp> = {
    notFound: /does not know/,
    notCovered: /None of the sources/,
    rateLimited: /Try again in a minute/,
    quotaExhausted: /tomorrow/,
    unauthorized: /key/,
    forbiddenPlan: /plan/,
    blocked: /web page instead of data/,
    notGranted: /Allow it/,
    upstream: /out of order/,
    network: /could not be reached/,
    offline: /offline/,
    timeout: /in time/,
    tooLarge: /too large/,
    badPayload: /understood/,
  };

  it.each(Object.entries(kinds))('%s is explained', (kind, words) => {
    const { error } = failed(kind as SourceErrorKind) as { error: Parameters<typeof errorWords>[0] };
    expect(errorWords(error)).toMatch(words);
    expect(errorWords(error)).not.toMatch(/[{}]/);
  });
});

describe('colours', () => {
  it.each([
    ['zh-CN', 'redUp'],
    ['zh-TW', 'redUp'],
    ['zh', 'redUp'],
    ['ja', 'redUp'],
    ['ko-KR', 'redUp'],
    ['zh-HK', 'greenUp'],
    ['zh-SG', 'greenUp'],
    ['en-US', 'greenUp'],
    ['de', 'greenUp'],
  ])('of %s are %s when automatic', (locale, expected) => expect(convention('auto', locale)).toBe(expected));

  it('stay those of the language when numbers are written otherwise', () => {
    const display = { ...view.display, numbers: 'ja-JP' as const };
    expect(forReader(display, 'de')).toMatchObject({ display: { colours: 'greenUp' }, locale: 'ja-JP' });
    expect(forReader(view.display, 'ja')).toMatchObject({ display: { colours: 'redUp' }, locale: 'ja' });
  });

  it('are those chosen otherwise', () => expect(convention('colourBlind', 'ja')).toBe('colourBlind'));
});

describe('the panels below the card', () => {
  const press = async (cardView: CardView, ...names: string[]) => {
    const drawn = draw(cardView);
    for (const name of names) await act(() => drawn.button(name)?.click());
    return { ...drawn, words: (drawn.root.textContent ?? '').replace(/[\s\u00a0]+/g, ' ') };
  };

  it('give the details that were not shown, and what they were computed from', async () => {
    const { words } = await press(view, 'Details');
    for (const sentence of [
      '1 year▲+31.2%',
      'RSI of weekly closes64.1',
      'Average of 50 daysHK$126.00',
      'Record highHK$422.80, 17 Feb 2021',
      'From the record close▼-67.1%',
      'Highest close since14 May 2025',
      'Largest day move since11 Sept 2025',
      'Months in a row+3, longest since 26 Feb 2021',
      'Earlier runs of sessions this long60',
      'Earlier runs of weeks this long2',
      'From 1,310 daily closes, 18 Jun 2020 to 25 Sept 2025, Yahoo Finance',
    ])
      expect(words).toContain(sentence);
  });

  it.each([
    ['crypto', 'Days and weeks end at midnight UTC.'],
    ['fx', 'Days end at 17:00 in New York.'],
  ] as const)('say when the days of a %s end', async (kind, sentence) => {
    const known = { ...snapshot, instrument: { ...snapshot.instrument, kind } };
    expect((await press({ ...view, snapshot: known }, 'Details')).words).toContain(sentence);
  });

  it('say when a run hangs on a half day', async () => {
    if (!snapshot.insight.ok) throw new Error('no insight');
    const { streak } = snapshot.insight.value;
    const doubtful = { ...snapshot.insight.value, streak: streak && { ...streak, doubtful: true } };
    const known = { ...snapshot, insight: { ok: true, value: doubtful } as const };
    expect((await press({ ...view, snapshot: known }, 'Details')).words).toContain(
      'The run hangs on a half day',
    );
  });

  it('say why the words are marked, and take a correction', async () => {
    const { words, told } = await press(view, 'Why marked?', 'Never mark', 'Not on this site');
    expect(words).toContain('The article writes it so:(JD, 9618.HK)');
    expect(told).toEqual([
      { correct: null, here: false },
      { correct: null, here: true },
    ]);
  });

  it('let the reader say what it is instead', async () => {
    const { root, told } = await press(view, 'Why marked?', 'It is something else');
    const field = root.querySelector<HTMLInputElement>('[role=combobox]');
    if (!field) throw new Error('no field');
    const key = (name: string) => fire(field, new KeyboardEvent('keydown', { key: name, bubbles: true }));
    field.value = 'jd';
    await fire(field, new Event('input', { bubbles: true }));
    expect([...root.querySelectorAll('[role=option]')].map((one) => one.textContent)).toEqual([
      'JD.com, Inc.9618.HK · Hong Kong',
      'JD.com, Inc.JD · Nasdaq',
    ]);
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Enter');
    expect(told).toEqual([
      { search: 'jd', sources: false },
      { correct: jdAds.id, here: false },
    ]);
  });

  it('ask the sources only when Enter confirms the words', async () => {
    const { root, told } = await press(view, 'Why marked?', 'It is something else');
    const field = root.querySelector<HTMLInputElement>('[role=combobox]');
    if (!field) throw new Error('no field');
    field.value = 'jd';
    await fire(field, new Event('input', { bubbles: true }));
    await fire(field, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(told).toEqual([
      { search: 'jd', sources: false },
      { search: 'jd', sources: true },
    ]);
  });

  it('open one at a time', async () => {
    const { root } = await press(view, 'Details', 'Open at');
    expect(root.querySelectorAll('.panel')).toHaveLength(1);
    expect([...root.querySelectorAll('[aria-expanded=true]')].map((one) => one.textContent)).toEqual([
      'Open at',
    ]);
  });

  it('copy the card as text', async () => {
    const { told } = await press(view, 'Copy');
    expect((told[0] as { copy: string }).copy.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      'JD.com, Inc. (9618.HK, Hong Kong)',
      'HK$137.20 +2.46%',
      '16:08 Hong Kong time, Yahoo Finance',
      'Up 3 sessions in a row, longest since 26 Aug 2025',
      'Up 7 weeks in a row, 8 if this week holds, longest since 21 Feb 2025',
      'RSI(14), daily closes: 70.6 overbought',
      'Year to date: +42.8%',
    ]);
  });

  it('move between the listings with the arrow keys', () => {
    const { root, told } = draw(view);
    root
      .querySelector('[role=tab][aria-selected=true]')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(told).toEqual([{ instrument: jdAds.id }]);
  });
});

describe('links to other sites', () => {
  it.each([
    ['XHKG:9618', '9618.HK', '9618', ['quote/9618.HK', 'HKEX-9618', '9618:HKG', 'sym=9618']],
    ['XNAS:JD', 'JD', 'JD', ['quote/JD', 'NASDAQ-JD', 'JD:NASDAQ', 'stocks/jd']],
    ['XLON:IGG', 'IGG.L', 'IGG', ['quote/IGG.L', 'LSE-IGG', 'IGG:LON', 'q=IGG']],
  ])('of %s lead to it', (id, symbol, code, parts) => {
    const links = siteLinks({ ...jd, id, symbol, code }).map(({ url }) => url);
    for (const part of parts) expect(links.some((url) => url.includes(part))).toBe(true);
  });

  it('of an index are those that have a page for it', () => {
    const links = siteLinks({ ...jd, id: 'IDX:N225', kind: 'index', symbol: '^N225', code: 'N225' });
    expect(links).toEqual([{ site: 'yahoo', url: 'https://finance.yahoo.com/quote/%5EN225' }]);
  });

  it('are https and keep to their host, whatever the code', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('XNAS', 'XHKG', 'XLON', 'XASX', 'XTSE', 'XNYS'),
        (code, mic) => {
          for (const { url } of siteLinks({ ...jd, id: `${mic}:${code}`, symbol: code, code })) {
            const { protocol, host } = new URL(url);
            expect(protocol).toBe('https:');
            expect(host).toMatch(
              /^(finance\.yahoo|www\.tradingview|www\.google|www\.nasdaq|www\.nyse|money\.tmx)\.com$|^www\.(hkex\.com\.hk|londonstockexchange\.com|asx\.com\.au)$/,
            );
          }
        },
      ),
    );
  });
});
