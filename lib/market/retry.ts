import type { Fetch } from '@/lib/net';

/** After a slower failure the next source is the better second try. */
const SOON_MS = 2_000;
const JITTER_MS = 400;

export interface RetrySetup {
  fetch: Fetch;
  /** Another origin for an origin; the same one is asked again where there is none. */
  mirrors: Readonly<Record<string, string>>;
  random: () => number;
}

/** Asks once more, on the other host, after a server error or a lost connection that came within two seconds. */
export function withRetry({ fetch, mirrors, random }: RetrySetup): Fetch {
  return async (url, options = {}) => {
    const began = performance.now();
    const first = await fetch(url, options);
    if (first.ok || !['upstream', 'network'].includes(first.error.kind)) return first;
    if (performance.now() - began > SOON_MS || options.signal?.aborted) return first;
    await sleep(random() * JITTER_MS, options.signal);
    return fetch(onMirror(url, mirrors), options);
  };
}

/** Resolves after `ms`, or at once when the signal fires. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ms <= 0 || signal?.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(alarm);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const alarm = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}

function onMirror(url: string, mirrors: Readonly<Record<string, string>>): string {
  if (!URL.canParse(url)) return url;
  const { origin } = new URL(url);
  const mirror = mirrors[origin];
  return mirror ? mirror + url.slice(origin.length) : url;
}
