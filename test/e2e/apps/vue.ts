import { createSSRApp, defineComponent, h, ref } from 'vue';
import type { Controls } from './controls';

const lines = ['Oklo Inc. (NYSE:OKLO) builds small reactors.', 'JD.com Inc. (JD, 9618.HK) opened higher.'];

/** A story that Vue renders on the server and takes over in the page. */
const Story = defineComponent(() => {
  const shown = ref(lines);
  const word = ref('quiet');
  Object.assign(globalThis, {
    controls: {
      reorder: () => void (shown.value = shown.value.toReversed()),
      retext: () => void (word.value = 'lively'),
      drop: () => void (shown.value = shown.value.slice(1)),
    } satisfies Controls,
  });
  return () =>
    h('article', [
      h('h1', ['A ', word.value, ' morning']),
      ...shown.value.map((line) => h('p', { key: line }, [line, ' ', h('b', word.value)])),
    ]);
});

export const create = () => createSSRApp(Story);

export const start = (root: Element) => void create().mount(root);
