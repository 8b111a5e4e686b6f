import { cnbc } from './sources/cnbc';
import { frankfurter } from './sources/frankfurter';
import { sample } from './sources/sample';
import { tencent } from './sources/tencent';
import { yahoo } from './sources/yahoo';
import type { Source } from './types';

/** Every source, in the order in which they are asked unless the reader chose another. */
export const registry: readonly Source[] = [yahoo, cnbc, tencent, frankfurter, sample];
