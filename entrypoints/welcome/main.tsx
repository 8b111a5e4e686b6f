import { browser } from '#imports';
import '@/components/welcome/welcome.css';
import '../marks.css';
import { render } from 'preact';
import { events, load, view } from './state';
import { openCards } from '../card/open';
import { openPage } from '../page/open';
import { Welcome } from '@/components/welcome/Welcome';

const Page = () => <Welcome view={view.value} events={events} />;

async function main() {
  const root = document.querySelector('#root');
  if (!root) return;
  document.documentElement.lang = browser.i18n.getUILanguage();
  await load();
  render(<Page />, root);
  // Browsers inject nothing into an extension's own pages: here the sample article is read by hand.
  openPage(async () => openCards());
}

void main();
