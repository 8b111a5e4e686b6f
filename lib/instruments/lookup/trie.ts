import { nextToken, plainToken, readToken, tokenHash, type Scanner } from '../tokens';
import type { Sections } from './layout';

/** The plain tokens of a name's words, in order; empty when the name cannot be walked to its end. */
export function tokensOf(scan: Scanner, words: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at >= 0 && at < words.length;) {
    readToken(scan, words, at);
    if (scan.kind === undefined) return [];
    tokens.push(plainToken(scan, words, at, scan.end));
    if (scan.end >= words.length) break;
    const next = nextToken(scan, words);
    // A dot that ends the name (`Dr.`, `Yahoo!.`) is no token.
    if (next < 0 && !/^\.?\s*$/.test(words.slice(scan.end))) return [];
    at = next;
  }
  return tokens;
}

interface Node {
  edges: Map<string, Node>;
  readings: number[];
}

type TrieSections = Pick<
  Sections,
  'tokenStarts' | 'tokenPool' | 'tokenSlots' | 'tokenFlags' | 'nodeEdges' | 'edgeTokens' | 'nodeReadings'
> & { order: number[] };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Lays out the trie of all token sequences. `lower` holds the first tokens of names that begin in lower case. `order` lists the
 * reading numbers (indices of `sequences`) in the order in which `nodeReadings` counts them.
 */
export function layTrie(sequences: string[][], lower: ReadonlySet<string>): TrieSections {
  const root: Node = { edges: new Map(), readings: [] };
  const all = new Set<string>();
  sequences.forEach((tokens, reading) => {
    let node = root;
    for (const token of tokens) {
      all.add(token);
      let next = node.edges.get(token);
      if (!next) node.edges.set(token, (next = { edges: new Map(), readings: [] }));
      node = next;
    }
    node.readings.push(reading);
  });

  const first = [...root.edges.keys()].sort(byText);
  const others = [...all].filter((t) => !root.edges.has(t)).sort(byText);
  const tokens = [...first, ...others];
  const number = new Map(tokens.map((t, i) => [t, i]));

  const queue: Node[] = [root];
  const nodeEdges: number[] = [];
  const edgeTokens: number[] = [];
  const nodeReadings: number[] = [];
  const order: number[] = [];
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i];
    if (!node) break;
    nodeEdges.push(edgeTokens.length);
    nodeReadings.push(order.length);
    for (const reading of node.readings) order.push(reading);
    const edges = [...node.edges].map(([t, child]) => ({ token: number.get(t) ?? 0, child }));
    edges.sort((a, b) => a.token - b.token);
    for (const { token, child } of edges) {
      edgeTokens.push(token);
      queue.push(child);
    }
  }
  nodeEdges.push(edgeTokens.length);
  nodeReadings.push(order.length);

  return {
    ...layTokens(tokens, lower),
    nodeEdges: Uint32Array.from(nodeEdges),
    edgeTokens: Uint32Array.from(edgeTokens),
    nodeReadings: Uint32Array.from(nodeReadings),
    order,
  };
}

function layTokens(tokens: string[], lower: ReadonlySet<string>) {
  let slots = 1024;
  while (slots < tokens.length * 2) slots *= 2;
  const tokenSlots = new Uint32Array(slots);
  const tokenStarts = new Uint32Array(tokens.length + 1);
  const pool: number[] = [];
  tokens.forEach((token, i) => {
    tokenStarts[i] = pool.length;
    for (let k = 0; k < token.length; k++) pool.push(token.charCodeAt(k));
    let slot = tokenHash(token) & (slots - 1);
    while (tokenSlots[slot] !== 0) slot = (slot + 1) & (slots - 1);
    tokenSlots[slot] = i + 1;
  });
  tokenStarts[tokens.length] = pool.length;
  return {
    tokenStarts,
    tokenPool: Uint16Array.from(pool),
    tokenSlots,
    tokenFlags: Uint8Array.from(tokens, (t) => (lower.has(t) ? 1 : 0)),
  };
}
