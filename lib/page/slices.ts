/** Longest run of ours between two breaths of the page. */
const SLICE_MS = 5;

/** A page that never idles still gets read. */
const IDLE_TIMEOUT_MS = 2000;

/** What not every browser has. */
interface Scheduling {
  scheduler?: { yield?: () => Promise<void> };
  requestIdleCallback?: (run: () => void, options: { timeout: number }) => number;
}

/** Lets the page run what waits, then comes back. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** `pause()` waits only when the slice is used up. */
export function slices(now: () => number = () => performance.now(), wait = breathe) {
  let began = now();
  return {
    async pause(): Promise<void> {
      if (now() - began < SLICE_MS) return;
      await wait();
      began = now();
    },
  };
}

/** Resolves when the page is visible and has nothing better to do. */
export async function quiet(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'hidden') {
    await new Promise<void>((resolve) => {
      const once = { signal, capture: true };
      const look = () => document.visibilityState !== 'hidden' && resolve();
      document.addEventListener('visibilitychange', look, once);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const { requestIdleCallback: idle } = globalThis as Scheduling;
    if (idle) idle(() => resolve(), { timeout: IDLE_TIMEOUT_MS });
    else setTimeout(resolve, 1);
  });
}
