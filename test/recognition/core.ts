import { openDirectory } from '@/lib/instruments/directory';
import type { Directory } from '@/lib/instruments/types';
import { createRecogniser, type Recogniser } from '@/lib/recognition/recogniser';
import type { Block, RecognitionOptions } from '@/lib/recognition/types';
import { compileCore } from '../../scripts/core-files';

export const careful: RecognitionOptions = { level: 'careful', preferred: 'home', corrections: [] };

const opened = openDirectory(compileCore());
if (!opened) throw new Error('the core list does not open');

/** The real core list: what readers get. Compiled on import, which no test's time limit counts. */
export const coreDirectory: Directory = opened;

export const coreRecogniser = (): Recogniser => createRecogniser(coreDirectory);

/** A page of paragraphs. */
export const blocksOf = (...texts: string[]): Block[] => texts.map((text, id) => ({ id, text }));

/** `surface → instrument` of every mention, in order. */
export function marks(texts: string | string[], options: Partial<RecognitionOptions> = {}): string[] {
  const blocks = blocksOf(...(typeof texts === 'string' ? [texts] : texts));
  return coreRecogniser()
    .read(blocks, undefined, { ...careful, ...options })
    .mentions.map((m) => `${m.surface} → ${m.instrument}`);
}
