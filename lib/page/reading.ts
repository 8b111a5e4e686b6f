import type { ArticlePart, ReadPageAnswer, ReadPageRequest } from '@/lib/messages';
import type { ArticleContext, Block } from '@/lib/recognition/types';
import { collect, type Found } from './collect';
import { contains, isConnected, isShadow, tops, treeOf, type Part } from './dom';
import type { Marks } from './marks';
import { locate, samePieces, textOf, type Pieces } from './offsets';
import { shadowsIn } from './shadows';
import { quiet, slices } from './slices';

/** A screenful first, so that what the reader looks at is marked first. */
const FIRST_BATCH = 3_000;

/** UTF-8 bytes a message, so that with what else it holds it stays below 64 KB. Each message costs the page a millisecond, whatever its size. */
const BATCH = 50_000;

const utf8 = new TextEncoder();
const bytesOf = (text: string): number => utf8.encode(text).length;

/** How often in one reading an earlier block is sent again, or a part begun again: both could go on for ever. */
const MAX_AGAIN = 3;

/** What is kept of a block: enough to send it again and to know it when the page rebuilds it. */
interface Kept {
  id: number;
  owner: Element;
  /** The document, or the shadow root it stands in. */
  tree: Node;
  pieces: Pieces;
  hash: number;
  lang: string | undefined;
  role: Found['role'];
  turn: number;
}

export interface ReadingOptions {
  marks: Marks;
  /** Undefined: the extension has gone away. */
  ask: (request: ReadPageRequest) => Promise<ReadPageAnswer | undefined>;
  /** Marks were added, moved or removed. */
  onChange: () => void;
  /** A part that the page's own tree does not show: whoever watches the page must watch it too. */
  onShadow?: (root: ShadowRoot) => void;
  signal: AbortSignal;
  /** Element at the top of what the reader sees; undefined at the top of the page. */
  start: () => Element | undefined;
}

