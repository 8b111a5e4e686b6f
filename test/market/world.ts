import { readFileSync } from 'node:fs';
import { hashOf, randomOf } from '../../lib/market/sources/sample/prices';
import { addDays, clockIn, instantOf, minutesOf, weekdayOf } from '../../lib/market/zone';

/** One finished or running session, in the unit the exchange quotes in. */
export interface Bar {
  date: string;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
}

/** What the fake exchanges know of one line. */
export interface Line {
  /** Yahoo's symbol: the name under which all fakes share a line. */
  symbol: string;
  name: string;
  /** As quoted: `GBp` for London. */
  currency: string;
  zone: string;
  session: readonly [open: string, close: string];
  kind: 'EQUITY' | 'INDEX' | 'CURRENCY' | 'FUTURE' | 'CRYPTOCURRENCY';
  /** Sessions up to now; the last one may be running. */
  bars: Bar[];
  splits: { date: string; ratio: number }[];
  /** The last bar's session is running now. */
  trading: boolean;
  /** When the last price was made. */
  asOf: number;
}

type Place = Pick<Line, 'currency' | 'zone' | 'session'>;

const NEW_YORK: Place = { currency: 'USD', zone: 'America/New_York', session: ['09:30', '16:00'] };
const PLACES: Record<string, Place> = {
  HK: { currency: 'HKD', zone: 'Asia/Hong_Kong', session: ['09:30', '16:00'] },
  L: { currency: 'GBp', zone: 'Europe/London', session: ['08:00', '16:30'] },
  DE: { currency: 'EUR', zone: 'Europe/Berlin', session: ['09:00', '17:30'] },
  PA: { currency: 'EUR', zone: 'Europe/Paris', session: ['09:00', '17:30'] },
  AS: { currency: 'EUR', zone: 'Europe/Amsterdam', session: ['09:00', '17:30'] },
  SW: { currency: 'CHF', zone: 'Europe/Zurich', session: ['09:00', '17:30'] },
  ST: { currency: 'SEK', zone: 'Europe/Stockholm', session: ['09:00', '17:30'] },
  JO: { currency: 'ZAc', zone: 'Africa/Johannesburg', session: ['09:00', '17:00'] },
  TA: { currency: 'ILA', zone: 'Asia/Jerusalem', session: ['09:59', '17:15'] },
  SR: { currency: 'SAR', zone: 'Asia/Riyadh', session: ['10:00', '15:00'] },
  T: { currency: 'JPY', zone: 'Asia/Tokyo', session: ['09:00', '15:30'] },
  SS: { currency: 'CNY', zone: 'Asia/Shanghai', session: ['09:30', '15:00'] },
  SZ: { currency: 'CNY', zone: 'Asia/Shanghai', session: ['09:30', '15:00'] },
  KS: { currency: 'KRW', zone: 'Asia/Seoul', session: ['09:00', '15:30'] },
  TW: { currency: 'TWD', zone: 'Asia/Taipei', session: ['09:00', '13:30'] },
  NS: { currency: 'INR', zone: 'Asia/Kolkata', session: ['09:15', '15:30'] },
  AX: { currency: 'AUD', zone: 'Australia/Sydney', session: ['10:00', '16:00'] },
  TO: { currency: 'CAD', zone: 'America/Toronto', session: ['09:30', '16:00'] },
  SA: { currency: 'BRL', zone: 'America/Sao_Paulo', session: ['10:00', '17:00'] },
};
const INDEX_PLACES: Record<string, string> = {
  '^HSI': 'HK', '^HSCE': 'HK', '^N225': 'T', '^TOPX': 'T', '^FTSE': 'L', '^GDAXI': 'DE', '^FCHI': 'PA',
  '^STOXX50E': 'DE', '^KS11': 'KS', '^TWII': 'TW', '^NSEI': 'NS', '^AXJO': 'AX',
}; // prettier-ignore

