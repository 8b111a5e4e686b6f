import { onMessage } from '@/lib/messages';
import type { Services } from './services';
import { createSnapshots } from './snapshots';

/** Prices, histories and what they mean, for the card, the popup and the options page. */
export function serveMarket(services: Services): void {
  const { snapshot } = createSnapshots(services);
  onMessage('wake', () => undefined);
  onMessage('snapshot', ({ data }) => snapshot(data));
  onMessage('snapshots', ({ data: { instruments, ...more } }) =>
    Promise.all(instruments.map((instrument) => snapshot({ instrument, span: 'short', ...more }))),
  );
  onMessage('testSource', ({ data: source }) => services.market.test(source));
  onMessage('sourceStates', () => services.market.states());
  onMessage('forgiveSource', ({ data: source }) => services.market.forgive(source));
  onMessage('clearCache', () => services.market.clear());
}
