import type { CDPSession, Page } from 'playwright-core';

export interface AxNode {
  nodeId: string;
  ignored: boolean;
  backendDOMNodeId?: number;
  role?: { value?: string };
  name?: { value?: string };
  childIds?: string[];
  properties?: { name: string; value: { value?: unknown } }[];
}

/** Sends a DevTools command to one page or popup. */
export type Send = (method: string, params?: object) => Promise<unknown>;

/** The accessibility tree in reading order, as a screen reader has it: our shadow root is closed, but not to assistive technology. */
export async function treeOf(send: Send): Promise<AxNode[]> {
  const { nodes } = (await send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const [root] = nodes;
  return root ? below(root, byIdOf(nodes)) : [];
}

/** A node and everything below it, in reading order. */
export function below(node: AxNode, byId: ReadonlyMap<string, AxNode>): AxNode[] {
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  return [node, ...children.flatMap((child) => below(child, byId))];
}

export const byIdOf = (nodes: readonly AxNode[]) => new Map(nodes.map((node) => [node.nodeId, node]));

/** All static text of the nodes, joined by single spaces. */
export const textOf = (nodes: readonly AxNode[]): string =>
  namesOf(nodes, 'StaticText').join(' ').replaceAll(/\s+/g, ' ').replaceAll(' .', '.');

export const namesOf = (nodes: readonly AxNode[], ...roles: string[]): string[] =>
  nodes.filter(({ role }) => roles.includes(role?.value ?? '')).map(nameOf);

const nameOf = ({ name }: AxNode): string => (name?.value ?? '').replaceAll(/\s+/g, ' ').trim();

const CONTROLS = new Set(['button', 'link', 'tab', 'checkbox', 'switch', 'radio', 'searchbox', 'combobox']);

/** The middle of the control with this accessible name, scrolled into view. */
export async function controlIn(send: Send, named: string | RegExp): Promise<{ x: number; y: number }> {
  const fits = (name: string) => (typeof named === 'string' ? name === named : named.test(name));
  const node = (await treeOf(send)).find(
    (each) => !each.ignored && CONTROLS.has(each.role?.value ?? '') && fits(nameOf(each)),
  );
  if (node?.backendDOMNodeId === undefined) throw new Error(`no control ${named}`);
  const at = { backendNodeId: node.backendDOMNodeId };
  await send('DOM.scrollIntoViewIfNeeded', at);
  const { quads } = (await send('DOM.getContentQuads', at)) as { quads: number[][] };
  const [x0 = 0, y0 = 0, , , x1 = 0, y1 = 0] = quads[0] ?? [];
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

const sessions = new WeakMap<Page, CDPSession>();

/** Commands to a page that Playwright holds. */
export async function sendTo(page: Page): Promise<Send> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  return (method, params) => session.send(method as 'DOM.enable', params);
}

/** The same in a page of a tab; also inside of our card, whose shadow root is closed. */
export const controlAt = async (page: Page, named: string | RegExp) => controlIn(await sendTo(page), named);

/** No hand is quicker; and a card refuses clicks in its first 300 ms. */
const HAND_MS = 350;

/** A real mouse goes to the control and presses it; also inside of our card. */
export async function press(page: Page, named: string | RegExp): Promise<void> {
  await page.waitForTimeout(HAND_MS);
  const { x, y } = await controlAt(page, named);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.click(x, y);
}

/** Looks again until `sees` answers something. */
export async function until<T>(look: () => Promise<T | undefined>, what: string, within = 8000): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`not seen within ${within} ms: ${what}`);
    await new Promise((done) => {
      setTimeout(done, 20);
    });
  }
}

export interface SeenCard {
  name: string;
  /** All static text, in reading order, joined by spaces. */
  text: string;
  busy: boolean;
  /** Accessible names of its buttons and links. */
  actions: string[];
}

/** The cards that are open, in the order of the tree. */
export async function cards(page: Page): Promise<SeenCard[]> {
  const nodes = await treeOf(await sendTo(page));
  const byId = byIdOf(nodes);
  const has = ({ properties }: AxNode, what: string) =>
    properties?.some(({ name, value }) => name === what && Boolean(value.value)) ?? false;
  return nodes
    .filter((node) => !node.ignored && node.role?.value === 'dialog' && !has(node, 'modal'))
    .map((node) => {
      const inside = below(node, byId);
      return {
        name: nameOf(node),
        text: textOf(inside),
        busy: has(node, 'busy'),
        actions: namesOf(inside, 'button', 'link', 'tab'),
      };
    });
}

/** Where the cards stand in the viewport, in the order of the tree. */
export async function boxes(
  page: Page,
): Promise<{ left: number; top: number; right: number; bottom: number }[]> {
  const send = await sendTo(page);
  const found = (await treeOf(send)).filter((node) => !node.ignored && node.role?.value === 'dialog');
  return await Promise.all(
    found.map(async ({ backendDOMNodeId: backendNodeId }) => {
      const { model } = (await send('DOM.getBoxModel', { backendNodeId })) as { model: { border: number[] } };
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      return { left, top, right, bottom };
    }),
  );
}

/** Looks until `sees` is content with the cards. */
export async function waitForCards(
  page: Page,
  sees: (seen: SeenCard[]) => boolean,
  within = 8000,
): Promise<SeenCard[]> {
  let last: SeenCard[] = [];
  const look = async () => {
    last = await cards(page);
    return sees(last) ? last : undefined;
  };
  return await until(look, 'cards', within).catch(() => {
    throw new Error(`cards after ${within} ms: ${JSON.stringify(last)}`);
  });
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
