import type { Directory, Instrument } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';

/** So many are worth reading through. */
const LIMIT = 12;

/**
 * What words that stand alone may mean, best first: what was recognised in them, else the lines with that code, else names like it, of which
 * one that is the whole name leaves no doubt. Lines of one company count once: its card has the others.
 */
export function meaningsOf(
  words: string,
  recognised: readonly InstrumentId[],
  directory: Directory,
): Instrument[] {
  const known = (ids: readonly InstrumentId[]) => ids.flatMap((id) => directory.get(id) ?? []);
  const written = known(recognised);
  if (written.length > 0) return oncePerCompany(written);
  const coded = known(directory.byCode(words.toUpperCase()));
  if (coded.length > 0) return oncePerCompany(coded);
  const found = known(directory.search(words, LIMIT));
  const whole = found.filter(({ name, names }) =>
    [name, ...names.map(({ text }) => text)].some((text) => same(text, words)),
  );
  return oncePerCompany(whole.length > 0 ? whole : found);
}

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

function oncePerCompany(instruments: readonly Instrument[]): Instrument[] {
  const seen = new Set<string>();
  return instruments.filter(({ id, issuer }) => {
    const of = issuer ?? id;
    if (seen.has(of)) return false;
    seen.add(of);
    return true;
  });
}
