/** Snapshots of every state a surface can be in; shared by the component tests and the gallery. All figures are invented. */
import type { CardView } from '@/components/card/view';
import type { OptionsView, SourceFacts } from '@/components/settings/view';
import type { SummaryRow, SummaryView } from '@/components/summary/view';
import type { WelcomeView } from '@/components/welcome/view';
import type { Insight } from '@/lib/insight/types';
import type { CheckedClaim, InstrumentFacts, Snapshot } from '@/lib/messages';
import type { Quote, SourceErrorKind } from '@/lib/model';
import { fail, ok } from '@/lib/model';
import { defaultSettings } from '@/lib/settings/schema';
import { neverRead } from '@/lib/sites/neverRead';
import { presetSites } from '@/lib/sites/presets';

/** A Thursday, 16:20 in Hong Kong. */
export const now = Date.UTC(2025, 8, 25, 8, 20);

export const jd: InstrumentFacts = {
  id: 'XHKG:9618',
  kind: 'equity',
  name: 'JD.com, Inc.',
  symbol: '9618.HK',
  code: '9618',
  venue: 'Hong Kong',
  zone: 'Asia/Hong_Kong',
};

export const jdAds: InstrumentFacts = {
  ...jd,
  id: 'XNAS:JD',
  symbol: 'JD',
  code: 'JD',
  venue: 'Nasdaq',
  zone: 'America/New_York',
};

export const quote: Quote = {
  instrument: jd.id,
  price: 137.2,
  previousClose: 133.9,
  change: 3.3,
  changePercent: 2.4645,
  currency: 'HKD',
  asOf: Date.UTC(2025, 8, 25, 8, 8),
  zone: 'Asia/Hong_Kong',
  state: 'closed',
  delayMinutes: 15,
  decimals: 2,
  source: 'yahoo',
  fetchedAt: now - 20_000,
};

const spark = Array.from({ length: 64 }, (_, index) => ({
  date: new Date(Date.UTC(2025, 5, 27) + index * 1.4 * 86_400_000).toISOString().slice(0, 10),
  close: 122 + 6 * Math.sin(index / 7) + index * 0.22 + 1.6 * Math.sin(index * 1.9),
}));

export const insight: Insight = {
  asOf: '2025-09-25',
  close: 137.2,
  live: false,
  closes: 1310,
  dataFrom: '2020-06-18',
  whole: true,
  rsi: { value: 70.55, period: 14, state: 'overbought', approximate: false },
  weeklyRsi: { value: 64.1, period: 14, state: 'neutral', approximate: false },
  streak: {
    sessions: 3,
    weeks: { completed: 7, ifHeld: 8 },
    months: { completed: 2, ifHeld: 3 },
    quarters: { completed: 1, ifHeld: 2 },
    rank: {
      sessions: { since: '2025-08-26', basis: 'since', dataFrom: '2020-06-18' },
      weeks: { since: '2025-02-21', basis: 'since', dataFrom: '2020-06-18' },
      months: { since: '2021-02-26', basis: 'since', dataFrom: '2020-06-18' },
    },
    frequency: { sessions: 60, weeks: 2, months: 4 },
    doubtful: false,
  },
  performance: {
    day: { percent: 2.4645, from: { date: '2025-09-24', close: 133.9 } },
    ytd: { percent: 42.8, from: { date: '2024-12-31', close: 96.08 } },
    year: { percent: 31.2, from: { date: '2024-09-25', close: 104.6 } },
  },
  range52w: { low: 92.15, high: 192, lowDate: '2024-09-26', highDate: '2024-10-07', basis: 'intraday' },
  record: {
    close: { value: 417.6, date: '2021-02-18' },
    intraday: { value: 422.8, date: '2021-02-17' },
    distance: -67.1,
    isRecord: false,
  },
  biggestDaySince: { value: 2.46, since: '2025-09-11' },
  highestSince: { value: 137.2, since: '2025-05-14' },
  lowestSince: { value: 137.2, since: '2025-09-24' },
  average: { days50: 126, days200: 134 },
  spark,
};

export const snapshot: Snapshot = {
  instrument: jd,
  quote: ok({ value: quote, stale: false }),
  insight: ok(insight),
  historySource: 'yahoo',
  others: [jdAds],
  sample: false,
  sourceName: 'Yahoo Finance',
  sourceNames: { yahoo: 'Yahoo Finance' },
  rsiPeriod: 14,
};

export const view: CardView = {
  instrument: jd.id,
  surface: '9618.HK',
  why: { ground: 'written', words: '(JD, 9618.HK)' },
  snapshot,
  pinned: false,
  layout: 'popover',
  display: defaultSettings.display,
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  now,
};

