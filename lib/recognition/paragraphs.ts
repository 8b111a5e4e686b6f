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
