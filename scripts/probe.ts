/**
 * `npm run probe -- SOURCE [--key K]`: asks the real service for its test instruments and prints what was understood. For the hand:
 * services change without notice, and no test may depend on them. Not part of `npm test`.
 */
import { parseArgs } from 'node:util';
import { instrumentFromId } from '../lib/instruments/unlisted';
import { createMarket } from '../lib/market/market';
import { registry } from '../lib/market/registry';
import { openStore } from '../lib/store';

const { values, positionals } = parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true });
const source = registry.find(({ id }) => id === positionals[0]);

if (!source) {
  process.stderr.write(
    `usage: npm run probe -- SOURCE [--key K]\nsources: ${registry.map(({ id }) => id).join(' ')}\n`,
  );
  process.exitCode = 1;
} else {
  const { key } = values;
  const market = createMarket({
    registry,
    store: openStore({ indexedDB: undefined }),
    fetch: globalThis.fetch,
    now: () => Date.now(),
    granted: async () => true,
    choices: async () => registry.map(({ id }) => ({ id, on: id === source.id })),
    instrumentOf: instrumentFromId,
    keyOf: async () => key,
  });
  const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  const report = await market.test(source.id);
  print({ test: report });
  for (const id of report.outcome === 'works' ? source.testInstruments : []) {
    const line = instrumentFromId(id);
    if (!line) continue;
    print({ quote: (await market.quotes([line])).get(id) });
    const history = await market.history(line, 'short');
    if (!history.ok) print({ history });
    else {
      const { candles, ...facts } = history.value.value;
      print({ history: { ...facts, bars: candles.length, first: candles[0], last: candles.slice(-3) } });
    }
  }
  if (source.search) print({ search: await market.search('JD.com') });
  process.exitCode = report.outcome === 'works' ? 0 : 1;
}
