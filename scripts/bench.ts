/** `npm run bench`: what a page pays, in a real browser; `-- P3 P7`: some of it; `-- NAME`: what needs no browser. The last line is JSON. */
type Bench = () => Promise<{ run: (names: readonly string[]) => object | Promise<object> }>;

const inBrowser: Bench = () => import('../test/bench/page/main');

const benches: Record<string, Bench> = {
  recognise: () => import('../test/bench/recognise'),
  claims: () => import('../test/bench/claims'),
  market: () => import('../test/bench/market'),
};

const names = process.argv.slice(2);
const [name = ''] = names;
const load = name === '' || /^P\d+$/.test(name) ? inBrowser : benches[name];
if (load) process.stdout.write(`${JSON.stringify(await (await load()).run(names))}\n`);
else {
  process.stderr.write(
    `usage: npm run --silent bench [-- ${Object.keys(benches).join(' | ')} | P1 P2 ...]\n`,
  );
  process.exitCode = 1;
}