/** Where generated histories begin. */
const FIRST_DAY = '2012-01-02';

/** Round prices near which a generated line starts, by what it is. */
const STARTS: Record<string, number> = {
  'USDHKD=X': 7.8, 'EURUSD=X': 1.2, 'USDJPY=X': 110, 'GC=F': 1600, 'XAUUSD=X': 1590, 'BTC-USD': 9000,
}; // prettier-ignore

export interface WorldOptions {
  seed?: number;
  /** CSV text, a CSV file's path, or closes by date, by Yahoo symbol; rows after today are not known yet. */
  histories?: Record<string, string>;
  now: () => number;
}

export interface World {
  now: () => number;
  /** Every line exists until a fault says otherwise. */
  line(symbol: string): Line;
}

/** A world of prices that depends on the seed, the files and the clock, on nothing else. */
export function createWorld(options: WorldOptions): World {
  const known = new Map<string, Bar[]>();
  const barsOf = (symbol: string, until: string): Bar[] => {
    const file = options.histories?.[symbol];
    const key = file ? symbol : `${symbol}@${until}`;
    let bars = known.get(key);
    if (!bars) {
      bars = file ? readCsv(file) : generate(symbol, until, options.seed ?? 1);
      known.set(key, bars);
    }
    return bars.filter(({ date }) => date <= until);
  };

  /** `HKD=X` is `USDHKD=X`; a pair the market quotes the other way round is the inverse of that. */
  const line = (written: string): Line => {
    const symbol = written.replace(/^([A-Z]{3})=X$/, 'USD$1=X');
    const [, base] = /^([A-Z]{3})USD=X$/.exec(symbol) ?? [];
    if (base && !['EUR', 'GBP', 'AUD', 'NZD', 'XAU', 'XAG'].includes(base)) {
      return { ...inverse(plain(`USD${base}=X`)), symbol: written };
    }
    return { ...plain(symbol), symbol: written };
  };

  const plain = (symbol: string): Line => {
    const place = placeOf(symbol);
    const { day, minutes } = clockIn(place.zone, options.now());
    const [open, close] = place.session.map(minutesOf) as [number, number];
    const begun = minutes >= open;
    const bars = barsOf(symbol, begun ? day : addDays(day, -1));
    const last = bars.at(-1);
    const trading = last?.date === day && minutes < close;
    const asOf = trading ? options.now() - 1_000 : instantOf(last?.date ?? day, close, place.zone) + 1_000;
    return {
      symbol,
      name: `${symbol.replaceAll(/[^A-Z0-9]/gi, ' ').trim()} Test Line`,
      ...place,
      kind: kindOf(symbol),
      bars,
      splits: [],
      trading,
      asOf,
    };
  };
  return { now: options.now, line };
}

/** Whether New York trades a share before or after its regular session now. */
export function outside({ world }: { world: World }, line: Line): 'pre' | 'post' | undefined {
  if (line.zone !== NEW_YORK.zone || line.kind !== 'EQUITY') return undefined;
  const { day, minutes } = clockIn(line.zone, world.now());
  if (weekdayOf(day) > 5) return undefined;
  if (minutes >= 4 * 60 && minutes < minutesOf('09:30')) return 'pre';
  return minutes >= 16 * 60 && minutes < 20 * 60 ? 'post' : undefined;
}

/** What it costs then: 1 % more than at the bell. */
export const extendedPrice = (line: Line): number => (line.bars.at(-1)?.close ?? 0) * 1.01;

function inverse(line: Line): Line {
  const over = (value: number) => Number((1 / value).toPrecision(10));
  return {
    ...line,
    currency: 'USD',
    bars: line.bars.map(({ date, open, high, low, close, volume }) => ({
      date,
      open: over(open),
      high: over(low),
      low: over(high),
      close: over(close),
      volume,
    })),
  };
}

