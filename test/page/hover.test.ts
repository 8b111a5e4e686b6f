import { array, assert, boolean, constantFrom, oneof, nat, property, record, constant } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '@/lib/page/hover';
import {
  due,
  initial,
  visible,
  type Delays,
  type Hover,
  type HoverEffect,
  type HoverEvent,
} from '@/lib/page/hover-state';

const DELAYS: Delays = { ask: 150, showCached: 300, show: 500, close: 300, modifier: false };

const A = { key: 1, instrument: 'XNAS:JD' };
const B = { key: 2, instrument: 'XNYS:OKLO' };

/** Plays the machine against a clock that sends `tick` exactly when it is wanted. */
function play(delays: Delays = DELAYS) {
  let state: Hover<string> = initial();
  let clock = 0;
  const effects: HoverEffect[] = [];

  const send = (event: HoverEvent<string>) => {
    const next = step(state, event, delays);
    state = next.state;
    effects.push(...next.effects);
  };
  return {
    send: (event: Omit<HoverEvent<string>, 'at'>) => send({ ...event, at: clock } as HoverEvent<string>),
    enter(target = A, modifier = false) {
      this.send({ type: 'enter', target, modifier } as never);
    },
    away(towards = false) {
      this.send({ type: 'away', towards } as never);
    },
    answer(cached: boolean, token = state.lastToken) {
      this.send({ type: 'answer', token, answer: `answer ${token}`, cached } as never);
    },
    /** Lets time pass. */
    wait(milliseconds: number) {
      const until = clock + milliseconds;
      for (let next = due(state); next !== undefined && next <= until; next = due(state)) {
        clock = Math.max(clock, next);
        send({ type: 'tick', at: clock });
      }
      clock = until;
    },
    get state() {
      return state;
    },
    get cards() {
      return visible(state).map(({ key }) => key);
    },
    get asked() {
      return effects.filter(({ type }) => type === 'ask').length;
    },
    /** Of each question: whether it is about the whole history. */
    get depths() {
      return effects.flatMap((effect) => (effect.type === 'ask' ? [effect.deep] : []));
    },
  };
}

