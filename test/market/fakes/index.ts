import type { Fake } from '../fake';
import { cnbc } from './cnbc';
import { frankfurter } from './frankfurter';
import { tencent } from './tencent';
import { yahoo } from './yahoo';

/** Every source's fake; a test demands one for each source of the registry. */
export const fakes: readonly Fake[] = [yahoo, cnbc, tencent, frankfurter];
