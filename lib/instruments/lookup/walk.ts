import { CJK, CLASS, isHangul, isKatakana, UPPER, WORD } from '../chars';
import { createScanner, nextToken, readToken, type Scanner } from '../tokens';
import type { Sections } from './layout';

/** Nodes at which a name ends, longest last, with the end of their text. Reused by every walk. */
export interface Walk {
  count: number;
  nodes: Int32Array;
  ends: Int32Array;
}

/** No name has more tokens. */
const DEEPEST = 32;

/** Walks the trie from a token start; the answer is one mutable record, good until the next walk. */
export function createWalker(sections: Sections): (text: string, start: number) => Walk {
  const { tokenStarts, tokenPool, tokenSlots, tokenFlags, nodeEdges, edgeTokens, nodeReadings } = sections;
  const mask = tokenSlots.length - 1;
  const scan = createScanner();
  const walk: Walk = { count: 0, nodes: new Int32Array(DEEPEST * 2), ends: new Int32Array(DEEPEST * 2) };
  const roots = nodeEdges[1] ?? 0;
  const lowerStarts = firstPairs(sections);

  /** Number of the token whose letters stand in `text`, or -1. */
  function find(text: string, start: number, hash: number, length: number): number {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const token = (tokenSlots[slot] ?? 0) - 1;
      if (token < 0) return -1;
      const from = tokenStarts[token] ?? 0;
      if ((tokenStarts[token + 1] ?? 0) - from === length && same(text, start, from, length)) return token;
    }
  }

  function same(text: string, start: number, from: number, length: number): boolean {
    if (scan.ampersand) return tokenPool[from] === 38;
    if (scan.kind !== WORD) return tokenPool[from] === UPPER[text.charCodeAt(start)];
    for (let at = start, k = 0; k < length; at++) {
      const c = text.charCodeAt(at);
      if (CLASS[c] !== WORD) continue;
      if (UPPER[c] !== tokenPool[from + k]) return false;
      k++;
    }
    return true;
  }

  /** Child of a node by token, or -1. */
  function child(node: number, token: number): number {
    if (token < 0) return -1;
    if (node === 0) return token < roots ? token + 1 : -1;
    let low = nodeEdges[node] ?? 0;
    let high = (nodeEdges[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = edgeTokens[middle] ?? 0;
      if (found === token) return middle + 1;
      if (found < token) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  function end(node: number, at: number): void {
    if (node < 0 || nodeReadings[node] === nodeReadings[node + 1]) return;
    walk.nodes[walk.count] = node;
    walk.ends[walk.count] = at;
    walk.count++;
  }

  return (text, start) => {
    walk.count = 0;
    if (isLower(text.charCodeAt(start)) && lowerStarts[pairAt(text, start)] === 0) return walk;
    let node = 0;
    for (let at = start, depth = 0; depth < DEEPEST; depth++) {
      readToken(scan, text, at);
      if (scan.kind === undefined) break;
      const length = scan.ampersand ? 1 : scan.length;
      if (scan.plainEnd > 0)
        end(child(node, find(text, at, scan.plainHash, scan.plainLength)), scan.plainEnd);
      const token = find(text, at, scan.hash, length);
      if (depth === 0 && isLower(text.charCodeAt(at)) && (token < 0 || tokenFlags[token] === 0)) break;
      node = child(node, token);
      if (node < 0) break;
      if (endsWell(scan, text)) end(node, scan.end);
      at = nextToken(scan, text);
      if (at < 0) break;
    }
    if (walk.count > 0 && beginsInside(text, start)) walk.count = 0;
    return walk;
  };
}

const isLower = (c: number): boolean => c >= 97 && c <= 122;

const pairAt = (text: string, at: number): number =>
  ((UPPER[text.charCodeAt(at)] ?? 0) & 31) * 32 + ((UPPER[text.charCodeAt(at + 1)] ?? 0) & 31);

/** First two letters of the few names that begin in lower case: spares most words of a page the look-up. */
function firstPairs({ tokenFlags, tokenStarts, tokenPool }: Sections): Uint8Array {
  const pairs = new Uint8Array(1024);
  for (let token = 0; token < tokenFlags.length; token++) {
    if (tokenFlags[token] === 0) continue;
    const from = tokenStarts[token] ?? 0;
    pairs[((tokenPool[from] ?? 0) & 31) * 32 + ((tokenPool[from + 1] ?? 0) & 31)] = 1;
  }
  return pairs;
}

/** What Korean joins to a name: case particles, and a few nouns of the market. */
const PARTICLES =
  /^(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|만|보다|부터|까지|에서|에게|에는|에도|에선|에만|처럼|라는|이라는|라고|이라고|란|이란|등|등이|등의|등은|들|측|주|주가|주식|지분|지수|선물|그룹|그룹주|지주|홀딩스|발|향|표|나|이나|며|이며|고|이고|인|이다|였다|이었다|였던|한테|하고|이랑|랑|조차|마저|뿐|대로|마다|급|우|우선주|관련주|본사|사|는데|입니다|이라|라){1,2}$/;
const LONGEST_TAIL = 7;

/** Korean joins particles to a name without a space; other letters make another word of it: `애플은`, not `애플리케이션`. */
function takesParticle(text: string, at: number): boolean {
  let end = at;
  while (end - at <= LONGEST_TAIL && isHangul(text.charCodeAt(end))) end++;
  return PARTICLES.test(text.slice(at, end));
}

/** A katakana name ends where the katakana ends: `ライン` is not in `ラインナップ`; `グループ` may follow as a legal form. */
function endsWell(scan: Scanner, text: string): boolean {
  if (scan.kind !== CJK) return true;
  const last = text.charCodeAt(scan.end - 1);
  if (isHangul(last)) return !isHangul(text.charCodeAt(scan.end)) || takesParticle(text, scan.end);
  if (!isKatakana(last)) return true;
  return (
    !isKatakana(text.charCodeAt(scan.end)) ||
    /^(?:グループ|ホールディングス)/.test(text.slice(scan.end, scan.end + 8))
  );
}

/** Korean and katakana words have a beginning: a name does not start within one. */
function beginsInside(text: string, start: number): boolean {
  if (start === 0) return false;
  const c = text.charCodeAt(start);
  const before = text.charCodeAt(start - 1);
  return (isKatakana(c) && isKatakana(before)) || (isHangul(c) && isHangul(before));
}