const quoted = (more: Partial<Quote>) => ok({ value: { ...quote, ...more }, stale: false });
const known = (more: Partial<Insight>) => ok({ ...insight, ...more });
export const failed = (kind: SourceErrorKind) => fail({ kind, source: 'yahoo', detail: kind });

const later: Snapshot = {
  ...snapshot,
  atPublication: {
    day: '2025-08-15',
    price: 535.6,
    splitFactor: 4,
    rsi: { value: 61.2, period: 14, state: 'neutral', approximate: false },
    streak: { ...insight.streak!, weeks: { completed: 2, ifHeld: -1 } },
    since: 2.4,
    approximate: true,
  },
  premium: {
    percent: -1.2,
    ratio: 2,
    implied: 1.976,
    times: { line: Date.UTC(2025, 8, 24, 20), home: Date.UTC(2025, 8, 25, 8, 8) },
    line: { id: jdAds.id, symbol: 'JD' },
    home: { id: jd.id, symbol: '9618.HK' },
  },
};

export const claims: CheckedClaim[] = [
  {
    block: 1,
    start: 0,
    end: 20,
    words: 'climbed as much as 2%',
    instrument: jd.id,
    verdict: {
      verdict: 'agree',
      computed: 2.1,
      basis: { date: '2025-09-25', words: 'high' },
      told: [{ say: 'reached', up: true, amount: { value: 2.1, as: 'percent' }, date: '2025-09-25' }],
    },
  },
  {
    block: 1,
    start: 30,
    end: 60,
    words: 'the longest winning streak since its inception',
    instrument: jd.id,
    verdict: {
      verdict: 'differs',
      computed: 9,
      basis: { date: '2021-02-19', words: 'weekly closes' },
      told: [
        { say: 'run', run: 8, unit: 'week', date: '2025-09-25' },
        { say: 'longest', since: '2021-02-19', dataFrom: '2020-06-18' },
      ],
    },
  },
];

const loading: CardView = { ...view };
delete loading.snapshot;

/** Every state of the card by name. */
export const cardStates: Record<string, CardView> = {
  gain: view,
  loss: {
    ...view,
    pinned: true,
    snapshot: {
      ...snapshot,
      instrument: jdAds,
      others: [jd],
      quote: quoted({
        price: 34.12,
        change: -0.81,
        changePercent: -2.319,
        currency: 'USD',
        zone: 'America/New_York',
        state: 'post',
        asOf: Date.UTC(2025, 8, 24, 20, 0),
        extended: { session: 'post', price: 34.3, changePercent: 0.53, asOf: Date.UTC(2025, 8, 24, 22, 10) },
      }),
      insight: known({
        close: 34.12,
        rsi: { value: 27.4, period: 14, state: 'oversold', approximate: true },
        streak: {
          ...insight.streak!,
          sessions: -5,
          weeks: { completed: 3, ifHeld: -1 },
          rank: {
            sessions: { since: null, basis: 'data', dataFrom: '2014-05-22' },
            weeks: { since: '2025-09-01', basis: 'since', dataFrom: '2014-05-22' },
            months: null,
          },
        },
        performance: { ytd: { percent: -1.6, from: { date: '2024-12-31', close: 34.67 } } },
        range52w: {
          low: 31.1,
          high: 47.82,
          lowDate: '2025-04-08',
          highDate: '2024-10-07',
          basis: 'close',
        },
      }),
    },
  },
  loading,
  unreachable: { ...view, snapshot: 'unreachable' },
  several: { ...loading, pinned: true, doubt: { words: 'JD', found: [jd, jdAds] } },
  unknown: { ...loading, pinned: true, doubt: { words: 'Flurbo Incorporated', found: [] } },
  sample: { ...view, snapshot: { ...snapshot, sample: true, sourceName: 'Sample data' } },
  pence: {
    ...view,
    snapshot: {
      ...snapshot,
      instrument: {
        ...jd,
        id: 'XLON:IGG',
        name: 'IG Group Holdings plc',
        symbol: 'IGG.L',
        venue: 'London',
      },
      others: [],
      quote: quoted({
        price: 10.08,
        change: 0.055,
        changePercent: 0.55,
        currency: 'GBP',
        quotedIn: { code: 'GBp', perMajor: 100 },
        zone: 'Europe/London',
        state: 'open',
      }),
    },
  },
  longName: {
    ...view,
    snapshot: {
      ...snapshot,
      instrument: {
        ...jd,
        name: 'Compagnie Générale des Établissements Michelin Société en commandite par actions and a Half',
        symbol: 'ML-A.LONGCODE',
        venue: 'Euronext Growth Paris Compartment B',
      },
      others: [jdAds, { ...jdAds, id: 'XFRA:013A', symbol: '013A.F', venue: 'Frankfurt' }],
    },
  },
  stale: {
    ...view,
    snapshot: {
      ...snapshot,
      quote: ok({ value: { ...quote, fetchedAt: now - 3 * 3_600_000 }, stale: true }),
      historyStale: true,
    },
  },
  proxy: {
    ...view,
    snapshot: { ...snapshot, quote: quoted({ proxy: 'NEXT FUNDS TOPIX ETF' }), others: [] },
  },
  later: { ...view, snapshot: { ...later, claims } },
  firstDay: {
    ...view,
    snapshot: {
      ...snapshot,
      others: [],
      insight: known({
        closes: 1,
        rsi: null,
        streak: null,
        range52w: null,
        performance: {},
        spark: spark.slice(0, 1),
      }),
    },
  },
  suspended: {
    ...view,
    snapshot: { ...snapshot, others: [], quote: quoted({ asOf: Date.UTC(2025, 7, 1, 8) }) },
  },
  delisted: {
    ...view,
    snapshot: { ...snapshot, others: [], quote: quoted({ asOf: Date.UTC(2024, 7, 1, 8) }) },
  },
  shortHistory: {
    ...view,
    snapshot: {
      ...snapshot,
      insight: known({
        rsi: null,
        closes: 9,
        streak: null,
        range52w: null,
        performance: {},
        spark: spark.slice(0, 9),
      }),
    },
  },
  noHistory: { ...view, snapshot: { ...snapshot, insight: failed('notFound') } },
  noQuote: { ...view, snapshot: { ...snapshot, quote: failed('timeout') } },
  notFound: { ...view, snapshot: { ...snapshot, quote: failed('notFound'), insight: failed('notFound') } },
  offline: { ...view, snapshot: { ...snapshot, quote: failed('offline'), insight: failed('offline') } },
};

