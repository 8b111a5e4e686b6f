import type { Figure } from '../figure';
import { against } from '../figure';
import type { Host, Lab } from '../lab';
import { interleave } from '../statistics';

/** Repetitions of one measurement; the quickest counts: what the page takes, not what the machine did besides. */
const TIMES = 6;

/** What a page does to itself: 2,000 paragraphs appended, 500 insertions into a text that is marked. Until observers have been told. */
async function mutations(times: number): Promise<number> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const article = document.querySelector('article');
  const [first] = article?.querySelector('p')?.childNodes ?? [];
  if (!article || !(first instanceof Text)) throw new Error('no article');
  const before = first.data;
  const spent: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const box = document.createElement('div');
    const began = performance.now();
    document.body.append(box);
    for (let n = 0; n < 2000; n += 1)
      box.append(Object.assign(document.createElement('p'), { textContent: 'One more line of no interest' }));
    for (let n = 0; n < 500; n += 1) first.insertData(first.length, 'x');
    await Promise.resolve();
    spent.push(performance.now() - began);
    box.remove();
    first.data = before;
    await pause(150);
  }
  return Math.min(...spent);
}

/** A text far below the viewport changes; from there to the frame that follows. */
async function frames(times: number): Promise<number> {
  const far = [...document.querySelectorAll('p')].at(-1)?.firstChild;
  if (!(far instanceof Text)) throw new Error('no far text');
  const channel = new MessageChannel();
  const spent: number[] = [];
  for (let at = 0; at < times; at += 1) {
    spent.push(
      await new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const began = performance.now();
          far.data += at % 2 ? ' more words' : '';
          if (at % 2 === 0) far.data = far.data.slice(0, 40);
          channel.port1.onmessage = () => resolve(performance.now() - began);
          channel.port2.postMessage(null);
        });
      }),
    );
  }
  return Math.min(...spent);
}

/** One tab an arm, all open for the whole measurement; the one that is measured is in front. */
async function openArm(
  lab: Lab,
  host: Host,
  path: string,
  run: (times: number) => Promise<number>,
  times: number,
) {
  const page = await lab.context.newPage();
  await page.goto(lab.url(host, path));
  if (host === 'marked') await lab.waitForMarks(page, 3);
  if (host === 'floor') await lab.waitForMarks(page, 1);
  return {
    close: () => page.close(),
    measure: async () => {
      await page.bringToFront();
      await page.waitForTimeout(500);
      return await lab.inPage(page, run, times);
    },
  };
}

const figure = (
  id: 'P6' | 'P8',
  what: string,
  path: string,
  run: (times: number) => Promise<number>,
  times: number,
): Figure => ({
  id,
  what,
  bar: 1.05,
  async measure(lab, rounds) {
    const open = (host: Host) => openArm(lab, host, path, run, times);
    const arms = {
      marked: await open('marked'),
      empty: await open('empty'),
      control: await open('control'),
      floor: await open('floor'),
    };
    const results = await interleave(rounds, {
      marked: arms.marked.measure,
      empty: arms.empty.measure,
      control: arms.control.measure,
      floor: arms.floor.measure,
    });
    for (const arm of Object.values(arms)) await arm.close();
    return against(results);
  },
});

export const mutationFigures = [
  figure('P6', "the page's own mutations, marked", '/marked', mutations, TIMES),
  figure('P8', 'frame after a far mutation, long page, marked', '/long', frames, 20),
];
