import { browser } from '#imports';
import { sendMessage, type PageSummary, type Snapshot } from '@/lib/messages';
import type { InstrumentId } from '@/lib/model';

/** The tab in question: the one the icon was clicked in, or `?tab=` where the popup is opened as a page of its own. */
export async function currentTab() {
  const asked = new URLSearchParams(location.search).get('tab');
  if (asked !== null) return await browser.tabs.get(Number(asked));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** What the page script found, or undefined where none runs. */
export async function pageSummary(tab: number): Promise<PageSummary | undefined> {
  try {
    return await sendMessage('pageSummary', undefined, tab);
  } catch {
    return undefined;
  }
}

/** Instruments of one question to the background: so many rows fill without waiting for the rest. */
const AT_ONCE = 20;

/** Asks for snapshots in page order, a screenful at a time; `onAnswer` runs after each. */
export async function askSnapshots(
  instruments: readonly InstrumentId[],
  { published }: PageSummary,
  onAnswer: (snapshots: Snapshot[]) => void,
): Promise<void> {
  for (let from = 0; from < instruments.length; from += AT_ONCE) {
    const request = { instruments: instruments.slice(from, from + AT_ONCE), ...(published && { published }) };
    onAnswer(await sendMessage('snapshots', request));
  }
}
