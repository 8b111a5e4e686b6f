/** What the reader's hand did before there was a card to open: the newest move, then the newest click. */
export type Gestures = Partial<Record<'pointermove' | 'click', MouseEvent>>;

/**
 * The cards are twice the code of everything else, and most pages are left without a look at one: they are asked for
 * when the reader's hand first shows over a page that has marks, or when he asks for a card by key. `summon` says
 * whether they came; where they did not, the next move asks again.
 */
export function createSummons(summon: () => Promise<boolean>, signal: AbortSignal) {
  const waiting = new AbortController();
  const gestures: Gestures = {};
  let asked = false;

  const ask = () => {
    if (asked) return;
    asked = true;
    void summon().then((came) => {
      asked = came;
      // By the time of the next try the reader has forgotten it.
      if (!came) delete gestures.click;
    });
  };

  return {
    ask,
    /** The page has something to show from now on. */
    ready() {
      const until = AbortSignal.any([signal, waiting.signal]);
      for (const type of ['pointermove', 'click'] as const) {
        const keep = (event: MouseEvent) => {
          if (!event.isTrusted) return;
          gestures[type] = event;
          ask();
        };
        addEventListener(type, keep, { signal: until, passive: true, capture: type === 'pointermove' });
      }
    },
    /** The cards are here and follow the hand themselves from now on. */
    arrived(): Gestures {
      waiting.abort();
      return gestures;
    },
  };
}
