import type {
  CheckClaimsRequest,
  CheckedClaim,
  InstrumentFacts,
  PageSettings,
  PageSummary,
  ReadPageAnswer,
  ReadPageRequest,
} from '@/lib/messages';
import { isElement, rectOf } from './dom';
import { createClaims } from './claims';
import { blockAround } from './furniture';
import { createHitTest, isControl } from './hit';
import { createMarks } from './marks';
import { createMeasure } from './measure';
import { createPainter } from './paint';
import { publishedOf } from './published';
import { createReading } from './reading';
import { createSteps } from './steps';
import { persist } from './retry';
import { createSummons } from './summon';
import type { PageHandle, Published } from './types';
import { watch } from './watch';

export interface RoomOptions {
  document: Document;
  /** False once the extension has gone away: then everything is taken back, silently. */
  alive: () => boolean;
  ask: (request: ReadPageRequest) => Promise<ReadPageAnswer>;
  checkClaims: (request: CheckClaimsRequest) => Promise<CheckedClaim[]>;
  /** What words may mean that stand alone, best first. */
  meanings: (words: string) => Promise<InstrumentFacts[]>;
  /** Brings the cards: the reader is about to look at a mention. */
  bringCards: () => Promise<void>;
  /** The page has its first open shadow root. */
  onShadow: () => void;
  /** How many distinct instruments the page mentions now; told again when the settings changed. */
  onCount: (instruments: number) => void;
}

export interface Room extends PageHandle {
  summary(): PageSummary;
  /** Scrolls a mention into view and shows the eye where it is. */
  show(key: number): void;
  /** The article's statements with their verdicts. */
  claims(): Promise<CheckedClaim[]>;
  /** Goes to the next (1) or previous (-1) mention and opens its card. */
  step(direction: 1 | -1): void;
  /** Opens the card of what is selected. */
  lookUp(): Promise<void>;
  /** The same for a statement. */
  showClaim(place: { block: number; start: number; end: number }): void;
  change(settings: PageSettings): void;
  /** Reads the whole page anew: the rules of recognition have changed. */
  readAgain(): void;
}

/** Reads a page, marks what it mentions, follows its changes. Begins at once, ends by `stop`. */
export function openRoom({
  document,
  alive,
  ask,
  checkClaims,
  meanings,
  bringCards,
  onShadow,
  onCount,
}: RoomOptions): Room {
  const controller = new AbortController();
  const { signal } = controller;
  const ours = new WeakSet<Node>();
  const measure = createMeasure(document);
  const marks = createMarks();
  const painter = createPainter(marks, measure, signal);
  const hit = createHitTest(document, marks, measure);
  const listeners = new Set<() => void>();
  let settings: PageSettings | undefined;
  let published: { of: string; value: Published | undefined } | undefined;
  let counted = 0;
  let met = false;
  let shadowed = false;

  const stop = () => controller.abort();
  const lives = () => !signal.aborted && (alive() || (stop(), false));

  const summons = createSummons(
    async () => (await persist(() => bringCards().then(() => true), lives)) === true,
    signal,
  );

  const question = async (request: ReadPageRequest): Promise<ReadPageAnswer | undefined> => {
    const answer = await persist(() => ask(request), lives);
    if (answer) settings = answer.settings;
    return answer;
  };

  const changed = () => {
    if (signal.aborted) return;
    if (settings) painter.show(settings.display);
    claims.forget();
    if (settings && !reading.busy) void claims.paint(settings.display.underlineClaims);
    const instruments = marks.instruments();
    if (instruments > 0 && !met) {
      met = true;
      summons.ready();
    }
    if (instruments !== counted && !reading.busy) {
      counted = instruments;
      onCount(instruments);
    }
    for (const listener of listeners) listener();
  };

  const reading = createReading({
    marks,
    ask: question,
    onChange: changed,
    onShadow(root) {
      watching.follow(root);
      if (!shadowed) onShadow();
      shadowed = true;
    },
    signal,
    start: () => (scrollY > innerHeight ? inView(document) : undefined),
  });
  const publishedNow = () => {
    const { href } = document.location;
    if (published?.of !== href) published = { of: href, value: publishedOf(document, href) };
    return published.value;
  };
  const claims = createClaims({ reading, ask: checkClaims, published: publishedNow, signal });
  const reveal = (range: StaticRange, owner: Element) => {
    const target = range.startContainer.parentElement ?? owner;
    target.scrollIntoView({ block: 'center' });
    const [rect] = measure(range);
    if (rect && (rect.top < 0 || rect.bottom > innerHeight)) scrollBy(0, rect.top - innerHeight / 2);
    painter.flash({ range });
  };
  const steps = createSteps({ document, marks, measure, reveal, meanings, onNeedCards: summons.ask });
  const readAll = () => reading.read([document.body]);
  const readAnew = () => {
    reading.forget();
    changed();
    void readAll();
  };

  const watching = watch({
    document,
    ours,
    onChange: async (parts) => {
      if (lives()) await reading.read(parts);
    },
    onNavigate: readAnew,
    onReturn: () => {
      if (lives()) painter.heal();
    },
    async onThaw() {
      if (!lives()) return;
      onCount(counted);
      await question({ blocks: [] });
      changed();
    },
    signal,
  });
  void readAll();

  return {
    mentionAt(x, y, under) {
      if (!lives()) return undefined;
      painter.heal();
      return hit({ x, y }, under)?.mention;
    },
    mention: (key) => marks.get(key)?.mention,
    rectsOf(key) {
      const place = marks.get(key) ?? steps.note(key);
      return place ? measure(place.range) : [];
    },
    ownerOf: (key) => (marks.get(key) ?? steps.note(key))?.owner,
    doubtOf: (key) => steps.note(key)?.doubt,
    isControl,
    get published() {
      return publishedNow();
    },
    async claimsAround(key) {
      const mention = marks.get(key)?.mention;
      return mention ? claims.around(mention) : [];
    },
    get settings() {
      return settings;
    },
    ours,
    alive: lives,
    signal,
    stop,
    onChange: (listener) => void listeners.add(listener),
    summary() {
      return {
        title: document.title,
        published: this.published,
        mentions: marks.all().map(({ mention }) => mention),
        reading: reading.busy ? 'reading' : 'done',
      };
    },
    show(key) {
      const mark = marks.get(key);
      if (mark) reveal(mark.range, mark.owner);
    },
    step: (direction) => steps.step(direction),
    lookUp: () => steps.lookUp(),
    onOpen: (listener) => steps.onOpen(listener),
    handOver: () => summons.arrived(),
    claims: claims.all,
    showClaim({ block, start, end }) {
      const range = reading.rangeOf(block, start, end);
      if (range) reveal(range, document.body);
    },
    change(next) {
      settings = next;
      onCount(counted);
      changed();
    },
    readAgain: readAnew,
  };
}

/** A block near the top of what the reader sees. */
function inView(document: Document): Element | undefined {
  const element = document.elementFromPoint(innerWidth / 2, innerHeight * 0.3);
  const block = isElement(element) ? blockAround(element) : undefined;
  return isElement(block) && rectOf(block).height < 2 * innerHeight ? block : undefined;
}