function kindOf(symbol: string): Line['kind'] {
  if (symbol.startsWith('^') || symbol === 'HSTECH.HK') return 'INDEX';
  if (symbol.endsWith('=X')) return 'CURRENCY';
  if (symbol.endsWith('=F')) return 'FUTURE';
  return /^[A-Z]+-USD$/.test(symbol) ? 'CRYPTOCURRENCY' : 'EQUITY';
}

function placeOf(symbol: string): Place {
  const kind = kindOf(symbol);
  if (kind === 'CURRENCY') {
    const pair = symbol.slice(0, -2);
    return { currency: pair.slice(-3), zone: 'Europe/London', session: ['00:00', '22:00'] };
  }
  if (kind === 'FUTURE') return { ...NEW_YORK, session: ['00:00', '17:00'] };
  if (kind === 'CRYPTOCURRENCY') return { currency: 'USD', zone: 'UTC', session: ['00:00', '24:00'] };
  const suffix = INDEX_PLACES[symbol] ?? /\.([A-Z]+)$/.exec(symbol)?.[1] ?? '';
  const place = PLACES[suffix] ?? NEW_YORK;
  return kind === 'INDEX' && suffix === 'L' ? { ...place, currency: 'GBP' } : place;
}

function readCsv(source: string): Bar[] {
  const text = source.includes('\n') ? source : readFileSync(source, 'utf8');
  const [head = '', ...rows] = text.trim().split(/\r?\n/);
  const columns = head.split(',').map((name) => name.trim().toLowerCase());
  const at = (cells: string[], name: string) => {
    const cell = cells[columns.indexOf(name)]?.trim();
    return cell ? Number(cell) : undefined;
  };
  return rows.flatMap((row) => {
    const cells = row.split(',');
    const close = at(cells, 'close');
    if (close === undefined) return [];
    const date = cells[columns.indexOf('date')] ?? '';
    const [open, high, low] = ['open', 'high', 'low'].map((name) => at(cells, name) ?? close);
    return [
      {
        date,
        open: open ?? close,
        high: high ?? close,
        low: low ?? close,
        close,
        volume: at(cells, 'volume') ?? 0,
      },
    ];
  });
}

/** The calendar that all lines share, from the first day on. */
const calendar: { date: string; weekend: boolean }[] = [];
function daysUntil(until: string) {
  for (let date = calendar.at(-1)?.date ?? addDays(FIRST_DAY, -1); date < until;) {
    date = addDays(date, 1);
    calendar.push({ date, weekend: weekdayOf(date) > 5 });
  }
  return calendar;
}

/** A random walk whose step on a day depends on seed, symbol and day only: any end gives the same past. */
function generate(symbol: string, until: string, seed: number): Bar[] {
  const around = kindOf(symbol) === 'CRYPTOCURRENCY';
  const random = randomOf(hashOf(`${seed}|${symbol}`));
  const calm = kindOf(symbol) === 'CURRENCY' ? 0.001 : 0.012;
  const minor = /^[A-Z]{2}[a-z]$|^ILA$/.test(placeOf(symbol).currency) ? 20 : 1;
  let close = STARTS[symbol] ?? (kindOf(symbol) === 'INDEX' ? 4_000 : 30 * minor) * (0.6 + random());
  const bars: Bar[] = [];
  for (const { date, weekend } of daysUntil(until)) {
    if (date > until) break;
    if (weekend && !around) continue;
    const open = close * (1 + (random() - 0.5) * calm * 0.4);
    close = open * (1 + (random() - 0.495) * calm * 2);
    const high = Math.max(open, close) * (1 + random() * calm * 0.5);
    const low = Math.min(open, close) * (1 - random() * calm * 0.5);
    const volume = Math.floor(random() * 1e7);
    bars.push({ date, open: round(open), high: round(high), low: round(low), close: round(close), volume });
  }
  return bars;
}

const round = (value: number) => Number(value.toPrecision(6));
