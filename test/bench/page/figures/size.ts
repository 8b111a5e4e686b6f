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
    if (host === 'marked') await lab.waitForMarks(page, 3);
    await page.waitForTimeout(2000);
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
        { marked: arm('marked'), empty: arm('empty'), control: arm('control') },
        1,
      );
      const [marked, empty, control] = [results.marked, results.empty, results.control].map(median);
      return {
        value: (marked ?? NaN) - (empty ?? NaN),
        control: (control ?? NaN) / (empty ?? NaN),
        also: { markedKB: marked ?? NaN, emptyKB: empty ?? NaN },
      };
    },
  },
];
