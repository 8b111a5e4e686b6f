import { rectOf } from './dom';
import type { Mark, Marks } from './marks';
import type { Measure } from './measure';
import type { Settings } from '@/lib/settings/schema';

/** With 5,000 registered ranges Chromium takes four times as long for a frame; with 300, hardly longer than with one. */
export const MAX_PAINTED = 300;

/** So few are all painted, wherever they stand. */
const FEW = 50;

/** Of more, those within so many heights of the viewport from its middle: every mark that is painted costs each frame a little. */
const REACH = 2.5;

/** Marks that are looked at together when only those near the viewport are painted. */
const CHUNK = 25;

/** The registry is the page's too. A page that clears ours is mended so often in so long, then left alone. */
const HEALS = 5;
const HEAL_WINDOW_MS = 5000;

const FLASH_MS = 1500;

/** Marks that arrive part by part are painted together: every painting costs the page a frame. */
const GATHER_MS = 200;

/** Names in `CSS.highlights`; their rules are entrypoints/marks.css. They say nothing about us to a page that looks. */
const NAMES = { underline: 'mention-line', dotted: 'mention-dots', tint: 'mention-tint' } as const;
const FLASH_NAME = 'mention-found';

/** Paints marks without touching the page's DOM. Firefox: the registry and its members cannot be iterated from here. */
export function createPainter(
  marks: Marks,
  measure: Measure,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
) {
  const registry = CSS.highlights;
  let style: Settings['display']['marks'] = 'underline';
  let which: Settings['display']['which'] = 'all';
  let wanted: readonly Mark[] = [];
  let painted = new Map<StaticRange, Mark>();
  let heals: number[] = [];
  let givenUp = false;
  let highlight: Highlight | undefined;
  let name: string | undefined;

  const withdraw = () => {
    if (name !== undefined && registry.get(name) === highlight) registry.delete(name);
    highlight = name = undefined;
    painted = new Map();
  };

  const enter = () => {
    if (style === 'none' || givenUp) return;
    const next = NAMES[style];
    if (name !== next) withdraw();
    name = next;
    highlight ??= new Highlight();
    registry.set(name, highlight);
  };

  /** Adds and deletes what differs, so that a scroll repaints only the edges. */
  const repaint = () => {
    if (style === 'none' || givenUp) return withdraw();
    const near = wanted.length <= FEW ? wanted : nearest(wanted, measure);
    const next = new Map(near.map((mark) => [mark.range, mark]));
    if (!highlight && next.size === 0) return;
    if (!highlight || name !== NAMES[style]) enter();
    for (const range of painted.keys()) if (!next.has(range)) highlight?.delete(range);
    for (const range of next.keys()) if (!painted.has(range)) highlight?.add(range);
    painted = next;
    heal();
  };

  // Forced colours paint every highlight as a solid box: one for each instrument is loud enough.
  const forced = matchMedia('(forced-colors: active)');
  const choose = () => {
    wanted = which === 'first' || forced.matches ? firstOfEach(marks.all()) : marks.some();
    if (wanted.length > FEW) grown.observe(document.body);
    repaint();
  };
  forced.addEventListener('change', choose, { signal });

  const heal = () => {
    if (givenUp || name === undefined || registry.get(name) === highlight) return;
    heals = [...heals.filter((at) => now() - at < HEAL_WINDOW_MS), now()];
    if (heals.length > HEALS) givenUp = true;
    else enter();
  };

  let moving: ReturnType<typeof setTimeout> | undefined;
  const moved = () => {
    if (wanted.length <= FEW) return;
    moving ??= setTimeout(() => {
      moving = undefined;
      repaint();
    }, 100);
  };
  document.addEventListener('scroll', moved, { signal, passive: true, capture: true });
  // What opens or closes above brings other marks near, without any scrolling.
  const grown = new ResizeObserver(moved);

  let gathering: ReturnType<typeof setTimeout> | undefined;
  let more = false;
  const gather = () => {
    more = gathering !== undefined;
    if (more) return;
    choose();
    gathering = setTimeout(() => {
      gathering = undefined;
      if (more) gather();
    }, GATHER_MS);
  };

  signal.addEventListener('abort', () => {
    clearTimeout(gathering);
    clearTimeout(moving);
    grown.disconnect();
    withdraw();
  });

  return {
    /** The marks changed, or how they are shown. */
    show(display: Settings['display']) {
      style = display.marks;
      which = display.which;
      gather();
    },
    /** Puts the marks back when the page cleared the registry, a bounded number of times. */
    heal,
    /** Shows the eye where a mention is, for a moment. */
    flash({ range }: Pick<Mark, 'range'>) {
      const found = new Highlight(range);
      found.priority = 1;
      registry.set(FLASH_NAME, found);
      setTimeout(() => registry.get(FLASH_NAME) === found && registry.delete(FLASH_NAME), FLASH_MS);
    },
  };
}

function firstOfEach(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks.filter(({ mention }) => !seen.has(mention.instrument) && seen.add(mention.instrument));
}

/**
 * The marks whose blocks lie near the viewport, the closest ones when they are too many. Chunks of neighbours are
 * measured by their first and last block, because measuring ten thousand table cells at each scroll would cost more
 * than painting them. Where the two lie far apart they are no neighbours, and each is measured.
 */
function nearest(marks: readonly Mark[], measure: Measure): Mark[] {
  const middle = innerHeight / 2;
  const reach = REACH * innerHeight;
  const extent = ({ owner, range }: Mark): DOMRect[] => {
    const rect = rectOf(owner);
    return rect.height > innerHeight ? measure(range) : [rect];
  };
  const near: { distance: number; marks: readonly Mark[] }[] = [];
  const weigh = (chunk: readonly Mark[]) => {
    const ends = chunk.length > 1 ? [chunk[0], chunk.at(-1)] : chunk;
    const rects = ends.flatMap((mark) => (mark ? extent(mark) : []));
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    if (chunk.length > 1 && bottom - top > reach) return chunk.forEach((mark) => weigh([mark]));
    const distance = Math.max(top - middle, middle - bottom, 0);
    if (distance < reach) near.push({ distance, marks: chunk });
  };
  for (let at = 0; at < marks.length; at += CHUNK) weigh(marks.slice(at, at + CHUNK));
  return near
    .sort((one, other) => one.distance - other.distance)
    .flatMap(({ marks: chunk }) => chunk)
    .slice(0, MAX_PAINTED);
}
