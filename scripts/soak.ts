/**
 * `npm run soak [-- SEED]`: ten tabs with twenty symbols each hover and open popups through thirty simulated minutes against the fake
 * market, first untroubled, then under random faults and worker restarts. Ends with one line of JSON; exit 1 when a price was wrong, a
 * card was neither answered nor explained, memory grew, or untroubled requests were more than one per symbol and lifetime.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { randomOf } from '../lib/market/sources/sample/prices';
import { exchangeOf } from '../lib/instruments/exchanges';
import { hoursOf, expectedState } from '../lib/market/hours';
import type { Asked, Market } from '../lib/market/types';
import { dayIn } from '../lib/market/zone';
import type { History, Quote } from '../lib/model';
import type { FaultKind } from '../test/market/faults';
import { instrument, only, SEED, startStand, type Stand } from '../test/market/stand';

const TABS = 10;
const SYMBOLS = 20;
const STEP_MS = 15_000;
const STEPS = (30 * 60_000) / STEP_MS;
/** A Friday: New York and London trade, Hong Kong and Tokyo have closed. */
const START = Date.UTC(2026, 9, 9, 14, 55);
const LIFETIME_MS = 60_000;
const GROWTH_BYTES = 12 * 1024 * 1024;

const FAULTS: FaultKind[] = [
  'hang', 'reset', 'truncated', 'serverError', 'throttled', 'html', 'forbiddenHtml', 'huge', 'redirect', 'notFound', 'nullHoles',
  'noBars', 'fewBars', 'todayNull', 'duplicateLive', 'coarse', 'flat', 'noCurrency', 'oddShape',
]; // prettier-ignore
const SOURCES = ['yahoo', 'cnbc', 'tencent', 'frankfurter'];
const PROXIES: Record<string, string> = { 'IDX:TOPIX': '1306.T', 'CMD:XAUUSD': 'GC=F' };

const seed = Number(process.argv[2] ?? 20_261_009);
const random = randomOf(seed);
const pick = <T>(items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed;
};

const problems: string[] = [];
const tally = { quotes: 0, histories: 0, stale: 0, explained: 0, restarts: 0, faults: 0 };

/** Major units of a line's close on a day, by its label; a proxy by what stands in. */
function truth(stand: Stand, id: string, proxied: boolean) {
  const line = instrument(id);
  const world = stand.world.world.line((proxied && PROXIES[id]) || line.symbol);
  const unit = line.kind !== 'index' && exchangeOf(line.exchange ?? '')?.minorUnit ? 100 : 1;
  return new Map(world.bars.map(({ date, close }) => [date, close / unit]));
}

const near = (one: number, other: number | undefined, within: number) =>
  other !== undefined && Math.abs(one / other - 1) < within;

function checkQuote(stand: Stand, id: string, asked: Asked<Quote> | undefined): void {
  if (!asked?.ok) {
    if (asked?.error.kind) tally.explained += 1;
    else problems.push(`${id}: neither answered nor explained`);
    return;
  }
  tally.quotes += 1;
  const { value: quote, stale } = asked.value;
  if (stale) tally.stale += 1;
  const known = truth(stand, id, quote.proxy !== undefined);
  const days = [...known.keys()];
  const day = dayIn(quote.zone, quote.asOf);
  const at = days.includes(day) ? day : days.findLast((each) => each <= day);
  if (!near(quote.price, known.get(at ?? ''), 1e-6))
    problems.push(`${id}: ${quote.source} says ${quote.price} on ${day}`);
  const before = days[days.indexOf(at ?? '') - 1] ?? '';
  if (quote.previousClose !== undefined && !near(quote.previousClose, known.get(before), 1e-3)) {
    problems.push(`${id}: ${quote.source} says ${quote.previousClose} was the close before ${day}`);
  }
  if (quote.currency !== instrument(id).currency)
    problems.push(`${id}: ${quote.source} says ${quote.currency}`);
}

