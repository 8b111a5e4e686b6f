/**
 * Draws one surface: `?surface=card&locale=de&theme=dark&state=gain`; without a state all of them. `gallery.show` draws another state in its
 * place without loading anew. Each page has the sheet of one surface, for they style the same elements.
 */
import { render, type VNode } from 'preact';
import { Card } from '@/components/card/Card';
import { cardStyles } from '@/components/card/styles';
import { Options } from '@/components/settings/Options';
import { Welcome } from '@/components/welcome/Welcome';
import { Summary } from '@/components/summary/Summary';
import type { CardEvents } from '@/components/card/view';
import { cardStates, jd, jdAds, optionsStates, summaryStates, welcomeStates } from '../components/fixtures';
import type { Settings } from '@/lib/settings/schema';

export interface Look {
  theme?: Settings['display']['theme'];
  colours?: Settings['display']['colours'];
  density?: Settings['display']['density'];
  /** Buttons that are pressed one after another, by their words. */
  press?: string[];
}

export interface Gallery {
  show(state: string, look?: Look): Promise<void>;
}

type Display = Settings['display'];

const wanted = new URLSearchParams(location.search);
const locale = (wanted.get('locale') ?? 'en-GB').replace('_', '-');
const noop = () => {};

const cardEvents: CardEvents = {
  onPin: noop,
  onClose: noop,
  onInstrument: noop,
  onCopy: noop,
  onCorrect: noop,
  onSearch: () => Promise.resolve([jd, jdAds]),
};
const told = new Proxy({} as never, { get: () => noop });

interface Surface {
  states: string[];
  draw: (state: string, look: Partial<Display>) => VNode | undefined;
  sheet?: () => Promise<unknown>;
}

const surfaces: Record<string, Surface> = {
  card: {
    states: Object.keys(cardStates),
    draw(state, look) {
      const view = cardStates[state];
      return (
        view && <Card view={{ ...view, locale, display: { ...view.display, ...look } }} events={cardEvents} />
      );
    },
  },
  summary: {
    states: Object.keys(summaryStates),
    draw(state, look) {
      const view = summaryStates[state];
      return (
        view && <Summary view={{ ...view, locale, display: { ...view.display, ...look } }} events={told} />
      );
    },
    sheet: () => import('@/components/summary/summary.css'),
  },
  options: {
    states: Object.keys(optionsStates),
    draw(state, look) {
      const view = optionsStates[state];
      if (!view) return undefined;
      const settings = { ...view.settings, display: { ...view.settings.display, ...look } };
      return <Options view={{ ...view, locale, language: locale, settings }} events={told} />;
    },
    sheet: () => import('@/components/settings/options.css'),
  },
  welcome: {
    states: Object.keys(welcomeStates),
    draw(state, look) {
      const view = welcomeStates[state];
      return (
        view && <Welcome view={{ ...view, locale, display: { ...view.display, ...look } }} events={told} />
      );
    },
    sheet: () => import('@/components/welcome/welcome.css'),
  },
};

const name = wanted.get('surface') ?? 'card';
const surface = surfaces[name];
const mounted: (HTMLElement | ShadowRoot)[] = [];

/** The card lives in a shadow root, as on a page; the others fill theirs. */
function mount(state: string, look: Partial<Display>): HTMLElement | ShadowRoot {
  const host = document.createElement('div');
  host.id = `${name}-${state}`;
  document.body.append(host);
  let root: HTMLElement | ShadowRoot = host;
  if (name === 'card') {
    root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardStyles);
    root.adoptedStyleSheets = [sheet];
  }
  if (name === 'card' || name === 'summary')
    host.style.cssText = `display:inline-block;vertical-align:top;margin:${name === 'card' ? 8 : 0}px`;
  document.body.style.background = look.theme === 'dark' ? '#0d0f12' : '#eef0f2';
  render(surface?.draw(state, look) ?? null, root);
  mounted.push(root);
  return root;
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

async function show(state: string, { press = [], ...look }: Look = {}): Promise<void> {
  for (const root of mounted.splice(0)) {
    render(null, root);
    (root instanceof ShadowRoot ? root.host : root).remove();
  }
  document.documentElement.style.setProperty('--window', `${Math.min(760, innerWidth)}px`);
  const root = mount(state, { theme: 'light', ...look });
  for (const words of press) {
    await frame();
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    if (!button) throw new Error(`no button ${words}`);
    button.click();
  }
  // An effect draws the card inside the popup; then that is laid out.
  await frame();
  await frame();
}

document.documentElement.lang = locale;
document.body.style.margin = '0';
// A line box around the card would be taller than it and make the page scroll.
if (name === 'card') document.body.style.lineHeight = '0';
await surface?.sheet?.();
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light';
const colours = (wanted.get('colours') ?? 'auto') as Display['colours'];
const first = wanted.get('state');
for (const state of first === null ? (surface?.states ?? []) : [first]) mount(state, { theme, colours });
Object.assign(globalThis, { gallery: { show } satisfies Gallery });
document.documentElement.dataset['ready'] = 'true';
