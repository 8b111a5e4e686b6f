// @vitest-environment happy-dom
import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadPageRequest } from '@/lib/messages';
import { collect } from '@/lib/page/collect';
import { closest, tops } from '@/lib/page/dom';
import { createMarks } from '@/lib/page/marks';
import { createReading } from '@/lib/page/reading';
import { shadowsIn } from '@/lib/page/shadows';
import { defaultSettings, pageSettings } from '@/lib/settings/schema';

/** An element with an open shadow root that holds `inside`. */
function withShadow(inside: string, name = 'x-story'): Element {
  const host = document.createElement(name);
  host.attachShadow({ mode: 'open' }).innerHTML = inside;
  return host;
}
const rootOf = (host: Element): ShadowRoot => {
  if (!host.shadowRoot) throw new Error('no shadow root');
  return host.shadowRoot;
};
const texts = (part: Element | ShadowRoot) => [...collect(part)].flatMap((found) => found?.text ?? []);

let controller = new AbortController();

beforeEach(() => {
  document.body.replaceChildren();
  Object.assign(globalThis, {
    StaticRange: function range(this: object, at: object) {
      Object.assign(this, at);
    },
  });
  controller = new AbortController();
});
afterEach(() => controller.abort());

describe('a shadow tree', () => {
  it('is found when it is open, at any element, and not when it is closed', () => {
    const open = withShadow('<p>JD</p>', 'section');
    const closed = document.createElement('x-closed');
    closed.attachShadow({ mode: 'closed' }).innerHTML = '<p>JD</p>';
    document.body.append(open, closed);
    expect([...shadowsIn(document.body)].filter(Boolean)).toEqual([rootOf(open)]);
  });

  it('is read with its text at the top, its line breaks, and not into the trees within', () => {
    const host = withShadow('JD <b>rose</b><p>BABA<br>BIDU</p><x-inner></x-inner>');
    document.body.append(host);
    rootOf(host).querySelector('x-inner')?.attachShadow({ mode: 'open' }).append('Oklo');
    expect(texts(rootOf(host))).toEqual(['JD rose', 'BABA\nBIDU']);
  });

  it('is what the place of its host is: a teaser, furniture, another language', () => {
    document.body.innerHTML = '<h1>Story</h1><aside lang="de"></aside><nav></nav>';
    const [teaser, nav] = [withShadow('<p>JD stieg</p>'), withShadow('<p>JD</p>')];
    document.querySelector('aside')?.append(teaser);
    document.querySelector('nav')?.append(nav);
    const found = [...collect(rootOf(teaser))].find((each) => each !== undefined);
    expect(found).toMatchObject({ role: 'teaser', lang: 'de', text: 'JD stieg' });
    expect(texts(rootOf(nav))).toEqual([]);
  });

  it('belongs to what is around its host: the link it stands in, the part that is read with it', () => {
    document.body.innerHTML = '<a href="#"></a>';
    const host = withShadow('<p>JD</p>');
    document.querySelector('a')?.append(host);
    const p = rootOf(host).querySelector('p');
    if (!p) throw new Error('no paragraph');
    expect(closest(p, 'a[href]')).toBe(document.querySelector('a'));
    expect(tops([p, document.body])).toEqual([document.body]);
    expect(tops([p, rootOf(host)])).toEqual([rootOf(host)]);
  });
});

/** Marks every "JD". */
function open() {
  const marks = createMarks();
  const followed: ShadowRoot[] = [];
  const ask = ({ blocks }: ReadPageRequest) =>
    Promise.resolve({
      mentions: blocks.flatMap(({ id, text }) =>
        [...text.matchAll(/JD/g)].map(({ index }) => ({
          block: id,
          start: index,
          end: index + 2,
          surface: 'JD',
          notation: 'bare' as const,
          instrument: 'XNAS:JD',
          why: { ground: 'written', words: 'JD' } as const,
        })),
      ),
      context: { version: 1 as const },
      again: [],
      settings: pageSettings(defaultSettings),
    });
  const reading = createReading({
    marks,
    ask,
    onChange: () => undefined,
    onShadow: (root) => followed.push(root),
    signal: controller.signal,
    start: () => undefined,
  });
  return { marks, followed, reading };
}

describe('reading', () => {
  it('reads shadow trees within shadow trees, once each, and tells of them', async () => {
    const host = withShadow('<p>JD</p><x-inner></x-inner>');
    const inner = rootOf(host).querySelector('x-inner')?.attachShadow({ mode: 'open' });
    inner?.append('JD');
    document.body.append('JD', host);
    const { marks, followed, reading } = open();
    await reading.read([document.body, rootOf(host)]);
    expect(followed).toEqual([rootOf(host), inner]);
    expect(marks.all()).toHaveLength(3);
  });

  it('sorts marks by where their trees hang in the page', async () => {
    document.body.innerHTML = '<p>JD first</p><div></div><p>JD last</p>';
    document.querySelector('div')?.append(withShadow('<p>JD inside</p>'));
    const { marks, reading } = open();
    await reading.read([document.body]);
    const words = marks.all().map(({ range }) => range.startContainer.nodeValue);
    expect(words).toEqual(['JD first', 'JD inside', 'JD last']);
  });

  const change = record({
    in: constantFrom('light', 'shadow', 'slotted'),
    to: constantFrom('JD', 'JD JD', 'nothing', '<p>JD</p>x', ''),
    read: constantFrom('body', 'shadow'),
  });

  it('marks exactly the words of page and shadow tree, whichever of them changed and is read again', async () => {
    await assert(
      asyncProperty(array(change, { maxLength: 6 }), async (changes) => {
        const light = document.createElement('div');
        const host = withShadow('JD<p>JD</p><slot></slot>');
        document.body.replaceChildren(light, host);
        const { marks, reading } = open();
        await reading.read([document.body]);
        for (const { in: where, to, read } of changes) {
          const target = { light, shadow: rootOf(host), slotted: host }[where];
          target.innerHTML = to;
          await reading.read([read === 'shadow' && where === 'shadow' ? rootOf(host) : document.body]);
          const expected = [light, host, rootOf(host)].reduce(
            (sum, part) => sum + ((part.textContent ?? '').match(/JD/g) ?? []).length,
            0,
          );
          const marked = marks.all().filter(({ range }) => range.startContainer.isConnected);
          expect([marks.all().length, marked.length]).toEqual([expected, expected]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
