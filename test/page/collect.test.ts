// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { collect, NODES_A_STEP, type Found } from '@/lib/page/collect';
import { locate, textOf } from '@/lib/page/offsets';

const read = (html: string, start?: string): Found[] => {
  document.body.innerHTML = html;
  const from = start === undefined ? undefined : document.querySelector(start)!;
  return [...collect(document.body, from)].filter((found) => found !== undefined);
};

const texts = (html: string) => read(html).map(({ text }) => text);

beforeEach(() => {
  document.documentElement.removeAttribute('lang');
  document.body.removeAttribute('class');
});

describe('collect', () => {
  it.each([
    [
      'joins inline elements',
      '<p>Shares of <b>N</b>vidia <a href="#">rose</a>.</p>',
      ['Shares of Nvidia rose.'],
    ],
    ['ends a block at a block', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    ['reads <br> as a newline', '<p>JD<br>BABA</p>', ['JD\nBABA']],
    ['finds a <br> before an inline element', '<p><b>JD</b><br> <i>BABA</i></p>', ['JD\nBABA']],
    ['collapses written white space', '<p>\n  Alibaba\n  Group   Holding \n</p>', ['Alibaba Group Holding']],
    ['drops soft hyphens', '<p>Ali\u00ADbaba</p>', ['Alibaba']],
    ['reads a row as one block', '<table><tr><td>Tencent</td><td>0700</td></tr></table>', ['Tencent\t0700']],
    ['skips scripts and editors', '<p>Yes</p><script>No</script><div contenteditable>No</div>', ['Yes']],
    [
      'skips code, inputs and buttons',
      '<p>Yes</p><code>No</code><textarea>No</textarea><button>No</button>',
      ['Yes'],
    ],
    ['skips navigation', '<nav><a>No</a></nav><div role="navigation">No</div><p>Yes</p>', ['Yes']],
    ['skips hidden text', '<p hidden>No</p><p aria-hidden="true">No</p><p>Yes</p>', ['Yes']],
    [
      'skips notices and share bars',
      '<div class="cookie-banner">No</div><ul class="social-share"><li>No</li></ul><p>Yes</p>',
      ['Yes'],
    ],
    ['skips comments', '<p>Yes</p><section id="comments"><p>No</p></section>', ['Yes']],
    ['skips text without a letter', '<p>12.4 %</p><p>Yes</p>', ['Yes']],
    [
      'keeps a story whose wrapper has a furniture class',
      '<div class="comments-area"><h1>Yes</h1></div>',
      ['Yes'],
    ],
    ['keeps a story that a notice covers', '<div aria-hidden="true"><h1>Yes</h1></div>', ['Yes']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it.each([
    ['an aside', '<aside><p>Oklo</p></aside>', 'teaser'],
    ['a related box', '<div class="related-articles"><p>Oklo</p></div>', 'teaser'],
    [
      'a headline that is a link',
      '<h3><a href="#">Oklo soared to a record high this week</a></h3>',
      'teaser',
    ],
    ['a second article', '<article><h1>Story here</h1></article><article><p>Oklo</p></article>', 'teaser'],
    ['a paragraph', '<p>Oklo <a href="#">soared</a></p>', 'article'],
    ['a short link', '<li><a href="#">Oklo</a></li>', 'article'],
  ])('reads %s as %s', (_, html, role) => {
    expect(read(html).at(-1)?.role).toBe(role);
  });

  it('takes the language from the closest element that names one', () => {
    document.documentElement.lang = 'en';
    const found = read('<p>One</p><div lang="de"><p>Zwei</p><p lang="">Three</p></div>');
    expect(found.map(({ lang }) => lang)).toEqual(['en', 'de', undefined]);
  });

  it('begins where the reader looks and comes back for the rest', () => {
    const found = read('<p>One</p><p id="here">Two</p><p>Three</p>', '#here');
    expect(found.map(({ text }) => text)).toEqual(['Two', 'Three', 'One']);
  });

  it('cannot be misled by names of form fields', () => {
    const clobbered = '<form><input name="parentNode"><input name="localName"><p>Nvidia rose</p>Done</form>';
    expect(texts(clobbered)).toEqual(['Nvidia rose', 'Done']);
  });

  it('cuts a huge text node at spaces, losing nothing', () => {
    const long = 'Nvidia rose again. '.repeat(5000);
    const found = read(`<p>${long}</p>`);
    expect(Math.max(...found.map(({ text }) => text.length))).toBeLessThanOrEqual(12_000);
    expect(found.map(({ text }) => text).join(' ')).toBe(long.trimEnd());
  });

  it('offers a pause after every few text nodes', () => {
    document.body.innerHTML = '<p><b>a</b></p>'.repeat(10 * NODES_A_STEP);
    const pauses = [...collect(document.body)].filter((found) => found === undefined).length;
    expect(pauses).toBe(10);
  });

  it('says when the page took away the node it stood on', () => {
    document.body.innerHTML = '<p>Nvidia</p>'.repeat(2 * NODES_A_STEP);
    const walk = collect(document.body);
    while (walk.next().value !== undefined) continue;
    document.body.textContent = '';
    expect(walk.next()).toEqual({ done: true, value: false });
  });

  it('remembers where every character came from', () => {
    const [found] = read('<p>  The <b>Ali\u00ADbaba</b>\n Group,<br><i>JD</i> and\t\nmore </p>');
    const { pieces, text } = found!;
    expect(textOf(pieces)).toBe(text);
    const at = text.indexOf('Alibaba Group');
    const { span } = locate(pieces, at, at + 13, 'Alibaba Group')!;
    const range = document.createRange();
    range.setStart(span.startContainer, span.startOffset);
    range.setEnd(span.endContainer, span.endOffset);
    expect(range.toString()).toBe('Ali\u00ADbaba\n Group');
  });
});
