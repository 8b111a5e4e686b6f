import { onMessage } from '@/lib/messages';
import { pageSettings } from '@/lib/settings/schema';
import type { Services } from './services';

/** Page text in, mentions out. Everything the article taught travels with the question. */
export function serveReading({ recogniser, settings }: Services): void {
  onMessage('readPage', async ({ data: { blocks, context }, sender }) => {
    const [recognises, chosen] = await Promise.all([recogniser(), settings.read()]);
    const options = { ...chosen.recognition, site: URL.parse(sender.url ?? '')?.hostname ?? '' };
    return { ...recognises.read(blocks, context, options), settings: pageSettings(chosen) };
  });
}
