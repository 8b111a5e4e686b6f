import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Card } from '../card/Card';
import { cardStyles } from '../card/styles';
import type { CardEvents, CardView } from '../card/view';

/** The card inside a page of our own: in a shadow root, so that each keeps its style. */
export function CardIsland({ view, events }: { view: CardView; events: CardEvents }) {
  const hostRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = hostRef.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    if (root.adoptedStyleSheets.length === 0) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(cardStyles);
      root.adoptedStyleSheets.push(sheet);
    }
    render(<Card view={view} events={events} />, root);
  });
  return <div class="island" ref={hostRef} />;
}
