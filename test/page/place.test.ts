import { assert, boolean, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heads, nearestLine, place } from '@/lib/page/place';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const viewport = { width: 1000, height: 700 };
const card = { width: 340, height: 300 };

describe('place', () => {
  it.each([
    ['below the words', box(400, 100, 80, 20), { left: 408, top: 126, side: 'below' }],
    ['above where there is more room', box(400, 600, 80, 20), { left: 408, top: 294, side: 'above' }],
    ['shifted in at the end of the line', box(900, 100, 80, 20), { left: 652, top: 126, side: 'below' }],
    ['shifted in at its start', box(0, 100, 20, 20), { left: 8, top: 126, side: 'below' }],
  ])('puts the card %s', (_, line, expected) => {
    expect(
      place({ lines: [line], pointer: { x: line.left + 40, y: line.top + 10 }, card, viewport }),
    ).toMatchObject(expected);
  });

  it('takes the line of a wrapped mention that the pointer is on', () => {
    const lines = [box(800, 100, 120, 20), box(100, 125, 60, 20)];
    expect(nearestLine(lines, { x: 130, y: 135 })).toBe(lines[1]);
    expect(place({ lines, pointer: { x: 130, y: 135 }, card, viewport }).top).toBe(151);
  });

  it('stays on its side until it no longer fits there', () => {
    const lines = [box(400, 380, 80, 20)];
    expect(place({ lines, card, viewport, side: 'above' }).side).toBe('above');
    expect(place({ lines: [box(400, 200, 80, 20)], card, viewport, side: 'above' }).side).toBe('below');
  });

  it.each([
    ['there is enough room below', 300, 'below', 800 - 320 - 14],
    ['there is enough room above', 500, 'above', 500 - 14],
    ['neither side has room for more than a strip', 240, 'below', 500 - 16],
  ])('scrolls rather than cover its words where %s', (_, y, side, maxHeight) => {
    const tall = { width: 340, height: 900 };
    const view = y === 240 ? { width: 1000, height: 500 } : { width: 1000, height: 800 };
    const placed = place({ lines: [box(400, y, 80, 20)], card: tall, viewport: view });
    expect([placed.side, placed.maxHeight]).toEqual([side, maxHeight]);
  });

  it('grows from the end of the words where the page reads from right to left', () => {
    expect(place({ lines: [box(700, 100, 80, 20)], card, viewport, rtl: true }).left).toBe(780 + 32 - 340);
  });

  const sizes = record({
    x: integer({ min: -2000, max: 3000 }),
    y: integer({ min: -2000, max: 3000 }),
    width: integer({ min: 320, max: 2000 }),
    height: integer({ min: 200, max: 1500 }),
    cardHeight: integer({ min: 40, max: 600 }),
    rtl: boolean(),
  });

  it('keeps a card that fits wholly in view, and the top of one that does not', () => {
    assert(
      property(sizes, ({ x, y, width, height, cardHeight, rtl }) => {
        const size = { width: Math.min(340, width - 16), height: cardHeight };
        const at = place({ lines: [box(x, y, 60, 20)], card: size, viewport: { width, height }, rtl });
        expect(at.left).toBeGreaterThanOrEqual(8);
        expect(at.top).toBeGreaterThanOrEqual(8);
        expect(at.left + size.width).toBeLessThanOrEqual(width - 8);
        expect(at.top + Math.min(size.height, at.maxHeight)).toBeLessThanOrEqual(height - 8);
      }),
    );
  });
});

describe('heads', () => {
  const target = box(100, 100, 200, 100);
  const from = { x: 150, y: 20 };

  it.each([
    ['straight down', { x: 150, y: 60 }, true],
    ['inside', { x: 150, y: 150 }, true],
    ['slanted towards a corner', { x: 220, y: 60 }, true],
    ['past a corner', { x: 260, y: 50 }, false],
    ['away', { x: 150, y: 10 }, false],
    ['beyond', { x: 150, y: 220 }, false],
    ['sideways', { x: 190, y: 20 }, false],
  ])('%s', (_, at, expected) => {
    expect(heads(from, at, target)).toBe(expected);
  });

  it('holds for every point between the start and a point of the card', () => {
    const share = double({ min: 0.01, max: 1, noNaN: true });
    assert(
      property(share, share, share, (t, u, v) => {
        const goal = { x: target.left + u * 200, y: target.top + v * 100 };
        const at = { x: from.x + t * (goal.x - from.x), y: from.y + t * (goal.y - from.y) };
        return heads(from, at, {
          ...target,
          right: target.right + 1e-6,
          bottom: target.bottom + 1e-6,
          left: target.left - 1e-6,
          top: target.top - 1e-6,
        });
      }),
    );
    expect(heads(from, { x: 0, y: 0 }, target)).toBe(false);
  });
});
