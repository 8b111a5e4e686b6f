import type { SourceId } from '@/lib/model';
import type { Source } from './types';

/** The reader's list: order is the order of asking. */
export interface Choice {
  id: SourceId;
  on: boolean;
}

/** The reader's choices completed by sources he has not seen yet, and without those that no longer exist. */
export function completeChoices(registry: readonly Source[], choices: readonly Choice[]): Choice[] {
  const known = choices.filter(({ id }) => registry.some((source) => source.id === id));
  const fresh = registry.filter(({ id }) => !known.some((choice) => choice.id === id));
  return [...known, ...fresh.map(({ id, onByDefault }) => ({ id, on: onByDefault }))];
}

/** The sources to ask, in order. Sample data never stand in for another source: they answer alone or not at all. */
export function chosenSources(registry: readonly Source[], choices: readonly Choice[]): Source[] {
  const on = completeChoices(registry, choices).flatMap((choice) =>
    choice.on ? registry.filter(({ id }) => id === choice.id) : [],
  );
  return on.length === 1 ? on : on.filter(({ id }) => id !== SAMPLE);
}

export const SAMPLE: SourceId = 'sample';
