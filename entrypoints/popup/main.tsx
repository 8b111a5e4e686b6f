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

/** Once the browser has sized the popup's window, milliseconds. */
const SIZED_MS = 500;

/** Where the window is narrower than the popup would like to be, it is told so: `vw` would make the window small in the first place. */
function fit(): void {
  const wanted = document.documentElement.scrollWidth;
  if (innerWidth < wanted) document.documentElement.style.setProperty('--window', `${innerWidth}px`);
}

async function main() {
  const root = document.querySelector('#root');
  if (!root) return;
  document.documentElement.lang = browser.i18n.getUILanguage();
  render(<Popup tab={undefined} />, root);
  setTimeout(fit, SIZED_MS);
  const tab = await start();
  render(<Popup tab={tab} />, root);
}

void main();