describe('the hover machine', () => {
  it('asks at 150 ms and shows an answer from the cache at 300', () => {
    const hover = play();
    hover.enter();
    hover.wait(149);
    expect(hover.asked).toBe(0);
    hover.wait(1);
    expect(hover.asked).toBe(1);
    hover.answer(true);
    hover.wait(149);
    expect(hover.cards).toEqual([]);
    hover.wait(1);
    expect(hover.cards).toEqual([1]);
  });

  it('shows a fetched answer, or the skeleton of one, at 500 ms', () => {
    const hover = play();
    hover.enter();
    hover.wait(200);
    hover.answer(false);
    hover.wait(299);
    expect(hover.cards).toEqual([]);
    hover.wait(1);
    expect(hover.cards).toEqual([1]);
  });

  it('shows a cached answer that comes after 300 ms at once', () => {
    const hover = play();
    hover.enter();
    hover.wait(350);
    hover.answer(true);
    expect(hover.cards).toEqual([1]);
  });

  it('asks for the whole history once, when a card has been open for a second, and not before', () => {
    const hover = play();
    hover.enter();
    hover.wait(500);
    expect(hover.cards).toEqual([1]);
    hover.wait(999);
    expect(hover.depths).toEqual([false]);
    hover.wait(1);
    hover.wait(60_000);
    expect(hover.depths).toEqual([false, true]);
  });

  it('asks for no whole history when the card closes within a second', () => {
    const hover = play();
    hover.enter();
    hover.wait(600);
    hover.away();
    hover.wait(60_000);
    expect(hover.depths).toEqual([false]);
  });

  it('asks nothing and opens nothing in a fast sweep', () => {
    const hover = play();
    for (let key = 1; key <= 50; key += 1) {
      hover.enter({ key, instrument: `XNAS:${key}` });
      hover.wait(40);
      hover.away();
    }
    hover.wait(1000);
    expect([hover.asked, hover.cards]).toEqual([0, []]);
  });

  it('closes 300 ms after the pointer left mention and card', () => {
    const hover = play();
    hover.enter();
    hover.wait(500);
    hover.away();
    hover.wait(299);
    expect(hover.cards).toEqual([1]);
    hover.wait(1);
    expect(hover.cards).toEqual([]);
  });

  it('keeps the card while the pointer travels into it and rests there', () => {
    const hover = play();
    hover.enter();
    hover.wait(500);
    hover.away();
    hover.wait(250);
    hover.away(true);
    hover.wait(250);
    hover.send({ type: 'card' });
    hover.wait(10_000);
    expect(hover.cards).toEqual([1]);
  });

  it('opens the neighbour soon, and never two cards', () => {
    const hover = play();
    hover.enter();
    hover.wait(500);
    hover.away();
    hover.enter(B);
    expect(hover.cards).toEqual([1]);
    hover.wait(50);
    expect(hover.cards).toEqual([2]);
  });

  it('keeps the card when the way into it crosses a neighbour', () => {
    const hover = play();
    hover.enter();
    hover.wait(500);
    hover.enter(B);
    hover.wait(20);
    hover.send({ type: 'card' });
    hover.wait(1000);
    expect(hover.cards).toEqual([1]);
  });

  it('closes on Escape and stays closed until the pointer leaves the mention', () => {
    const hover = play();
    hover.enter();
    hover.wait(500);
    hover.send({ type: 'escape' });
    hover.enter();
    hover.wait(2000);
    expect(hover.cards).toEqual([]);
    hover.away();
    hover.enter();
    hover.wait(500);
    expect(hover.cards).toEqual([1]);
  });

  it('pins at once on a click; leaving keeps it, hovering opens one more', () => {
    const hover = play();
    hover.send({ type: 'open', target: A, by: 'pointer' } as never);
    expect(hover.cards).toEqual([1]);
    hover.away();
    hover.wait(5000);
    hover.enter(B);
    hover.wait(500);
    expect(hover.cards).toEqual([1, 2]);
    hover.send({ type: 'escape' });
    expect(hover.cards).toEqual([1]);
    hover.send({ type: 'escape' });
    expect(hover.cards).toEqual([]);
  });

  it.each(['keyboard', 'touch'] as const)(
    'moves on from the card before when the next one opens by %s',
    (by) => {
      const hover = play();
      hover.send({ type: 'open', target: A, by: 'pointer' } as never);
      hover.send({ type: 'open', target: B, by } as never);
      hover.send({ type: 'open', target: { key: 3, instrument: 'XLON:GETB' }, by } as never);
      expect(hover.cards).toEqual([1, 3]);
    },
  );

  it('pins the card that hovers without asking again', () => {
    const hover = play();
    hover.enter();
    hover.wait(500);
    hover.send({ type: 'open', target: A, by: 'pointer' } as never);
    hover.away();
    hover.wait(2000);
    expect([hover.cards, hover.asked]).toEqual([[1], 1]);
  });

  it('drops the answer to a question that is no longer asked', () => {
    const hover = play();
    hover.enter();
    hover.wait(200);
    const token = hover.state.lastToken;
    hover.away();
    hover.enter(B);
    hover.wait(600);
    hover.answer(true, token);
    expect(visible(hover.state).map(({ answer }) => answer)).toEqual([undefined]);
  });

  it('asks for another listing in the same card', () => {
    const hover = play();
    hover.enter();
    hover.wait(500);
    hover.answer(true);
    const [card] = visible(hover.state);
    hover.send({ type: 'instrument', id: card!.id, instrument: 'XHKG:9618' } as never);
    const [turned] = visible(hover.state);
    expect(turned).toEqual({
      ...A,
      id: card!.id,
      by: 'pointer',
      instrument: 'XHKG:9618',
      token: card!.token + 1,
    });
  });

  it('opens only while the key is held, and then at once, when the reader wants it so', () => {
    const hover = play({ ...DELAYS, modifier: true });
    hover.enter();
    hover.wait(2000);
    expect(hover.cards).toEqual([]);
    hover.enter(A, true);
    hover.wait(0);
    expect(hover.cards).toEqual([1]);
  });

  const target = constantFrom(A, B, { key: 3, instrument: 'XLON:GETB' });
  const event = oneof(
    record({ type: constant('enter'), target, modifier: boolean() }),
    record({ type: constant('away'), towards: boolean() }),
    record({ type: constantFrom('card', 'tick', 'escape') }),
    record({ type: constant('answer'), token: nat(8), answer: constant('x'), cached: boolean() }),
    record({ type: constant('open'), target, by: constantFrom('pointer', 'keyboard', 'touch') }),
    record({ type: constant('pin'), id: nat(8), pinned: boolean() }),
    record({ type: constant('instrument'), id: nat(8), instrument: constant('XHKG:9618') }),
    record({ type: constant('close'), id: nat(8) }),
    record({ type: constant('gone'), key: nat(3) }),
  );
  const story = array(record({ event, pause: constantFrom(0, 20, 60, 150, 300, 600, 1500) }), {
    maxLength: 40,
  });

  it('never shows two hover cards, a stale answer, or a timer when idle, whatever happens', () => {
    assert(
      property(story, (happenings) => {
        const hover = play();
        const instrumentOf = new Map<number, string>();
        for (const { event: happening, pause } of happenings) {
          hover.send(happening);
          for (const { token, instrument } of visible(hover.state)) {
            const known = instrumentOf.get(token) ?? instrument;
            expect(instrument).toBe(known);
            instrumentOf.set(token, known);
          }
          hover.wait(pause);
          const { phase, pinned } = hover.state;
          const keys = visible(hover.state).map(({ id }) => id);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.length - pinned.length).toBeLessThanOrEqual(1);
          expect(due(hover.state) === undefined).toBe(
            phase.name === 'idle' ||
              phase.name === 'dismissed' ||
              (phase.name === 'shown' && phase.deepenAt === undefined),
          );
        }
        hover.away();
        hover.wait(10_000);
        expect([hover.state.phase.name, due(hover.state)]).toEqual(['idle', undefined]);
      }),
      { numRuns: 500 },
    );
  });

  it('opens nothing after Escape until the pointer has left the mention, whatever happens there', () => {
    const there = oneof(
      record({ type: constant('enter'), target: constant(A), modifier: boolean() }),
      record({ type: constantFrom('card', 'tick', 'escape') }),
      record({ type: constant('answer'), token: nat(3), answer: constant('x'), cached: boolean() }),
    );
    assert(
      property(array(record({ event: there, pause: nat(900) }), { maxLength: 20 }), (happenings) => {
        const hover = play();
        hover.enter();
        hover.wait(600);
        hover.send({ type: 'escape' });
        for (const { event: happening, pause } of happenings) {
          hover.send(happening);
          hover.wait(pause);
          expect(hover.cards).toEqual([]);
        }
      }),
    );
  });
});
