/** The part of a page of the extension's own that both browsers' drivers share. */
interface Inside {
  evaluate<T>(look: (url: string) => Promise<T>, url: string): Promise<T>;
}

/**
 * Everything that code in the page script's world can read in the tab of `url`: every storage area of the extension, and
 * databases and storages of the page. As text; an area that it may not read says so.
 */
export const storageAsThePageScriptSeesIt = (inside: Inside, url: string): Promise<string> =>
  inside.evaluate(async (wanted) => {
    interface Api {
      tabs: { query(all: object): Promise<{ id: number; url?: string }[]> };
      scripting: {
        executeScript(injection: object): Promise<{ result: string }[]>;
      };
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = scope.browser ?? scope.chrome;
    const tab = (await api.tabs.query({})).find((each) => each.url === wanted);
    const look = async () => {
      interface Area {
        get(all: null): Promise<object>;
      }
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { storage: Record<string, Area | undefined> } | undefined
      >;
      const storage = (scope.browser ?? scope.chrome)?.storage;
      const seen: unknown[] = [];
      for (const name of ['local', 'sync', 'session', 'managed']) {
        try {
          seen.push([name, (await storage?.[name]?.get(null)) ?? 'undefined']);
        } catch (cause) {
          seen.push([name, `cannot: ${String(cause)}`]);
        }
      }
      for (const { name = '' } of await indexedDB.databases()) seen.push(name);
      seen.push(Object.entries(localStorage), Object.entries(sessionStorage), document.cookie);
      return JSON.stringify(seen);
    };
    const [answer] = await api.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func: look });
    return answer?.result ?? '';
  }, url);
