import { useRef, useState } from 'preact/hooks';

/** A dragged item and the place where it would land. */
export interface Drag {
  id: string;
  from: number;
  to: number;
}

/** The place of an item dropped at `y` among items with these middles: before the first one below. */
export function landing(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

/** So near to an edge of the window the page scrolls along, so far at each move. */
const EDGE_PX = 48;
const STEP_PX = 12;

/**
 * Dragging an item of a list by its grip, with a pointer of any kind; Escape takes it back. For the keyboard the list needs buttons.
 * `grip` starts it and is told the item's id; `onDrop` hears of an item that landed elsewhere.
 */
export function useDrag(onDrop: (id: string, by: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag>();

  const grip = (id: string, event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (event.button !== 0 || !list.current) return;
    event.preventDefault();
    const items = [...list.current.children];
    const handle: HTMLElement = event.currentTarget;
    const from = items.findIndex((item) => item.contains(handle));
    const over = new AbortController();
    const { signal } = over;
    let to = from;
    const end = (dropped: boolean) => {
      over.abort();
      setDrag(undefined);
      if (dropped && to !== from) onDrop(id, to - from);
    };
    handle.setPointerCapture(event.pointerId);
    setDrag({ id, from, to });
    handle.addEventListener(
      'pointermove',
      ({ clientY }) => {
        if (clientY < EDGE_PX) window.scrollBy(0, -STEP_PX);
        if (clientY > window.innerHeight - EDGE_PX) window.scrollBy(0, STEP_PX);
        const boxes = items.map((item) => item.getBoundingClientRect());
        to = landing(
          boxes.map(({ top, height }) => top + height / 2),
          from,
          clientY,
        );
        setDrag({ id, from, to });
      },
      { signal },
    );
    handle.addEventListener('pointerup', () => end(true), { signal });
    handle.addEventListener('pointercancel', () => end(false), { signal });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
  };

  return { list, drag, grip };
}
