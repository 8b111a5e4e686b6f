import type { Settings } from '@/lib/settings/schema';

type Choices = Settings['sources'];

/** The list with `id` moved by so many places, up (-1) or down (+1); unchanged where there is no such place. */
export function moved(choices: Choices, id: string, by: number): Choices {
  const from = choices.findIndex((choice) => choice.id === id);
  const to = from + by;
  const choice = choices[from];
  if (!choice || to < 0 || to >= choices.length) return choices;
  return choices.toSpliced(from, 1).toSpliced(to, 0, choice);
}
