import type { CDPSession, Page } from 'playwright-core';

interface AxNode {
  nodeId: string;
  ignored: boolean;
  backendDOMNodeId?: number;
  role?: { value?: string };
  name?: { value?: string };
  childIds?: string[];
  properties?: { name: string; value: { value?: unknown } }[];
}

/** A card as a screen reader has it: our shadow root is closed, but not to assistive technology. */
export interface SeenCard {
  name: string;
  /** All static text, in reading order, joined by spaces. */
  text: string;
  busy: boolean;
  /** Accessible names of its buttons and links. */
  actions: string[];
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return session;
}

async function tree(page: Page): Promise<AxNode[]> {
  const session = await sessionOf(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  return nodes;
}

/** The middle of the control with this accessible name, in the viewport; also inside of our closed shadow root. */
export async function controlAt(page: Page, named: string | RegExp): Promise<{ x: number; y: number }> {
  const fits = (name: string) => (typeof named === 'string' ? name === named : named.test(name));
  const nodes = await tree(page);
  const node = nodes.find(
    ({ ignored, role, name }) =>
      !ignored && CONTROLS.has(role?.value ?? '') && fits((name?.value ?? '').replaceAll(/\s+/g, ' ')),
  );
  if (node?.backendDOMNodeId === undefined) throw new Error(`no control ${named}`);
  const session = await sessionOf(page);
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: node.backendDOMNodeId });
  const [x0 = 0, y0 = 0, , , x1 = 0, y1 = 0] = quads[0] ?? [];
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

const CONTROLS = new Set(['button', 'link', 'tab', 'checkbox', 'switch', 'searchbox', 'combobox']);

/** No hand is quicker; and a card refuses clicks in its first 300 ms. */
const HAND_MS = 350;

/** A real mouse goes to the control and presses it. */
export async function press(page: Page, named: string | RegExp): Promise<void> {
  await page.waitForTimeout(HAND_MS);
  const { x, y } = await controlAt(page, named);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.click(x, y);
}

/** The cards that are open, in the order of the tree. */
export async function cards(page: Page): Promise<SeenCard[]> {
  const nodes = await tree(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? below(child) : [];
    }),
  ];
  return nodes
    .filter(({ role, properties, ignored }) => {
      const modal = properties?.some(({ name, value }) => name === 'modal' && value.value === true);
      return !ignored && role?.value === 'dialog' && !modal;
    })
    .map((node) => {
      const inside = below(node);
      const named = (...roles: string[]) =>
        inside.filter(({ role }) => roles.includes(role?.value ?? '')).map(({ name }) => name?.value ?? '');
      return {
        name: node.name?.value ?? '',
        text: named('StaticText').join(' ').replaceAll(/\s+/g, ' ').replaceAll(' .', '.'),
        busy: node.properties?.some(({ name, value }) => name === 'busy' && Boolean(value.value)) ?? false,
        actions: named('button', 'link', 'tab'),
      };
    });
}

/** Looks until `sees` is content with the cards; the time it took, in milliseconds. */
export async function waitForCards(
  page: Page,
  sees: (seen: SeenCard[]) => boolean,
  within = 8000,
): Promise<SeenCard[]> {
  const until = Date.now() + within;
  for (;;) {
    const seen = await cards(page);
    if (sees(seen)) return seen;
    if (Date.now() > until) throw new Error(`cards after ${within} ms: ${JSON.stringify(seen)}`);
    await page.waitForTimeout(20);
  }
}

/** The one card that is open and has its answer. */
export async function theCard(page: Page): Promise<SeenCard> {
  const [card] = await waitForCards(page, (seen) => seen.length === 1 && !seen[0]?.busy);
  if (!card) throw new Error('no card');
  return card;
}

export const noCard = (page: Page, within?: number) =>
  waitForCards(page, (seen) => seen.length === 0, within);

/** A card is open: for pages whose accessibility tree is too large to ask for. */
export const someCard = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[popover="manual"]:popover-open') !== null);
