import { moveTo } from '../../../e2e/hand';
import { theCard } from '../../../e2e/eye';
import type { Figure } from '../figure';
import { heapOf, type Host, type Lab } from '../lab';
import { prose } from '../prose';
import { interleave, median, pairedRatio } from '../statistics';

const TABS = 10;

/** Requests a (source, path): hosts of one source count as one, and what differs is only the question. */
async function requestsWithTabs(lab: Lab): Promise<number> {
  lab.market.requests.length = 0;
  for (let at = 0; at < TABS; at += 1) {
    await lab.tab(async (page) => {
      await page.goto(lab.url('marked', '/story'));
      await lab.waitForMarks(page, 2);
      await page.bringToFront();
      await moveTo(page, 'NYSE:OKLO');
      await theCard(page);
      await page.waitForTimeout(1500);
    });
  }
  const asked = new Map<string, number>();
  for (const { source, path, symbols } of lab.market.requests) {
    const question = `${source} ${path.replace(/\?.*/, '')} ${/range=\w+|period1=\d+/.exec(path)?.[0] ?? ''} ${symbols.join()}`;
    asked.set(question, (asked.get(question) ?? 0) + 1);
  }
  return Math.max(...asked.values());
}

/** Characters by which the page's DOM differs from the same page without us. */
async function domDifference(lab: Lab): Promise<number> {
  const htmlAt = (host: Host) =>
    lab.tab(async (page) => {
      await page.goto(lab.url(host, '/article'));
      if (host === 'marked') await lab.waitForMarks(page, 3);
      await page.waitForTimeout(1000);
      return await lab.inPage(page, () => document.documentElement.outerHTML);
    });
  const [ours, theirs] = [await htmlAt('marked'), await htmlAt('empty')];
  if (ours === theirs) return 0;
  return Math.max(1, Math.abs(ours.length - theirs.length));
}

/** Heap after so many articles in one single-page app over the heap after so many before. By the fiftieth, V8 has compiled what is hot; what grows later is kept for nothing. */
async function growth(lab: Lab, host: Host, from = 5, to = 50): Promise<number> {
  return await lab.tab(async (page, session) => {
    await page.goto(lab.url(host, '/app'));
    await page.waitForTimeout(500);
    const text = prose(9);
    const visit = async (at: number) => {
      const words = Array.from({ length: 30 }, () => text.mention() + text.sentence());
      await lab.inPage(
        page,
        (detail: object) => void dispatchEvent(new CustomEvent('bench-visit', { detail })),
        { at, words },
      );
      if (host === 'marked') await lab.waitForMarks(page, 10);
      await page.waitForTimeout(250);
    };
    for (let at = 1; at <= from; at += 1) await visit(at);
    await page.waitForTimeout(1500);
    const early = await heapOf(session);
    for (let at = from + 1; at <= to; at += 1) await visit(at);
    await page.waitForTimeout(1500);
    return (await heapOf(session)) / early;
  });
}

export const harmlessFigures: Figure[] = [
  {
    id: 'P13',
    bar: 1,
    what: 'requests for the same thing within its lifetime, 10 tabs',
    measure: async (lab) => ({
      value: await requestsWithTabs(lab),
      also: { requests: lab.market.requests.length },
    }),
  },
  {
    id: 'P14',
    bar: 0,
    what: "difference in the page's DOM, characters",
    measure: async (lab) => ({ value: await domDifference(lab) }),
  },
  {
    id: 'P15',
    bar: 1.05,
    what: 'heap after 50 navigations within the page / after 5',
    async measure(lab) {
      const arm = (host: Host) => () => growth(lab, host);
      const results = await interleave(
        2,
        { marked: arm('marked'), empty: arm('empty'), control: arm('control') },
        0,
      );
      const control = pairedRatio(results.control, results.empty);
      return {
        value: pairedRatio(results.marked, results.empty) / control,
        control,
        also: {
          marked: median(results.marked),
          empty: median(results.empty),
          from50to95: await growth(lab, 'marked', 50, 95),
        },
      };
    },
  },
];
