import type { Figure } from '../figure';
import { quantile } from '../statistics';
import { traced, type TraceEvent } from '../trace';

/** Work of the browser's own that follows from marks: not a slice of a script. */
const FRAME = new Set(['PrePaint', 'Paint', 'Layerize', 'Commit']);

/** What runs a script: ours, because the page itself is at rest. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'FireIdleCallback',
  'RunYieldContinuation',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

/** Milliseconds of each task of the page's main thread that ran a script and drew no frame. */
export function slicesOf(events: readonly TraceEvent[]): { cpu: number[]; wall: number[] } {
  const script = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith('/page.js'),
  );
  if (!script) throw new Error('the trace shows nothing of ours');
  const thread = events
    .filter(({ pid, tid, ph }) => pid === script.pid && tid === script.tid && ph === 'X')
    .sort((one, other) => one.ts - other.ts);
  const slices: TraceEvent[] = [];
  let task: TraceEvent | undefined;
  let kind: 'script' | 'frame' | undefined;
  const end = () => {
    if (task && kind === 'script') slices.push(task);
    kind = undefined;
  };
  for (const event of thread) {
    if (event.name === 'RunTask') {
      end();
      task = event;
    } else if (FRAME.has(event.name)) kind = 'frame';
    else if (SCRIPT.has(event.name)) kind ??= 'script';
  }
  end();
  return {
    cpu: slices.map(({ tdur = 0 }) => tdur / 1000),
    wall: slices.map(({ dur = 0 }) => dur / 1000),
  };
}

export const slicesFigure: Figure = {
  id: 'P5',
  bar: 12,
  what: 'longest slice on the 3.4 MB page, ms CPU, p99',
  async measure(lab) {
    return await lab.tab(async (page, session) => {
      await page.goto(lab.url('manual', '/feed'), { timeout: 60_000 });
      await page.waitForTimeout(3000);
      const events = await traced(session, async () => {
        await lab.inject(page);
        await lab.waitForMarks(page, 1);
        await page.waitForTimeout(6000);
      });
      const { cpu, wall } = slicesOf(events);
      return {
        value: quantile(cpu, 0.99),
        also: { longestMs: Math.max(...cpu), wallP99Ms: quantile(wall, 0.99), slices: cpu.length },
      };
    });
  },
};
