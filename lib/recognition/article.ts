import type { Directory } from '@/lib/instruments/types';
import type { InstrumentId } from '@/lib/model';
import { looseForms } from './phrase';
import type { ArticleContext } from './types';

/** A company (its issuer) or a lone instrument: what an article speaks of, whichever listing it writes. */
export type Entity = string;

export interface Term {
  instrument: InstrumentId;
  /** The line of the article that taught it. */
  line: string;
  /** A short form of the taught name: an everyday word perhaps, so it is read with more care. */
  short: boolean;
  /** Formed without a code in the text: it needs talk of markets around it. */
  loose?: boolean;
}

/** What one article has taught so far. */
export interface Article {
  entityOf(id: InstrumentId): Entity;
  /** The article surely speaks of `id`; `written`: in a notation that names this very listing. */
  speak(id: InstrumentId, line: string, written: boolean): void;
  /** A sure name: it speaks of `id`, and without its tail words it is a loose short form, if `shortens`. */
  meet(id: InstrumentId, name: string, shortens: boolean): void;
  /** The line that speaks of the entity. */
  spoken(entity: Entity): string | undefined;
  /** The listing of the entity that the article itself wrote first. */
  written(entity: Entity): InstrumentId | undefined;
  teach(surface: string, term: Term): void;
  term(surface: string): Term | undefined;
  terms(): Iterable<[string, Term]>;
  /** The instrument that the article wrote with this code. */
  code(code: string): InstrumentId | undefined;
  teachCode(code: string, id: InstrumentId): void;
  /** `block` would read otherwise if `key` (an entity, or a capitalised word) were known. */
  wait(block: number, key: string): void;
  /** American shares written as a bare code in brackets behind their names: the article's style. */
  style(): number;
  styled(): void;
  /** How many companies and other instruments it surely speaks of: how much this is an article about the market. */
  weight(): number;
  /** A copy that learns for itself: a teaser's. */
  fork(): Article;
  /** What changed since the article was opened: blocks that waited for it. */
  again(): number[];
  toContext(): ArticleContext;
}

interface State {
  spoken: [Entity, string][];
  written: [Entity, InstrumentId][];
  terms: [string, Term][];
  codes: [string, InstrumentId][];
  waits: [number, string[]][];
  styled: number;
}

/** JSON units the context may take; the page carries it with every request. */
const MAX_CONTEXT = 16_000;
const MAX_LINE = 60;

export function openArticle(directory: Directory, context?: ArticleContext): Article {
  return articleOver(directory, context ? readState(context) : emptyState());
}

function articleOver(directory: Directory, state: State): Article {
  const spoken = new Map(state.spoken);
  const written = new Map(state.written);
  const terms = new Map(state.terms);
  const codes = new Map(state.codes);
  const waits = new Map(state.waits.map(([block, keys]) => [block, new Set(keys)] as const));
  const earlier = new Set(waits.keys());
  const learnt = new Set<string>();
  let styled = state.styled;
  const fresh = new Map<number, Set<string>>();
  const entities = new Map<InstrumentId, Entity>();
  const entityOf = (id: InstrumentId): Entity => {
    let entity = entities.get(id);
    if (entity === undefined) entities.set(id, (entity = directory.get(id)?.issuer ?? id));
    return entity;
  };
  const clip = (line: string): string => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE - 1)}…` : line);
  const snapshot = (): State => ({
    spoken: [...spoken],
    written: [...written],
    terms: [...terms],
    codes: [...codes],
    styled,
    waits: [...waits, ...fresh].map(([block, keys]) => [block, [...keys]]),
  });
  const met = new Set<string>();
  const article: Article = {
    entityOf,
    meet(id, name, shortens) {
      if (met.has(name)) return;
      met.add(name);
      article.speak(id, name, false);
      if (!shortens) return;
      for (const form of looseForms(name))
        article.teach(form, { instrument: id, line: name, short: true, loose: true });
    },
    speak(id, line, isWritten) {
      const entity = entityOf(id);
      if (!spoken.has(entity)) {
        spoken.set(entity, clip(line));
        learnt.add(entity);
      }
      if (isWritten && !written.has(entity)) {
        written.set(entity, id);
        learnt.add(`=${entity}`);
      }
    },
    spoken: (entity) => spoken.get(entity),
    written: (entity) => written.get(entity),
    teach(surface, term) {
      const before = terms.get(surface);
      if (before && (before.instrument === term.instrument || !before.short)) return;
      terms.set(surface, { ...term, line: clip(term.line) });
      learnt.add(`~${surface.split(' ')[0] ?? surface}`);
    },
    term: (surface) => terms.get(surface),
    terms: () => terms.entries(),
    code: (code) => codes.get(code),
    teachCode(code, id) {
      if (codes.has(code)) return;
      codes.set(code, id);
      learnt.add(`#${code}`);
    },
    wait(block, key) {
      const keys = fresh.get(block) ?? new Set<string>();
      keys.add(key);
      fresh.set(block, keys);
    },
    style: () => styled,
    styled() {
      styled++;
    },
    weight: () => spoken.size,
    fork: () => articleOver(directory, snapshot()),
    again: () =>
      [...earlier].filter(
        (block) => !fresh.has(block) && [...(waits.get(block) ?? [])].some((key) => learnt.has(key)),
      ),
    toContext() {
      for (const [block, keys] of fresh) waits.set(block, keys);
      return writeState({ ...snapshot(), waits: [...waits].map(([block, keys]) => [block, [...keys]]) });
    },
  };
  return article;
}

const emptyState = (): State => ({ spoken: [], written: [], terms: [], codes: [], waits: [], styled: 0 });

/** The page only hands back what it was given; a shape that is not ours is read as nothing learnt. */
function readState(context: ArticleContext): State {
  const empty = emptyState();
  const list = <K extends keyof State>(key: K): State[K] =>
    (Array.isArray(context[key]) ? context[key] : empty[key]) as State[K];
  return {
    spoken: list('spoken'),
    written: list('written'),
    terms: list('terms'),
    codes: list('codes'),
    waits: list('waits'),
    styled: typeof context['styled'] === 'number' ? context['styled'] : 0,
  };
}

/** Oldest knowledge goes first when there is too much: first what waits, then terms, then the rest. */
function writeState(state: State): ArticleContext {
  const trimmed = { ...state };
  const order = ['waits', 'terms', 'codes', 'spoken', 'written'] as const;
  for (const key of order) {
    while (JSON.stringify(trimmed).length > MAX_CONTEXT && trimmed[key].length > 0) {
      trimmed[key] = trimmed[key].slice(Math.ceil(trimmed[key].length / 4)) as never;
    }
  }
  return { version: 1, ...trimmed };
}
