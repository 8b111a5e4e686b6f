import type { CDPSession, Page } from 'playwright-core';

interface AxNode {
  nodeId: string;
  ignored: boolean;
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

async function tree(page: Page): Promise<AxNode[]> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  return nodes;
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
        text: named('StaticText').join(' '),
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
