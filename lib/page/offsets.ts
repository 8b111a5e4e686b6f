import { dataOf, isConnected } from './dom';

/** Stands in a block's text for what no text node wrote: a `<br>`, the border of a table cell. */
export type Separator = '\n' | '\t';

const separators: readonly Separator[] = ['\n', '\t'];

/** White space as the page wrote it reads as one space in a block. */
const WRITTEN_SPACE = /[\t\n\f\r]/g;

/**
 * Which text node each part of a block's text came from. `table` holds triples: offset in the block's text, index
 * into `nodes` (negative: a separator), offset in that node. Numbers in one array, because a long page has
 * ten thousands of them.
 */
export interface Pieces {
  readonly nodes: Text[];
  readonly table: number[];
  length: number;
}

/** Where a span of a block's text begins and ends in the DOM: made for `new StaticRange`. */
export interface Span {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

export interface Located {
  span: Span;
  /** Every text node that the span touches. */
  nodes: Text[];
}

const sameList = <T>(one: readonly T[], other: readonly T[]) =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** Both name the same places in the same nodes. */
export const samePieces = (one: Pieces, other: Pieces): boolean =>
  sameList(one.nodes, other.nodes) && sameList(one.table, other.table);

export const emptyPieces = (): Pieces => ({ nodes: [], table: [], length: 0 });

/** Appends `count` units of `node` from `offset` on. */
export function addPiece(pieces: Pieces, node: Text, offset: number, count: number): void {
  const { nodes, table } = pieces;
  if (nodes.at(-1) !== node) nodes.push(node);
  const index = nodes.length - 1;
  const [start = 0, last, from = 0] = table.slice(-3);
  const continues = last === index && from + pieces.length - start === offset;
  if (!continues) table.push(pieces.length, index, offset);
  pieces.length += count;
}

export function addSeparator(pieces: Pieces, separator: Separator): void {
  pieces.table.push(pieces.length, -1 - separators.indexOf(separator), 0);
  pieces.length += 1;
}

/** Index in `table` of the piece that holds `offset`. */
function pieceAt({ table }: Pieces, offset: number): number {
  let low = 0;
  let high = table.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table[middle * 3] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}

/** The text as it stands in the nodes now. */
export function textOf(pieces: Pieces, from = 0, to = pieces.length): string {
  const { nodes, table, length } = pieces;
  let text = '';
  for (let at = pieceAt(pieces, from); at < table.length; at += 3) {
    const start = table[at] ?? 0;
    if (start >= to) break;
    const end = Math.min(table[at + 3] ?? length, to);
    const index = table[at + 1] ?? 0;
    const skipped = Math.max(from - start, 0);
    const offset = (table[at + 2] ?? 0) + skipped;
    const node = nodes[index];
    text += node ? dataOf(node).slice(offset, offset + end - start - skipped) : separators[-1 - index];
  }
  return text.replace(WRITTEN_SPACE, (space, at: number) => (isSeparator(pieces, from + at) ? space : ' '));
}

function isSeparator(pieces: Pieces, offset: number): boolean {
  return (pieces.table[pieceAt(pieces, offset) + 1] ?? 0) < 0;
}

/**
 * Where `start..end` of the block's text stands in the DOM; undefined when the page has changed those nodes since,
 * so that they no longer read `surface`.
 */
export function locate(pieces: Pieces, start: number, end: number, surface: string): Located | undefined {
  if (start >= end || end > pieces.length || textOf(pieces, start, end) !== surface) return undefined;
  const { nodes, table } = pieces;
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  const startContainer = nodes[table[first + 1] ?? -1];
  const endContainer = nodes[table[last + 1] ?? -1];
  if (!startContainer || !endContainer) return undefined;
  if (!isConnected(startContainer) || !isConnected(endContainer)) return undefined;
  const touched = new Set<Text>();
  for (let at = first; at <= last; at += 3) {
    const node = nodes[table[at + 1] ?? -1];
    if (node) touched.add(node);
  }
  const span = {
    startContainer,
    startOffset: (table[first + 2] ?? 0) + start - (table[first] ?? 0),
    endContainer,
    endOffset: (table[last + 2] ?? 0) + end - (table[last] ?? 0),
  };
  return { span, nodes: [...touched] };
}
