import { browser } from '#imports';
import { once } from './once';
import { listOrigins } from '@/lib/instruments/lists/places';
import { createLists } from '@/lib/instruments/lists/update';
import { loadDirectory } from '@/lib/instruments/load';
import { createDownload } from '@/lib/net';
import { createRecogniser } from '@/lib/recognition/recogniser';
import type { Store } from '@/lib/store';

/** Lists have a megabyte or two; still below the 30 s after which the browser kills a waiting worker. */
const LIST_TIMEOUT_MS = 20_000;

interface KnownSetup {
  store: Store;
  now: () => number;
  online: () => boolean;
}

/** What is known of listed things: the package's list, with the official lists once they are on. */
export function createKnown({ store, now, online }: KnownSetup) {
  const shipped = async () => (await fetch(browser.runtime.getURL('/directory.bin'))).arrayBuffer();
  const lists = createLists({
    store,
    now,
    core: shipped,
    version: browser.runtime.getManifest().version,
    download: createDownload({
      fetch: (input, init) => fetch(input, init),
      origins: listOrigins,
      now,
      online,
      timeoutMs: LIST_TIMEOUT_MS,
    }),
  });
  const directory = once(async () => {
    const opened = await loadDirectory(() => lists.merged(), shipped);
    if (!opened) throw new Error('directory.bin does not fit this version: the installation is damaged');
    return opened;
  });
  const recogniser = once(async () => createRecogniser(await directory()));
  /** The lists changed: the next question opens the directory anew. */
  const reopen = () => {
    directory.forget();
    recogniser.forget();
  };
  return { lists, directory, recogniser, reopen };
}
