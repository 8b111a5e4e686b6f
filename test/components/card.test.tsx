// @vitest-environment happy-dom
import './i18n';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Card } from '@/components/card/Card';
import type { CardEvents, CardView } from '@/components/card/view';
import { convention } from '@/components/shared/colours';
import { errorWords } from '@/components/shared/errors';
import type { SourceErrorKind } from '@/lib/model';
import { cardStates, failed, jdAds, snapshot, view } from './fixtures';

function draw(cardView: CardView) {
  const told: unknown[] = [];
  const events: CardEvents = {
    onPin: (pinned) => told.push({ pinned }),
    onClose: () => told.push('close'),
    onInstrument: (instrument) => told.push({ instrument }),
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
        'Also listed as',
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
    ['pence', ['1,008p (£10.08)', 'up £0.06 on the day']],
    ['sample', ['Sample data']],
    ['stale', ['Old price, fetched 3 hr ago']],
    ['proxy', ['Stand-in: NEXT FUNDS TOPIX ETF']],
    ['shortHistory', ['RSI(14) needs 15 daily closes; there are only 9.']],
    ['noHistory', ['HK$137.20', 'No price history, so no RSI and no streak. Yahoo Finance does not know']],
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

  it('are those chosen otherwise', () => expect(convention('colourBlind', 'ja')).toBe('colourBlind'));
});
