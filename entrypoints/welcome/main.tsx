import '@/components/welcome/welcome.css';
import { render } from 'preact';
import { events, load, view } from './state';
import { Welcome } from '@/components/welcome/Welcome';

const Page = () => <Welcome view={view.value} events={events} />;

async function main() {
  const root = document.querySelector('#root');
  if (!root) return;
  document.documentElement.lang = navigator.language;
  await load();
  render(<Page />, root);
}

void main();
