import './i18n';
import { readFileSync } from 'node:fs';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterAll, describe, expect, it } from 'vitest';
import { verdictWords } from '@/components/shared/verdict';
import type { Saying } from '@/lib/claims/types';
import { messageGetter } from './messages';

const day = { date: '2025-09-25', since: '2021-07-23', dataFrom: '2020-08-17' };
const percent = (value: number) => ({ value, as: 'percent' }) as const;

const told: [english: string, ...Saying[]][] = [
  [
    '+1.3% at the close of 25 Sept 2025, from the close of 24 Sept 2025.',
    { say: 'moved', amount: percent(1.31), date: '2025-09-25', base: 'close', from: '2025-09-24' },
  ],
  [
    '9.31 times at the close of 25 Sept 2025, from the lowest close, of 3 Jan 2023.',
    {
      say: 'moved',
      amount: { value: 9.31, as: 'times' },
      date: '2025-09-25',
      base: 'lowClose',
      from: '2023-01-03',
    },
  ],
  [
    'The low of 25 Sept 2025 was -3.2% from the close before.',
    { say: 'reached', up: false, amount: percent(-3.2), ...day },
  ],
  [
    'The close of 25 Sept 2025 was 6,379.19. Prices during the session are not in the data.',
    { say: 'level', price: 'close', value: 6379.19, ...day },
    { say: 'noSessionPrices' },
  ],
  [
    '26,908.39 on 25 Sept 2025 was the highest close since 23 Jul 2021.',
    { say: 'extreme', up: true, price: 'close', value: 26908.39, ...day },
  ],
  [
    '88.12 on 25 Sept 2025 was the lowest price in the data, which begin on 17 Aug 2020.',
    { say: 'extreme', up: false, price: 'low', value: 88.12, ...day, since: null },
  ],
  [
    '-5.8% (week) at the close of 25 Sept 2025: the steepest fall since 23 Jul 2021.',
    { say: 'rank', up: false, unit: 'week', amount: percent(-5.8), ...day },
  ],
  [
    'Rising weeks in a row by the close of 25 Sept 2025: 8. The longest such run since the data begin, on 17 Aug 2020.',
    { say: 'run', run: 8, unit: 'week', ...day },
    { say: 'longest', ...day, since: null },
  ],
  ['Unchanged at the close of 25 Sept 2025.', { say: 'run', run: 0, unit: 'session', ...day }],
  ['RSI(14) was 70.55 at the close of 25 Sept 2025.', { say: 'rsi', value: 70.5507, ...day }],
  [
    'Closed at 6,379.19 on 25 Sept 2025; the average of 50 closes was 5,700.00.',
    { say: 'average', n: 50, average: 5700, close: 6379.19, ...day },
  ],
];

describe('what the prices say to a statement', () => {
  it.each(told)('%s', (english, ...sayings) => {
    expect(verdictWords(sayings, 'en-GB')).toBe(english);
  });
});

describe.each(['de', 'ja', 'zh_CN', 'zh_TW'])('in %s', (locale) => {
  const getMessage = fakeBrowser.i18n.getMessage;
  afterAll(() => void Object.assign(fakeBrowser.i18n, { getMessage }));

  it.each(told)('has words of its own for: %s', (english, ...sayings) => {
    const words: unknown = JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8'));
    Object.assign(fakeBrowser.i18n, { getMessage: messageGetter(words) });
    const said = verdictWords(sayings, locale.replace('_', '-'));
    expect(said).not.toBe(english);
    expect(said).not.toMatch(/\{|\$|undefined|NaN|^$/);
    expect(said).toMatch(locale === 'de' ? /\.$/ : /。$/);
  });
});
