// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createSummons } from '@/lib/page/summon';

it('asks for the cards once, and again only when they did not come', async () => {
  const answers = [false, true];
  let asked = 0;
  const summons = createSummons(async () => answers[asked++] ?? true, new AbortController().signal);
  summons.ask();
  summons.ask();
  expect(asked).toBe(1);
  await Promise.resolve();
  for (let time = 0; time < 2; time += 1) {
    summons.ask();
    expect(asked).toBe(2);
    await Promise.resolve();
  }
});
