import { isConnected, type Part } from './dom';
import { blockAround } from './furniture';
import { quiet } from './slices';

/** More records than this are not worth telling apart: the page is read again. */
const MANY = 1000;

/** Pause between two readings of changes; a page that never stops changing waits ever longer. */
const GAP_MS = 300;
const MAX_GAP_MS = 5000;

export interface WatchOptions {
  document: Document;
  /** Our own nodes, whose coming and going is no news. */
  ours: WeakSet<Node>;
  /** These parts changed. */
  onChange: (parts: Iterable<Part>) => Promise<void>;
  /** Another article under another address. */
  onNavigate: () => void;
  /** The page came back into view. */
  onReturn: () => void;
  /** The page came back from the back-forward cache, where it heard nothing; before `onReturn`. */
  onThaw: () => void;
  signal: AbortSignal;
}

/** Notices what the page changes. The observer only takes notes; they are read in the page's idle time. */
export function watch({ document, ours, onChange, onNavigate, onReturn, onThaw, signal }: WatchOptions) {
  const options = {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['hidden', 'open'],
  };
  let dirty = new Set<Node>();
  let records = 0;
  let gap = GAP_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let all = false;
  const shadows = new Set<ShadowRoot>();

  const foreign = (nodes: NodeList) => nodes.length === 0 || [...nodes].some((node) => !ours.has(node));

  const observer = new MutationObserver((list) => {
    records += list.length;
    if (records > MANY) {
      // Stop paying for records nobody will look at; the reading that follows sees everything.
      observer.disconnect();
      all = true;
    } else {
      for (const { type, target, addedNodes, removedNodes } of list) {
        if (type !== 'childList' || (foreign(addedNodes) && foreign(removedNodes))) dirty.add(target);
      }
    }
    if (all || dirty.size > 0) timer ??= setTimeout(() => void drain(), gap);
  });
  const observe = () => {
    for (const root of [document.documentElement, ...shadows]) observer.observe(root, options);
  };

  const drain = async () => {
    await quiet(signal);
    if (signal.aborted) return;
    gap = records > MANY / 10 ? Math.min(gap * 2, MAX_GAP_MS) : GAP_MS;
    const parts = all ? [document.body] : [...dirty].flatMap((node) => blockAround(node) ?? []);
    for (const root of shadows) if (!isConnected(root)) shadows.delete(root);
    if (all) observe();
    dirty = new Set();
    records = 0;
    all = false;
    await onChange(parts);
    timer = undefined;
    if ((all || dirty.size > 0) && !signal.aborted) timer = setTimeout(() => void drain(), gap);
  };

  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  let address = withoutHash(document);
  const arrived = () => {
    const now = withoutHash(document);
    if (now === address) return;
    address = now;
    onNavigate();
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', arrived, { signal });
  addEventListener('popstate', arrived, { signal });
  addEventListener('pageshow', (event) => event.persisted && (onThaw(), onReturn()), { signal });
  document.addEventListener('visibilitychange', () => onReturn(), { signal });

  return {
    /** The observer of a tree hears nothing of the shadow trees in it: each is followed by itself. */
    follow(root: ShadowRoot) {
      if (shadows.has(root)) return;
      shadows.add(root);
      observer.observe(root, options);
    },
  };
}

const withoutHash = ({ location }: Document) => location.href.replace(/#(?!!).*$/, '');
