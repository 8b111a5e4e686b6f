/** Puts text on the clipboard. Pages without a secure origin have no clipboard object: there the old command serves. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', put, { capture: true, once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', put, { capture: true });
  }
}
