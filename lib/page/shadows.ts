import { shadowOf, type Part } from './dom';

/** Elements between two offers to pause. */
const ELEMENTS_A_STEP = 256;

/** The open shadow roots of the elements under `part`, not those within them. Yields `undefined` now and then: a place to pause. */
export function* shadowsIn(part: Part): Generator<ShadowRoot | undefined> {
  const walker = Document.prototype.createTreeWalker.call(document, part, NodeFilter.SHOW_ELEMENT);
  let seen = 0;
  for (let node: Node | null = part; node; node = walker.nextNode()) {
    const root = node instanceof Element ? shadowOf(node) : null;
    if (root) yield root;
    if (++seen % ELEMENTS_A_STEP === 0) yield undefined;
  }
}
