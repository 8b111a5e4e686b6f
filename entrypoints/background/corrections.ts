import { onMessage } from '@/lib/messages';
import { withCorrection } from '@/lib/settings/corrections';
import type { Services } from './services';

/** What the reader said on a card about the words of a page. */
export function serveCorrections({ settings }: Services): void {
  onMessage('correct', async ({ data: correction }) => {
    await settings.update((now) => withCorrection(now, correction));
  });
}
