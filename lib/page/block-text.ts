import { addPiece, addSeparator, emptyPieces, type Pieces, type Separator } from './offsets';

/** Runs that read as one space or, when only soft hyphens and zero-width spaces, as nothing. */
const UNEVEN = /[\t\n\f\r \u00AD\u200B\u2060\uFEFF]{2,}|[\t\n\f\r\u00AD\u200B\u2060\uFEFF]/g;
const SPACE = /[\t\n\f\r ]/;
const WRITTEN = /[^\t\n\f\r \u00AD\u200B\u2060\uFEFF]|$/;

/** Builds a block's text with white space collapsed, and remembers where each part came from. */
export function blockText() {
  let value = '';
  const pieces: Pieces = emptyPieces();

  /** `part` begins at `base` in the node. */
  const append = (node: Text, part: string, base: number, from: number, to: number) => {
    if (from >= to) return;
    value += part.slice(from, to);
    addPiece(pieces, node, base + from, to - from);
  };

  /** Nothing, or a space, has just been written: further space adds nothing. */
  const blank = () => value === '' || /[ \t\n]$/.test(value);

  return {
    length: () => value.length,
    tail: () => value.slice(-2),
    separate(separator: Separator) {
      if (value === '' || value.endsWith(separator)) return;
      value += separator;
      addSeparator(pieces, separator);
    },
    /** Appends `data.slice(from, to)`, which is what `node` reads there. */
    add(node: Text, data: string, from: number, to: number) {
      const part = from === 0 && to === data.length ? data : data.slice(from, to);
      let at = blank() ? part.search(WRITTEN) : 0;
      UNEVEN.lastIndex = at;
      for (let found = UNEVEN.exec(part); found; found = UNEVEN.exec(part)) {
        append(node, part, from, at, found.index);
        at = found.index + found[0].length;
        const space = found[0].search(SPACE);
        if (space !== -1 && !blank()) append(node, ' ', from + found.index + space, 0, 1);
      }
      append(node, part, from, at, part.length);
    },
    /** The text without trailing space. */
    take: () => {
      value = value.trimEnd();
      pieces.length = value.length;
      while (pieces.table.length > 0 && (pieces.table.at(-3) ?? 0) >= value.length) pieces.table.length -= 3;
      return { value, pieces };
    },
  };
}