function checkHistory(stand: Stand, id: string, asked: Asked<History>): void {
  if (!asked.ok) {
    tally.explained += 1;
    return;
  }
  tally.histories += 1;
  const { candles, proxy, source } = asked.value.value;
  const known = truth(stand, id, proxy !== undefined);
  const wrong = candles.find(({ date, close }) => !near(close, known.get(date), 1e-6));
  if (wrong) problems.push(`${id}: ${source} says ${wrong.close} on ${wrong.date}`);
}

/** One tab's quarter of a minute: a hover, seldom a popup. */
async function visit(stand: Stand, market: Market, symbols: readonly string[]): Promise<void> {
  const hovered = pick(symbols);
  const popup = random() < 0.05;
  const ids = popup ? symbols : [hovered];
  const watched = random() < 0.3;
  const [quotes, history] = await Promise.all([
    market.quotes(ids.map(instrument), { watched }),
    market.history(instrument(hovered), random() < 0.2 ? 'full' : 'short'),
  ]);
  for (const id of ids) checkQuote(stand, id, quotes.get(id));
  checkHistory(stand, hovered, history);
}

async function untroubled() {
  const stand = await startStand({ now: START, choices: only(...SOURCES) });
  const symbols = SEED.filter((id) => !PROXIES[id]).slice(0, SYMBOLS);
  const lastSeen = new Map<string, number>();
  let due = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const now = START + step * STEP_MS;
    stand.world.setNow(now);
    for (const id of symbols) {
      const before = lastSeen.get(id);
      const trading = expectedState(hoursOf(instrument(id)), now) === 'open';
      if (before === undefined || (trading && now - before >= LIFETIME_MS)) {
        due += 1;
        lastSeen.set(id, now);
      }
    }
    await Promise.all(Array.from({ length: TABS }, () => stand.market.quotes(symbols.map(instrument))));
  }
  const asked = stand.world.requests.reduce((sum, request) => sum + request.symbols.length, 0);
  const batches = stand.world.requests.length;
  await stand.world.close();
  if (asked !== due) problems.push(`untroubled: ${asked} symbols asked for ${due} lifetimes`);
  return { symbolsAsked: asked, lifetimes: due, perLifetime: asked / due, batches };
}

async function troubled() {
  const timeouts = { requestMs: 250, questionMs: 600 };
  const stand = await startStand({ now: START, timeouts, choices: only(...SOURCES) });
  const tabs = Array.from({ length: TABS }, () => SEED.toSorted(() => random() - 0.5).slice(0, SYMBOLS));
  let market = stand.market;
  let early = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const began = performance.now();
    stand.world.setNow(() => START + step * STEP_MS + performance.now() - began);
    if (random() < 0.4) stand.world.clearFaults();
    if (random() < 0.5) {
      const kind = pick(FAULTS);
      tally.faults += 1;
      stand.world.setFault({
        kind,
        ...(random() < 0.8 && { source: pick(SOURCES) }),
        ...(random() < 0.3 && { times: 3 }),
      });
    }
    // As "Test" in the options would: or the sources rest through most of the half hour.
    if (random() < 0.2) for (const id of SOURCES) await market.forgive(id);
    if (random() < 0.1) {
      tally.restarts += 1;
      market = stand.restart();
    }
    await Promise.all(tabs.map((symbols) => visit(stand, market, symbols)));
    stand.world.requests.length = 0;
    if (step === STEPS / 3) early = heap();
  }
  const grown = heap() - early;
  await stand.world.close();
  if (grown > GROWTH_BYTES) problems.push(`memory grew by ${grown} bytes`);
  return { ...tally, megabytesGrown: Math.round(grown / 1024 / 102.4) / 10 };
}

const result = { seed, untroubled: await untroubled(), troubled: await troubled() };
for (const problem of problems.slice(0, 20)) process.stderr.write(`${problem}\n`);
process.stdout.write(`${JSON.stringify({ ...result, problems: problems.length })}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