const row = (instrument: string, keys: number[], more: Partial<Snapshot> = {}): SummaryRow => ({
  instrument,
  surface: instrument.split(':')[1] ?? '',
  keys,
  snapshot: { ...snapshot, instrument: { ...jd, id: instrument }, ...more },
});

const index: Partial<Snapshot> = {
  instrument: {
    ...jd,
    id: 'IDX:HSTECH',
    kind: 'index',
    name: 'Hang Seng Tech Index',
    symbol: 'HSTECH',
    venue: '',
  },
  quote: quoted({ price: 6378.91, change: 61.2, changePercent: 0.97, currency: null }),
};

const rows: SummaryRow[] = [
  row('IDX:HSTECH', [1, 7], index),
  row('XHKG:9618', [2, 3, 9]),
  row('XNAS:JD', [4], cardStates['loss']?.snapshot as Snapshot),
  row('XLON:IGG', [5], cardStates['pence']?.snapshot as Snapshot),
  row('XFRA:013A', [6], cardStates['longName']?.snapshot as Snapshot),
  row('XNYS:OKLO', [8], { quote: failed('notFound'), insight: failed('notFound') }),
  row('XNAS:NVDA', [10], { insight: failed('timeout') }),
  { instrument: 'XNAS:AAPL', surface: 'Apple Inc.', keys: [11] },
];

export const summary: SummaryView = {
  state: 'ready',
  host: 'finance.example.com',
  rows,
  reading: false,
  unreachable: false,
  sources: [
    { source: 'yahoo', usedToday: 3, usedThisMonth: 3 },
    { source: 'cnbc', usedToday: 5, usedThisMonth: 5, restingUntil: now + 60_000 },
  ],
  sourceNames: { yahoo: 'Yahoo Finance', cnbc: 'CNBC' },
  display: defaultSettings.display,
  locale: 'en-GB',
  now,
};

/** Every state of the popup by name. */
export const summaryStates: Record<string, SummaryView> = {
  ready: summary,
  sample: {
    ...summary,
    reading: true,
    rows: rows.slice(0, 3).map((one) => ({ ...one, snapshot: { ...snapshot, sample: true } })),
  },
  unreachable: { ...summary, rows: rows.slice(0, 1), unreachable: true },
  later: {
    ...summary,
    rows: rows
      .slice(0, 2)
      .map((one) => ({ ...one, snapshot: { ...later, instrument: one.snapshot?.instrument ?? jd } })),
    claims,
    done: 'copied',
  },
  card: { ...summary, card: view },
  paused: { ...summary, state: 'paused', rows: [] },
  nothing: { ...summary, rows: [] },
  reading: { ...summary, rows: [], reading: true },
  loading: { ...summary, state: 'loading', rows: [] },
  welcome: { ...summary, state: 'welcome', rows: [] },
  noSite: { ...summary, state: 'noSite', rows: [], host: '' },
  neverRead: { ...summary, state: 'neverRead', rows: [], host: 'mail.example.com' },
  notGranted: { ...summary, state: 'notGranted', rows: [] },
  off: { ...summary, state: 'off', rows: [] },
  noScript: { ...summary, state: 'noScript', rows: [] },
};

