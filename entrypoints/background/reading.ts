import { onMessage } from '@/lib/messages';
import { pageSettings } from '@/lib/settings/schema';
import type { Services } from './services';
import { createSnapshots } from './snapshots';

/** A message of prose names hardly more; a page of ten thousand tickers must not spend the day's budget of a source. */
const MOST_AHEAD = 40;

/** Page text in, mentions out. Everything the article taught travels with the question. */
export function serveReading(services: Services): void {
  const { recogniser, settings } = services;
  const { snapshot } = createSnapshots(services);
  onMessage('readPage', async ({ data: { blocks, context }, sender }) => {
    const [recognises, chosen] = await Promise.all([recogniser(), settings.read()]);
    const options = { ...chosen.recognition, site: URL.parse(sender.url ?? '')?.hostname ?? '' };
    const answer = recognises.read(blocks, context, options);
    if (chosen.prefetch) {
      const mentioned = new Set(answer.mentions.map(({ instrument }) => instrument));
      const instruments = [...mentioned].slice(0, MOST_AHEAD);
      // Nobody waits for these: a card that cannot be filled says so itself.
      void Promise.allSettled(instruments.map((instrument) => snapshot({ instrument, span: 'short' })));
    }
    return { ...answer, settings: pageSettings(chosen) };
  });
}
