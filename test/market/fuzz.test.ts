import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  jsonValue,
  nat,
  oneof,
  record,
  type Arbitrary,
} from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { hoursOf } from '@/lib/market/hours';
import { registry } from '@/lib/market/registry';
import { soundHistory, soundQuote } from '@/lib/market/sanity';
import type { Source } from '@/lib/market/types';
import { ok, type Result } from '@/lib/model';
import { createFetch } from '@/lib/net';
import { createClient } from './client';
import { startMarket } from './server';
import { contextWith, instrument } from './stand';

/** Cases a source, over its quotes and histories together. */
const CASES = 1_000;
const SEED = 20_261_009;

/** After the bell in New York: prices beside the close are in the answers too. */
const market = await startMarket({ now: Date.UTC(2026, 9, 9, 21, 30) });
afterAll(() => market.close());
market.setFault({ kind: 'fewBars' });

const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

/** Values that parsers trip over. */
const odd = oneof(
  constantFrom<unknown>(
    null, '', 'NaN', '-', 'N/A', '1e999', '-Infinity', 0, -0, -1, 1e308, 5e-324, 1e21, 8.64e15 + 1, 1e300, true, false, [], {}, [[]],
    '\u0000', '9'.repeat(400), 'x'.repeat(50_000), '2026-13-45', '0000-00-00', '<html>', { toString: 1 }, { length: -1 },
    JSON.parse('{"__proto__":{"ok":true},"constructor":1}'), deep(2_000), Array.from({ length: 20_000 }, () => 0),
  ), // prettier-ignore
  jsonValue(),
);
const mutation = record({
  at: nat(),
  how: constantFrom('replace', 'drop', 'double', 'rename'),
  value: odd,
});
const scar = record({
  at: nat(),
  length: nat(200),
  text: constantFrom('', ',', '"', '1e999', '~', '}', '\n', '__proto__', '-'),
});
const damage = record({
  which: nat(),
  mutations: array(mutation, { maxLength: 3 }),
  scars: array(scar, { maxLength: 2 }),
});
type Damage = typeof damage extends Arbitrary<infer T> ? T : never;

function mutate(text: string, { mutations, scars }: Damage): string {
  let broken = text;
  if (/^\s*[[{]/.test(text)) {
    const tree: unknown = JSON.parse(text);
    for (const { at, how, value } of mutations) {
      const places = placesIn(tree);
      const place = places[at % Math.max(1, places.length)];
      if (place) change(place.parent, place.key, how, value);
    }
    broken = JSON.stringify(tree);
  }
  for (const { at, length, text: patch } of scars) {
    const from = at % (broken.length + 1);
    broken = broken.slice(0, from) + patch + broken.slice(from + length);
  }
  return broken;
}

type Parent = Record<string, unknown>;

function change(parent: Parent, key: string, how: string, value: unknown): void {
  if (how === 'replace') parent[key] = value;
  else if (how === 'drop') delete parent[key];
  else if (how === 'double' && Array.isArray(parent)) parent.push(parent[Number(key)]);
  else parent['__proto__x'] = value;
}

function placesIn(tree: unknown): { parent: Parent; key: string }[] {
  const places: { parent: Parent; key: string }[] = [];
  const queue = [tree];
  for (let node = queue.pop(); node !== undefined && places.length < 5_000; node = queue.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, child] of Object.entries(node)) {
      places.push({ parent: node as Parent, key });
      queue.push(child);
    }
  }
  return places;
}

/** The true answers to a source's questions, by address. */
async function recordOf(source: Source): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const real = createFetch({ fetch: createClient(market.port), origins: source.origins, now: market.now });
  const context = contextWith(async (url, options) => {
    const answer = await real(url, options);
    if (answer.ok) answers.set(url, answer.value);
    return answer;
  }, market.now);
  const lines = source.testInstruments.map(instrument).slice(0, source.batch);
  await source.quotes(lines, context);
  const [line] = lines;
  if (line) await source.history?.(line, 'short', context);
  await source.search?.('JD', context);
  return answers;
}

const isSound = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isSound);
};
const isTyped = (answer: Result<unknown>, source: Source) =>
  answer.ok ? isSound(answer.value) : answer.error.source === source.id && answer.error.kind.length > 0;

describe('parsers on damaged payloads', () => {
  it.each(registry.filter(({ id }) => id !== 'sample').map((source) => [source.id, source] as const))(
    '%s gives a sound value or a typed error',
    async (_id, source) => {
      const recorded = await recordOf(source);
      expect(recorded.size).toBeGreaterThan(0);
      const urls = [...recorded.keys()];
      const lines = source.testInstruments.map(instrument).slice(0, source.batch);
      const [line] = lines;
      if (!line) throw new Error('no test instrument');
      await assert(
        asyncProperty(damage, async (wound) => {
          const victim = urls[wound.which % urls.length] ?? '';
          const context = contextWith(async (url) => {
            const text = recorded.get(url) ?? '';
            return ok(url === victim ? mutate(text, wound) : text);
          }, market.now);
          const quotes = await source.quotes(lines, context);
          const sound = lines.map(({ id }) => {
            const answer = quotes.get(id);
            if (!answer) return false;
            return isTyped(answer.ok ? soundQuote(answer.value, { now: market.now() }) : answer, source);
          });
          const history = await source.history?.(line, 'short', context);
          if (history)
            sound.push(isTyped(history.ok ? soundHistory(history.value, hoursOf(line)) : history, source));
          const found = await source.search?.('JD', context);
          if (found) sound.push(isTyped(found, source));
          return sound.every(Boolean);
        }),
        { numRuns: CASES, seed: SEED },
      );
    },
    60_000,
  );
});
