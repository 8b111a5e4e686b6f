// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createSummons } from '@/lib/page/summon';

/** As a hand makes it: no page can. */
function gesture(type: 'pointermove' | 'click', trusted = true): MouseEvent {
  const event = new MouseEvent(type, { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  dispatchEvent(event);
  return event;
}

function summons(answers: boolean[]) {
  const { signal } = new AbortController();
  let asked = 0;
  const made = createSummons(async () => answers[asked++] ?? true, signal);
  return { ...made, asked: () => asked };
}

const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('the cards are asked for', () => {
  it('by the first move of a hand, not before, and not by a page', () => {
    const cards = summons([]);
    gesture('pointermove');
    expect(cards.asked()).toBe(0);
    cards.ready();
    gesture('pointermove', false);
    expect(cards.asked()).toBe(0);
    gesture('pointermove');
    gesture('pointermove');
    expect(cards.asked()).toBe(1);
  });

  it('again by the next move, where they did not come', async () => {
    const cards = summons([false]);
    cards.ready();
    gesture('pointermove');
    await settled();
    gesture('pointermove');
    expect(cards.asked()).toBe(2);
  });

  it('no more once they are here, who get the last move and the last click', async () => {
    const cards = summons([]);
    cards.ready();
    gesture('pointermove');
    const pointermove = gesture('pointermove');
    const click = gesture('click');
    expect(cards.arrived()).toEqual({ pointermove, click });
    await settled();
    gesture('pointermove');
    expect(cards.asked()).toBe(1);
  });
});
