// @vitest-environment happy-dom
import { array, asyncProperty, assert, constantFrom, nat, oneof, record } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadPageAnswer, ReadPageRequest } from '@/lib/messages';
import { createMarks } from '@/lib/page/marks';
import { createReading } from '@/lib/page/reading';
import { defaultSettings, pageSettings } from '@/lib/settings/schema';
import type { Block, BlockMention } from '@/lib/recognition/types';

/** Marks every "JD" and nothing else. */
const mentionsOf = ({ id, text }: Block): BlockMention[] =>
  [...text.matchAll(/JD/g)].map(({ index }) => ({
    block: id,
    start: index,
    end: index + 2,
    surface: 'JD',
    notation: 'bare',
    instrument: 'XNAS:JD',
    why: { ground: 'written', words: 'JD' },
  }));

let controller = new AbortController();

beforeEach(() => {
  // happy-dom has none; the real one too only keeps what it is given.
  Object.assign(globalThis, {
    StaticRange: function range(this: object, at: object) {
      Object.assign(this, at);
    },
  });
  controller = new AbortController();
});
afterEach(() => controller.abort());

function open(html: string, answer: (request: ReadPageRequest) => Partial<ReadPageAnswer> = () => ({})) {
  document.body.innerHTML = html;
  const marks = createMarks();
  const requests: ReadPageRequest[] = [];
  const ask = (request: ReadPageRequest) => {
    requests.push(request);
    const mentions = request.blocks.flatMap(mentionsOf);
    const context = { version: 1 as const, asked: requests.length };
    return Promise.resolve({
      mentions,
      context,
      again: [],
      settings: pageSettings(defaultSettings),
      ...answer(request),
    });
  };
  const reading = createReading({
    marks,
    ask,
    onChange: () => undefined,
    signal: controller.signal,
    start: () => undefined,
  });
  return { marks, requests, reading, read: () => reading.read([document.body]) };
}

const sent = (requests: ReadPageRequest[]) =>
  requests.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe('reading', () => {
  it("tells mentions in teasers from those of the article, and counts the article's", async () => {
    const { marks, read } = open(
      '<article><h1>On JD</h1><p>JD rose.</p></article><aside><p>JD again</p></aside>',
    );
    await read();
    expect(marks.all().map(({ mention }) => mention.teaser ?? false)).toEqual([false, false, true]);
    expect(marks.instruments()).toBe(1);
  });

  it('sends a screenful first, then at most 50 KB a message, and everything once', async () => {
    const paragraph = '京东 opened higher in early trading. '.repeat(20).trim();
    const { requests, read } = open(`<p>${paragraph}</p>`.repeat(100));
    await read();
    const bytes = (text: string) => new TextEncoder().encode(text).length;
    const sizes = requests.map(({ blocks }) => blocks.reduce((sum, { text }) => sum + bytes(text), 0));
    expect(sizes[0]).toBeLessThanOrEqual(6000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50_000);
    expect(sent(requests)).toHaveLength(100);
  });

  it('hands back what the article taught', async () => {
    const { requests, read } = open('<p>JD</p>'.repeat(3) + `<p>${'word '.repeat(2000)}</p><p>JD</p>`);
    await read();
    expect(requests[0]?.context).toBeUndefined();
    expect(requests[1]?.context).toEqual({ version: 1, asked: 1 });
  });

  it('sends an earlier block again when asked to, but not for ever', async () => {
    const { requests, read } = open('<p>Alibaba rose</p><p>JD fell</p>', ({ blocks }) => ({
      again: blocks.map(({ id }) => id),
    }));
    await read();
    expect(sent(requests).filter((text) => text === 'JD fell')).toHaveLength(4);
  });

  it('does not send what it knows', async () => {
    const { requests, read } = open('<p>JD rose</p><p>Nothing here</p>');
    await read();
    await read();
    expect(sent(requests)).toEqual(['JD rose', 'Nothing here']);
  });

  it('keeps the key of a mention whose text nodes the page rebuilt', async () => {
    const { marks, requests, read } = open('<p>JD rose</p>');
    await read();
    const [before] = marks.all();
    document.querySelector('p')!.replaceChildren('JD rose');
    await read();
    const [after] = marks.all();
    expect(after?.mention.key).toBe(before?.mention.key);
    expect(after?.range.startContainer).toBe(document.querySelector('p')!.firstChild);
    expect(requests).toHaveLength(1);
  });

  it('drops the marks of what the page took away', async () => {
    const { marks, read } = open('<p id="gone">JD rose</p><p>JD fell</p>');
    await read();
    expect(marks.all()).toHaveLength(2);
    document.querySelector('#gone')!.remove();
    await read();
    expect(marks.all()).toHaveLength(1);
  });

  it('drops the answer to a question about an article that was left', async () => {
    const page = open('<p>JD rose</p>', () => {
      page.reading.forget();
      return {};
    });
    await page.read();
    expect(page.marks.all()).toHaveLength(0);
  });

  const change = oneof(
    record({
      kind: constantFrom('text'),
      child: nat(5),
      to: constantFrom('JD', 'JD rose', 'none', '', 'a JD b JD'),
    }),
    record({ kind: constantFrom('remove', 'split', 'wrap'), child: nat(5) }),
    record({ kind: constantFrom('add'), child: nat(5), to: constantFrom('<b>J</b>D', 'JD', '<i>x</i>') }),
  );

  it('marks exactly the words, whatever the page changes in between', async () => {
    await assert(
      asyncProperty(array(change, { maxLength: 8 }), async (changes) => {
        const { marks, read } = open('<p>JD one</p><p>two <b>JD</b> <i>J</i>D</p><p>three</p>');
        await read();
        for (const each of changes) {
          mutate(each);
          await read();
          const words = marks.all().map(({ range }) => {
            const live = document.createRange();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            return live.toString();
          });
          const expected = [...document.querySelectorAll('p')].flatMap(
            (p) => (p.textContent ?? '').match(/JD/g) ?? [],
          );
          expect(words).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function mutate({ kind, child, to = '' }: { kind: string; child: number; to?: string }): void {
  const paragraphs = document.querySelectorAll('p');
  const p = paragraphs[child % Math.max(paragraphs.length, 1)];
  const text = p?.firstChild;
  if (!p) return;
  if (kind === 'text') p.textContent = to;
  if (kind === 'remove') p.remove();
  if (kind === 'split' && text instanceof Text && text.length > 1) text.splitText(1);
  if (kind === 'wrap' && text) p.insertBefore(document.createElement('em'), text).append(text);
  if (kind === 'add') p.insertAdjacentHTML('beforeend', to);
}
