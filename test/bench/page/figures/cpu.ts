import type { Figure } from '../figure';
import { against } from '../figure';
import { cpuClock, type Host, type Lab } from '../lab';
import { interleave } from '../statistics';

/** From navigation until well after the last work of ours; the same for every arm. */
const SETTLE_MS = { '/trivial': 1200, '/article': 1800 } as const;

type Path = keyof typeof SETTLE_MS;

async function cpuOfLoad(lab: Lab, host: Host, path: Path): Promise<number> {
  return await lab.tab(async (page, session) => {
    const cpu = await cpuClock(session);
    await page.goto(lab.url(host, path));
    await page.waitForTimeout(SETTLE_MS[path]);
    const spent = await cpu();
    if ((host === 'marked' || host === 'floor') && path === '/article') await lab.waitForMarks(page, 1);
    return spent * 1000;
  });
}

const cpuFigure = (id: 'P3' | 'P4', path: Path, bar: number, what: string): Figure => ({
  id,
  bar,
  what,
  async measure(lab, rounds) {
    const arm = (host: Host) => () => cpuOfLoad(lab, host, path);
    const results = await interleave(rounds, {
      marked: arm('marked'),
      empty: arm('empty'),
      control: arm('control'),
      floor: arm('floor'),
    });
    return against(results);
  },
});

export const cpuFigures = [
  cpuFigure('P3', '/trivial', 1.08, 'page CPU, trivial page'),
  cpuFigure('P4', '/article', 1.12, 'page CPU, article, marked'),
];