/** Reads the page part by part and keeps what the article taught. One reading at a time; later calls queue up. */
export function createReading({ marks, ask, onChange, onShadow, signal, start }: ReadingOptions) {
  let kept = new Map<number, Kept>();
  let byOwner = new Map<Element, Kept[]>();
  let context: ArticleContext | undefined;
  let lastId = 0;
  let turn = 0;
  /** Counts articles: what belongs to an earlier one is dropped wherever it arrives. */
  let era = 0;
  let waiting = new Set<Part>();
  let running: Promise<void> | undefined;
  /** Something is still to be read. */
  let busy = false;

  const blockOf = ({ id, pieces, lang, role }: Kept): Block => ({
    id,
    text: textOf(pieces),
    role,
    ...(lang !== undefined && { lang }),
  });

  const keep = (found: Found, tree: Node): Kept => {
    const { owner, pieces, lang, role } = found;
    const one = { id: ++lastId, owner, tree, pieces, hash: hashOf(found.text), lang, role, turn };
    kept.set(one.id, one);
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), one]);
    return one;
  };

  const drop = ({ id, owner }: Kept) => {
    kept.delete(id);
    marks.remove(id);
    const rest = (byOwner.get(owner) ?? []).filter((other) => other.id !== id);
    if (rest.length > 0) byOwner.set(owner, rest);
    else byOwner.delete(owner);
  };

  /** The page may have rebuilt the text nodes of an unchanged block: its mentions move to the new ones. */
  const known = (found: Found): boolean => {
    const hash = hashOf(found.text);
    const same = byOwner.get(found.owner)?.find((one) => one.turn !== turn && one.hash === hash);
    if (!same) return false;
    same.turn = turn;
    const moved = !samePieces(same.pieces, found.pieces);
    same.pieces = found.pieces;
    const mentions = marks.of(same.id).map(({ mention }) => mention);
    if (moved && mentions.length > 0) place(same, mentions);
    return true;
  };

  const place = (one: Kept, mentions: ReadPageAnswer['mentions']) => {
    const located = mentions.flatMap((mention) => {
      const at = locate(one.pieces, mention.start, mention.end, mention.surface);
      return at ? [{ ...mention, ...(one.role === 'teaser' && { teaser: true as const }), at }] : [];
    });
    marks.set(one.id, one.owner, located);
  };

  /** Sends blocks, paints the answer, and returns the earlier blocks to send again. */
  const send = async (blocks: Block[]): Promise<number[]> => {
    const asked = era;
    const answer = await ask({ blocks, ...(context && { context }) });
    if (!answer || signal.aborted || era !== asked) return [];
    context = answer.context;
    for (const { id } of blocks) {
      const one = kept.get(id);
      const found = answer.mentions.filter(({ block }) => block === id);
      if (one) place(one, found);
    }
    onChange();
    return answer.again;
  };

  /** Reads everything under `root`; false when the page pulled the ground away and it must be read once more. */
  const readOne = async (root: Part): Promise<boolean> => {
    const article = era;
    const over = () => signal.aborted || era !== article;
    const slice = slices();
    const from = start();
    const tree = treeOf(root);
    const sent = new Map<number, number>();
    let batch: Block[] = [];
    let bytes = 0;
    let limit = FIRST_BATCH;

    const add = (one: Kept, text: string, size = bytesOf(text)) => {
      batch.push({ id: one.id, text, role: one.role, ...(one.lang !== undefined && { lang: one.lang }) });
      bytes += size;
    };
    const flush = async () => {
      const blocks = batch;
      [batch, bytes, limit] = [[], 0, BATCH];
      if (blocks.length === 0) return;
      for (const id of await send(blocks)) {
        const times = sent.get(id) ?? 0;
        const one = kept.get(id);
        if (!one || times >= MAX_AGAIN) continue;
        sent.set(id, times + 1);
        const block = blockOf(one);
        add(one, block.text);
      }
    };

    const walk = collect(root, from && contains(root, from) ? from : undefined);
    let step = walk.next();
    for (; !step.done; step = walk.next()) {
      const found = step.value;
      if (found && !known(found)) {
        const size = bytesOf(found.text);
        if (bytes + size > limit) await flush();
        add(keep(found, tree), found.text, size);
      }
      if (bytes >= limit) await flush();
      await slice.pause();
      if (over()) return true;
    }
    while (batch.length > 0 && !over()) await flush();
    return step.value;
  };

  /** Open shadow roots are no part of the tree around them. Looked for after it: few pages have any. */
  const shadowsOf = async (part: Part): Promise<ShadowRoot[]> => {
    const slice = slices();
    const found: ShadowRoot[] = [];
    for (const root of shadowsIn(part)) {
      if (root) found.push(root);
      else await slice.pause();
      if (signal.aborted) break;
    }
    if (onShadow) found.forEach(onShadow);
    return found;
  };

  const sweep = (parts: Part[]) => {
    const read = parts.map((part) => ({ part, tree: treeOf(part) }));
    for (const one of kept.values()) {
      const stale =
        one.turn !== turn &&
        read.some(({ part, tree }) => tree === one.tree && (isShadow(part) || contains(part, one.owner)));
      if (stale || !isConnected(one.owner)) drop(one);
    }
  };

  const run = async () => {
    const lost = new Map<Part, number>();
    await quiet(signal);
    while (waiting.size > 0 && !signal.aborted) {
      const parts = tops([...waiting].filter((part) => isConnected(part)));
      waiting = new Set();
      turn += 1;
      const whole: Part[] = [];
      for (const part of parts) {
        const times = (lost.get(part) ?? 0) + 1;
        if (await readOne(part)) whole.push(part);
        else if (times <= MAX_AGAIN) waiting.add(part);
        lost.set(part, times);
        parts.push(...(await shadowsOf(part)));
      }
      sweep(whole);
      busy = waiting.size > 0;
      onChange();
      await quiet(signal);
    }
    running = undefined;
  };

  return {
    /** Reads the text in `parts` and in the open shadow roots below them, soon. Blocks that did not change are not sent again. */
    read(parts: Iterable<Part>): Promise<void> {
      for (const part of parts) waiting.add(part);
      busy = true;
      running ??= run();
      return running;
    },
    /** Another article: nothing of what the last one taught holds. */
    forget() {
      era += 1;
      kept = new Map();
      byOwner = new Map();
      context = undefined;
      marks.clear();
    },
    get busy(): boolean {
      return busy;
    },
    textOf(block: number): string {
      const one = kept.get(block);
      return one ? textOf(one.pieces) : '';
    },
    /** The article's blocks with what is marked in them, at most `limit` UTF-16 units; teasers are not of this article. */
    parts(limit: number): ArticlePart[] {
      let units = 0;
      return [...kept.values()].flatMap((one) => {
        const { id, role, lang } = one;
        const text = role === 'teaser' ? '' : textOf(one.pieces);
        units += text.length;
        if (text === '' || units > limit) return [];
        const mentions = marks.of(id).map(({ mention }) => mention);
        return [{ block: id, text, ...(lang !== undefined && { lang }), mentions }];
      });
    },
    /** Where a span of a block stands in the page now. */
    rangeOf(block: number, start: number, end: number): StaticRange | undefined {
      const one = kept.get(block);
      const at = one && locate(one.pieces, start, end, textOf(one.pieces, start, end));
      return at && new StaticRange(at.span);
    },
  };
}

export type PageReading = ReturnType<typeof createReading>;

/** Tells an unchanged block from a changed one; length included. FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 ^ text.length;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
