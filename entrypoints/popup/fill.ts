import { askSnapshots, pageSummary } from './page';
import { update, view } from './view';
import { summaryRows } from '@/components/summary/rows';
import type { SummaryState } from '@/components/summary/view';
import { sendMessage, type PageSummary, type Snapshot } from '@/lib/messages';
import type { InstrumentId } from '@/lib/model';

/** While a page is being read its list grows; so often the popup looks again. */
const AGAIN_MS = 400;

const snapshots = new Map<InstrumentId, Snapshot>();
const asked = new Set<InstrumentId>();

/** Shows what the page script found and asks for the figures; `otherwise` is the state where no script runs. */
export async function fill(tab: number, otherwise: SummaryState): Promise<void> {
  const summary = await pageSummary(tab);
  if (!summary) return update({ state: otherwise });
  const reading = summary.reading === 'reading';
  update({ state: 'ready', reading, rows: summaryRows(summary.mentions, snapshots) });
  if (reading) setTimeout(() => void fill(tab, otherwise), AGAIN_MS);
  await ask(summary);
  if (!reading) await check(tab);
}

/** The article's statements and the health of the sources: wanted, but not waited for. */
async function check(tab: number): Promise<void> {
  const [claims, sources] = await Promise.allSettled([
    sendMessage('pageClaims', undefined, tab),
    sendMessage('sourceStates'),
  ]);
  update({
    ...(claims.status === 'fulfilled' && { claims: claims.value }),
    ...(sources.status === 'fulfilled' && { sources: sources.value }),
  });
}

async function ask(summary: PageSummary): Promise<void> {
  const wanted = new Set(summary.mentions.map(({ instrument }) => instrument));
  const fresh = [...wanted].filter((instrument) => !asked.has(instrument));
  for (const instrument of fresh) asked.add(instrument);
  const show = (answer: Snapshot[]) => {
    for (const snapshot of answer) snapshots.set(snapshot.instrument.id, snapshot);
    update({
      rows: summaryRows(summary.mentions, snapshots),
      sourceNames: { ...view.value.sourceNames, ...answer[0]?.sourceNames },
    });
  };
  try {
    await askSnapshots(fresh, summary, show);
  } catch {
    update({ unreachable: true });
  }
}
