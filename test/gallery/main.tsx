/** Draws one surface in one state: `?surface=card&state=gain&theme=dark&colours=redUp&locale=de`. */
import { render } from 'preact';
import { Card } from '@/components/card/Card';
import { cardStyles } from '@/components/card/styles';
import { Options } from '@/components/settings/Options';
import { Welcome } from '@/components/welcome/Welcome';
import { Summary } from '@/components/summary/Summary';
import type { CardEvents } from '@/components/card/view';
import { cardStates, jd, jdAds, optionsStates, summaryStates, welcomeStates } from '../components/fixtures';
import type { Settings } from '@/lib/settings/schema';

const wanted = new URLSearchParams(location.search);
const display = {
  theme: (wanted.get('theme') ?? 'light') as Settings['display']['theme'],
  colours: (wanted.get('colours') ?? 'auto') as Settings['display']['colours'],
};
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
  const openPanel = wanted.get('panel');
  render(
    <Card view={{ ...view, locale, display: { ...view.display, ...display } }} events={{ ...cardEvents }} />,
    root,
  );
  if (openPanel)
    for (const words of openPanel.split(','))
      setTimeout(() =>
        [...root.querySelectorAll('button')].find((button) => button.textContent === words)?.click(),
      );
}

const told = new Proxy({} as never, { get: () => noop });

function mountSummary(name: string) {
  const summary = summaryStates[name];
  if (!summary) return;
  const root = document.createElement('div');
  root.id = `summary-${name}`;
  root.style.cssText = 'display:inline-block;margin:8px;vertical-align:top;border:1px solid #888';
  document.body.append(root);
  render(
    <Summary view={{ ...summary, locale, display: { ...summary.display, ...display } }} events={told} />,
    root,
  );
}

function mountOptions(name: string) {
  const options = optionsStates[name];
  if (!options) return;
  const settings = { ...options.settings, display: { ...options.settings.display, ...display } };
  const root = document.createElement('div');
  document.body.append(root);
  render(<Options view={{ ...options, locale, language: locale, settings }} events={told} />, root);
}

function mountWelcome(name: string) {
  const welcome = welcomeStates[name];
  if (!welcome) return;
  const root = document.createElement('div');
  document.body.append(root);
  render(
    <Welcome view={{ ...welcome, locale, display: { ...welcome.display, ...display } }} events={told} />,
    root,
  );
}

const surfaces: Record<string, [mount: (state: string) => void, states: string[]]> = {
  card: [mountCard, Object.keys(cardStates)],
  summary: [mountSummary, Object.keys(summaryStates)],
  options: [mountOptions, Object.keys(optionsStates)],
  welcome: [mountWelcome, Object.keys(welcomeStates)],
};

/** Each page has one sheet: they style the same elements. */
const sheets: Record<string, () => Promise<unknown>> = {
  summary: () => import('@/components/summary/summary.css'),
  options: () => import('@/components/settings/options.css'),
  welcome: () => import('@/components/welcome/welcome.css'),
};

document.documentElement.lang = locale;
const name = wanted.get('surface') ?? 'card';
const state = wanted.get('state');
await sheets[name]?.();
// A line box around the card would be taller than it and make the page scroll.
document.body.style.margin = '0';
if (name === 'card') document.body.style.lineHeight = '0';
document.body.style.background = display.theme === 'dark' ? '#0d0f12' : '#eef0f2';
const [mount, states] = surfaces[name] ?? [noop, []];
for (const one of state ? [state] : states) mount(one);
document.documentElement.dataset['ready'] = 'true';
