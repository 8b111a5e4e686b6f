/** So long the text is kept for the browser to read, milliseconds. */
const KEPT_MS = 10_000;

/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Firefox reads it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
