/** A paragraph of a plain text and where it begins there. */
export interface Paragraph {
  start: number;
  text: string;
}

/** The lines of a text that say something, as a page's blocks would hold them. */
export function splitText(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') found.push({ start, text: line });
    start += line.length + 1;
  }
  return found;
}

/** Longest part of a block that is read at once, in units: every finder walks it, so it should stay in the processor's cache. */
const LONGEST_PART = 16_000;

/** A very long block cut into parts, at a line's end where there is one, else at a space; together they are the text. */
export function partsOf(text: string): Paragraph[] {
  const parts: Paragraph[] = [];
  let start = 0;
  while (text.length - start > LONGEST_PART) {
    const end = cutBefore(text, start, start + LONGEST_PART);
    parts.push({ start, text: text.slice(start, end) });
    start = end;
  }
  parts.push({ start, text: text.slice(start) });
  return parts;
}

function cutBefore(text: string, start: number, limit: number): number {
  const from = start + LONGEST_PART / 2;
  const tail = text.slice(from, limit);
  for (const mark of ['\n', ' ']) {
    const at = tail.lastIndexOf(mark);
    if (at >= 0) return from + at + 1;
  }
  return limit;
}