const source = (id: string, name: string, host: string, needsKey = false): SourceFacts => ({
  id,
  name,
  origins: host === '' ? [] : [`https://${host}`],
  needsKey,
  limit: needsKey ? { perDay: 800 } : { own: true, perMinute: 60 },
  coverage: { us: true, places: ['Hong Kong'], kinds: ['index', 'fx'], history: true },
});

export const options: OptionsView = {
  exchanges: [
    { code: 'US', name: 'US' },
    { code: 'XHKG', name: 'Hong Kong' },
    { code: 'XLON', name: 'London Stock Exchange' },
  ],
  settings: {
    ...defaultSettings,
    welcomed: true,
    sources: [
      { id: 'yahoo', on: true },
      { id: 'cnbc', on: true },
      { id: 'twelvedata', on: false },
      { id: 'sample', on: false },
    ],
    recognition: {
      ...defaultSettings.recognition,
      corrections: [
        { surface: 'Target', instrument: null },
        { surface: 'Visa', instrument: 'XNYS:V', site: 'example.com' },
      ],
    },
    offSites: ['example.org'],
    lists: ['nasdaq', 'sec'],
  },
  reset: [],
  sources: [
    source('yahoo', 'Yahoo Finance', 'query1.finance.yahoo.com'),
    source('cnbc', 'CNBC', 'quote.cnbc.com'),
    source('twelvedata', 'Twelve Data', 'api.twelvedata.com', true),
    source('sample', 'Sample data', ''),
  ],
  states: [
    { source: 'yahoo', usedToday: 128, usedThisMonth: 300 },
    {
      source: 'cnbc',
      usedToday: 1,
      usedThisMonth: 1,
      lastError: { kind: 'timeout', source: 'cnbc', detail: '', at: now - 300_000 },
      restingUntil: now + 60_000,
    },
    { source: 'twelvedata', usedToday: 17, usedThisMonth: 40 },
  ],
  refused: ['cnbc', 'twelvedata'],
  keys: { twelvedata: '••••4f2a' },
  lists: [
    {
      id: 'nasdaq',
      name: 'Nasdaq Trader: Nasdaq',
      host: 'www.nasdaqtrader.com',
      rows: 3_854,
      updatedAt: now - 3 * 86_400_000,
      checkedAt: now - 3 * 86_400_000,
      problem: null,
    },
    {
      id: 'sec',
      name: 'SEC company tickers',
      host: 'www.sec.gov',
      rows: 8_442,
      updatedAt: now - 10 * 86_400_000,
      checkedAt: now - 3 * 86_400_000,
      problem: 'only 12 rows instead of 8442',
    },
    {
      id: 'hkex',
      name: 'HKEX list of securities',
      host: 'www.hkex.com.hk',
      rows: 0,
      updatedAt: null,
      checkedAt: null,
      problem: null,
    },
  ],
  updatingLists: false,
  tests: {
    yahoo: {
      source: 'yahoo',
      outcome: 'works',
      answered: [
        { instrument: 'XNAS:JD', price: 34.12, currency: 'USD' },
        { instrument: 'XHKG:9618', price: 137.2, currency: 'HKD' },
      ],
      milliseconds: 312,
    },
    cnbc: 'running',
    twelvedata: {
      source: 'twelvedata',
      outcome: 'wrongKey',
      answered: [],
      error: { kind: 'unauthorized', source: 'twelvedata', detail: '' },
      milliseconds: 90,
    },
  },
  everySite: false,
  hosts: presetSites.slice(0, 12).map(({ host }) => host),
  presets: presetSites,
  neverRead,
  siteAnswer: { host: 'mail.google.com', state: 'neverRead' },
  undo: false,
  cacheBytes: 2_430_000,
  version: '0.1.0',
  language: 'en-GB',
  locale: 'en-GB',
  now,
};

/** Every state of the options page by name. */
export const optionsStates: Record<string, OptionsView> = {
  full: { ...options, undo: true },
  preview: {
    ...options,
    reset: ['hover'],
    hosts: [],
    preview: {
      changes: [
        { path: 'display.theme', from: '"auto"', to: '"dark"' },
        { path: 'indicators.rsiPeriod', from: '14', to: '9' },
      ],
    },
  },
  unreadable: { ...options, preview: { changes: [], problem: 'unreadable' } },
};

const welcome: WelcomeView = {
  state: 'asking',
  presets: presetSites,
  display: defaultSettings.display,
  locale: 'en-GB',
};

/** Every state of the welcome page by name. */
export const welcomeStates: Record<string, WelcomeView> = {
  asking: welcome,
  refused: { ...welcome, state: 'refused' },
  done: { ...welcome, state: 'done' },
};
