import { browser } from '#imports';
import '@/components/settings/options.css';
import { render } from 'preact';
import { events } from './events';
import { load } from './load';
import { view } from './view';
import { Options } from '@/components/settings/Options';

const Page = () => <Options view={view.value} events={events} />;

async function main() {
  const root = document.querySelector('#root');
  if (!root) return;
  document.documentElement.lang = browser.i18n.getUILanguage();
  await load();
  render(<Page />, root);
}

void main();
