/** Stored settings of some version; only `version` is known to hold. */
export type Stored = { version: number } & Record<string, unknown>;

/** Turns settings of version `from` into those of `from + 1`. Pure; may be run twice. */
export interface Migration {
  from: number;
  step(old: Stored): Record<string, unknown>;
}

/**
 * One file a step, in ascending order. A new setting needs none (it gets its default); a changed meaning, name or
 * place does, together with an example of the old version in test/settings/examples.
 */
export const migrations: readonly Migration[] = [];

/** Brings stored settings to version `to`. Throws when a step is missing or the settings come from a later version. */
export function migrate(stored: Stored, to: number, chain: readonly Migration[] = migrations): Stored {
  let current = stored;
  while (current.version < to) {
    const { version } = current;
    const migration = chain.find(({ from }) => from === version);
    if (!migration) throw new Error(`No migration from settings version ${version}.`);
    current = { ...migration.step(current), version: version + 1 };
  }
  if (current.version !== to) throw new Error(`Settings version ${current.version} is later than ${to}.`);
  return current;
}
