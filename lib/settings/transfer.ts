import { readSettings, type KnownSource } from './read';
import type { Settings } from './schema';

/** Largest settings file that is read, bytes: a hundred times a usual one. */
const MAX_BYTES = 256 * 1024;

export interface Change {
  path: string;
  from: string;
  to: string;
}

/** A file that can be taken over, with what that would change; or why it cannot. */
export type Import =
  | { ok: true; settings: Settings; changes: Change[] }
  | { ok: false; problem: 'tooLarge' | 'unreadable' };

/** The settings as a file. Keys are elsewhere and never in it. */
export const exportSettings = (settings: Settings): string => `${JSON.stringify(settings, null, 2)}\n`;

/** Reads a settings file of any version. A broken section keeps the present values; whether the welcome page was answered is not for a file to say. */
export function readImport(text: string, present: Settings, known: readonly KnownSource[]): Import {
  if (text.length > MAX_BYTES) return { ok: false, problem: 'tooLarge' };
  const { settings, reset } = readSettings(parsed(text), known);
  if (reset.includes('all')) return { ok: false, problem: 'unreadable' };
  const kept = Object.fromEntries(reset.map((name) => [name, present[name as keyof Settings]]));
  const next = { ...settings, ...kept, welcomed: present.welcomed };
  return { ok: true, settings: next, changes: differences(present, next) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What differs, by dotted path; lists are compared as a whole. */
export function differences(from: unknown, to: unknown, path = ''): Change[] {
  if (isRecord(from) && isRecord(to)) {
    const names = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...names].flatMap((name) =>
      differences(from[name], to[name], path === '' ? name : `${path}.${name}`),
    );
  }
  const [before, after] = [JSON.stringify(from) ?? '', JSON.stringify(to) ?? ''];
  return before === after ? [] : [{ path, from: before, to: after }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
