import { hostOf, isShadow, outerOf, treeOf } from './dom';
import type { Located } from './offsets';
import type { PageMention } from './types';

/** A mention where it stands in the page. */
export interface Mark {
  mention: PageMention;
  /** Static: stored live ranges make every edit of the page slower (70 times with 5,000 of them). */
  range: StaticRange;
  owner: Element;
}

/** The mentions that are on the page now, by key, by block and by text node. */
export function createMarks() {
  const byBlock = new Map<number, Mark[]>();
  const byKey = new Map<number, Mark>();
  const byNode = new WeakMap<Text, Mark[]>();
  const byOwner = new WeakMap<Element, Set<number>>();
  let lastKey = 0;
  let ordered: Mark[] | undefined;

  const remove = (block: number) => {
    for (const mark of byBlock.get(block) ?? []) {
      byKey.delete(mark.mention.key);
      byOwner.get(mark.owner)?.delete(block);
    }
    byBlock.delete(block);
    ordered = undefined;
  };

  return {
    /** Replaces what was known of a block. A mention that was there before keeps its key. */
    set(block: number, owner: Element, found: readonly (Omit<PageMention, 'key'> & { at: Located })[]) {
      const before = byBlock.get(block) ?? [];
      remove(block);
      if (found.length === 0) return;
      const marks = found.map(({ at, ...mention }) => {
        const same = before.find(
          ({ mention: old }) => old.start === mention.start && old.instrument === mention.instrument,
        );
        const key = same?.mention.key ?? ++lastKey;
        const mark: Mark = { mention: { ...mention, key }, range: new StaticRange(at.span), owner };
        byKey.set(key, mark);
        for (const node of at.nodes) {
          const others = (byNode.get(node) ?? []).filter((other) => byKey.get(other.mention.key) === other);
          byNode.set(node, [...others, mark]);
        }
        return mark;
      });
      byBlock.set(block, marks);
      byOwner.set(owner, (byOwner.get(owner) ?? new Set()).add(block));
    },
    remove,
    clear() {
      byBlock.clear();
      byKey.clear();
      ordered = undefined;
    },
    get: (key: number) => byKey.get(key),
    of: (block: number): readonly Mark[] => byBlock.get(block) ?? [],
    /** Marks that touch a text node. */
    in: (node: Text): readonly Mark[] =>
      (byNode.get(node) ?? []).filter((mark) => byKey.get(mark.mention.key) === mark),
    /** Marks of the blocks whose text is directly inside `element`. */
    under: (element: Element): Mark[] =>
      [...(byOwner.get(element) ?? [])].flatMap((block) => byBlock.get(block) ?? []),
    /** Marks of the blocks that `element` stands in. */
    around(element: Element): Mark[] {
      const found: Mark[] = [];
      for (let at: Node | null = element; at; at = outerOf(at)) {
        for (const block of byOwner.get(at as Element) ?? []) found.push(...(byBlock.get(block) ?? []));
      }
      return found;
    },
    /** In no order. */
    some: (): readonly Mark[] => [...byKey.values()],
    /** In page order. On a long page the browser walks between siblings to tell which comes first: ask seldom. */
    all(): readonly Mark[] {
      ordered ??= [...byKey.values()].sort(pageOrder);
      return ordered;
    },
    /** How many different instruments the article mentions; a page that has nothing but teasers, how many those do. */
    instruments(): number {
      const all = [...byKey.values()].map(({ mention }) => mention);
      const own = all.filter(({ teaser }) => !teaser);
      return new Set((own.length > 0 ? own : all).map(({ instrument }) => instrument)).size;
    },
  };
}

export type Marks = ReturnType<typeof createMarks>;

function pageOrder(one: Mark, other: Mark): number {
  const [a, b] = [one.range.startContainer, other.range.startContainer];
  if (a === b) return one.range.startOffset - other.range.startOffset;
  const position = Node.prototype.compareDocumentPosition.call(a, b);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return inTrees(a, b);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Across shadow trees the places count where these trees hang in the document. */
function inTrees(one: Node, other: Node): number {
  const [a, b] = [one, other].map((node) => {
    let at = node;
    for (let tree = treeOf(at); isShadow(tree); tree = treeOf(at)) at = hostOf(tree);
    return at;
  });
  if (!a || !b || a === b) return 0;
  return Node.prototype.compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
