/** A worker that is killed in the middle of a question answers the next one. */
const TRIES = 3;
const PAUSE_MS = 300;

/** Asks again when the way to the background broke; undefined when it stays broken, or nobody lives there any more. */
export async function persist<T>(ask: () => Promise<T>, alive: () => boolean): Promise<T | undefined> {
  for (let tries = 1; alive() && tries <= TRIES; tries += 1) {
    try {
      return await ask();
    } catch {
      if (tries === TRIES) return undefined;
      await new Promise((resolve) => {
        setTimeout(resolve, PAUSE_MS * tries);
      });
    }
  }
  return undefined;
}
