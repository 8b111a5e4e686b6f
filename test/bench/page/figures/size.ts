import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../figure';
import { heapOf, type Host, type Lab } from '../lab';
import { interleave, median } from '../statistics';

const BUILD = resolve(import.meta.dirname, '../../../../.output/chrome-mv3');

/** KB after gzip -9. */
export const gzipped = (file: string): number =>
  gzipSync(readFileSync(resolve(BUILD, file)), { level: 9 }).length / 1024;

async function heapOfLoad(lab: Lab, host: Host): Promise<number> {
  return await lab.tab(async (page, session) => {
    await page.goto(lab.url(host, '/article'));
    if (host === 'marked' || host === 'floor') await lab.waitForMarks(page, 1);
    await page.waitForTimeout(1000);
    return (await heapOf(session)) / 1024;
  });
}

export const sizeFigures: Figure[] = [
  {
    id: 'P11',
    bar: 12,
    what: 'page script, KB gzip',
    measure: async () => ({ value: gzipped('page.js'), also: { cardKB: gzipped('card.js') } }),
  },
  {
    id: 'P12',
    bar: 200,
    what: 'heap above an empty script, KB, article, marked',
    async measure(lab, rounds) {
      const arm = (host: Host) => () => heapOfLoad(lab, host);
      const results = await interleave(
        rounds,
        { marked: arm('marked'), empty: arm('empty'), control: arm('control'), floor: arm('floor') },
        1,
      );
      const empty = median(results.empty);
      const marked = median(results.marked);
      return {
        value: marked - empty,
        control: median(results.control) / empty,
        also: { floor: median(results.floor) - empty, markedKB: marked, emptyKB: empty },
      };
    },
  },
];
