/** Draws one surface in one state: `?surface=card&state=gain&theme=dark&colours=redUp&locale=de`. */
import { render } from 'preact';
import { Card } from '@/components/card/Card';
import { cardStyles } from '@/components/card/styles';
import { cardStates } from '../components/fixtures';
import type { Settings } from '@/lib/settings/schema';

const wanted = new URLSearchParams(location.search);
const display = {
  theme: (wanted.get('theme') ?? 'light') as Settings['display']['theme'],
  colours: (wanted.get('colours') ?? 'auto') as Settings['display']['colours'],
};
const locale = (wanted.get('locale') ?? 'en-GB').replace('_', '-');
const noop = () => {};

function mountCard(state: string) {
  const view = cardStates[state];
  if (!view) return;
  const host = document.createElement('div');
  host.id = `card-${state}`;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyles);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);
  host.style.cssText = 'display:inline-block;margin:8px;vertical-align:top';
  render(
    <Card
      view={{ ...view, locale, display: { ...view.display, ...display } }}
      events={{ onPin: noop, onClose: noop, onInstrument: noop }}
    />,
    root,
  );
}

document.body.style.cssText = `margin:0;background:${display.theme === 'dark' ? '#0d0f12' : '#eef0f2'}`;
const state = wanted.get('state');
for (const name of state ? [state] : Object.keys(cardStates)) mountCard(name);
