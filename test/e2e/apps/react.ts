import { createElement as h, StrictMode, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { Controls } from './controls';

const lines = ['Oklo Inc. (NYSE:OKLO) builds small reactors.', 'JD.com Inc. (JD, 9618.HK) opened higher.'];

/** A story that React renders on the server and takes over in the page. */
export function Story() {
  const [shown, setShown] = useState(lines);
  const [word, setWord] = useState('quiet');
  Object.assign(globalThis, {
    controls: {
      reorder: () => setShown((now) => now.toReversed()),
      retext: () => setWord('lively'),
      drop: () => setShown((now) => now.slice(1)),
    } satisfies Controls,
  });
  return h(
    'article',
    null,
    h('h1', null, 'A ', word, ' morning'),
    shown.map((line) => h('p', { key: line }, line, ' ', h('b', null, word))),
  );
}

export const App = () => h(StrictMode, null, h(Story));

export function start(root: Element): void {
  hydrateRoot(root, h(App), { onRecoverableError: (error) => console.error(String(error)) });
}
