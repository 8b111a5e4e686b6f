/** `npm run --silent bench -- NAME`: one JSON line of what was measured. */
const benches: Record<string, () => Promise<{ run: () => object }>> = {
  recognise: () => import('../test/bench/recognise'),
  claims: () => import('../test/bench/claims'),
};

const name = process.argv[2] ?? '';
const load = benches[name];
if (load) process.stdout.write(`${JSON.stringify((await load()).run())}\n`);
else {
  process.stderr.write(`usage: npm run --silent bench -- ${Object.keys(benches).join(' | ')}\n`);
  process.exitCode = 1;
}
