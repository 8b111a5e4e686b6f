import { migrate, type Migration, type Stored } from './migrations/index';
import { defaultSettings, settingsSchema, type Settings } from './schema';

/** What the registry says of a source: enough to know its place before the reader chose one. */
export interface KnownSource {
  id: string;
  onByDefault: boolean;
}

export interface ReadSettings {
  settings: Settings;
  /** Sections that could not be read and hold defaults now; empty when all is well. */
  reset: string[];
}

const VERSION = settingsSchema.shape.version.value;

/**
 * Settings from whatever storage or a file holds: migrated, missing ones filled with defaults, unknown ones dropped, each
 * section validated by itself so that one broken value costs one section. Never throws.
 * Sources follow the registry: new ones join at its end as it says, unknown ones go. Without a registry they stay.
 */
export function readSettings(
  raw: unknown,
  known?: readonly KnownSource[],
  chain?: readonly Migration[],
): ReadSettings {
  if (raw === undefined) return { settings: withSources(defaultSettings, known), reset: [] };
  const stored = migrated(raw, chain);
  if (!stored) return { settings: withSources(defaultSettings, known), reset: ['all'] };
  const reset: string[] = [];
  const sections = Object.entries(settingsSchema.shape).map(([name, shape]) => {
    const fallback = defaultSettings[name as keyof Settings];
    const parsed = shape.safeParse(filled(fallback, Object.hasOwn(stored, name) ? stored[name] : undefined));
    if (!parsed.success) reset.push(name);
    return [name, parsed.success ? parsed.data : fallback];
  });
  const settings = settingsSchema.parse(Object.fromEntries(sections));
  return { settings: withSources(settings, known), reset };
}

function migrated(raw: unknown, chain?: readonly Migration[]): Stored | undefined {
  if (!isRecord(raw) || typeof raw['version'] !== 'number') return undefined;
  try {
    return migrate(raw as Stored, VERSION, chain);
  } catch {
    return undefined;
  }
}

/** `stored` where it says something, `fallback` elsewhere. Built key by key: a stored `__proto__` is never one of ours. */
function filled(fallback: unknown, stored: unknown): unknown {
  if (stored === undefined) return fallback;
  if (!isRecord(fallback) || !isRecord(stored)) return stored;
  return Object.fromEntries(
    Object.entries(fallback).map(([name, value]) => [
      name,
      filled(value, Object.hasOwn(stored, name) ? stored[name] : undefined),
    ]),
  );
}

function withSources(settings: Settings, known: readonly KnownSource[] | undefined): Settings {
  if (!known) return settings;
  const ids = new Set(known.map(({ id }) => id));
  const chosen = settings.sources.filter(({ id }) => ids.has(id));
  const seen = new Set(chosen.map(({ id }) => id));
  const added = known.filter(({ id }) => !seen.has(id)).map(({ id, onByDefault: on }) => ({ id, on }));
  return { ...settings, sources: [...chosen, ...added] };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
