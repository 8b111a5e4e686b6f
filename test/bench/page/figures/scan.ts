import type { Figure } from '../figure';
import type { Lab } from '../lab';
import { interleave, median, pairedRatio } from '../statistics';

interface Scan {
  /** Milliseconds from the first step of the walk until the first message was handed to the browser. */
  first: number;
  /** What the browser took to send it. */
  send: number;
  /** Until the last one. */
  whole: number;
}

interface Watched {
  scan?: { began: number; first?: number; sent?: number; last?: number };
}

/** Until a changed address has been read. */
const REST_MS = 900;

/** In Quotemark's world, before its script: notes when the walk begins and when messages go, and answers them at once, so that only the page's own work is timed. */
function watchScan(): void {
  const world = globalThis as unknown as Watched & {
    chrome: {
      runtime: { sendMessage: (message: { type: string }, done: (answer: unknown) => void) => void };
    };
  };
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'createTreeWalker')?.value as Function;
  Object.defineProperty(Document.prototype, 'createTreeWalker', {
    configurable: true,
    writable: true,
    value(this: Document, ...args: unknown[]): unknown {
      world.scan ??= { began: performance.now() };
      return own.apply(this, args);
    },
  });
  const { runtime } = world.chrome;
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = (message, done) => {
    const at = performance.now();
    send(message, done);
    if (message.type !== 'readPage' || !world.scan) return;
    world.scan.first ??= at;
    world.scan.sent ??= performance.now();
    world.scan.last = at;
  };
}

function resultOfScan(): Scan {
  const { scan } = globalThis as Watched;
  if (scan?.first === undefined || scan.sent === undefined || scan.last === undefined)
    throw new Error('nothing was scanned');
  const { began, first, sent, last } = scan;
  return { first: first - began, send: sent - first, whole: last - began };
}

/** The floor: every text node touched, its length read. */
function barePass(): number {
  const began = performance.now();
  let units = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) units += node.nodeValue?.length ?? 0;
  const spent = performance.now() - began;
  (globalThis as { units?: number }).units = units;
  return spent;
}

/** A fresh page in a fresh process: one cold scan, or one cold bare pass. */
async function cold(lab: Lab, arm: 'scan' | 'bare'): Promise<number> {
  return await lab.tab(async (page) => {
    await page.goto(lab.url('manual', '/article'));
    await page.waitForTimeout(600);
    if (arm === 'bare') return await lab.inWorld(page, barePass);
    await lab.inWorld(page, watchScan);
    await lab.inject(page);
    await lab.waitForMarks(page, 3);
    return (await lab.inWorld(page, resultOfScan)).first;
  });
}

/** A warm scan: the page pretends to be another article, and everything is read once more. */
async function warm(lab: Lab, rounds: number) {
  return await lab.tab(async (page) => {
    await page.goto(lab.url('manual', '/article'));
    await lab.inWorld(page, watchScan);
    await lab.inject(page);
    await lab.waitForMarks(page, 3);
    const scans: Scan[] = [];
    // After the same rest as a scan: a loop of passes would find everything in the processor's cache.
    const bare = async () => {
      await page.waitForTimeout(REST_MS);
      return await lab.inWorld(page, barePass);
    };
    const results = await interleave(rounds, {
      bare,
      again: bare,
      scan: async (round) => {
        await lab.inWorld(page, () => {
          delete (globalThis as Watched).scan;
        });
        await lab.inPage(page, (at: number) => history.pushState(null, '', `?${at}`), round);
        await page.waitForTimeout(REST_MS);
        const scan = await lab.inWorld(page, resultOfScan);
        if (round >= 0) scans.push(scan);
        return scan.first;
      },
    });
    return { ...results, scans };
  });
}

export const scanFigures: Figure[] = [
  {
    id: 'P1',
    bar: 3,
    what: 'warm scan until the first message / bare pass over the page, article',
    async measure(lab, rounds) {
      const { bare, again, scan, scans } = await warm(lab, rounds);
      const control = pairedRatio(again, bare);
      return {
        value: pairedRatio(scan, bare),
        control,
        also: {
          sendMs: median(scans.map(({ send }) => send)),
          scanMs: median(scan),
          bareMs: median(bare),
          untilLastMessageMs: median(scans.map(({ whole }) => whole)),
        },
      };
    },
  },
  {
    id: 'P2',
    bar: 1.6,
    what: 'cold scan until the first message / cold bare pass in a fresh page, article',
    async measure(lab, rounds) {
      const { scan, bare, again } = await interleave(rounds, {
        scan: () => cold(lab, 'scan'),
        bare: () => cold(lab, 'bare'),
        again: () => cold(lab, 'bare'),
      });
      return {
        value: pairedRatio(scan, bare),
        control: pairedRatio(again, bare),
        also: { scanMs: median(scan), bareMs: median(bare) },
      };
    },
  },
];
