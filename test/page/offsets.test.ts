// @vitest-environment happy-dom
import { array, assert, constantFrom, nat, option, pre, property, record, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '@/lib/page/collect';
import { addPiece, addSeparator, emptyPieces, locate, textOf } from '@/lib/page/offsets';

const word = constantFrom('JD', 'Oklo', 'a', ' ', '  ', '\n ', '\u00AD', '腾讯', '\t');
const inline = constantFrom('', 'b', 'i', 'a');

/** A paragraph of random inline pieces. */
const paragraph = array(tuple(inline, array(word, { maxLength: 4 })), {
  minLength: 1,
  maxLength: 12,
});

function build(parts: [string, string[]][]): HTMLElement {
  const owner = document.createElement('p');
  for (const [tag, words] of parts) {
    const target = tag === '' ? owner : owner.appendChild(document.createElement(tag));
    target.append(words.join(''));
  }
  document.body.replaceChildren(owner);
  return owner;
}

describe('offsets', () => {
  it('read back what was collected, wherever the text nodes end', () => {
    assert(
      property(paragraph, (parts) => {
        build(parts);
        const found = [...collect(document.body)].filter((each) => each !== undefined);
        expect(found.map(({ pieces }) => textOf(pieces))).toEqual(found.map(({ text }) => text));
      }),
    );
  });

  it('locate any span: the page reads the same words there', () => {
    assert(
      property(paragraph, nat(), nat(), (parts, one, two) => {
        build(parts);
        const found = [...collect(document.body)].find((each) => each !== undefined);
        pre(found !== undefined);
        const { text, pieces } = found;
        const start = one % text.length;
        const end = start + 1 + (two % (text.length - start));
        const { span } = locate(pieces, start, end, text.slice(start, end))!;
        const range = document.createRange();
        range.setStart(span.startContainer, span.startOffset);
        range.setEnd(span.endContainer, span.endOffset);
        const written = range.toString().replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ');
        expect(written).toBe(text.slice(start, end));
      }),
    );
  });

  it('never locate words that are no longer there, whatever the page changes', () => {
    const change = record({ child: nat(), to: option(string()) });
    assert(
      property(paragraph, array(change, { maxLength: 5 }), (parts, changes) => {
        const owner = build(parts);
        const found = [...collect(document.body)].find((each) => each !== undefined);
        pre(found !== undefined);
        for (const { child, to } of changes) {
          const node = owner.childNodes[child % Math.max(owner.childNodes.length, 1)];
          if (to === null) node?.remove();
          else if (node) node.textContent = to;
        }
        const located = locate(found.pieces, 0, found.text.length, found.text);
        pre(located !== undefined);
        const { span } = located;
        expect(textOf(found.pieces)).toBe(found.text);
        expect(span.startContainer.isConnected && span.endContainer.isConnected).toBe(true);
        expect(span.endOffset).toBeLessThanOrEqual(span.endContainer.length);
      }),
    );
  });

  it('keep separators that no node wrote', () => {
    const pieces = emptyPieces();
    addPiece(pieces, document.createTextNode('JD\n'), 0, 2);
    addSeparator(pieces, '\t');
    addPiece(pieces, document.createTextNode('x\nBABA'), 1, 5);
    addSeparator(pieces, '\n');
    expect(textOf(pieces)).toBe('JD\t BABA\n');
    expect(textOf(pieces, 1, 5)).toBe('D\t B');
  });
});
