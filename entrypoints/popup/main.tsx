import { browser } from '#imports';
import '@/components/summary/summary.css';
import { render } from 'preact';
import { createEvents } from './events';
import { start } from './start';
import { view } from './view';
import { Summary } from '@/components/summary/Summary';

function Popup({ tab }: { tab: number | undefined }) {
  return <Summary view={view.value} events={createEvents(tab)} />;
}

async function main() {
  const root = document.querySelector('#root');
  if (!root) return;
  document.documentElement.lang = browser.i18n.getUILanguage();
  render(<Popup tab={undefined} />, root);
  const tab = await start();
  render(<Popup tab={tab} />, root);
}

void main();
