import { expect, it } from 'vitest';
import { buildDirectory, readBack } from '@/lib/instruments/directory';
import { LIST, listOf, PRIVATES, privatesOf } from '../fixture';

it('gives back what bytes were built from: built again they find the same', () => {
  const bytes = buildDirectory(listOf(LIST), privatesOf(PRIVATES));
  const back = readBack(bytes);
  expect(back?.instruments.map((i) => i.id)).toEqual(
    listOf(LIST)
      .map((i) => i.id)
      .sort(),
  );
  expect(back?.privates).toEqual(privatesOf(PRIVATES));
  const again = buildDirectory(back?.instruments ?? [], back?.privates ?? []);
  expect(readBack(again)).toEqual(back);
});

it('has nothing of other bytes', () => expect(readBack(new Uint8Array(8))).toBeUndefined());
