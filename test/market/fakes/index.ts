import type { Fake } from '../fake';
import { yahoo } from './yahoo';

/** Every source's fake; a test demands one for each source of the registry. */
export const fakes: readonly Fake[] = [yahoo];
