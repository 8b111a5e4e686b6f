/** `npm run --silent instruments`: the core list as JSON lines, in the order of its files. */
import { readCore } from './core-files';

const { instruments } = readCore();
const namesByIssuer = new Map<string, string[]>();
for (const { issuer, names } of instruments) {
  if (issuer === null) continue;
  namesByIssuer.set(issuer, [...(namesByIssuer.get(issuer) ?? []), ...names.map((n) => n.text)]);
}

const lines = instruments.map(({ id, symbol, kind, name, names, issuer }) => {
  const inherited = issuer === null ? [] : (namesByIssuer.get(issuer) ?? []);
  const all = new Set([...names.map((n) => n.text), ...inherited]);
  all.delete(name);
  return JSON.stringify({ id, symbol, kind, name, names: [...all], issuer });
});
process.stdout.write(`${lines.join('\n')}\n`);
